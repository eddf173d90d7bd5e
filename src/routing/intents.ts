/** The ten skills by id, in the order of skills.md section 4. */
export const SKILL_INTENTS = [
  'delivery-accountability',
  'commit-gate',
  'execution-authority',
  'unified-constraints',
  'expansion-routing',
  'noise-suppression',
  'milestone-health',
  'success-plan-alignment',
  'evidence-pack',
  'adoption-coordination',
] as const;

/** Everything that a text can mean; the order is that of the columns of the model. */
export const INTENTS = [
  ...SKILL_INTENTS,
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

/** What a text means. The ids of the skills are those of their files, cards and pages. */
export type Intent = (typeof INTENTS)[number];
