import assert from 'node:assert/strict';
import { sharingOf, shownOf } from '../../src/channels/sharing.ts';
import { INTENTS, SKILL_INTENTS, type Intent } from '../../src/routing/intents.ts';

describe('the table of what may be shown', () => {
  it('says something of every intent, and gives a reason for each that is not shown', () => {
    for (const intent of INTENTS) {
      const sharing = sharingOf(intent);
      if (sharing.answers === 'in-person') assert.match(sharing.because, /^it /);
    }
  });

  it('shows parts of skills only', () => {
    const shown = INTENTS.filter((intent) => shownOf(intent).length > 0);

    const skills: readonly string[] = SKILL_INTENTS;
    assert.deepEqual(
      shown.filter((intent) => !skills.includes(intent)),
      [],
    );
  });

  for (const intent of [
    'evidence-pack',
    'pending-actions',
    'portfolio',
    'sign-in',
    'sign-out',
    'delivery-accountability',
    'execution-authority',
    'expansion-routing',
    'noise-suppression',
  ] as const) {
    it(`keeps ${intent} for the asker, with nothing of it in the thread`, () => {
      assert.equal(sharingOf(intent).answers, 'in-person');
      assert.deepEqual(shownOf(intent), []);
    });
  }

  for (const [intent, shows] of [
    ['milestone-health', ['counts', 'findings', 'rules']],
    ['commit-gate', ['counts', 'findings', 'rules']],
    ['unified-constraints', ['counts', 'findings', 'rules']],
    ['adoption-coordination', ['counts', 'findings', 'rules']],
    ['success-plan-alignment', ['counts', 'findings']],
    ['weekly-settings', []],
    ['bind-channel', []],
    ['help', []],
  ] satisfies [Intent, string[]][]) {
    it(`answers ${intent} here with ${shows.join(', ') || 'the bot’s own words'}`, () => {
      assert.deepEqual(sharingOf(intent), { answers: 'here', shows });
    });
  }
});
