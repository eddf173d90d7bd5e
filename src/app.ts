/**
 * The only file that knows all parts. Whatever could be replaced is handed in, and everything that
 * was opened is closed in the opposite order, also when the start fails half way.
 */
import { randomBytes } from 'node:crypto';
import type { Cloud } from './auth/front-door.ts';
import { openChat } from './chat.ts';
import type { Config } from './config.ts';
import { deskControls, goOnWithClock } from './desk-controls.ts';
import { deskWorld } from './desk-world.ts';
import { openEntrance } from './entrance.ts';
import { messageOf } from './errors.ts';
import type { Logger } from './logger.ts';
import { createLedgerAccess, type LedgerAccess } from './ledger-access.ts';
import { openMsx, type Msx } from './msx.ts';
import { startDesk, type Desk } from './sandbox/teams/desk.ts';
import { startServer, type HttpServer } from './server.ts';
import { openSigningIn, tokensLater, type SigningIn } from './sign-in.ts';
import { openStorage } from './storage.ts';
import type { Store } from './store/open-store.ts';
import type { Dispatcher } from './weekly/dispatch.ts';

/** A running bot. */
export interface App {
  /** What a person opens: the desk, or the bot's own address when Teams is the way to it. */
  readonly url: string;
  /** Base address of `/api/messages`. */
  readonly botUrl: string;
  readonly desk: Desk | null;
  readonly msx: Msx;
  readonly store: Store;
  /** Null where nobody signs in. */
  readonly signingIn: SigningIn | null;
  /** The ledger as one person meets it. */
  readonly ledgerFor: LedgerAccess;
  /** The message that comes by itself; whoever starts the app gives it a tick a minute. */
  readonly weekly: Dispatcher;
  /** Takes no more requests, hands running work over, closes everything. */
  close(): Promise<void>;
}

/** What the outside may replace; tests do. */
interface AppParts {
  readonly logger: Logger;
  /** A store that is open already, and stays so after the app has closed. */
  readonly store?: Store;
  /** Tenant of the desk; each one's data is apart from all others. */
  readonly tenantId?: string;
  /** Whose Teams it is that calls; left out: Microsoft's public cloud. */
  readonly cloud?: Cloud;
  /** How long a turn waits is measured by this; resolves early when its signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Joins all parts by hand and starts them, each after what it needs. Throws when a port is taken, a
 * scenario is broken or the store can't be opened; what was open by then is closed again.
 */
export async function startApp(
  config: Config,
  { logger, pause, store: given, tenantId, cloud }: AppParts,
): Promise<App> {
  const { msx: backend, msxAppId: appId, workiq } = config;
  const later = tokensLater();
  const tokens = config.signIn.kind === 'none' ? {} : { tokens: later.tokens };
  const msx = await openMsx({ backend, appId, workiq, ...tokens });
  const timeZone = msx.timeZone ?? config.timeZone;
  const opened: { close(): Promise<void> }[] = [msx];
  const closeAll = async (): Promise<void> => {
    for (const part of opened.toReversed()) await part.close();
  };
  try {
    const store = given ?? (await openStorage(config, { now: msx.now, onLost: lostTo(logger) }));
    if (given === undefined) opened.push(store);
    const signingIn = await openSigningIn(config, store.signIns);
    if (signingIn) opened.push(signingIn);
    if (signingIn) later.open(signingIn.msxToken);
    const ledgerFor = createLedgerAccess(store.ledger, msx, config.ledger);
    const entrance = openEntrance(config.bot, cloud);
    const asked = { msx, store, ledgerFor, entrance, signingIn, newId };
    const chat = openChat(config, { ...asked, logger, timeZone, pause });
    const server = await startServer({
      host: config.host,
      port: config.port,
      adapter: chat.adapter,
      onTurn: chat.onTurn,
      reach: entrance.reach,
      newId,
      isReady: () => ready(store, signingIn ? null : msx),
      logger,
    });
    opened.push(server);
    const { weekly } = chat;
    const beside = { msx, store, weekly, server, timeZone, tenantId, signingIn };
    const desk = await openDesk(config.bot, beside);
    if (desk) opened.push(desk);
    // Running work still has something to say over all the others, and nothing new may join it.
    opened.push(chat, { close: () => Promise.resolve(server.drain()) });
    const url = desk?.url ?? server.url;
    const parts = { desk, msx, store, signingIn, ledgerFor, weekly };
    return { url, botUrl: server.url, ...parts, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/**
 * Resolves when a question could be answered now: the database answers, and so does MSX. Where people
 * sign in there is nobody on whose behalf MSX could be asked.
 */
async function ready(store: Store, msx: Msx | null): Promise<void> {
  await store.check();
  await msx?.toolsFor(msx.me).crm_auth_status({});
}

/**
 * A connection that ended while nobody used it is replaced by the next query; operators still want
 * to know.
 */
function lostTo(logger: Logger): (error: Error) => void {
  return (error) => logger.warn({ reason: messageOf(error) }, 'a database connection was lost');
}

/** An id that nobody can guess: whoever knows the id of a result may page through it. */
function newId(): string {
  return randomBytes(9).toString('base64url');
}

interface Deskside {
  readonly msx: Msx;
  readonly store: Store;
  readonly weekly: Dispatcher;
  readonly server: HttpServer;
  readonly timeZone: string;
  readonly tenantId: string | undefined;
  readonly signingIn: SigningIn | null;
}

/** The chat page for a bot without registration: Teams could not reach it. */
async function openDesk(
  bot: Config['bot'],
  { server, tenantId, signingIn, ...parts }: Deskside,
): Promise<Desk | null> {
  if (bot.kind !== 'anonymous') return null;
  const world = deskWorld(parts.msx, parts.timeZone, tenantId);
  const own = { ...parts, tenantId: world.tenantId };
  await goOnWithClock(own);
  return startDesk({
    ...world,
    controls: deskControls(own),
    port: bot.deskPort,
    signIn: signingIn?.standIn?.signIn ?? null,
    botUrl: `${server.url}/api/messages`,
  });
}
