/** Who reads a shared chat, as the roster of Teams says; from it alone, never from names in texts. */
import { z } from 'zod';

/** A member as the roster of Teams gives it; everything but the Teams id may be missing. */
export const Member = z.looseObject({
  id: z.string(),
  /** Entra object id. */
  aadObjectId: z.string().nullish(),
  /** Absent where the roster leaves it out; that alone makes nobody an outsider. */
  tenantId: z.string().nullish(),
  /** `user`, `guest` or `anonymous`. */
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
export type Member = z.infer<typeof Member>;

/** True for guests, people without an account, and people of another organization. */
export function isOutsider(
  { tenantId, userRole, userPrincipalName }: Member,
  ownTenantId: string,
): boolean {
  const role = userRole?.toLowerCase();
  if (role === 'guest' || role === 'anonymous') return true;
  // An invited account carries its origin in its name, also where the role is left out.
  if (userPrincipalName?.toLowerCase().includes('#ext#')) return true;
  return Boolean(tenantId) && tenantId !== ownTenantId;
}
