/** What a person sees after a press on a change: the list it was pressed in, or the change itself. */
import type { AdaptiveCard } from '../cards/bind.ts';
import { changeCard } from '../cards/change-card.ts';
import { changesCard } from '../cards/changes-card.ts';
import { findingCard } from '../cards/finding-card.ts';
import { narrowed } from '../cards/narrowing.ts';
import { pendingCard } from '../cards/pending-card.ts';
import { findingsOf } from '../cards/report.ts';
import type { Outcome } from '../ledger/outcome.ts';
import type { Asker } from './asker.ts';
import type { DecisionOptions, Ended, Press } from './decision-parts.ts';
import { pendingOf } from './pending.ts';

/** Outcomes after which the list says all there is to say. */
const PLAIN = new Set<Outcome['kind']>([
  'accepted',
  'applied',
  'verified',
  'dismissed',
  'snoozed',
  'undone',
]);

/**
 * Back to where it was pressed when all went well; else the change itself, with what is to be said.
 */
export async function afterwards(
  options: DecisionOptions,
  { asker, working }: Press,
  ended: Ended,
): Promise<AdaptiveCard> {
  const { outcome, back } = ended;
  if (!PLAIN.has(outcome.kind) || outcome.repeated) return outcomeCard(options, asker, ended);
  const { reports, proposals, now, undoMinutes } = options;
  const moment = { now: now(), undoMinutes };
  if (back.to === 'pending') {
    working.step('Reading what waits for you');
    const lists = await pendingOf(proposals.contextOf(asker), back.customer ?? null, '');
    return pendingCard(lists, moment);
  }
  const whole = await reports.find(asker, back.resultId);
  if (!whole) return outcomeCard(options, asker, ended);
  const { page, narrowing = {} } = back;
  const report = narrowed(whole, narrowing);
  if (back.to === 'changes') return changesCard(report, { ...moment, page });
  const finding = findingsOf(report).find(({ id }) => id === back.findingId);
  return finding
    ? findingCard(report, finding, { ...moment, page })
    : outcomeCard(options, asker, ended);
}

/** The change as it stands, with what is to be said about it. */
export function outcomeCard(
  { now, undoMinutes }: DecisionOptions,
  { timeZone }: Asker,
  { outcome, back }: Ended,
): AdaptiveCard {
  return changeCard(outcome, { now: now(), undoMinutes, timeZone, back });
}
