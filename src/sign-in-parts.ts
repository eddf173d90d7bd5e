/** What signing in is, and what the real Entra and its stand-in have in common of it. */
import { createConsents, type Consents } from './auth/consents.ts';
import { createEntra, type EntraOptions } from './auth/entra.ts';
import type { Seal } from './auth/seal.ts';
import { createSignIns, type SignIns } from './auth/sign-ins.ts';
import { createTickets, type Tickets } from './auth/tickets.ts';
import type { Background } from './background.ts';
import type { EntraSandbox } from './sandbox/entra/server.ts';
import type { Store } from './store/open-store.ts';
import type { PeopleTokens } from './tokens-later.ts';

/** Signing in, where it is needed. */
export interface SigningIn {
  readonly signIns: SignIns;
  readonly consents: Consents;
  readonly tickets: Tickets;
  /** What Teams is asked a sign-in for. */
  readonly resource: string;
  readonly scopes: Scopes;
  readonly tokens: PeopleTokens;
  /** Address of a page of ours. */
  readonly pageUrl: (path: string) => string;
  /** Origins besides those of Microsoft at which Teams is: the desk. */
  readonly hosts: () => readonly string[];
  /** Says where bot and desk listen; the real bot is where its settings say. */
  placed(at: { readonly botUrl: string; readonly deskUrl: string | null }): void;
  /** The stand-in for Entra; null for the real one. */
  readonly standIn: EntraSandbox | null;
  close(): Promise<void>;
}

/** What is asked of Entra; null: WorkIQ is asked with nobody's sign-in. */
export interface Scopes {
  readonly msx: string;
  readonly workiq: string | null;
}

/** What signing in keeps. */
export type SignInStore = Pick<Store, 'signIns' | 'signInTickets' | 'standingConsents'>;

/** The page that Entra sends a browser back to. */
export const PAGE_END = '/auth-end';

/** A right of one person to ask WorkIQ (workiq-contract.md WQ-9.1). */
export const WORKIQ_SCOPE = 'api://workiq.svc.cloud.microsoft/WorkIQAgent.Ask';

interface Joining {
  readonly store: SignInStore;
  readonly seal: Seal;
  readonly background: Background;
  readonly entra: EntraOptions;
  readonly audiences: readonly string[];
  readonly scopes: Scopes;
}

/** Joins it over an Entra. */
export function joined({ store, seal, background, entra: at, audiences, scopes }: Joining) {
  const { standing } = background;
  // A sign-in brings a consent beyond it only where the settings ask for one.
  const entra = createEntra({ ...at, ...(standing ? { onConsent: standing.keep } : {}) });
  const now = Date.now;
  const tickets = createTickets({ book: store.signInTickets, seal, now });
  const book = store.signIns;
  const signIns = createSignIns({ book, seal, entra, audiences, firstScope: scopes.msx, now });
  const tokens: PeopleTokens = {
    msx: (personId, how) => signIns.tokenFor(personId, scopes.msx, how),
    workiq: (personId, how) => signIns.tokenFor(personId, WORKIQ_SCOPE, how),
    background: background.tokens.tokenFor,
  };
  return {
    signIns: {
      ...signIns,
      // Whoever signs out takes everything back.
      async signOut(personId: string): Promise<void> {
        await standing?.forget(personId);
        await signIns.signOut(personId);
      },
    },
    consents: createConsents({ tickets, entra, audiences }),
    ...{ tickets, tokens, scopes },
  };
}
