import assert from 'node:assert/strict';
import { askFor } from '../../src/bot/ask-for.ts';
import { route } from '../../src/routing/route.ts';
import { SKILLS } from '../../src/skills/index.ts';

describe('askFor', () => {
  for (const { id } of SKILLS) {
    for (const scope of [
      {},
      { customer: 'Contoso' },
      { opportunity: 'ERP' },
      { milestone: '7-500000001' },
    ]) {
      it(`makes a text that is understood again: ${askFor(id, scope)}`, () => {
        const { intent, slots } = route(askFor(id, scope));

        const { customer, opportunity, milestone } = slots;
        assert.equal(intent, id);
        const named = Object.entries({ customer, opportunity, milestone });
        assert.deepEqual(
          Object.fromEntries(named.filter(([, value]) => value !== undefined)),
          scope,
        );
      });
    }
  }
});
