/**
 * What the stand-in for Entra gives tokens for: a sign-in of Teams (on behalf of), a refresh token,
 * and the application itself. It believes its own key, and one certificate.
 */
import { createPublicKey, createVerify, verify, X509Certificate, constants } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { issued } from '../issued.ts';
import type { SigningKey } from './keys.ts';

/** What a grant is decided by. */
export interface GrantParts {
  /** Audience of the sign-ins: the bot's own application. */
  readonly appId: string;
  /** Makes the token of a scope for a person; a scope that is not here is refused. */
  readonly tokenOf: (scope: string, personId: string) => string | null;
  /** Makes the token of a scope for the application itself; left out: it gets none. */
  readonly applicationTokenOf?: (scope: string) => string | null;
  /** The certificate of the application, as PEM; left out: only a secret is taken. */
  readonly certificate?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly key: SigningKey;
  /** Numbers of Entra by id of a person, or of the application. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Scopes that were granted, in order. */
  readonly exchanged: string[];
}

const Secret = { client_secret: z.string().min(1) };
/** The grants as MSAL sends them; any secret is taken. */
const Form = z.union([
  z.object({
    ...Secret,
    grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
    assertion: z.string(),
    scope: z.string(),
  }),
  z.object({
    ...Secret,
    grant_type: z.literal('refresh_token'),
    refresh_token: z.string(),
    scope: z.string(),
  }),
  z.object({
    grant_type: z.literal('client_credentials'),
    client_secret: z.string().min(1).optional(),
    client_assertion: z.string().optional(),
    scope: z.string(),
  }),
]);
/** What an assertion or a refresh token must name. */
const Claims = z.object({
  oid: z.string(),
  tid: z.string(),
  exp: z.number(),
  use: z.string().default('sign-in'),
});
type Claims = z.infer<typeof Claims>;
const AssertionHead = z.object({ alg: z.literal('PS256'), 'x5t#S256': z.string() });

const HOUR = 3600;
const REFRESH_SECONDS = 90 * 24 * HOUR;

/** Answers a request for a token: a grant, or a refusal as Entra words it. */
export function grantFor(parts: GrantParts, fields: object): object {
  const form = Form.safeParse(fields);
  if (!form.success) return refusal('AADSTS900144');
  const { data } = form;
  if (data.grant_type === 'client_credentials') return application(parts, data);
  const [token, use] =
    'assertion' in data ? [data.assertion, 'sign-in'] : [data.refresh_token, 'refresh'];
  const claims = claimsOf(parts, token);
  if (claims?.use !== use) return refusal('AADSTS500133');
  return forPerson(parts, claims, data.scope);
}

/**
 * Refusals by Entra's numbers: AADSTS500133 for a sign-in that is not ours or over, AADSTS500011
 * for an unknown resource, else what `refuse` set for the person.
 */
function forPerson(parts: GrantParts, { oid, tid, exp }: Claims, scope: string): object {
  const { appId, key, tokenOf, refusals, exchanged } = parts;
  const code = refusals.get(oid);
  if (code !== undefined) return refusal(code);
  // MSAL asks for an id token and a refresh token beside what it was told to ask for.
  const wanted = wantedOf(scope);
  const token = tokenOf(wanted, oid);
  if (token === null) return refusal('AADSTS500011');
  exchanged.push(wanted);
  const id = { aud: appId, oid, tid, exp, sub: oid, preferred_username: oid };
  const ends = Math.floor(parts.now() / 1000) + REFRESH_SECONDS;
  return {
    token_type: 'Bearer',
    scope: wanted,
    expires_in: HOUR,
    access_token: issued(token),
    refresh_token: key.sign({ aud: appId, oid, tid, exp: ends, use: 'refresh' }),
    id_token: key.sign({ ...id, iss: `https://login.microsoftonline.com/${tid}/v2.0` }),
    client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tid })).toString('base64url'),
  };
}

interface ApplicationForm {
  readonly client_secret?: string | undefined;
  readonly client_assertion?: string | undefined;
  readonly scope: string;
}

function application(parts: GrantParts, form: ApplicationForm): object {
  const { appId, applicationTokenOf, refusals, exchanged } = parts;
  const code = refusals.get(appId);
  if (code !== undefined) return refusal(code);
  const isProven = form.client_secret !== undefined || isSigned(parts, form.client_assertion);
  if (!isProven) return refusal('AADSTS700027');
  const wanted = wantedOf(form.scope);
  const token = applicationTokenOf?.(wanted) ?? null;
  if (token === null) return refusal('AADSTS500011');
  exchanged.push(wanted);
  return { token_type: 'Bearer', expires_in: HOUR, access_token: issued(token) };
}

/** An assertion counts when the certificate's own key signed it and its head names that certificate. */
function isSigned({ certificate }: GrantParts, assertion = ''): boolean {
  if (certificate === undefined) return false;
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const { publicKey, fingerprint256 } = new X509Certificate(certificate);
  const named = AssertionHead.safeParse(readPart(head));
  const thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
  if (!named.success || named.data['x5t#S256'] !== thumbprint) return false;
  const how = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const signed = Buffer.from(`${head}.${body}`);
  return verify('sha256', signed, how, Buffer.from(signature, 'base64url'));
}

function wantedOf(scope: string): string {
  return scope.split(' ').find((one) => one.includes('://')) ?? '';
}

function claimsOf({ key, now }: GrantParts, token: string): Claims | null {
  const [head = '', body = '', signature = ''] = token.split('.');
  const jwk: JsonWebKey = key.jwk;
  const isOurs = createVerify('RSA-SHA256')
    .update(`${head}.${body}`)
    .verify(createPublicKey({ key: jwk, format: 'jwk' }), signature, 'base64url');
  if (!isOurs) return null;
  const claims = Claims.parse(readPart(body));
  return claims.exp * 1000 > now() ? claims : null;
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** The error body of Entra; MSAL reads `suberror` to tell a missing consent. */
function refusal(code: string): { error: string; error_description: string; suberror?: string } {
  const isConsent = code === 'AADSTS65001';
  return {
    error: code === 'AADSTS7000215' ? 'invalid_client' : 'invalid_grant',
    error_description: `${code}: refused by the stand-in.`,
    ...(isConsent ? { suberror: 'consent_required' } : {}),
  };
}
