/**
 * Metrics in the form that Prometheus reads. Labels come from short lists in the code, so that their
 * number is bounded whatever people and callers send.
 */
import type { Counter as CounterType, Gauge } from 'prom-client';
import type { CountedEvent, Facts, Metric } from '../observer.ts';

/** Open metrics. */
export interface Metrics {
  /** A step ended; `seconds` is how long it took. */
  took(step: { kind: string; name: string; outcome: string }, seconds: number): void;
  count(event: CountedEvent, facts: Facts): void;
  /** Everything as text; `read` gives what only others know. */
  text(read: () => Promise<readonly Metric[]>): Promise<string>;
  readonly contentType: string;
}

/** From a tenth of what a quick read takes to the longest question to WorkIQ. */
const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 2, 3, 5, 10, 30, 60, 240];

/** Opens metrics of their own registry; the package is loaded only here. */
export async function openMetrics(): Promise<Metrics> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } =
    await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const steps = new Histogram({
    name: 'csam_step_seconds',
    help: 'How long turns, skills, requests to MSX and questions to WorkIQ took, and how they ended.',
    labelNames: ['kind', 'name', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const counters: Record<CountedEvent, CounterType> = {
    refusal: new Counter({
      name: 'csam_refusals_total',
      help: 'Requests that the front door did not let in, by reason.',
      labelNames: ['reason'],
      registers,
    }),
    msx_answer: new Counter({
      name: 'csam_msx_answers_total',
      help: 'Answers of MSX by HTTP status; every try counts, 429 is throttling.',
      labelNames: ['status'],
      registers,
    }),
  };
  const gauges = new Map<string, Gauge>();
  return {
    took: (step, seconds) => steps.observe(step, seconds),
    count: (event, facts) => counters[event].inc({ ...facts }),
    contentType: registry.contentType,
    async text(read) {
      for (const reading of await read()) show(gaugeOf(reading), reading);
      return registry.metrics();
    },
  };

  function gaugeOf({ name, help, values }: Metric): Gauge {
    const labelNames = Object.keys(values[0]?.labels ?? {});
    const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames, registers });
    gauges.set(name, gauge);
    return gauge;
  }
}

function show(gauge: Gauge, { values }: Metric): void {
  gauge.reset();
  for (const { labels, value } of values) gauge.set(labels, value);
}
