import type { Polarity, SignalKind } from '../../signals/signal.ts';
import type { Place, PlacedSignal } from './case-file.ts';

/** On one day the worse word comes first (skills.md 5). */
const POLARITY: Record<Polarity, number> = { denied: 0, pending: 1, asserted: 2 };

/** Order of places for one day: a dated comment line is read before free text (skills.md 5). */
const PLACE: Record<Place, number> = { line: 0, comment: 1, risk: 1, task: 1, name: 2 };

/**
 * Newest first; undated loses to dated. On one day denied comes first, then what stands in the
 * place that is read first, then pending before asserted.
 */
export function byNewestWord(a: PlacedSignal, b: PlacedSignal): number {
  const isDenied = ({ polarity }: PlacedSignal): number => (polarity === 'denied' ? 0 : 1);
  return (
    (b.day ?? '').localeCompare(a.day ?? '') ||
    isDenied(a) - isDenied(b) ||
    PLACE[a.place] - PLACE[b.place] ||
    POLARITY[a.polarity] - POLARITY[b.polarity]
  );
}

/**
 * The state of one kind, and of one value of it where it has values; null when nobody spoke of it.
 */
export function newestWord(
  signals: readonly PlacedSignal[],
  kind: SignalKind,
  value?: string,
): PlacedSignal | null {
  const own = signals.filter(
    (signal) => signal.kind === kind && (value === undefined || signal.value === value),
  );
  return own.toSorted(byNewestWord)[0] ?? null;
}
