import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdapter } from './bot/adapter.ts';
import { CsamBot } from './bot/csam-bot.ts';
import { createDecisions } from './bot/decisions.ts';
import { createJobs } from './bot/jobs.ts';
import { createProposals } from './bot/proposals.ts';
import { createReports } from './bot/reports.ts';
import { sampleMark } from './bot/sample-mark.ts';
import { createVenues } from './bot/venue.ts';
import type { Config } from './config.ts';
import type { BotIdentity } from './config/bot.ts';
import { deskWorld } from './desk-world.ts';
import { messageOf } from './errors.ts';
import type { Logger } from './logger.ts';
import { createLedgerAccess, type LedgerAccess } from './ledger-access.ts';
import { openMsx, type Msx } from './msx.ts';
import { startDesk, type Desk } from './sandbox/teams/desk.ts';
import { openStorage } from './storage.ts';
import type { Store } from './store/open-store.ts';
import { startServer, type HttpServer } from './server.ts';
import type { WorkIqRun } from './workiq.ts';

/** A running bot. */
export interface App {
  /** What a person opens: the desk, or the bot's own address when Teams is the way to it. */
  readonly url: string;
  /** Base address of `/api/messages`. */
  readonly botUrl: string;
  readonly desk: Desk | null;
  readonly msx: Msx;
  readonly store: Store;
  /** The ledger as one person meets it. */
  readonly ledgerFor: LedgerAccess;
  /** Takes no more requests, cancels running work, closes everything. */
  close(): Promise<void>;
}

/** What the outside may replace; tests do. */
interface AppParts {
  readonly logger: Logger;
  /** A store that is open already, and stays so after the app has closed. */
  readonly store?: Store;
  /** Tenant of the desk; each one's data is apart from all others. */
  readonly tenantId?: string;
  /** How long a turn waits is measured by this; resolves early when its signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Joins all parts by hand and starts them. Throws when a port is taken or a scenario is broken. */
export async function startApp(
  config: Config,
  { logger, pause = wait, store: given, tenantId }: AppParts,
): Promise<App> {
  const msx = await openMsx({
    backend: config.msx,
    appId: config.msxAppId,
    workiq: config.workiq,
  });
  const timeZone = msx.timeZone ?? config.timeZone;
  const jobs = createJobs(newId);
  const { registration, appId } = registrationOf(config.bot);
  const adapter = createAdapter({ registration, logger, newId });
  if (msx.isSample) adapter.use(sampleMark);
  const opened: { close(): Promise<void> }[] = [msx];
  const closeAll = async (): Promise<void> => {
    await jobs.stop();
    for (const part of opened.toReversed()) await part.close();
  };
  try {
    const store = given ?? (await openStorage(config, { now: msx.now, onLost: lostTo(logger) }));
    if (given === undefined) opened.push(store);
    const ledgerFor = createLedgerAccess(store.ledger, msx, config.ledger);
    const bot = new CsamBot({
      ...joined(config, { msx, ledgerFor }),
      chooseVenue: createVenues({ adapter, appId, logger }),
      adapter,
      appId,
      jobs,
      pause,
      logger,
      timeZone,
    });
    const server = await startServer({
      host: config.host,
      port: config.port,
      adapter,
      onTurn: (context) => bot.run(context),
      registered: registration !== null,
      isReady: async () => {
        await store.check();
        await msx.toolsFor(msx.me).crm_auth_status({});
      },
      logger,
    });
    opened.push(server);
    const desk = await openDesk(config.bot, { msx, server, timeZone, tenantId });
    if (desk) opened.push(desk);
    const url = desk?.url ?? server.url;
    return { url, botUrl: server.url, desk, msx, store, ledgerFor, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** What the chat answers with: results of skills, and the ledger of what they propose. */
function joined(
  { thresholds, ledger: { undoMinutes } }: Config,
  { msx, ledgerFor }: { msx: Msx; ledgerFor: LedgerAccess },
) {
  const { now, plans } = msx;
  const proposals = createProposals(({ timeZone, ...asker }) => ledgerFor(asker, timeZone));
  const toolsFor = ({ id }: { id: string }) => msx.toolsFor(id);
  const workiqFor = ({ id }: { id: string }, run: WorkIqRun) => msx.workiqFor(id, run);
  const common = { toolsFor, workiqFor, plans, now, newId, thresholds };
  const reports = createReports({ ...common, proposals });
  return { reports, decisions: createDecisions({ proposals, reports, now, undoMinutes }), newId };
}

/**
 * A connection that ended while nobody used it is replaced by the next query; operators still want
 * to know.
 */
function lostTo(logger: Logger): (error: Error) => void {
  return (error) => logger.warn({ reason: messageOf(error) }, 'a database connection was lost');
}

/** An id that nobody can guess. */
function newId(): string {
  return randomBytes(9).toString('base64url');
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  // Ending early is what the signal is for.
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

function registrationOf(bot: BotIdentity) {
  if (bot.kind === 'anonymous') return { registration: null, appId: '' };
  const { appId, tenantId, password } = bot;
  return { registration: { appId, tenantId, password: password.reveal() }, appId };
}

interface Deskside {
  readonly msx: Msx;
  readonly server: HttpServer;
  readonly timeZone: string;
  readonly tenantId: string | undefined;
}

/** The chat page for a bot without registration: Teams could not reach it. */
async function openDesk(
  bot: BotIdentity,
  { msx, server, timeZone, tenantId }: Deskside,
): Promise<Desk | null> {
  if (bot.kind !== 'anonymous') return null;
  return startDesk({
    ...deskWorld(msx, timeZone, tenantId),
    port: bot.deskPort,
    botUrl: `${server.url}/api/messages`,
  });
}
