import assert from 'node:assert/strict';
import { CONFIDENT, route } from '../../src/routing/route.ts';
import { SKILLS } from '../../src/skills/index.ts';

describe('examples of the skills', () => {
  for (const { id, trigger } of SKILLS) {
    for (const example of trigger.examples) {
      it(`“${example}” is understood as ${id}`, () => {
        const { intent, confidence } = route(example);

        assert.equal(intent, id);
        assert.ok(confidence >= CONFIDENT, String(confidence));
      });
    }
  }
});
