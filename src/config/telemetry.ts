/** What the process tells about itself beyond its log: nothing, unless it is asked for. */
import { z } from 'zod';
import { oneOf, port } from './fields.ts';

/** Whether and where metrics are served, and where traces go. */
export interface TelemetrySettings {
  /** Null: no metrics. */
  readonly metricsPort: number | null;
  /** Base address of a collector that speaks OTLP over HTTP; null: no traces. */
  readonly tracesTo: string | null;
}

/** The settings of metrics and traces; the latter's name is that of OpenTelemetry. */
export const TELEMETRY_ENVIRONMENT = {
  METRICS: oneOf(['on', 'off']).default('off'),
  METRICS_PORT: port.default(9464),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is no web address' })
    .optional(),
};

type Read = z.infer<z.ZodObject<typeof TELEMETRY_ENVIRONMENT>>;

/** Makes settings of what was read. */
export function telemetryOf(read: Read): TelemetrySettings {
  return {
    metricsPort: read.METRICS === 'on' ? read.METRICS_PORT : null,
    tracesTo: read.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}
