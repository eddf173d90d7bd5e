/**
 * Consent on a page of Entra, when Teams alone can't sign somebody in. Three steps, each by a ticket
 * that is good once: the chat asks, the browser goes to Entra and comes back, and the person's own
 * Teams hands over a code, which proves that browser and chat belong to the same person.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { problemOf } from './entra-problems.ts';
import type { Entra, SignedIn } from './entra.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';
import type { Tickets } from './tickets.ts';
import { readToken, refuseOthers } from './token-claims.ts';

/** What the chat asks a person for. */
export interface ConsentRequest {
  /** Names the request in the link; nobody can guess it. */
  readonly id: string;
  readonly person: SignedIn;
  /** Scopes that the person is to allow. */
  readonly scopes: readonly string[];
  /** What goes on afterwards; JSON. */
  readonly waiting: unknown;
}

/** What Entra's page sent back in the address of ours. */
export interface PageAnswer {
  readonly state: string;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
  readonly errorDescription?: string | undefined;
}

/** How the page ended; `code` is what the person's Teams hands over. */
export interface PageEnd {
  readonly code: string;
  readonly problem: SignInProblem | null;
}

/** What a person's Teams handed over: a sign-in, or why there is none. */
export type Verified = {
  readonly requestId: string;
  /** What the person was asked to allow. */
  readonly scopes: readonly string[];
} & (
  { readonly assertion: string } | { readonly problem: SignInProblem; readonly entraCode: string }
);

/** The pages' side of signing in. */
export interface Consents {
  ask(request: ConsentRequest): Promise<void>;
  /** Remembers what a failed exchange said: what Entra wants besides, and whose account it is. */
  note(id: string, person: SignedIn, failed: { claims: string; assertion: string }): Promise<void>;
  /** What waited for a sign-in, once; null when it is somebody else's or has gone on already. */
  goOn(id: string, person: SignedIn): Promise<unknown>;
  /** Address of Entra's page. Throws `SignInError` `stale`. */
  begin(id: string): Promise<string>;
  /** Throws `SignInError` `stale` for a state that is not ours, not any more, or used. */
  finish(answer: PageAnswer): Promise<PageEnd>;
  /** Null for a code that is not this person's, was used, or is too old. */
  verify(person: SignedIn, code: string): Promise<Verified | null>;
}

interface ConsentOptions {
  readonly tickets: Tickets;
  readonly entra: Entra;
  /** Whom a sign-in must be meant for. */
  readonly audiences: readonly string[];
}

const Person = z.object({ id: z.string(), tenantId: z.string() });
const Asked = z.object({
  person: Person,
  scopes: z.array(z.string()),
  waiting: z.unknown(),
  claims: z.string(),
  hint: z.string(),
});
const about = { requestId: z.string(), scopes: z.array(z.string()) };
const Flow = z.object({ ...about, person: Person, verifier: z.string() });
const Ended = z.union([
  z.object({ ...about, assertion: z.string() }),
  z.object({ ...about, problem: z.custom<SignInProblem>(isText), entraCode: z.string() }),
]);

/** Opens them. */
export function createConsents(options: ConsentOptions): Consents {
  const { tickets } = options;
  return {
    async ask({ id, person, scopes, waiting }) {
      const value = { person, scopes, waiting, claims: '', hint: '' };
      await tickets.put({ key: asked(id), person, value });
    },
    async note(id, person, { claims, assertion }) {
      const request = await tickets.find(asked(id), Asked);
      if (!request || !isSame(request.person, person)) return;
      const hint = readToken(assertion)?.claims.preferred_username ?? '';
      await tickets.put({ key: asked(id), person, value: { ...request, claims, hint } });
    },
    async goOn(id, person) {
      const request = await tickets.find(asked(id), Asked);
      if (!request || !isSame(request.person, person)) return null;
      return (await tickets.take(asked(id), Asked))?.waiting ?? null;
    },
    begin: (id) => begin(options, id),
    finish: (answer) => finish(options, answer),
    async verify(person, code) {
      return tickets.take(handedOver(person, code), Ended);
    },
  };
}

async function begin({ tickets, entra }: ConsentOptions, requestId: string): Promise<string> {
  const request = await tickets.find(asked(requestId), Asked);
  if (!request) throw new SignInError('stale');
  const { person, scopes, hint, claims } = request;
  const [state, verifier] = [unguessable(), unguessable()];
  await tickets.put({ key: flow(state), person, value: { requestId, person, verifier, scopes } });
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return entra.pageUrl({ tenantId: person.tenantId, scopes, state, challenge, hint, claims });
}

async function finish(options: ConsentOptions, answer: PageAnswer): Promise<PageEnd> {
  const { tickets } = options;
  const begun = await tickets.take(flow(answer.state), Flow);
  if (!begun) throw new SignInError('stale');
  const { requestId, person, scopes } = begun;
  const code = shortCode();
  const end = (value: Verified) => tickets.put({ key: handedOver(person, code), person, value });
  try {
    const assertion = await signedInBy(options, answer, begun);
    await end({ requestId, scopes, assertion });
    return { code, problem: null };
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const { problem, entraCode } = error;
    await end({ requestId, scopes, problem, entraCode });
    return { code, problem };
  }
}

/** The sign-in, if Entra gives one and it is that of the person who was asked. */
async function signedInBy(
  { entra, audiences }: ConsentOptions,
  { code, error = '', errorDescription = '' }: PageAnswer,
  { person, verifier }: z.infer<typeof Flow>,
): Promise<string> {
  if (code === undefined) throw problemOf({ errorCode: error, said: errorDescription });
  const assertion = await entra.redeem({ tenantId: person.tenantId, code, verifier });
  refuseOthers(assertion, person, audiences);
  return assertion;
}

function asked(id: string): string {
  return `asked/${id}`;
}

function flow(state: string): string {
  return `flow/${state}`;
}

/** Whose code it is stands in the key: for anybody else it is not there, and stays. */
function handedOver({ tenantId, id }: SignedIn, code: string): string {
  return `code/${tenantId}/${id}/${code}`;
}

function isSame(one: SignedIn, other: SignedIn): boolean {
  return one.id === other.id && one.tenantId === other.tenantId;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

const UNGUESSABLE_BYTES = 32;

function unguessable(): string {
  return randomBytes(UNGUESSABLE_BYTES).toString('base64url');
}

/** Without letters and digits that look alike: somebody may have to read it out. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;

function shortCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
