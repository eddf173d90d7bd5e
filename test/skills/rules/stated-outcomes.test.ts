import assert from 'node:assert/strict';
import { statedOutcomes } from '../../../src/skills/rules/stated-outcomes.ts';

describe('statedOutcomes', () => {
  for (const [what, need, titles] of [
    [
      'a list under a heading',
      'Outcomes:\n- Fewer stops\n- Less energy',
      ['Fewer stops', 'Less energy'],
    ],
    [
      'a numbered list on one line',
      'Goals: 1) fewer stops 2) less energy',
      ['fewer stops', 'less energy'],
    ],
    [
      'parts behind a heading',
      'Priorities: fewer stops; less energy',
      ['fewer stops', 'less energy'],
    ],
    ['a bare list', '* Fewer stops\n* Less energy', ['Fewer stops', 'Less energy']],
    [
      'sentences',
      'Fewer stops in the press shop. Less energy.',
      ['Fewer stops in the press shop', 'Less energy'],
    ],
    [
      'a list that another heading ends',
      'Goals:\n- Fewer stops\nRisks:\n- Old machines',
      ['Fewer stops'],
    ],
    ['the same outcome twice', '- Fewer stops\n- fewer stops', ['fewer stops']],
    ['nothing', '', []],
  ] as const) {
    it(`reads ${what} of the customer’s need`, () => {
      const outcomes = statedOutcomes({ description: null, customerNeed: need });

      assert.deepEqual(
        outcomes.map(({ title }) => title),
        titles,
      );
    });
  }

  it('takes the part behind a colon for the target', () => {
    const [outcome] = statedOutcomes({
      description: null,
      customerNeed: '- Fewer spoiled batches: below 2 percent by 2027',
    });

    assert.deepEqual(outcome, {
      title: 'Fewer spoiled batches',
      target: 'below 2 percent by 2027',
    });
  });

  it('takes from a description only what a heading calls an outcome', () => {
    const plain = { description: 'One lakehouse for all plants.', customerNeed: null };
    const stated = { description: 'One lakehouse.\nGoals:\n- Fewer stops', customerNeed: null };

    assert.deepEqual(statedOutcomes(plain), []);
    assert.deepEqual(statedOutcomes(stated), [{ title: 'Fewer stops' }]);
  });
});
