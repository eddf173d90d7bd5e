/**
 * Stands in for Entra on loopback: gives sign-ins as Teams does, exchanges them as Entra does, shows
 * its page to people, and refuses with Entra's own numbers where a test or a demo says so. It
 * believes only its own key.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { grantFor, signInOf } from './grants.ts';
import { createSigningKey } from './keys.ts';
import { consentPage, decided, type BrowserAnswer } from './page.ts';
import type { Refusal } from './refusals.ts';
import { createWorld, type EntraSandboxOptions, type EntraWorld } from './world.ts';

/** The running stand-in. */
export interface EntraSandbox {
  /** Address that stands in for `https://login.microsoftonline.com`. */
  readonly url: string;
  /** A sign-in of a person, as Teams hands it to the bot; for an hour, or so many seconds. */
  readonly signIn: (person: { id: string; tenantId: string }, seconds?: number) => string;
  /** Refuses a person, or the application, with a number such as AADSTS50057; null: no more. */
  refuse(id: string, code: string | null, how?: Omit<Refusal, 'code'>): void;
  /** A person takes back what they have allowed. */
  revoke(personId: string): void;
  /** Scopes that were exchanged, in order. */
  readonly exchanged: readonly string[];
  close(): Promise<void>;
}

const Address = z.object({ port: z.number() });
const PAGE = /^\/([\w-]+)\/oauth2\/v2\.0\/authorize$/;

/** Starts the stand-in on a free port. */
export async function startEntraSandbox(options: EntraSandboxOptions): Promise<EntraSandbox> {
  const world = createWorld(options, createSigningKey());
  const server = createServer((request, response) => void serve(world, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    exchanged: world.exchanged,
    signIn: (person, seconds) => signInOf(world, person, seconds === undefined ? {} : { seconds }),
    refuse: (id, code, how = {}) =>
      void (code === null ? world.refusals.delete(id) : world.refusals.set(id, { ...how, code })),
    revoke: (personId) => world.revoke(personId),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  world: EntraWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://entra');
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  const tenantId = PAGE.exec(pathname)?.[1];
  if (tenantId === undefined) return sendToken(response, grantFor(world, form));
  const isPress = request.method === 'POST';
  const answer = isPress ? decided(world, { tenantId, query, form }) : consentPage(world, query);
  sendPage(response, answer);
}

function sendToken(response: ServerResponse, answer: object): void {
  response.statusCode = 'error' in answer ? 400 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
}

function sendPage(response: ServerResponse, { status, body, location }: BrowserAnswer): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  if (location !== undefined) response.setHeader('location', location);
  response.end(body);
}
