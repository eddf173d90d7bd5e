import assert from 'node:assert/strict';
import { parseAction } from '../../src/cards/actions.ts';
import { sizeOf } from '../../src/cards/bind.ts';
import { pickerCard, scopeOfChoice, type Picker } from '../../src/cards/picker-card.ts';
import { lintCard } from '../support/card-lint.ts';

function aPicker(count: number, changes: Partial<Picker> = {}): Picker {
  return {
    title: 'Which customer?',
    text: ['These are yours.'],
    choices: Array.from({ length: count }, (_, at) => ({
      label: `Customer ${at}`,
      detail: '',
      scope: { customer: `Customer ${at}` },
    })),
    total: count,
    canBeAll: true,
    skill: 'commit-gate',
    narrowing: {},
    ...changes,
  };
}

const wordsOf = (picker: Picker): string => JSON.stringify(pickerCard(picker));

describe('pickerCard', () => {
  it('makes a few things one click each', () => {
    const card = wordsOf(aPicker(6, { narrowing: { since: '2026-01-01' } }));

    assert.match(card, /"choice":"customer:Customer 5"/);
    assert.match(card, /"narrowing":\{"since":"2026-01-01"\}/);
    assert.doesNotMatch(card, /Input.ChoiceSet/);
  });

  it('makes many a list to type in, with a button that needs a choice', () => {
    const card = wordsOf(aPicker(7));

    assert.match(card, /"style":"filtered".*"isRequired":true/);
    assert.match(card, /"title":"Show","verb":"choose"/);
    assert.match(card, /"title":"Cancel".*"associatedInputs":"none"/);
  });

  it('stays small and says how many are left out', () => {
    const long = aPicker(200, { total: 900 });
    const choices = long.choices.map((one) => ({ ...one, label: '客'.repeat(300) }));
    const card = pickerCard({ ...long, choices });

    assert.ok(sizeOf(card) < 80 * 1024);
    assert.match(JSON.stringify(card), /820 more do not fit here/);
  });

  it('is a valid card for any number of things', () => {
    for (const count of [0, 1, 6, 7, 200])
      assert.deepEqual(lintCard(pickerCard(aPicker(count))), []);
  });

  it('shows foreign names as text, and nothing of them as layout', () => {
    const evil = { label: '[Approve](https://evil) ${x} <at>all</at>', detail: '', scope: {} };
    const card = wordsOf(aPicker(0, { title: evil.label, choices: [evil] }));

    assert.match(card, /\\\\\[Approve\\\\\]/);
    assert.doesNotMatch(card, /<at>/);
  });
});

describe('scopeOfChoice', () => {
  for (const [choice, scope] of [
    ['all', {}],
    ['customer:Contoso: Labs', { customer: 'Contoso: Labs' }],
    ['milestone:7-503418826', { milestone: '7-503418826' }],
    ['opportunity:7-400000001', { opportunity: '7-400000001' }],
    ['', null],
    ['owner:me', null],
    ['customer:', null],
  ] as const) {
    it(`reads “${choice}”`, () => {
      assert.deepEqual(scopeOfChoice(choice), scope);
    });
  }

  it('comes back through a button that carries nothing else', () => {
    const action = { verb: 'choose', skill: 'commit-gate', choice: 'customer:Contoso' };

    assert.deepEqual(parseAction(action), action);
    assert.equal(parseAction({ ...action, payload: 1 }), null);
    assert.equal(parseAction({ ...action, choice: 'x'.repeat(221) }), null);
  });
});
