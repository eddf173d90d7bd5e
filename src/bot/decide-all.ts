/** All changes of a list at once: first shown one by one, then carried out. */
import { acceptAllCard, acceptedAllCard } from '../cards/accept-all-card.ts';
import type { Back } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { narrowed } from '../cards/narrowing.ts';
import { acceptAll } from '../ledger/accept-all.ts';
import type { ActionOf, DecisionOptions, Press } from './decision-parts.ts';
import { pendingOf } from './pending.ts';

/** The list from which all may be accepted. */
export async function listAll(
  { proposals, reports }: DecisionOptions,
  { asker }: Press,
  back: Back,
): Promise<AdaptiveCard> {
  if (back.to === 'pending') {
    const lists = await pendingOf(proposals.contextOf(asker), back.customer ?? null, '');
    return acceptAllCard(lists.waiting, back);
  }
  const whole = await reports.find(asker, back.resultId);
  const report = whole && narrowed(whole, back.narrowing ?? {});
  const entries = (report?.changes ?? []).flatMap(({ entry }) => (entry ? [entry] : []));
  return acceptAllCard(entries, back);
}

/** Accepts one after the other; each one's end stands in the card. */
export async function doAll(
  { proposals }: DecisionOptions,
  { asker, working }: Press,
  { entryIds, back }: ActionOf<'accept-all'>,
): Promise<AdaptiveCard> {
  const total = entryIds.length;
  const outcomes = await acceptAll(proposals.contextOf(asker), entryIds, (outcome, index) => {
    working.step(`${index + 1} of ${total}: ${outcome.kind.replaceAll('_', ' ')}`);
  });
  return acceptedAllCard(outcomes, back);
}
