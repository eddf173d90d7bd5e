/**
 * The only file that knows all parts. Whatever could be replaced is handed in, and everything that
 * was opened is closed in the opposite order, also when the start fails half way.
 */
import type { Cloud } from './auth/front-door.ts';
import { checkBase, openBase, type Base } from './base.ts';
import { openChat, type Chat } from './chat.ts';
import type { Config } from './config.ts';
import { openDesk } from './desk-side.ts';
import { openEntrance } from './entrance.ts';
import type { Logger } from './logger.ts';
import { newId } from './new-id.ts';
import { startServer } from './server.ts';
import { pagesOf } from './sign-in.ts';
import { openTelemetry, type Telemetry } from './telemetry/open-telemetry.ts';
import { openWatch } from './watch.ts';

/** A running bot. */
export interface App extends Base {
  /** What a person opens: the desk, or the bot's own address when Teams is the way to it. */
  readonly url: string;
  /** Base address of `/api/messages`. */
  readonly botUrl: string;
  /** Where metrics are served; null where they are off. */
  readonly metricsUrl: string | null;
  readonly desk: Awaited<ReturnType<typeof openDesk>>;
  /** The message that comes by itself; whoever starts the app gives it a tick a minute. */
  readonly weekly: Chat['weekly'];
  /** Takes no more requests, hands running work over, closes everything. */
  close(): Promise<void>;
}

/** What the outside may replace; tests do. */
interface AppParts {
  readonly logger: Logger;
  /** What is told of the work; left out: what the settings say. It is closed with the app. */
  readonly telemetry?: Telemetry;
  /** A store that is open already, and stays so after the app has closed. */
  readonly store?: Base['store'];
  /** Tenant of the desk; each one's data is apart from all others. */
  readonly tenantId?: string;
  /** Whose Teams it is that calls; left out: Microsoft's public cloud. */
  readonly cloud?: Cloud;
  /** How long a turn waits is measured by this; resolves early when its signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Parts that are open; the newest is closed first. */
interface Opened {
  push(part: { close(): Promise<void> } | null): void;
  close(): Promise<void>;
}

/** A list of what is open, empty at first. */
function nothingOpen(): Opened {
  const parts: { close(): Promise<void> }[] = [];
  return {
    push: (part) => void (part && parts.push(part)),
    async close() {
      for (const part of parts.splice(0).toReversed()) await part.close();
    },
  };
}

/**
 * Joins all parts by hand and starts them, each after what it needs. Throws when a port is taken, a
 * scenario is broken or the store can't be opened; what was open by then is closed again.
 */
export async function startApp(config: Config, parts: AppParts): Promise<App> {
  const opened = nothingOpen();
  try {
    return await start(config, parts, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function start(config: Config, parts: AppParts, opened: Opened): Promise<App> {
  const { logger, pause, store, tenantId, cloud } = parts;
  const telemetry = parts.telemetry ?? (await openTelemetry(config.telemetry, newId));
  const { observer } = telemetry;
  opened.push(telemetry);
  const base = await openBase(config, { logger, observer, store, opened });
  const timeZone = base.msx.timeZone ?? config.timeZone;
  const entrance = openEntrance(config.bot, cloud);
  const told = { logger, observer, newId };
  const chat = openChat(config, { ...base, ...told, entrance, timeZone, pause });
  const { adapter, onTurn, weekly } = chat;
  const { host, port } = config;
  const { reach } = entrance;
  const { signingIn } = base;
  const pages = signingIn && pagesOf(signingIn, logger);
  const isReady = () => checkBase(base);
  const server = await startServer({ host, port, adapter, onTurn, reach, isReady, pages, ...told });
  opened.push(server);
  const { url: botUrl } = server;
  const desk = await openDesk(config.bot, { ...base, weekly, botUrl, timeZone, tenantId });
  opened.push(desk);
  signingIn?.placed({ botUrl, deskUrl: desk?.url ?? null });
  const watch = await openWatch(config, { base, chat, telemetry, logger });
  opened.push(watch);
  // Running work still has something to say over all the others, and nothing new may join it.
  opened.push(chat);
  opened.push({ close: () => Promise.resolve(server.drain()) });
  const urls = { url: desk?.url ?? botUrl, botUrl, metricsUrl: watch?.url ?? null };
  return { ...base, ...urls, desk, weekly, close: () => opened.close() };
}
