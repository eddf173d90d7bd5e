/** The end of a process as its running work sees it. */

/** The process ends before a message was sent; nothing is wrong with the message. */
export class Stopped extends Error {}

/** One per process; many wait for it at a time, more than an `AbortSignal` takes without a warning. */
export interface Stopping {
  readonly isStopped: () => boolean;
  /**
   * The result of work that nobody waits for once the process ends: rejects with `Stopped` then. Reads
   * of MSX may take minutes.
   */
  unlessStopped<Result>(work: Promise<Result>): Promise<Result>;
  stop(): void;
}

/** Opens one that is not stopped. */
export function createStopping(): Stopping {
  const waiting = new Set<() => void>();
  let isStopped = false;
  return {
    isStopped: () => isStopped,
    unlessStopped: (work) =>
      new Promise((done, failed) => {
        const giveUp = (): void => failed(new Stopped());
        if (isStopped) giveUp();
        waiting.add(giveUp);
        work.then(done, failed).finally(() => waiting.delete(giveUp));
      }),
    stop: () => {
      isStopped = true;
      for (const giveUp of waiting) giveUp();
    },
  };
}
