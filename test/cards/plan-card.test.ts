import assert from 'node:assert/strict';
import { CardAction } from '../../src/cards/actions.ts';
import { sizeOf } from '../../src/cards/bind.ts';
import { deletePlanCard, LONGEST_PLAN, planCard } from '../../src/cards/plan-card.ts';
import { LARGEST_CARD } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';

const CUSTOMER = { id: 'c1', name: 'Contoso' };
const EMPTY = { customer: CUSTOMER, text: '', savedAt: null, problems: [], asks: false };

/** The data of all buttons of a card. */
function buttons(card: object): string[] {
  const found = JSON.stringify(card).matchAll(/"type":"Action.Execute","title":"([^"]+)"/g);
  return [...found].map(([, title = '']) => title);
}

describe('planCard', () => {
  for (const [what, form, expected] of [
    ['no plan yet', EMPTY, ['Save plan', 'Compare with MSX']],
    [
      'a plan to change',
      { ...EMPTY, savedAt: '2026-03-02T09:00:00.000Z' },
      ['Save plan', 'Delete plan', 'Compare with MSX'],
    ],
    [
      'a question first',
      { ...EMPTY, problems: ['“A” would be gone.'], asks: true },
      ['Save it all the same', 'Compare with MSX'],
    ],
  ] as const) {
    it(`offers what fits ${what}`, () => {
      const card = planCard({ ...form, problems: [...form.problems] });

      assert.deepEqual(buttons(card), expected);
      assert.deepEqual(lintCard(card), []);
    });
  }

  it('stays below the limit of Teams with the longest plan in any script', () => {
    const text = '計'.repeat(LONGEST_PLAN);

    assert.ok(sizeOf(planCard({ ...EMPTY, text })) < LARGEST_CARD);
  });

  it('gives back to the bot what its buttons carry', () => {
    const { basedOn, ...data } = {
      verb: 'save-plan',
      customer: 'Contoso',
      sure: false,
      basedOn: '',
    };

    assert.equal(CardAction.safeParse(data).success, true);
    assert.equal(CardAction.safeParse({ ...data, basedOn }).success, false);
  });

  it('shows what a deletion would take', () => {
    assert.match(JSON.stringify(deletePlanCard(CUSTOMER, ['Fewer stops; stops'])), /Fewer stops/);
  });
});
