/** What spacing is made of. */
export interface SpacingParts {
  readonly perSecond: number;
  /** Milliseconds that only ever grow, whatever is done to the clock of the machine. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Keeps the requests of one process apart. The places that the database gives out are apart already;
 * but a process that was held up for a second wakes with all of that second's places in its hands, and
 * would use them at once. Resolves when the next request of this budget may go.
 */
export function createSpacing(parts: SpacingParts): (key: string) => Promise<void> {
  const { perSecond, elapsed, sleep } = parts;
  const gapMs = 1000 / perSecond;
  const free = new Map<string, number>();
  const waitOf = (key: string): number => (free.get(key) ?? 0) - elapsed();
  return async (key) => {
    // Another one may have taken the place while this one slept.
    while (waitOf(key) > 0) await sleep(waitOf(key));
    // Timers come a little late: half a gap may be caught up, so that the rate is kept.
    const from = Math.max(free.get(key) ?? 0, elapsed() - gapMs / 2);
    free.set(key, from + gapMs);
  };
}
