import { readSignals, type TextSource } from '../../src/signals/read-signals.ts';
import type { Signal } from '../../src/signals/signal.ts';

const NOBODY: TextSource = { at: null, by: null };

/** What a text says, as sorted words: `direction/hold asserted`. */
export function said(text: string, source: Partial<TextSource> = {}): string[] {
  return readSignals(text, { ...NOBODY, ...source })
    .map(
      ({ kind, value, polarity }) =>
        `${value === undefined ? kind : `${kind}/${value}`} ${polarity}`,
    )
    .toSorted();
}

/** What a text says of one kind, or of one kind and value (`direction/hold`). */
export function saidOf(kind: string, text: string): string[] {
  return said(text).filter((words) => words.startsWith(`${kind} `) || words.startsWith(`${kind}/`));
}

/** A signal with valid defaults. */
export function aSignal(changes: Partial<Signal> = {}): Signal {
  return { kind: 'capacity', polarity: 'asserted', quote: 'q', at: null, by: null, ...changes };
}
