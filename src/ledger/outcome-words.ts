import { readableDay } from '../domain/dates.ts';
import type { LedgerEntry } from './entry.ts';
import type { Outcome } from './outcome.ts';

type Words = (entry: LedgerEntry) => string;

/** Kinds without words here bring their own, or need none. */
const WORDS: Partial<Record<Outcome['kind'], Words>> = {
  proposed: () => 'This waits for your decision.',
  edited: () => 'Changed as you said. Accept it to go on.',
  snoozed: ({ snoozedUntil }) => `Put off until ${day(snoozedUntil)}.`,
  accepted: ({ decidedBy }) =>
    `Accepted by ${name(decidedBy)} and recorded. Nothing was written to MSX: open the record and enter it there; it stays on the list until MSX shows it.`,
  applying: () => 'This is being written to MSX right now.',
  applied: ({ decidedBy, after, failure }) => {
    if (failure !== null) return `It stays as it was accepted: ${failure.words}`;
    const shown = after === null ? ' MSX could not be read again after that.' : '';
    return `Accepted by ${name(decidedBy)} and written to MSX.${shown}`;
  },
  failed: ({ failure }) => `MSX was not changed. ${failure?.words ?? ''}`.trim(),
  verified: ({ verification }) => verification?.words ?? 'MSX shows it.',
  not_verified: ({ verification }) => verification?.words ?? 'MSX shows something else.',
  undoing: () => 'This is being taken back in MSX right now.',
  undone: () => 'Taken back: MSX shows what it showed before.',
  dismissed: ({ decidedBy, reason }) =>
    `Dismissed by ${name(decidedBy)} (${reason ?? 'no reason'}). It comes back when its evidence changes.`,
  expired: ({ expiresAt }) =>
    `This proposal ended on ${day(expiresAt)}. Ask again to get a new one on what MSX shows today.`,
  superseded: () => 'A newer proposal took its place. Decide on that one.',
  changed: () =>
    'The record has changed since this was proposed. Look at what MSX shows now, and decide again.',
  already_there: () => 'MSX shows this already; somebody was faster. Nothing was written.',
};

/** What a stored entry says to the person who pressed a button of it. */
export function wordsOf(kind: Outcome['kind'], entry: LedgerEntry): string {
  return WORDS[kind]?.(entry) ?? '';
}

function name(who: LedgerEntry['decidedBy']): string {
  return who?.name ?? 'somebody';
}

function day(instant: string | null): string {
  return instant === null ? 'later' : readableDay(instant.slice(0, 10));
}
