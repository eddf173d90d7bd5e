import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import type { AskWorkIqOutput } from '../../tools/workiq-tools.ts';

/** How much one person may ask. Every question costs money (workiq-contract.md 4). */
export interface WorkIqLimits {
  /** Questions of one person that may run side by side; the others wait. */
  readonly atOnce: number;
  /** Questions of one person in any 60 minutes; beyond that nothing is asked. */
  readonly perHour: number;
  /** Questions of all people together. */
  readonly tenantAtOnce: number;
}

/** Shared by all questions of one process: places, hours, and answers that may be given again. */
export interface WorkIqDesk {
  /** Runs a question when the person and the tenant have a place; null when the hour is used up. */
  run(person: string, ask: () => Promise<AskWorkIqOutput>): Promise<AskWorkIqOutput | null>;
  /** The answer to the same question within 15 minutes, also one that is still being given. */
  reused(key: string, ask: () => Promise<AskWorkIqOutput>): Promise<AskWorkIqOutput>;
  /** True when an answer is at hand. */
  has(key: string): boolean;
}

const HOUR_MS = 3_600_000;
/** The same question, person and window within a quarter of an hour is one question (WQ-4.6). */
const REUSE_MS = 15 * 60_000;
/** Answers in memory; the oldest goes first. */
const MOST_KEPT = 500;

/** Opens the desk; `now` gives milliseconds. */
export function createWorkIqDesk(limits: WorkIqLimits, now: () => number): WorkIqDesk {
  const tenant = bulkhead(limits.tenantAtOnce, Infinity);
  const places = new Map<string, BulkheadPolicy>();
  const asked = new Map<string, number[]>();
  const kept = new Map<string, { at: number; answer: Promise<AskWorkIqOutput> }>();
  const admit = (person: string): boolean => {
    const times = (asked.get(person) ?? []).filter((at) => at > now() - HOUR_MS);
    if (times.length >= limits.perHour) return false;
    asked.set(person, [...times, now()]);
    return true;
  };
  const has = (key: string): boolean => (kept.get(key)?.at ?? -Infinity) > now() - REUSE_MS;
  return {
    has,
    async run(person, ask) {
      const own = places.get(person) ?? bulkhead(limits.atOnce, Infinity);
      places.set(person, own);
      return own.execute(() => tenant.execute(() => (admit(person) ? ask() : null)));
    },
    reused(key, ask) {
      const known = kept.get(key);
      if (known && has(key)) return known.answer;
      const answer = answeredOnly(ask, () => kept.delete(key));
      kept.set(key, { at: now(), answer });
      if (kept.size > MOST_KEPT) kept.delete([...kept.keys()][0] ?? '');
      return answer;
    },
  };
}

/** Only what was answered is given again: a failure is forgotten before anybody hears of it. */
async function answeredOnly(
  ask: () => Promise<AskWorkIqOutput>,
  forget: () => void,
): Promise<AskWorkIqOutput> {
  let keeps = false;
  try {
    const answer = await ask();
    keeps = 'text' in answer;
    return answer;
  } finally {
    if (!keeps) forget();
  }
}
