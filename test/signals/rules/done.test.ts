import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: done', () => {
  for (const [text, ...expected] of [
    ['All servers are migrated', 'done asserted'],
    ['Rollout completed on Friday', 'done asserted'],
    ['Task finished, please close', 'done asserted'],
    ['Handover signed by the customer', 'done asserted'],
    ['Migration is not finished', 'done denied'],
    ['documentation is incomplete', 'done denied'],
    ['had to be reopened', 'done denied'],
    ['80% done', 'done pending'],
    ['will be finished by May', 'done pending'],
    ['Is the rollout complete?', 'done pending'],
    ['almost complete, two sites left', 'done pending'],
    ['Workshop delivered, report sent', 'done asserted'],
    ['Cutover done on 3 May', 'done asserted'],
    ['all 40 stores live', 'done asserted'],
    ['Closed: policies deployed', 'done asserted'],
    ['rollout not complete', 'done denied'],
    ['should be done next week', 'done pending'],
    ['last wave open, rest completed', 'done pending'],
    ['done?', 'done pending'],
    ['Partner did it already in May', 'done asserted'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('done', text);

      assert.deepEqual(words, expected);
    });
  }
});
