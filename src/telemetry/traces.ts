/**
 * Traces over OTLP. The packages are loaded only where an address is set: nobody else pays for them.
 * Which step runs inside which is known to the observer, so no global state of OpenTelemetry is used.
 */
import type { Span as OtelSpan } from '@opentelemetry/api';

/** A step that runs. */
export interface Span {
  /** 32 hex digits, as in log lines. */
  readonly traceId: string;
  /** Ends it; everything but `ok` counts as an error. */
  end(outcome: string): void;
  readonly inner: OtelSpan;
}

/** What a span begins with: words of the code, and the id of its turn. */
export interface SpanStart {
  readonly kind: string;
  readonly name: string;
  readonly turn: string | null;
  readonly parent: Span | null;
}

/** Open traces. */
export interface Traces {
  start(step: SpanStart): Span;
  /** Sends what was not sent yet, for as long as the exporter may take. */
  close(): Promise<void>;
}

/** How long an export may take: a process that stops waits for the last one. */
const EXPORT_MS = 2000;

/** Outcomes that are an answer, though not the one that was hoped for. */
const FINE = ['ok', 'answered', 'nothing_found'];

/** Opens traces to a collector, such as `http://collector:4318`; `/v1/traces` is added. */
export async function openTraces(endpoint: string): Promise<Traces> {
  const { ROOT_CONTEXT, SpanStatusCode, trace } = await import('@opentelemetry/api');
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MS });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'csam-ops' }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_MS })],
  });
  const tracer = provider.getTracer('csam-ops');
  return {
    start({ kind, name, turn, parent }) {
      const around = parent ? trace.setSpan(ROOT_CONTEXT, parent.inner) : ROOT_CONTEXT;
      const attributes = { 'csam.kind': kind, ...(turn === null ? {} : { 'csam.turn': turn }) };
      const inner = tracer.startSpan(`${kind} ${name}`, { attributes }, around);
      return { inner, traceId: inner.spanContext().traceId, end: (outcome) => end(inner, outcome) };
    },
    // A collector that is away must not keep the process from ending in order.
    close: () => provider.shutdown().catch(() => undefined),
  };

  function end(span: OtelSpan, outcome: string): void {
    span.setAttribute('csam.outcome', outcome);
    if (!FINE.includes(outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }
}
