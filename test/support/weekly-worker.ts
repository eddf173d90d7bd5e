import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { connectorClient } from '../../src/auth/connector-client.ts';
import { createAdapter } from '../../src/bot/adapter.ts';
import { createRosters } from '../../src/bot/rosters.ts';
import { ToolError } from '../../src/errors.ts';
import { createLogger, type Logger } from '../../src/logger.ts';
import type { Place } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Sources } from '../../src/weekly/gather.ts';
import { createWeeklyService } from '../../src/weekly-service.ts';
import { aCase } from './case-files.ts';
import { aReport } from './health-reports.ts';

/**
 * One of several bots, as far as the weekly message goes: the real service with the real adapter, over
 * a portfolio of one milestone. Each line on stdin is an instant (ms): the clock is moved there, one
 * tick is made, and "done" printed.
 */
export interface WorkerTask {
  readonly name: string;
  readonly place: Place;
  readonly perSecond: number;
  /** How long MSX takes for a portfolio; left out: nothing. */
  readonly readMs?: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask;
/** Moved by whoever gives the ticks; in between it runs. */
const clock = { at: 0, since: 0 };
const now = (): Date => new Date(clock.at + performance.now() - clock.since);
/** Refusals of Teams are expected here; a delivery that breaks is not. */
const logger: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => {
    if ('delivery' in fields) createLogger('error').error(fields, message);
  },
};
const client = connectorClient('loopback');
const httpClient: typeof client = {
  sendRequest: (request) => {
    request.headers.set('x-worker', task.name);
    return client.sendRequest(request);
  },
};
const door = new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, {
  httpClient,
});
const store = await openStore({ place: task.place, now });
const AWAY = { tool: 'get_milestones', message: 'MSX is away.' };
const report = aReport([aCase({})]);
const sources: Sources = {
  open: () => ({
    review: () => sleep(task.readMs ?? 0, report),
    alignment: () => Promise.reject(new ToolError('tool_unavailable', AWAY)),
    goneFrom: () => Promise.resolve({ statusOf: new Map(), isWhole: true }),
    deedsSince: () => Promise.resolve(new Set()),
    decidedSince: () => Promise.resolve([]),
  }),
  snapshots: store.snapshots,
};
const weekly = createWeeklyService({
  ...{ store, sources, now, logger, perSecond: task.perSecond },
  adapter: createAdapter({ door, logger, newReference: () => task.name }),
  rosters: createRosters({ logger, now }),
  appId: '',
});

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  Object.assign(clock, { at: Number(line), since: performance.now() });
  await weekly.tick();
  process.stdout.write('done\n');
}
