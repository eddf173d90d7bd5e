/** MSX refuses a part: an answer says what it did not see, or it is none; it is never shorter in silence. */
import assert from 'node:assert/strict';
import type { SkillResult } from '../../src/domain/skill-result.ts';
import { ToolError } from '../../src/errors.ts';
import { SKILLS } from '../../src/skills/index.ts';
import type { AnySkill } from '../../src/skills/run-skill.ts';
import { clauseWorld, type MilestoneIn, type WorldIn } from '../support/clause-world.ts';
import { runOn } from '../support/run.ts';

/** Every skill has something to say of it. */
const BUSY: MilestoneIn = {
  name: 'Unified support: Copilot adoption',
  status: 'At Risk',
  dueIn: 7,
  committedOn: '2026-02-20',
  comments: [
    { text: 'The customer wants Sentinel for two more plants.', on: '2026-02-25' },
    { text: 'CSA: stop the rollout.', by: 'jonas', on: '2026-02-24' },
    { text: 'CSAM: go ahead with the rollout.', on: '2026-02-24' },
  ],
  tasks: [{ subject: 'Configure the tenant', owner: 'ana' }],
};

/** One that is committed and one that wants to be. */
const WORK = [BUSY, { ...BUSY, committed: false }];

/** What refuses, as a call by its name or an entity set of `crm_query`. */
const REFUSALS = [
  'get_my_active_opportunities',
  'get_milestones',
  'get_milestone_activities',
  'crm_query',
  'msp_engagementmilestones',
  'systemusers',
  'msp_accountteams',
] as const;

/** The result, or the refusal that ended the run. */
async function answerOf(skill: AnySkill, world: WorldIn): Promise<SkillResult | ToolError> {
  try {
    return await runOn(skill, clauseWorld(world).tools);
  } catch (error) {
    if (error instanceof ToolError) return error;
    throw error;
  }
}

for (const skill of SKILLS) {
  describe(`${skill.id}, where MSX refuses a part`, () => {
    for (const refused of REFUSALS) {
      it(`${refused}: it is said, or there is no answer`, async () => {
        const answer = await answerOf(skill, { milestones: WORK, refuses: [refused] });

        assert.ok(answer instanceof ToolError || answer.coverage.unread.length > 0, 'silent');
      });
    }

    it('says of all of it that it was read, where nothing refuses', async () => {
      const { coverage } = await runOn(skill, clauseWorld({ milestones: WORK }).tools);

      const unread = coverage.unread.filter(
        ({ what }) => !/WorkIQ|mail|teams|meeting|audit|success plan/i.test(what),
      );
      assert.deepEqual(unread, []);
    });
  });
}
