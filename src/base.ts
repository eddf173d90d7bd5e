/** What answers stand on: MSX with somebody's rights, what is kept, and the ledger over both. */
import type { Config } from './config.ts';
import { messageOf } from './errors.ts';
import { createLedgerAccess, type LedgerAccess } from './ledger-access.ts';
import type { Logger } from './logger.ts';
import { openMsx, type Msx } from './msx.ts';
import type { Observer } from './observer.ts';
import { createRetention, type Retention } from './retention.ts';
import { openSigningIn } from './sign-in.ts';
import type { SigningIn } from './sign-in-parts.ts';
import { openStorage } from './storage.ts';
import type { Store } from './store/open-store.ts';
import { tokensLater } from './tokens-later.ts';

/** Everything below the chat. */
export interface Base {
  readonly msx: Msx;
  readonly store: Store;
  /** Null where nobody signs in. */
  readonly signingIn: SigningIn | null;
  /** The ledger as one person meets it. */
  readonly ledgerFor: LedgerAccess;
  /** What ends by itself; whoever starts the app gives it a tick a minute. */
  readonly retention: Retention;
}

/** What it is opened with. */
interface BaseParts {
  readonly logger: Logger;
  readonly observer: Observer;
  /** A store that is open already, and stays so. */
  readonly store: Store | undefined;
  /** Takes what was opened, to be closed in the opposite order. */
  readonly opened: { push(part: { close(): Promise<void> }): void };
}

/** Opens it, each part after what it needs. Throws what is wrong with a scenario or the database. */
export async function openBase(config: Config, parts: BaseParts): Promise<Base> {
  const { logger, observer, opened } = parts;
  const { msx: backend, msxAppId: appId, workiq } = config;
  const later = tokensLater();
  const namesPerson = config.background.kind === 'application';
  const tokens = {
    tokens: later.tokens.msx,
    workiqTokens: later.tokens.workiq,
    background: { tokenFor: later.tokens.background, namesPerson },
  };
  const signedIn = config.signIn.kind === 'none' ? {} : tokens;
  const msx = await openMsx({ backend, appId, workiq, observer, ...signedIn });
  opened.push(msx);
  const store =
    parts.store ?? (await openStorage(config, { now: msx.now, onLost: lostTo(logger) }));
  if (!parts.store) opened.push(store);
  const signingIn = await openSigningIn(config, store, msx);
  if (signingIn) {
    opened.push(signingIn);
    later.open(signingIn.tokens);
  }
  const ledgerFor = createLedgerAccess(store.ledger, msx, config.ledger);
  const retention = createRetention(config, { store, logger });
  return { msx, store, signingIn, ledgerFor, retention };
}

/**
 * Resolves when a question could be answered now: the database answers, and so does MSX. Where people
 * sign in there is nobody on whose behalf MSX could be asked.
 */
export async function checkBase({ store, msx, signingIn }: Base): Promise<void> {
  await store.check();
  if (!signingIn) await msx.toolsFor(msx.me).crm_auth_status({});
}

/**
 * A connection that ended while nobody used it is replaced by the next query; operators still want
 * to know.
 */
function lostTo(logger: Logger): (error: Error) => void {
  return (error) => logger.warn({ reason: messageOf(error) }, 'a database connection was lost');
}
