import { readSignals } from '../src/signals/read-signals.ts';
import type { Row } from './table.ts';

const LINE =
  '12/2 ISD delivery, staffing open. 12/9 two architects are booked, go-live moved to 28 Mar. ' +
  'Customer asked for 200 more seats; usage dropped to 30% since the login loops.\n';
const TEXTS = 400;
const LENGTHS = [1_000, 5_000, 10_000, 20_000];
const ROUNDS = 5;

/** Each text is a new one, since the reader remembers the latest. */
let texts = 0;

/** Texts per second of the reader after a warm-up, and the cost of a character against the length. */
export function benchSignals(): Row[] {
  timeOf(LINE, TEXTS);
  const perText = timeOf(LINE, TEXTS) / TEXTS;
  const first = {
    length: LINE.length,
    'ms a text': round(perText),
    'texts/s': round(1000 / perText),
  };
  return [first, ...LENGTHS.map(rowOf)].map((row) => ({
    ...row,
    'µs a character': round((row['ms a text'] * 1000) / row.length),
  }));
}

function rowOf(length: number): { length: number; 'ms a text': number; 'texts/s': number } {
  const text = LINE.repeat(Math.ceil(length / LINE.length)).slice(0, length);
  const ms = timeOf(text, ROUNDS) / ROUNDS;
  return { length, 'ms a text': round(ms), 'texts/s': round(1000 / ms) };
}

function timeOf(text: string, times: number): number {
  const started = performance.now();
  for (let round = 0; round < times; round += 1) {
    readSignals(`${text}${(texts += 1)}`, { at: null, by: null });
  }
  return performance.now() - started;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
