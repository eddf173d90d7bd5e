import { settle } from './settle.ts';
import type { Polarity, Signal } from './signal.ts';

/**
 * The state per kind (and value) that signals of several texts leave, in whatever order they come:
 * an entry that does not speak of a kind leaves the earlier state standing; undated loses to dated;
 * on one day denied beats pending beats asserted (skills.md 5 and 6). Entries of the future must be
 * gone.
 */
export function currentSignals(signals: readonly Signal[]): Signal[] {
  return settle(signals.map((signal) => ({ ...signal, signal, rank: rankOf(signal) }))).map(
    ({ signal }) => signal,
  );
}

/** The days of a date in one number; 0 for undated. */
function rankOf({ at }: Signal): number {
  const time = at === null ? Number.NaN : Date.parse(at.slice(0, 10));
  return Number.isNaN(time) ? 0 : Math.floor(time / 86_400_000) + 1_000_000;
}

/**
 * The state of one kind: the latest dated wins; on one date denied beats pending beats asserted.
 * Null when no signal is of that kind. Undated ones lose to dated ones.
 */
export function latestSignal(signals: readonly Signal[], kind: Signal['kind']): Signal | null {
  const rank: Record<Polarity, number> = { denied: 0, pending: 1, asserted: 2 };
  const own = signals.filter((signal) => signal.kind === kind);
  const dayOf = (signal: Signal): string => signal.at?.slice(0, 10) ?? '';
  own.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || rank[a.polarity] - rank[b.polarity]);
  return own[0] ?? null;
}
