/** What only the running parts know, read when somebody asks for the metrics. */
import type { Base } from './base.ts';
import type { Chat } from './chat.ts';
import type { Config } from './config.ts';
import { messageOf } from './errors.ts';
import type { Logger } from './logger.ts';
import type { Metric } from './observer.ts';
import { serveMetrics, type MetricsServer } from './telemetry/metrics-server.ts';
import type { Telemetry } from './telemetry/open-telemetry.ts';
import { weeklyMetrics } from './weekly/operator.ts';

interface Watched {
  readonly base: Pick<Base, 'msx' | 'store'>;
  readonly chat: Pick<Chat, 'working'>;
  readonly telemetry: Telemetry;
  readonly logger: Logger;
}

/** Serves the metrics where the settings ask for them, else null. Throws when the port is taken. */
export async function openWatch(
  { host }: Pick<Config, 'host'>,
  { base, chat, telemetry, logger }: Watched,
): Promise<MetricsServer | null> {
  const { metrics, metricsPort: port } = telemetry;
  if (metrics === null) return null;
  return serveMetrics({
    ...{ host, port, metrics },
    read: () => readings(base, chat),
    onTrouble: (error) => logger.warn({ reason: messageOf(error) }, 'metrics could not be read'),
  });
}

async function readings(
  { msx, store }: Watched['base'],
  chat: Watched['chat'],
): Promise<readonly Metric[]> {
  const [counts, { total }] = await Promise.all([
    store.deliveries.counts({}),
    store.subscriptions.upcoming({}, 1),
  ]);
  return [
    one('csam_msx_waiting', 'Requests that wait for a place in the limits of MSX.', msx.waiting()),
    one('csam_jobs', 'Questions and writes that are in work.', chat.working()),
    ...weeklyMetrics(counts, total),
  ];
}

function one(name: string, help: string, value: number): Metric {
  return { name, help, values: [{ labels: {}, value }] };
}
