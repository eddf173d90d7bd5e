import { addDays, dayAt, isDay } from '../domain/dates.ts';
import { admit } from './admit.ts';
import { actOf, advance, type Patch } from './change.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry } from './entry.ts';
import { invalid, outcomeOf, type Outcome } from './outcome.ts';
import { TRANSITIONS, type LedgerEventName } from './states.ts';

/** One-click reasons for a dismissal: what the button sends, and what is kept and shown. */
export const DISMISS_REASONS: Readonly<Record<string, string>> = {
  done: 'Already done',
  not_needed: 'Not needed',
  wrong: 'Rests on something wrong',
  not_mine: 'Not mine to decide',
  later: 'Not now',
};

/** Characters; the rest is cut. */
const LONGEST_REASON = 500;
/** Further ahead a proposal is no plan any more. */
const LONGEST_SNOOZE_DAYS = 365;

/** Turns a proposal down, with a reason: one of the keys above, or the person's own words. */
export async function dismiss(
  context: LedgerContext,
  entryId: string,
  reason: string,
): Promise<Outcome> {
  const { entry, refusal } = await admit(context, entryId);
  if (refusal) return refusal;
  const words = reasonWords(reason).trim().slice(0, LONGEST_REASON);
  if (words === '') {
    return invalid(entry, [{ field: 'reason', message: 'Say why, so that it can stay away.' }]);
  }
  return putAside(context, entry, { event: 'dismiss', patch: { reason: words } });
}

/** Own words may be any, also those that every object has a property of. */
function reasonWords(reason: string): string {
  return Object.hasOwn(DISMISS_REASONS, reason) ? (DISMISS_REASONS[reason] ?? reason) : reason;
}

/** Puts a proposal off until a day; it wakes by itself when somebody looks on or after that day. */
export async function snooze(
  context: LedgerContext,
  entryId: string,
  until: string,
): Promise<Outcome> {
  const { entry, refusal } = await admit(context, entryId);
  if (refusal) return refusal;
  const today = dayAt(context.now(), context.timeZone);
  const message = snoozeMessage(until, today);
  if (message !== null) return invalid(entry, [{ field: 'until', message }]);
  // It must not expire asleep.
  const wakesAt = `${addDays(until, context.expiryDays)}T00:00:00.000Z`;
  const expiresAt = wakesAt > entry.expiresAt ? wakesAt : entry.expiresAt;
  return putAside(context, entry, { event: 'snooze', patch: { snoozedUntil: until, expiresAt } });
}

function snoozeMessage(until: string, today: string): string | null {
  if (!isDay(until)) return `${until} is no date; write it as 2026-12-31.`;
  if (until <= today) return `${until} is not in the future; choose tomorrow or a later day.`;
  if (until > addDays(today, LONGEST_SNOOZE_DAYS)) return 'Choose a day within the next year.';
  return null;
}

/** Wakes a snoozed proposal before its day. */
export async function wake(context: LedgerContext, entryId: string): Promise<Outcome> {
  const { entry, refusal } = await admit(context, entryId);
  if (refusal) return refusal;
  return putAside(context, entry, { event: 'wake', patch: { snoozedUntil: null } });
}

/** What is done to a proposal, and what it sets. */
interface Aside {
  readonly event: LedgerEventName;
  readonly patch: Patch;
}

async function putAside(
  context: LedgerContext,
  entry: LedgerEntry,
  { event, patch }: Aside,
): Promise<Outcome> {
  const { person, book } = context;
  if (TRANSITIONS[entry.state][event] === undefined) return outcomeOf(entry, true);
  const act = actOf(context);
  const decided = { decidedBy: { id: person.id, name: person.name }, decidedAt: act.at };
  const change = advance(entry, event, act, { ...patch, ...decided });
  if (await book.commit([change])) return outcomeOf(change.after);
  return outcomeOf((await book.find(entry.id)) ?? entry, true);
}
