/**
 * The clock of an invented world. What takes a week is shown by moving it: the stand-ins and the bot
 * read the same one, so nobody notices but the people who moved it.
 */
export interface MovableClock {
  readonly now: () => Date;
  /** Moves the clock on; it goes on from there. A moment that has passed changes nothing. */
  readonly moveTo: (at: Date) => void;
}

/** A clock that runs as `base` runs, also when that stands still. */
export function createClock(base: () => Date): MovableClock {
  let aheadMs = 0;
  const now = (): Date => new Date(base().getTime() + aheadMs);
  return {
    now,
    moveTo: (at) => {
      aheadMs += Math.max(0, at.getTime() - now().getTime());
    },
  };
}
