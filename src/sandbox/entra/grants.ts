/**
 * What the stand-in for Entra gives tokens for: a sign-in of Teams (on behalf of), a refresh token,
 * and the application itself. It believes its own key, and one certificate.
 */
import {
  createHash,
  createPublicKey,
  createVerify,
  verify,
  X509Certificate,
  constants,
} from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { issued } from '../issued.ts';
import { refusal, refusedAt } from './refusals.ts';
import type { EntraWorld, Grant } from './world.ts';

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
    ...Secret,
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    code_verifier: z.string(),
    redirect_uri: z.string(),
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
  /** How somebody signed in; in sign-ins of the page alone. */
  amr: z.string().optional(),
});
type Claims = z.infer<typeof Claims>;
const AssertionHead = z.object({ alg: z.literal('PS256'), 'x5t#S256': z.string() });

const HOUR = 3600;
const REFRESH_SECONDS = 90 * 24 * HOUR;

/** Answers a request for a token: a grant, or a refusal as Entra words it. */
export function grantFor(parts: EntraWorld, fields: object): object {
  const form = Form.safeParse(fields);
  if (!form.success) return refusal('AADSTS900144');
  const { data } = form;
  if (data.grant_type === 'client_credentials') return application(parts, data);
  if (data.grant_type === 'authorization_code') return redeemed(parts, data);
  const [token, use] =
    'assertion' in data ? [data.assertion, 'sign-in'] : [data.refresh_token, 'refresh'];
  const claims = claimsOf(parts, token);
  if (claims?.use !== use) return refusal('AADSTS500133');
  return forPerson(parts, claims, data.scope);
}

/** A sign-in of a person for the bot itself, as Teams and the page hand it over. */
export function signInOf(
  { key, appId, now }: EntraWorld,
  { id, tenantId }: { id: string; tenantId: string },
  { seconds = HOUR, isStrong = false } = {},
): string {
  const iat = Math.floor(now() / 1000);
  const exp = iat + seconds;
  const amr = isStrong ? { amr: 'mfa' } : {};
  const who = { oid: id, tid: tenantId, preferred_username: id };
  return key.sign({ aud: appId, ...who, iat, nbf: iat, exp, scp: 'access_as_user', ...amr });
}

/**
 * Refusals by Entra's numbers: AADSTS500133 for a sign-in that is not ours or over, AADSTS500011
 * for an unknown resource, else what `refuse` set for the person.
 */
function forPerson(parts: EntraWorld, { oid, tid, amr }: Claims, scope: string): object {
  // MSAL asks for an id token and a refresh token beside what it was told to ask for.
  const wanted = wantedOf(scope);
  const refused = refusedAt(parts.refusals.get(oid), { scope: wanted, isStrong: amr === 'mfa' });
  if (refused) return refused;
  const token = parts.tokenOf(wanted, oid);
  if (token === null) return refusal('AADSTS500011');
  if (!parts.allows(oid, wanted)) return refusal('AADSTS65001');
  parts.exchanged.push(wanted);
  return granted(parts, { id: oid, tenantId: tid }, { scope: wanted, token });
}

function redeemed(parts: EntraWorld, form: Redeeming): object {
  const grant = parts.redeem(form.code);
  if (!grant) return refusal('AADSTS54005');
  if (!isAsker(grant, form)) return refusal('AADSTS501481');
  const person = { id: grant.personId, tenantId: grant.tenantId };
  const token = signInOf(parts, person, grant);
  return granted(parts, person, { scope: `${parts.appId}/access_as_user`, token });
}

interface Redeeming {
  readonly code: string;
  readonly code_verifier: string;
  readonly redirect_uri: string;
}

/** PKCE: whoever redeems a code is who asked for it, and comes back to the same page. */
function isAsker(grant: Grant, { code_verifier, redirect_uri }: Redeeming): boolean {
  const challenge = createHash('sha256').update(code_verifier).digest('base64url');
  return challenge === grant.challenge && redirect_uri === grant.redirectUri;
}

function granted(
  { key, appId, now }: EntraWorld,
  { id: oid, tenantId: tid }: { id: string; tenantId: string },
  { scope, token }: { scope: string; token: string },
): object {
  const seconds = Math.floor(now() / 1000);
  const ends = seconds + REFRESH_SECONDS;
  const id = { aud: appId, oid, tid, exp: seconds + HOUR, sub: oid, preferred_username: oid };
  return {
    token_type: 'Bearer',
    scope,
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

function application(parts: EntraWorld, form: ApplicationForm): object {
  const { appId, applicationTokenOf, refusals, exchanged } = parts;
  const refused = refusals.get(appId);
  if (refused) return refusal(refused.code);
  const isProven = form.client_secret !== undefined || isSigned(parts, form.client_assertion);
  if (!isProven) return refusal('AADSTS700027');
  const wanted = wantedOf(form.scope);
  const token = applicationTokenOf?.(wanted) ?? null;
  if (token === null) return refusal('AADSTS500011');
  exchanged.push(wanted);
  return { token_type: 'Bearer', expires_in: HOUR, access_token: issued(token) };
}

/** An assertion counts when the certificate's own key signed it and its head names that certificate. */
function isSigned({ certificate }: EntraWorld, assertion = ''): boolean {
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

function claimsOf({ key, now }: EntraWorld, token: string): Claims | null {
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
