/**
 * What a token says, before anybody proved it. Only for refusing early and for comparing who a
 * token is about: belief comes from the signature, or from the issuer who takes the token.
 */
import { z } from 'zod';
import type { SignedIn } from './entra.ts';
import { SignInError } from './sign-in-error.ts';

const Head = z.looseObject({ alg: z.string(), kid: z.string().optional() });
/** Claims that are compared; times are in seconds since 1970. */
const Claims = z.looseObject({
  iss: z.string().optional(),
  aud: z.string().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  iat: z.number().optional(),
  oid: z.string().optional(),
  tid: z.string().optional(),
  serviceurl: z.string().optional(),
  /** The account as people write it; in tokens of Entra only. */
  preferred_username: z.string().optional(),
});

/** Head and claims of a token. */
export interface ReadToken {
  readonly head: z.infer<typeof Head>;
  readonly claims: z.infer<typeof Claims>;
}

/** Reads a token in the compact form of RFC 7519; null when it is none. Proves nothing. */
export function readToken(token: string): ReadToken | null {
  const [head, claims, signature, ...rest] = token.split('.');
  if (!head || !claims || signature === undefined || rest.length > 0) return null;
  const [readHead, readClaims] = [Head.safeParse(part(head)), Claims.safeParse(part(claims))];
  if (!readHead.success || !readClaims.success) return null;
  return { head: readHead.data, claims: readClaims.data };
}

/**
 * A sign-in counts for the sender of the activity alone, and only when it was made for this bot.
 * Throws `SignInError` `person` for every other.
 */
export function refuseOthers(
  assertion: string,
  person: SignedIn,
  audiences: readonly string[],
): void {
  const claims = readToken(assertion)?.claims;
  if (!claims || !audiences.includes(claims.aud ?? '')) throw new SignInError('person');
  if (claims.oid !== person.id || claims.tid !== person.tenantId) throw new SignInError('person');
}

/** Clocks of two machines may differ by so much (TP-11.1). */
export const SKEW_SECONDS = 300;

/** Whether a token is of a time that has not come yet, by a clock in milliseconds since 1970. */
export function isEarly({ nbf = 0, iat = 0 }: ReadToken['claims'], now: number): boolean {
  return Math.max(nbf, iat) - SKEW_SECONDS > now / 1000;
}

/** Throws `SignInError` `clock` for a sign-in that is not valid yet by the clock of the bot. */
export function refuseEarly(assertion: string, now: number): void {
  const claims = readToken(assertion)?.claims;
  if (claims && isEarly(claims, now)) throw new SignInError('clock');
}

function part(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
