/** Refusals on purpose, in the words of Entra. */

/** Whom Entra refuses, and how. */
export interface Refusal {
  /** Number of Entra, such as AADSTS50057. */
  readonly code: string;
  /** Only this scope; left out: all. */
  readonly scope?: string;
  /** What Entra wants besides, as it says so to a program. */
  readonly claims?: string;
  /** Left out: where tokens are given. */
  readonly at?: 'page' | 'exchange';
}

/** The answer to an exchange; one that asks for one more step ends once the person has taken it. */
export function refusedAt(
  refused: Refusal | undefined,
  { scope, isStrong }: { scope: string; isStrong: boolean },
): object | null {
  if (!refused || refused.at === 'page') return null;
  if ((refused.scope ?? scope) !== scope) return null;
  if (refused.claims !== undefined && isStrong) return null;
  return refusal(refused.code, refused.claims);
}

/** The error body of Entra; MSAL reads `suberror` to tell a missing consent. */
export function refusal(code: string, claims?: string): object {
  const wrongSecret = code === 'AADSTS7000215' ? 'invalid_client' : 'invalid_grant';
  return {
    error: claims === undefined ? wrongSecret : 'interaction_required',
    error_description: `${code}: refused by the stand-in.`,
    ...(code === 'AADSTS65001' ? { suberror: 'consent_required' } : {}),
    ...(claims === undefined ? {} : { claims }),
  };
}
