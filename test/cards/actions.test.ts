import assert from 'node:assert/strict';
import { button, parseAction, type CardAction } from '../../src/cards/actions.ts';

const SHOW: CardAction = {
  verb: 'show-finding',
  skill: 'milestone-health',
  resultId: 'r1',
  scope: { customer: 'Contoso' },
  page: 0,
  findingId: 'b936aa0c-251f-53e2-83d7-df0983a40520',
};

describe('card actions', () => {
  for (const action of [
    SHOW,
    { verb: 'show-report', skill: 'milestone-health', resultId: 'r1', scope: {}, page: 2 },
    {
      verb: 'show-summary',
      skill: 'milestone-health',
      resultId: 'r1',
      scope: { milestone: '7-500000001' },
      page: 0,
    },
    {
      verb: 'show-changes',
      skill: 'milestone-health',
      resultId: 'r1',
      scope: { opportunity: 'ERP' },
      page: 1,
    },
    { verb: 'ask', text: 'health of Contoso' },
    { verb: 'cancel', jobId: 'j1' },
  ] satisfies CardAction[]) {
    it(`survives the way through a card: ${action.verb}`, () => {
      assert.deepEqual(parseAction(JSON.parse(JSON.stringify(button('Go', action).data))), action);
    });
  }

  for (const [what, data] of [
    ['nothing', undefined],
    ['another verb', { verb: 'delete-everything' }],
    ['an id that is none', { ...SHOW, findingId: "x') or 1 eq 1" }],
    ['a page that is none', { ...SHOW, page: -1 }],
    ['a payload beside the ids', { ...SHOW, payload: { msp_milestonestatus: 1 } }],
    ['a scope of 10,000 characters', { ...SHOW, scope: { customer: 'x'.repeat(10_000) } }],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(parseAction(data), null);
    });
  }
});
