/**
 * Sign-ins as they are kept: sealed in a store, and open in memory for a minute. Whatever comes back
 * after a sign-out brings nothing of it back.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Granted, SignedIn } from './entra.ts';
import type { Seal } from './seal.ts';
import { readToken } from './token-claims.ts';

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

/** What keeping needs. */
export interface KeepOptions {
  readonly book: SignInBook;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is sealed: the sign-in of Teams, and the tokens by their scope. */
const Kept = z.object({
  tenantId: z.string(),
  assertion: z.string(),
  tokens: z.record(z.string(), z.object({ token: z.string(), expiresAt: z.number() })),
});
/** A sign-in, with the tokens that were exchanged for it. */
export type Kept = z.infer<typeof Kept>;

/** The sign-ins that last. */
export interface KeptSignIns {
  /** Null where there is none, or it has ended. */
  find(personId: string): Promise<Kept | null>;
  save(personId: string, signIn: Kept): Promise<void>;
  /** Nothing is kept of it where the sign-in is gone by now. */
  addToken(
    personId: string,
    signIn: Kept,
    token: { readonly scope: string; readonly granted: Granted },
  ): Promise<void>;
  remove(personId: string): Promise<void>;
}

/** Sign-ins that are open in memory; a sign-out elsewhere is heard of after so long. */
const OPEN = { max: 500, ttl: 60_000 };

/** Opens them. */
export function createKeptSignIns(options: KeepOptions): KeptSignIns {
  const { book, seal, now } = options;
  const open = new LRUCache<string, Kept>({ ...OPEN, perf: { now } });
  // What was read or exchanged while somebody signed out is not remembered: it may be theirs.
  let removed = 0;
  const keep = async (id: string, signIn: Kept, how: 'save' | 'update'): Promise<void> => {
    const before = removed;
    open.set(id, signIn);
    const sealed = seal.close(JSON.stringify(signIn), id);
    const row = { id, tenantId: signIn.tenantId, sealed, expiresAt: new Date(endOf(signIn)) };
    const isGone = (await book[how](row)) === false;
    if (isGone || removed !== before) open.delete(id);
  };
  return {
    async find(personId) {
      const before = removed;
      const known = open.get(personId) ?? (await openedFrom(options, personId));
      if (!known || endOf(known) <= now()) return null;
      if (removed === before) open.set(personId, known);
      return known;
    },
    save: (personId, signIn) => keep(personId, signIn, 'save'),
    async addToken(id, signIn, { scope, granted }) {
      const known = open.get(id);
      // Two scopes may come back at once; the later one must not drop the other's token.
      const newest = known?.assertion === signIn.assertion ? known : signIn;
      await keep(id, { ...newest, tokens: { ...newest.tokens, [scope]: granted } }, 'update');
    },
    async remove(personId) {
      await book.remove(personId);
      removed += 1;
      open.delete(personId);
    },
  };
}

async function openedFrom({ book, seal }: KeepOptions, personId: string): Promise<Kept | null> {
  const row = await book.find(personId);
  const text = row && seal.open(row.sealed, personId);
  return text ? Kept.parse(JSON.parse(text)) : null;
}

/** End of the sign-in in milliseconds since 1970, by its own claim. */
export function endOf({ assertion }: Kept): number {
  return (readToken(assertion)?.claims.exp ?? 0) * 1000;
}
