/**
 * What a person allows while away: a refresh token, kept sealed from one sign-in to the next. It
 * serves reads in the background and nothing else, and ends with a sign-out, a revocation, or when
 * it lies unused for too long.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Granted, SignedIn } from './entra.ts';
import type { Renewals } from './renewals.ts';
import type { Seal } from './seal.ts';
import { SignInError } from './sign-in-error.ts';
import type { SignInRow } from './kept-sign-ins.ts';

/** Where consents outlive the process. Times come from the caller: they are those of Entra. */
export interface StandingConsentBook {
  /** Replaces what was there, and forgets everybody's that has ended. */
  save(row: SignInRow, now: Date): Promise<void>;
  /** Replaces a row that still is what it was; false when it is gone or another one. */
  replace(row: SignInRow, before: Pick<SignInRow, 'sealed'>): Promise<boolean>;
  find(personId: string, now: Date): Promise<SignInRow | null>;
  remove(personId: string): Promise<void>;
}

/** What consents need. */
export interface ConsentOptions {
  readonly book: StandingConsentBook;
  readonly seal: Seal;
  readonly renewals: Renewals;
  /** The one scope that is asked for. */
  readonly scope: string;
  /** Milliseconds since 1970, as Entra counts. */
  readonly now: () => number;
}

/** The standing consents of everybody. */
export interface StandingConsents {
  readonly keep: (person: SignedIn, refreshToken: string) => Promise<void>;
  has(personId: string): Promise<boolean>;
  /**
   * A token of the person; null where there is no consent, or not any more: a refused one is
   * forgotten. Throws `SignInError` when Entra can't be asked, or does not know the bot.
   */
  tokenOf(personId: string, how: { renew: boolean }): Promise<string | null>;
  forget(personId: string): Promise<void>;
}

const Kept = z.object({ tenantId: z.string(), refreshToken: z.string() });
type Kept = z.infer<typeof Kept> & Pick<SignInRow, 'sealed'>;

/** Entra lets a refresh token of a web app lie for 90 days. */
const UNUSED_MS = 90 * 86_400_000;
/** A token that ends this soon is renewed: a message may take minutes to read. */
const MARGIN_MS = 5 * 60_000;
/** Tokens of people whose messages are made now; a sign-out elsewhere is heard of after so long. */
const OPEN = { max: 2000, ttl: 60_000 };
/** Nothing is wrong with the consent: Entra is out of reach, or the bot itself is wrong. */
const NOT_THE_PERSON: readonly SignInError['problem'][] = ['later', 'clock', 'setup'];

/** Opens the consents. */
export function createStandingConsents(options: ConsentOptions): StandingConsents {
  const { book, seal, now } = options;
  const tokens = new LRUCache<string, Granted>({ ...OPEN, perf: { now } });
  const flights = new Map<string, Promise<Granted | null>>();
  // What was renewed while somebody signed out is not remembered: it may be theirs.
  let signOuts = 0;
  const find = async (id: string): Promise<Kept | null> => {
    const row = await book.find(id, new Date(now()));
    const text = row && seal.open(row.sealed, sealedFor(id));
    return row && text ? { ...Kept.parse(JSON.parse(text)), sealed: row.sealed } : null;
  };
  const rowOf = ({ id, tenantId }: SignedIn, refreshToken: string): SignInRow => {
    const sealed = seal.close(JSON.stringify({ tenantId, refreshToken }), sealedFor(id));
    return { id, tenantId, sealed, expiresAt: new Date(now() + UNUSED_MS) };
  };
  const forget = async (id: string): Promise<void> => {
    await book.remove(id);
    signOuts += 1;
    tokens.delete(id);
  };
  const renewed = async (id: string): Promise<Granted | null> => {
    const kept = await find(id);
    if (!kept) return null;
    const { granted, refreshToken } = await renewalOf(options, id, kept);
    const { tenantId } = kept;
    const row = rowOf({ id, tenantId }, refreshToken ?? kept.refreshToken);
    const before = signOuts;
    // Another process may have renewed it as well; whoever signed out meanwhile is not brought back.
    if (!(await book.replace(row, kept)) && (await find(id)) === null) return null;
    if (signOuts === before) tokens.set(id, granted);
    return granted;
  };
  return {
    keep: (person, refreshToken) => book.save(rowOf(person, refreshToken), new Date(now())),
    forget,
    has: async (id) => (await find(id)) !== null,
    async tokenOf(id, { renew }) {
      const known = tokens.get(id);
      if (!renew && known && known.expiresAt - MARGIN_MS > now()) return known.token;
      const flight = flights.get(id) ?? renewed(id).finally(() => flights.delete(id));
      flights.set(id, flight);
      try {
        return (await flight)?.token ?? null;
      } catch (error) {
        if (!(error instanceof SignInError) || NOT_THE_PERSON.includes(error.problem)) throw error;
        await forget(id);
        return null;
      }
    },
  };
}

function renewalOf({ renewals, scope }: ConsentOptions, id: string, kept: Kept) {
  return renewals.renew(kept.refreshToken, { id, tenantId: kept.tenantId }, scope);
}

/** A sealed sign-in can't be put in the place of a consent, nor the other way round. */
function sealedFor(id: string): string {
  return `consent/${id}`;
}
