import { route } from '../src/routing/route.ts';
import type { Row } from './table.ts';

const ROUNDS = 300;

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

/** Time of reading one text, over all of them and for the slowest of them, in ms. */
export function benchRouting(): Row[] {
  for (const text of TEXTS) for (let round = 0; round < 30; round += 1) route(text);
  const all = TEXTS.map((text) => Array.from({ length: ROUNDS }, () => timeOf(text)));
  const slowest = all.toSorted((a, b) => at(b, 0.5) - at(a, 0.5))[0] ?? [];
  return [
    { what: 'all texts', 'p50 ms': at(all.flat(), 0.5), 'p99 ms': at(all.flat(), 0.99) },
    { what: 'the slowest text', 'p50 ms': at(slowest, 0.5), 'p99 ms': at(slowest, 0.99) },
  ];
}

function timeOf(text: string): number {
  const started = performance.now();
  route(text);
  return performance.now() - started;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
}
