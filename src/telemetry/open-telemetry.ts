/** Opens what the settings ask for; by default nothing but the ids of turns. */
import type { TelemetrySettings } from '../config/telemetry.ts';
import { openMetrics, type Metrics } from './metrics.ts';
import { createObserver, type TracedObserver } from './observer.ts';
import { openTraces } from './traces.ts';

/** What one process tells about itself. */
export interface Telemetry {
  readonly observer: TracedObserver;
  /** Null where nobody asked for them. */
  readonly metrics: Metrics | null;
  /** Where metrics are served. */
  readonly metricsPort: number;
  /** What every log line of the running turn says, so that one line leads to all others. */
  readonly logFields: () => object;
  /** Sends the last traces. */
  close(): Promise<void>;
}

/** Opens metrics and traces; `newId` gives the ids of turns. */
export async function openTelemetry(
  { metricsPort, tracesTo }: TelemetrySettings,
  newId: () => string,
): Promise<Telemetry> {
  const metrics = metricsPort === null ? null : await openMetrics();
  const traces = tracesTo === null ? null : await openTraces(tracesTo);
  const observer = createObserver({ newId, metrics, traces });
  return {
    observer,
    metrics,
    metricsPort: metricsPort ?? 0,
    logFields: () => {
      const [turn, trace] = [observer.turnId(), observer.traceId()];
      return { ...(turn === null ? {} : { turn }), ...(trace === null ? {} : { trace_id: trace }) };
    },
    close: async () => traces?.close(),
  };
}
