/** Success plans and comments of any form: what a person wrote is what comes back, or it is refused. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentsAt } from '../../src/domain/comment-history.ts';
import { addDays, dayOf, daysBetween, isDay, readableDay } from '../../src/domain/dates.ts';
import { readSuccessPlan } from '../../src/domain/read-success-plan.ts';
import type { Outcome } from '../../src/domain/success-plan.ts';
import { writeSuccessPlan } from '../../src/domain/write-success-plan.ts';

const RUNS = { numRuns: 300, seed: 20_260_302 };

/** Words with all that separates fields, quotes or lists somewhere. */
const words = fc
  .array(fc.constantFrom('Fewer', 'stops', ';', ',', '"', '""', '-', '1.', '•', 'é', '🎉', '7-5'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));
const number = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((digits) => `7-${digits}`);
const outcome: fc.Arbitrary<Outcome> = fc.record(
  { title: words, measure: words, target: words, servedBy: fc.array(number, { maxLength: 3 }) },
  { requiredKeys: ['title'], noNullPrototype: true },
);

describe('success plans', () => {
  it('are read as they were written, whatever signs their words hold', () => {
    fc.assert(
      fc.property(outcome, (one) => {
        const { outcomes, problems } = readSuccessPlan(`${writeSuccessPlan([one])}\n`);

        assert.deepEqual({ outcomes, problems }, { outcomes: [one], problems: [] });
      }),
      RUNS,
    );
  });

  it('lose no line in silence: each is an outcome or a problem', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), (lines) => {
        const { outcomes, problems } = readSuccessPlan(`Title;Measure\n${lines.join('\n')}`);

        const failed = problems.filter((problem) => problem.startsWith('Line '));
        assert.equal(outcomes.length + failed.length, lines.length);
      }),
      RUNS,
    );
  });
});

describe('days', () => {
  const day = fc
    .integer({ min: -20_000, max: 40_000 })
    .map((count) => addDays('1970-01-01', count));

  it('come back by as many days as lie between', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        assert.equal(addDays(from, daysBetween(from, to)), to);
        assert.equal(daysBetween(from, to), -daysBetween(to, from) || 0);
      }),
      RUNS,
    );
  });

  it('are days, and read as one in every zone when MSX stores them at midnight', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland');

    fc.assert(
      fc.property(day, zone, (one, timeZone) => {
        assert.ok(isDay(one));
        assert.equal(dayOf(`${one}T00:00:00Z`, timeZone), one);
        assert.match(readableDay(one), /^\d{1,2} \w{3,4} \d{4}$/);
      }),
      RUNS,
    );
  });
});

describe('comments', () => {
  const NOW = new Date('2026-03-02T09:00:00Z');
  const entry = fc.record(
    {
      userId: fc.constantFrom('Ana via tool', '{not-an-id}', '', null),
      modifiedOn: fc.constantFrom(
        '2026-03-01T10:00:00Z',
        '3/1/2026, 9:00:00 AM',
        'soon',
        '2099-01-01',
        null,
      ),
      comment: fc.oneof(words, fc.constantFrom('', ' ', null, 5)),
    },
    { requiredKeys: [] },
  );

  it('of any history are words, newest first, and none of tomorrow', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, fc.constantFrom(null, 5, 'x'))), (stored) => {
        const forecastCommentsJson = JSON.stringify(stored);
        const columns = { forecastComments: null, forecastCommentsJson, modifiedAt: null };
        const found = commentsAt(columns, NOW);

        const times = found.map(({ at }) => at ?? '');
        assert.ok(found.every(({ text }) => text.trim() !== ''));
        assert.ok(times.every((at) => at <= NOW.toISOString()));
        assert.deepEqual(times, times.toSorted().toReversed());
      }),
      RUNS,
    );
  });
});
