/** What reading promises for any text at all: nobody checks a comment before it is stored in MSX. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateIn } from '../../src/signals/day-in-text.ts';
import { entriesOf } from '../../src/signals/history.ts';
import { prepare } from '../../src/signals/prepared-text.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { isDay } from '../../src/domain/dates.ts';
import { TEXTS } from '../support/random-worlds.ts';

const NOBODY = { at: null, by: null };
const RUNS = { numRuns: 60, seed: 20_260_302 };

/** Pieces that people write, joined by anything that a keyboard or a converter makes. */
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TEXTS),
      fc.constantFrom('2026-03-01: ', '\n', ' - ', '; ', '1/3 ', '\u00A0', '&nbsp;', '”', '\t'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(' '));

function eachText(check: (text: string, signals: readonly Signal[]) => void): void {
  fc.assert(
    fc.property(written, (text) => {
      check(text, readSignals(text, NOBODY));
    }),
    RUNS,
  );
}

const keyOf = ({ kind, value }: Signal): string => `${kind}/${value ?? ''}`;

describe('readSignals on any text', () => {
  it('quotes words that stand there, and never nothing', () => {
    eachText((text, signals) => {
      for (const { quote } of signals) assert.ok(quote !== '' && text.includes(quote), quote);
    });
  });

  it('says one thing at most of each kind and value', () => {
    eachText((_, signals) => {
      const keys = signals.map(keyOf);

      assert.deepEqual([...new Set(keys)], keys);
    });
  });

  it('says the same again, also where it has forgotten the text', () => {
    eachText((text, signals) => {
      const longer = `${text}${' '.repeat(2_001)}`;

      assert.deepEqual(readSignals(text, NOBODY), signals);
      assert.deepEqual(readSignals(longer, NOBODY), signals);
    });
  });
});

describe('a text is prepared without losing a place', () => {
  it('each character of the plain text has a span of the original, in its order', () => {
    eachText((text) => {
      const { plain, starts, ends } = prepare(text, NOBODY);

      assert.equal(starts.length, plain.length);
      for (const [at, start] of starts.entries()) {
        assert.ok(start <= (ends[at] ?? -1) && (ends[at] ?? 0) <= text.length);
        assert.ok(at === 0 || start >= (starts[at - 1] ?? 0));
      }
    });
  });

  it('its dated entries cover it without gap and overlap', () => {
    eachText((text) => {
      const { plain } = prepare(text, NOBODY);
      const entries = entriesOf(plain);

      assert.equal(entries[0]?.start, 0);
      assert.equal(entries.at(-1)?.end, plain.length);
      for (const [at, { start }] of entries.slice(1).entries()) {
        assert.equal(start, entries[at]?.end);
      }
    });
  });
});

describe('a day in any text', () => {
  it('is a day of the calendar, or none', () => {
    eachText((text) => {
      const day = dateIn(text, '2026-03-02');

      assert.ok(day === null || isDay(day), String(day));
    });
  });

  it('without a year is not before the day on which it was written', () => {
    const days = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('Jan', 'Mar', 'Dec'));

    fc.assert(
      fc.property(days, ([day, month]) => {
        const found = dateIn(`by ${day} ${month}`, '2026-03-02');

        assert.ok(found !== null && found >= '2026-03-02' && found <= '2027-03-01', String(found));
      }),
      RUNS,
    );
  });
});
