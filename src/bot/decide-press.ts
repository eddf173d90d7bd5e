/** Presses that decide on one change; each ends in the ledger and, for some, in MSX. */
import type { AdaptiveCard } from '../cards/bind.ts';
import { accept } from '../ledger/accept.ts';
import type { Outcome } from '../ledger/outcome.ts';
import { dismiss, snooze, wake } from '../ledger/put-aside.ts';
import { undo } from '../ledger/undo.ts';
import { afterwards } from './after-decision.ts';
import type { DecisionOptions, OnEntry, Press } from './decision-parts.ts';
import { saved } from './edit-press.ts';

/** Presses that decide; null for those that only ask. */
export async function decided(
  options: DecisionOptions,
  press: Press,
  action: OnEntry,
): Promise<AdaptiveCard | null> {
  const context = options.proposals.contextOf(press.asker);
  const { entryId } = action;
  const end = (outcome: Outcome): Promise<AdaptiveCard> =>
    afterwards(options, press, { outcome, back: action.back });
  if (action.verb === 'accept') {
    press.working.step('Comparing with MSX, then writing');
    return end(await accept(context, entryId));
  }
  if (action.verb === 'undo') {
    press.working.step('Comparing with MSX, then taking back');
    return end(await undo(context, entryId));
  }
  if (action.verb === 'wake') return end(await wake(context, entryId));
  if (action.verb === 'dismiss') return end(await dismiss(context, entryId, action.reason));
  if (action.verb === 'snooze') return end(await snooze(context, entryId, action.until));
  if (action.verb === 'save-change') return saved(options, press, action);
  return null;
}
