import { createServer } from 'node:http';
import { once } from 'node:events';
import { PasswordServiceClientCredentialFactory } from 'botframework-connector';
import { z } from 'zod';
import { FrontDoor, type Cloud } from '../../src/auth/front-door.ts';
import { createAdapter } from '../../src/bot/adapter.ts';
import { UNOBSERVED } from '../../src/observer.ts';
import { createSigningKey, type Claims } from '../../src/sandbox/entra/keys.ts';
import { startServer } from '../../src/server.ts';
import { aLogger } from './logged-lines.ts';

export const APP_ID = '11111111-1111-4111-8111-111111111111';
export const TENANT = '22222222-2222-4222-8222-222222222222';
export const SERVICE_URL = 'http://127.0.0.1:9/connector';

/** Answers that a key document may give instead of keys. */
export type KeysFault = 'none' | 'status-503' | 'no-json' | 'hangs';

/** A registered bot behind its front door, with an issuer of tokens on loopback. */
export interface Door {
  readonly url: string;
  readonly cloud: Cloud;
  /** Texts of the messages that came through. */
  readonly heard: string[];
  readonly logged: object[];
  /** How often the key document was asked for. */
  readonly fetches: () => number;
  /** A good token, with some claims changed; `undefined` takes one away. */
  token(changes?: Record<string, string | number | undefined>): string;
  /** Posts a good activity with a token. */
  post(token: string | null, changes?: object): Promise<Response>;
  close(): Promise<void>;
}

/** Opens one; each has keys of its own. */
export async function aDoor(how: { fault?: KeysFault; mostAtOnce?: number } = {}): Promise<Door> {
  const { fault = 'none', mostAtOnce = 256 } = how;
  const key = createSigningKey();
  const issuer = await anIssuer([key.jwk], fault);
  const cloud: Cloud = {
    issuer: 'https://api.botframework.com',
    openIdMetadataUrl: `${issuer.url}/openid`,
    reach: 'loopback',
    credentials: new NoCredentials(APP_ID, ''),
  };
  const registration = { appId: APP_ID, tenantId: TENANT, password: 'x', tenants: [TENANT] };
  const heard: string[] = [];
  const logged: object[] = [];
  const logger = aLogger((fields) => void logged.push(fields));
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    adapter: createAdapter({
      door: new FrontDoor(registration, { cloud, keysWithinMs: fault === 'hangs' ? 20 : 5000 }),
      logger,
      newReference: () => 'ref',
    }),
    onTurn: ({ activity }) => Promise.resolve(void heard.push(activity.text)),
    reach: 'loopback',
    isReady: () => Promise.resolve(),
    newId: () => 'ref-1',
    logger,
    observer: UNOBSERVED,
    mostAtOnce,
  });
  return {
    url: server.url,
    cloud,
    heard,
    logged,
    fetches: issuer.fetches,
    token: (changes = {}) => key.sign(claimsWith(changes)),
    post: (token, changes = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bearer(token) },
        body: JSON.stringify({ ...ACTIVITY, ...changes }),
      }),
    close: async () => {
      await server.close();
      issuer.close();
    },
  };
}

/** What Teams sends, as far as the door looks at it. */
const ACTIVITY = {
  type: 'message',
  id: 'a1',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: '29:ana', aadObjectId: 'ana' },
  recipient: { id: `28:${APP_ID}` },
  conversation: { id: 'chat-1', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'hello',
};

/** Seconds since 1970, so far from now. */
export function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}

function claimsWith(changes: Record<string, string | number | undefined>): Claims {
  const all = {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: SERVICE_URL,
    nbf: secondsFromNow(-60),
    exp: secondsFromNow(3600),
    ...changes,
  };
  const claims: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(all)) if (value !== undefined) claims[name] = value;
  return claims;
}

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** The bot's own calls go to loopback and need no token there. */
class NoCredentials extends PasswordServiceClientCredentialFactory {
  override createCredentials() {
    return Promise.resolve({
      signRequest: <Request>(request: Request) => Promise.resolve(request),
    });
  }
}

/** Serves a key document, or its fault. */
async function anIssuer(keys: readonly object[], fault: KeysFault) {
  let fetches = 0;
  const server = createServer((request, response) => {
    fetches += 1;
    if (fault === 'hangs') return;
    response.statusCode = fault === 'status-503' ? 503 : 200;
    if (fault === 'no-json') return void response.end('<html>');
    const document = request.url === '/openid' ? { jwks_uri: `${url}/keys` } : { keys };
    response.end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const url = `http://127.0.0.1:${port}`;
  return { url, fetches: () => fetches, close: () => server.close().closeAllConnections() };
}
