/** What routing promises for any text at all, and for any portfolio of names. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleaned } from '../../src/routing/clean.ts';
import { periodOf } from '../../src/routing/days.ts';
import { followUpOf } from '../../src/routing/follow-up.ts';
import { resolveCustomer } from '../../src/routing/resolve-customer.ts';
import { INTENTS } from '../../src/routing/intents.ts';
import { route, type Routed } from '../../src/routing/route.ts';
import { isDay } from '../../src/domain/dates.ts';

const RUNS = { numRuns: 150, seed: 20_260_302 };

const PIECES = [
  'health of',
  'Contoso',
  'Bell & Harrow',
  "O'Neil",
  '7-512204439',
  'opp 7-411906538',
  'since last Friday',
  'until 30.2.',
  'the second one',
  'why',
  '<at>CSAM Ops</at>',
  '&nbsp;&amp;lt;',
  '<b>',
  '"',
  '?',
  'مرحبا',
];

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 7 },
  )
  .map((pieces) => pieces.join(' '));

function eachText(check: (routed: Routed, text: string) => void): void {
  fc.assert(
    fc.property(typed, (text) => {
      check(route(text), text);
    }),
    RUNS,
  );
}

describe('route on any text', () => {
  it('names things as they were typed, and nothing that was not', () => {
    eachText(({ slots }, text) => {
      const plain = cleaned(text);

      for (const slot of Object.values(slots)) assert.ok(slot && plain.includes(slot), slot);
    });
  });

  it('reads one of the known intents, with a share between 0 and 1', () => {
    eachText(({ intent, confidence, alternatives, because }) => {
      assert.ok(INTENTS.includes(intent));
      for (const share of [confidence, ...alternatives.map((one) => one.confidence)]) {
        assert.ok(share >= 0 && share <= 1, String(share));
      }
      assert.notEqual(because, '');
    });
  });

  it('takes a period that is days of the calendar, its end not before its start', () => {
    eachText(({ slots }) => {
      const period = periodOf(slots, { today: '2026-11-25', timeZone: 'Europe/Berlin' });

      const { since = '0001-01-01', until = '9999-12-31' } = period;
      assert.ok(isDay(since) && isDay(until));
      assert.ok(since <= until, `${since} to ${until}`);
    });
  });

  it('counts a line of a list from 1', () => {
    eachText((routed, text) => {
      const follow = followUpOf(text, routed);
      const at = follow !== null && 'at' in follow ? (follow.at ?? 1) : 1;

      assert.ok(at === 'last' || at >= 1);
    });
  });
});

describe('resolveCustomer on any portfolio', () => {
  const word = fc.constantFrom('Contoso', 'Bank', 'Nord', 'wind', 'Café', 'Ö', '&', 'Ltd', '24');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const portfolio = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

  it('gives nothing but names of it', () => {
    fc.assert(
      fc.property(portfolio, name, (names, asked) => {
        const match = resolveCustomer(asked, names);

        const found = match.kind === 'several' ? match.names : 'name' in match ? [match.name] : [];
        assert.ok(found.every((one) => names.includes(one)));
      }),
      RUNS,
    );
  });

  it('finds a name that is typed as it stands, or asks which of its twins is meant', () => {
    fc.assert(
      fc.property(portfolio, (names) => {
        const asked = names.find((one) => /[\p{L}\p{N}]{2}/u.test(one));
        if (asked === undefined) return;
        const match = resolveCustomer(asked, names);

        const found = match.kind === 'several' ? match.names : 'name' in match ? [match.name] : [];
        assert.ok(found.includes(asked), `${asked}: ${JSON.stringify(match)}`);
      }),
      RUNS,
    );
  });
});
