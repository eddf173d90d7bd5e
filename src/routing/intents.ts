import { SKILLS, type SkillId } from '../skills/index.ts';

/** The skills by id, in the order of the spec. */
export const SKILL_INTENTS: readonly SkillId[] = SKILLS.map(({ id }) => id);

/** What a text can mean beside a question to a skill. */
const OTHERS = [
  'portfolio',
  'pending-actions',
  'weekly-settings',
  'bind-channel',
  'sign-in',
  'sign-out',
  'help',
  'greeting',
  'out-of-scope',
] as const;

/** What is answered without a skill. */
export type OtherIntent = (typeof OTHERS)[number];

/** What a text means. The ids of the skills are those of their files, cards and pages. */
export type Intent = SkillId | OtherIntent;

/** Everything that a text can mean. */
export const INTENTS: readonly Intent[] = [...SKILL_INTENTS, ...OTHERS];

/** Whether a skill answers. */
export function isOfSkill(intent: Intent): intent is SkillId {
  return SKILL_INTENTS.some((one) => one === intent);
}
