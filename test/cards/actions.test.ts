import assert from 'node:assert/strict';
import { packAction, parseAction, type CardAction } from '../../src/cards/actions.ts';

const SHOW: CardAction = {
  verb: 'show-milestone',
  resultId: 'r1',
  scope: { customer: 'Contoso' },
  page: 0,
  number: '7-500000001',
};

describe('card actions', () => {
  for (const action of [
    SHOW,
    { verb: 'show-report', resultId: 'r1', scope: {}, page: 2 },
    { verb: 'ask', text: 'health of Contoso' },
    { verb: 'cancel', jobId: 'j1' },
  ] satisfies CardAction[]) {
    it(`survives the way through a card: ${action.verb}`, () => {
      assert.deepEqual(parseAction(JSON.parse(JSON.stringify(packAction(action)))), action);
    });
  }

  for (const [what, data] of [
    ['nothing', undefined],
    ['another verb', { verb: 'delete-everything' }],
    ['a number that is none', { ...SHOW, number: '7-1 or 1 eq 1' }],
    ['a page that is none', { ...SHOW, page: -1 }],
    ['a payload beside the ids', { ...SHOW, payload: { msp_milestonestatus: 1 } }],
    ['a scope of 10,000 characters', { ...SHOW, scope: { customer: 'x'.repeat(10_000) } }],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(parseAction(data), null);
    });
  }
});
