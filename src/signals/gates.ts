/** Kinds that a gate rests on: in doubt one must not pass, so a doubt keeps them from a yes. */
export const GATES: ReadonlySet<string> = new Set([
  'accreditation',
  'capacity',
  'csam_alignment',
  'delivery_path',
  'dispatch',
  'eligibility',
  'recovery_plan',
]);
