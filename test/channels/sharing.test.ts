import assert from 'node:assert/strict';
import { sharingOf } from '../../src/channels/sharing.ts';
import { INTENTS, SKILL_INTENTS } from '../../src/routing/intents.ts';

describe('the table of what may be shown', () => {
  it('says something of every intent, and gives a reason for each that is not shown', () => {
    for (const intent of INTENTS) {
      const sharing = sharingOf(intent);
      if (sharing.answers === 'in-person') assert.match(sharing.because, /^it /);
    }
  });

  it('shows parts of skills only', () => {
    const shown = INTENTS.filter((intent) => {
      const sharing = sharingOf(intent);
      return sharing.answers === 'here' && sharing.shows.length > 0;
    });

    const skills: readonly string[] = SKILL_INTENTS;
    assert.deepEqual(
      shown.filter((intent) => !skills.includes(intent)),
      [],
    );
  });

  for (const intent of ['evidence-pack', 'pending-actions', 'portfolio', 'sign-in'] as const) {
    it(`keeps ${intent} for the asker`, () => {
      assert.equal(sharingOf(intent).answers, 'in-person');
    });
  }
});
