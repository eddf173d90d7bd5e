/**
 * Stands in for Entra on loopback: gives sign-ins as Teams does, exchanges them as Entra does, and
 * refuses with Entra's own numbers where a test or a demo says so. It believes only its own key.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { issued } from '../issued.ts';
import { createSigningKey, type SigningKey } from './keys.ts';

/** How the stand-in is started. */
export interface EntraSandboxOptions {
  /** Audience of the sign-ins: the bot's own application. */
  readonly appId: string;
  /** Makes the token of a scope for a person; a scope that is not here is refused. */
  readonly tokenOf: (scope: string, personId: string) => string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The running stand-in. */
export interface EntraSandbox {
  /** Address that stands in for `https://login.microsoftonline.com`. */
  readonly url: string;
  /** A sign-in of a person, as Teams hands it to the bot; for an hour, or so many seconds. */
  readonly signIn: (person: { id: string; tenantId: string }, seconds?: number) => string;
  /** Refuses a person's exchanges with a number of Entra, such as AADSTS65001; null: no more. */
  refuse(personId: string, code: string | null): void;
  /** Scopes that were exchanged, in order. */
  readonly exchanged: readonly string[];
  close(): Promise<void>;
}

/** The on-behalf-of exchange as MSAL sends it; any secret is taken. */
const Form = z.object({
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
  assertion: z.string(),
  scope: z.string(),
  client_secret: z.string().min(1),
});
/** What an assertion must name. */
const Claims = z.object({ oid: z.string(), tid: z.string(), exp: z.number() });
const Address = z.object({ port: z.number() });

/** Seconds. */
const HOUR = 3600;

/** Starts the stand-in on a free port. */
export async function startEntraSandbox(options: EntraSandboxOptions): Promise<EntraSandbox> {
  const key = createSigningKey();
  const refusals = new Map<string, string>();
  const exchanged: string[] = [];
  const parts = { ...options, key, refusals, exchanged };
  const server = createServer((request, response) => void serve(parts, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    exchanged,
    signIn: ({ id, tenantId }, seconds = HOUR) => {
      const exp = Math.floor(options.now() / 1000) + seconds;
      return key.sign({ aud: options.appId, oid: id, tid: tenantId, exp, scp: 'access_as_user' });
    },
    refuse: (personId, code) =>
      void (code === null ? refusals.delete(personId) : refusals.set(personId, code)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Parts extends EntraSandboxOptions {
  readonly key: SigningKey;
  readonly refusals: ReadonlyMap<string, string>;
  readonly exchanged: string[];
}

async function serve(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = Form.safeParse(Object.fromEntries(new URLSearchParams(await text(request))));
  const answer = form.success ? exchange(parts, form.data) : refusal('AADSTS900144');
  response.statusCode = 'error' in answer ? 400 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
}

/**
 * Refusals by Entra's numbers: AADSTS500133 for a sign-in that is not ours or over, AADSTS500011
 * for an unknown resource, else what `refuse` set for the person.
 */
function exchange(parts: Parts, { assertion, scope }: z.infer<typeof Form>): object {
  const claims = claimsOf(parts, assertion);
  if (!claims) return refusal('AADSTS500133');
  const { oid, tid } = claims;
  const code = parts.refusals.get(oid);
  if (code !== undefined) return refusal(code);
  // MSAL asks for an id token and a refresh token beside what it was told to ask for.
  const wanted = scope.split(' ').find((one) => one.includes('://')) ?? '';
  const token = parts.tokenOf(wanted, oid);
  if (token === null) return refusal('AADSTS500011');
  parts.exchanged.push(wanted);
  const id = { aud: parts.appId, oid, tid, exp: claims.exp, sub: oid, preferred_username: oid };
  const info = Buffer.from(JSON.stringify({ uid: oid, utid: tid })).toString('base64url');
  return {
    token_type: 'Bearer',
    scope: wanted,
    expires_in: HOUR,
    access_token: issued(token),
    id_token: parts.key.sign({ ...id, iss: `https://login.microsoftonline.com/${tid}/v2.0` }),
    client_info: info,
  };
}

function claimsOf({ key, now }: Parts, token: string): z.infer<typeof Claims> | null {
  const [head = '', body = '', signature = ''] = token.split('.');
  const jwk: JsonWebKey = key.jwk;
  const isOurs = createVerify('RSA-SHA256')
    .update(`${head}.${body}`)
    .verify(createPublicKey({ key: jwk, format: 'jwk' }), signature, 'base64url');
  if (!isOurs) return null;
  const claims = Claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return claims.exp * 1000 > now() ? claims : null;
}

/** The error body of Entra; MSAL reads `suberror` to tell a missing consent. */
function refusal(code: string): { error: string; error_description: string; suberror?: string } {
  const isConsent = code === 'AADSTS65001';
  return {
    error: 'invalid_grant',
    error_description: `${code}: refused by the stand-in.`,
    ...(isConsent ? { suberror: 'consent_required' } : {}),
  };
}
