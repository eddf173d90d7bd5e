/** What the stand-in for Entra knows: who refused what, who allowed what, which codes are open. */
import { randomUUID } from 'node:crypto';
import type { SigningKey } from './keys.ts';
import type { Refusal } from './refusals.ts';

/** Somebody who may sign in at the page of the stand-in. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

/** How the stand-in is started. */
export interface EntraSandboxOptions {
  /** Audience of the sign-ins: the bot's own application. */
  readonly appId: string;
  /** Makes the token of a scope for a person; a scope that is not here is refused. */
  readonly tokenOf: (scope: string, personId: string) => string | null;
  /** Makes the token of a scope for the application itself; left out: it gets none. */
  readonly applicationTokenOf?: (scope: string) => string | null;
  /** The certificate of the application, as PEM; left out: only a secret is taken. */
  readonly certificate?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** `asked`: nobody has allowed anything yet. Left out: everything was allowed beforehand. */
  readonly consent?: 'given' | 'asked';
  /** Who may sign in at the page; left out: nobody. */
  readonly accounts?: readonly Account[];
}

/** A sign-in that waits at the page, or its code that waits to be redeemed. */
export interface Grant {
  readonly personId: string;
  readonly tenantId: string;
  readonly challenge: string;
  readonly redirectUri: string;
  /** Whether the person took one more step there. */
  readonly isStrong: boolean;
}

/** The stand-in's memory. */
export interface EntraWorld extends EntraSandboxOptions {
  readonly key: SigningKey;
  /** By id of a person, or of the application. */
  readonly refusals: Map<string, Refusal>;
  /** Scopes that were granted, in order. */
  readonly exchanged: string[];
  allows(personId: string, scope: string): boolean;
  allow(personId: string, scopes: readonly string[]): void;
  /** Takes back all that a person has allowed. */
  revoke(personId: string): void;
  issue(grant: Grant): string;
  /** Gives a grant once. */
  redeem(code: string): Grant | undefined;
}

/** A fresh memory. */
export function createWorld(options: EntraSandboxOptions, key: SigningKey): EntraWorld {
  const { consent = 'given' } = options;
  const allowed = new Map<string, Set<string>>();
  const codes = new Map<string, Grant>();
  return {
    ...options,
    key,
    refusals: new Map(),
    exchanged: [],
    allows: (personId, scope) => allowed.get(personId)?.has(scope) ?? consent === 'given',
    allow: (personId, scopes) => {
      allowed.set(personId, new Set([...(allowed.get(personId) ?? []), ...scopes]));
    },
    revoke: (personId) => void allowed.set(personId, new Set()),
    issue: (grant) => {
      const code = randomUUID();
      codes.set(code, grant);
      return code;
    },
    redeem: (code) => {
      const grant = codes.get(code);
      codes.delete(code);
      return grant;
    },
  };
}
