/**
 * Start and stop of the bot as a process. All that can go wrong at start is said in one sentence on
 * stderr, without a stack.
 */
import { startApp, type App } from './app.ts';
import { readConfig } from './config.ts';
import { messageOf } from './errors.ts';
import { logLibraryLines } from './library-lines.ts';
import { createLogger, type Logger } from './logger.ts';
import { newId } from './new-id.ts';
import { openTelemetry } from './telemetry/open-telemetry.ts';

/** Starts the bot, prints the one address that a person needs, stops on a signal. */
async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const telemetry = await openTelemetry(config.telemetry, newId);
    const logger = createLogger(config.logLevel, { context: telemetry.logFields });
    logLibraryLines(console, logger);
    const app = await startApp(config, { logger, telemetry });
    if (config.weekly.isOn) everyMinute('weekly', () => app.weekly.tick(), logger);
    everyMinute('retention', () => app.retention.tick(), logger);
    process.stdout.write(`${app.url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop(app, logger));
    }
  } catch (error) {
    process.stderr.write(`${startProblem(error)}\n`);
    process.exitCode = 1;
  }
}

/** What hosts give a process at least, with some of it left to say that it was not enough. */
const LONGEST_STOP_MS = 4500;

/**
 * Hands over what runs and ends. Reads whose answers nobody waits for any more would keep the process
 * alive until they time out, so it does not wait for them. Whoever insists with a second signal, or
 * when it takes too long, ends it with a status that says so; what was in hand then comes back when
 * its lease is over.
 */
async function stop(app: App, logger: Logger): Promise<void> {
  const giveUp = (reason: string): void => {
    logger.error({ reason }, 'stopped before everything was handed over');
    process.exit(1);
  };
  process.once('SIGINT', () => giveUp('a second signal'));
  process.once('SIGTERM', () => giveUp('a second signal'));
  setTimeout(giveUp, LONGEST_STOP_MS, 'it took too long');
  try {
    await app.close();
  } catch (error) {
    giveUp(messageOf(error));
  }
  logger.info({}, 'stopped');
  process.exit(0);
}

/** A tick that fails is logged; the next one goes on from what the database says. */
function everyMinute(name: string, tick: () => Promise<unknown>, logger: Logger): void {
  const run = (): void =>
    void tick().catch((error: unknown) => logger.error({ err: error }, `the ${name} tick failed`));
  run();
  setInterval(run, 60_000).unref();
}

/** A taken port is the one failure that everybody meets; say how to go on. */
function startProblem(error: unknown): string {
  const isTaken = error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
  if (!isTaken) return messageOf(error);
  const port = String(Reflect.get(error, 'port'));
  return (
    `Port ${port} is in use. Stop what listens there, or set PORT (bot, 3978) or ` +
    'DESK_PORT (chat page, 3979) to a free one; 0 takes any.'
  );
}

await main();
