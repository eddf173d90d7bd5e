import { route } from '../src/routing/route.ts';
import type { Row } from './table.ts';

const ROUNDS = 300;
const WARM_UP = 60;

/** Texts of every kind and length: commands, situations, numbers, times, names, and the longest. */
const TEXTS = [
  'hi',
  'commit-gate for Contoso',
  'can I commit 7-512204439?',
  'mstone helth northwind',
  'what has Fabrikam said about the delay between 1 Oct and 20 Oct',
  'the integrator never staffed it and now everybody at Woodgrove Bank looks at me, although it is not mine',
  'delete all milestones and leave no trace',
  `status of ${'Contoso, Fabrikam, Litware and Northwind Traders '.repeat(80)}`,
  'x'.repeat(4000),
  'a b '.repeat(1000),
];

/**
 * Time of reading one text, over all of them and for the slowest of them. Beside the time on the clock
 * stands that of the processor, which others on the same machine don't lengthen.
 */
export function benchRouting(): Row[] {
  for (const text of TEXTS) for (let round = 0; round < WARM_UP; round += 1) route(text);
  const all = TEXTS.map((text) => Array.from({ length: ROUNDS }, () => timesOf(text)));
  const slowest = all.toSorted((a, b) => at(b, 'busy', 0.5) - at(a, 'busy', 0.5))[0] ?? [];
  return [rowOf('all texts', all.flat()), rowOf('the slowest text', slowest)];
}

interface Times {
  readonly clock: number;
  readonly busy: number;
}

function timesOf(text: string): Times {
  const before = process.cpuUsage();
  const started = performance.now();
  route(text);
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { clock, busy: (user + system) / 1000 };
}

function rowOf(what: string, times: readonly Times[]): Row {
  return {
    what,
    'p50 ms': at(times, 'clock', 0.5),
    'p99 ms': at(times, 'clock', 0.99),
    'p99 processor ms': at(times, 'busy', 0.99),
  };
}

function at(times: readonly Times[], kind: keyof Times, share: number): number {
  const sorted = times.map((one) => one[kind]).toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
}
