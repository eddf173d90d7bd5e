/**
 * Who is signed in, and with what. One row a person holds the sign-in that Teams gave and the tokens
 * that were exchanged for it, sealed. It ends when the sign-in ends, an hour or so after it came:
 * Teams then gives a new one without asking the person.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { NotSignedInError } from '../errors.ts';
import type { Entra, Granted, SignedIn } from './entra.ts';
import type { Seal } from './seal.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';
import { readToken, refuseEarly, refuseOthers } from './token-claims.ts';

/** What the store keeps of a person's sign-in. */
export interface SignInRow extends SignedIn {
  readonly sealed: string;
  readonly expiresAt: Date;
}

/** Where sign-ins outlive the process. */
export interface SignInBook {
  /** Replaces what was there, and forgets everybody's that has ended. */
  save(row: SignInRow): Promise<void>;
  /** Changes what is there; false when it is gone. */
  update(row: SignInRow): Promise<boolean>;
  find(personId: string): Promise<SignInRow | null>;
  remove(personId: string): Promise<void>;
}

/** What sign-ins need. */
export interface SignInOptions {
  readonly book: SignInBook;
  readonly seal: Seal;
  readonly entra: Entra;
  /** The app id, or the application id URI: whom a sign-in must be meant for. */
  readonly audiences: readonly string[];
  /** Scope that shows whether a sign-in is of use: that of MSX. */
  readonly firstScope: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The sign-ins of everybody. */
export interface SignIns {
  /** Takes a sign-in that Teams gave. Throws `SignInError`; then nothing is kept of it. */
  accept(person: SignedIn, assertion: string): Promise<void>;
  /** True while the sign-in lasts; Entra is not asked. */
  isSignedIn(personId: string): Promise<boolean>;
  /**
   * A token for one scope; with `renew` another one than was refused. Throws `NotSignedInError`
   * when the person has to sign in, `SignInError` when Entra can't be asked.
   */
  tokenFor(personId: string, scope: string, how: { renew: boolean }): Promise<string>;
  /** Whether a scope works for somebody who is signed in; what is in the way, where it doesn't. */
  standing(personId: string, scope: string): Promise<'works' | SignInProblem>;
  /** Forgets everything. */
  signOut(personId: string): Promise<void>;
}

/** What is sealed: the sign-in of Teams, and the tokens by their scope. */
const Kept = z.object({
  tenantId: z.string(),
  assertion: z.string(),
  tokens: z.record(z.string(), z.object({ token: z.string(), expiresAt: z.number() })),
});
type Kept = z.infer<typeof Kept>;

/** A token that ends this soon is exchanged anew: a question may take minutes (WQ-9.7). */
const MARGIN_MS = 5 * 60_000;
/** Sign-ins that are open in memory; a sign-out elsewhere is heard of after so long. */
const OPEN = { max: 500, ttl: 60_000 };

/** Opens the sign-ins. */
export function createSignIns(options: SignInOptions): SignIns {
  const { book, now, entra, firstScope } = options;
  const open = new LRUCache<string, Kept>({ ...OPEN, perf: { now } });
  const flights = new Map<string, Promise<Granted>>();
  // What was read or exchanged while somebody signed out is not remembered: it may be theirs.
  let signOuts = 0;
  const find = async (personId: string): Promise<Kept | null> => {
    const before = signOuts;
    const known = open.get(personId) ?? (await openedFrom(options, personId));
    if (!known || endOf(known) <= now()) return null;
    if (signOuts === before) open.set(personId, known);
    return known;
  };
  const keep = async (id: string, kept: Kept, how: 'save' | 'update'): Promise<void> => {
    const before = signOuts;
    open.set(id, kept);
    const sealed = options.seal.close(JSON.stringify(kept), id);
    const row = { id, tenantId: kept.tenantId, sealed, expiresAt: new Date(endOf(kept)) };
    const isGone = (await book[how](row)) === false;
    if (isGone || signOuts !== before) open.delete(id);
  };
  const exchange = async (id: string, kept: Kept, scope: string): Promise<Granted> => {
    const granted = await entra.exchange(kept.assertion, { id, tenantId: kept.tenantId }, scope);
    // Two scopes may come back at once; the later one must not drop the other's token.
    const newest = open.get(id)?.assertion === kept.assertion ? (open.get(id) ?? kept) : kept;
    await keep(id, { ...newest, tokens: { ...newest.tokens, [scope]: granted } }, 'update');
    return granted;
  };
  const signOut = async (personId: string): Promise<void> => {
    await book.remove(personId);
    signOuts += 1;
    open.delete(personId);
  };
  const tokenFor: SignIns['tokenFor'] = async (personId, scope, { renew }) => {
    const kept = await find(personId);
    if (!kept) throw new NotSignedInError();
    const known = kept.tokens[scope];
    if (!renew && known && known.expiresAt - MARGIN_MS > now()) return known.token;
    const flight = `${personId} ${scope}`;
    const running =
      flights.get(flight) ?? exchange(personId, kept, scope).finally(() => flights.delete(flight));
    flights.set(flight, running);
    const ended = async (error: unknown): Promise<never> => {
      if (!endsSignIn(error, { isFirst: scope === firstScope })) throw error;
      await signOut(personId);
      throw new NotSignedInError(ENDED, { cause: error });
    };
    return (await running.catch(ended)).token;
  };
  return {
    async accept(person, assertion) {
      refuseOthers(assertion, person, options.audiences);
      refuseEarly(assertion, now());
      const granted = await entra.accept(assertion, person, firstScope);
      const kept = { tenantId: person.tenantId, assertion, tokens: { [firstScope]: granted } };
      // Entra took it, so it has not ended; asked again, Teams would give the same for ever.
      if (endOf(kept) <= now()) throw new SignInError('clock');
      await keep(person.id, kept, 'save');
    },
    isSignedIn: async (personId) => (await find(personId)) !== null,
    tokenFor,
    standing: (personId, scope) =>
      tokenFor(personId, scope, { renew: false }).then(() => 'works' as const, problemOf),
    signOut,
  };
}

async function openedFrom({ book, seal }: SignInOptions, personId: string): Promise<Kept | null> {
  const row = await book.find(personId);
  const text = row && seal.open(row.sealed, personId);
  return text ? Kept.parse(JSON.parse(text)) : null;
}

/** End of the sign-in in milliseconds, by its own claim. */
function endOf({ assertion }: Kept): number {
  return (readToken(assertion)?.claims.exp ?? 0) * 1000;
}

const ENDED = 'Your sign-in has ended. Ask again to sign in anew.';

/**
 * What Entra no longer takes is forgotten, so that the next question asks to sign in. What is in the
 * way of a second scope alone leaves the sign-in as it is: MSX works without WorkIQ.
 */
function endsSignIn(error: unknown, { isFirst }: { isFirst: boolean }): boolean {
  if (!(error instanceof SignInError) || error.problem === 'later') return false;
  return isFirst || ['again', 'disabled', 'person'].includes(error.problem);
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInError) return error.problem;
  if (error instanceof NotSignedInError) return 'again';
  throw error;
}
