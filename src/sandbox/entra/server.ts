/**
 * Stands in for Entra on loopback: gives sign-ins as Teams does, exchanges them as Entra does, and
 * refuses with Entra's own numbers where a test or a demo says so. It believes only its own key.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { grantFor, type GrantParts } from './grants.ts';
import { createSigningKey } from './keys.ts';

/** How the stand-in is started. */
export type EntraSandboxOptions = Omit<GrantParts, 'key' | 'refusals' | 'exchanged'>;

/** The running stand-in. */
export interface EntraSandbox {
  /** Address that stands in for `https://login.microsoftonline.com`. */
  readonly url: string;
  /** A sign-in of a person, as Teams hands it to the bot; for an hour, or so many seconds. */
  readonly signIn: (person: { id: string; tenantId: string }, seconds?: number) => string;
  /** Refuses a person, or the application, with a number of Entra such as AADSTS65001; null: no more. */
  refuse(id: string, code: string | null): void;
  /** Scopes that were exchanged, in order. */
  readonly exchanged: readonly string[];
  close(): Promise<void>;
}

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
    refuse: (id, code) => void (code === null ? refusals.delete(id) : refusals.set(id, code)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  parts: GrantParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = grantFor(parts, Object.fromEntries(new URLSearchParams(await text(request))));
  response.statusCode = 'error' in answer ? 400 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
}
