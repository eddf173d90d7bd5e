/** People as MSX names them, and the roles that the rules speak of. */
import { z } from 'zod';

/**
 * Roles that a skill tells apart (skills.md 1). `unknown` decides nothing: a rule that needs a role
 * then says that it found none.
 */
export const Role = z.enum([
  'csam',
  'csa',
  'se',
  'specialist',
  'partner',
  'isd',
  'unified',
  'customer',
  'unknown',
]);
export type Role = z.infer<typeof Role>;

/**
 * Somebody named in a finding. `id` is the systemuser id in MSX, or empty for people whom only a
 * text names.
 */
export const Person = z.strictObject({ id: z.string(), name: z.string(), role: Role });
export type Person = z.infer<typeof Person>;

/** Somebody or some team that MSX names as owner. `teams` and disabled users never act. */
export const Owner = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['systemuser', 'team']),
});
export type Owner = z.infer<typeof Owner>;

/** A named record: customer, opportunity, workload. */
export const Named = z.strictObject({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;
