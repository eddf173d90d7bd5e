/**
 * The person's own open work, across customers. It shrinks until it fits: better three of each than
 * a card that Teams refuses.
 */
import type { LedgerEntry } from '../ledger/entry.ts';
import { button, type Back } from './actions.ts';
import { bind, loadTemplate, sizeOf, type AdaptiveCard } from './bind.ts';
import { changeView, type ChangeContext, type ChangeView } from './change-view.ts';
import { clean, shortened } from './plain.ts';
import { LARGEST_CARD } from './report-card.ts';

/** The person's own entries, newest first in each list. */
export interface Pending {
  /** Name as asked for; null: all customers. */
  readonly customer: string | null;
  readonly waiting: readonly LedgerEntry[];
  readonly notYetInMsx: readonly LedgerEntry[];
  readonly doneThisWeek: readonly LedgerEntry[];
  /** Such as "3 of 5 accepted actions are in MSX"; '' when there are none. */
  readonly loop: string;
}

/** Entries a list, tried from above until the card fits. */
const MOST = [5, 4, 3, 2, 1] as const;
const TEMPLATE = loadTemplate('pending');

/** What waits for the person, what was accepted and is not yet in MSX, what was done this week. */
export function pendingCard(pending: Pending, context: ChangeContext): AdaptiveCard {
  for (const most of MOST) {
    const card = bind(TEMPLATE, toView(pending, context, most));
    if (sizeOf(card) < LARGEST_CARD) return card;
  }
  throw new Error('The card of pending actions does not fit.');
}

function toView(pending: Pending, context: ChangeContext, most: number): object {
  const { customer, waiting, notYetInMsx, doneThisWeek, loop } = pending;
  const back: Back = { to: 'pending', ...(customer === null ? {} : { customer }) };
  const section = (title: string, entries: readonly LedgerEntry[]): Section => {
    const shown = entries.slice(0, most);
    const more = entries.length - shown.length;
    return {
      title: `${title} (${entries.length})`,
      hasChanges: shown.length > 0,
      changes: shown.map((entry) =>
        changeView({ operation: entry.operation, entry }, { ...context, back }),
      ),
      note: more > 0 ? `and ${more} more; name a customer to see fewer at a time` : '',
      hasNote: more > 0,
    };
  };
  const headline =
    waiting.length === 0
      ? 'Nothing waits for your decision'
      : `${waiting.length} ${waiting.length === 1 ? 'action waits' : 'actions wait'} for your decision`;
  return {
    fallback: headline,
    headline,
    about: clean(
      shortened([customer ?? 'all customers', ...(loop === '' ? [] : [loop])].join(' · '), 300),
    ),
    sections: [
      section('Waiting for you', waiting),
      section('Accepted, not yet in MSX', notYetInMsx),
      section('Done this week', doneThisWeek),
    ].filter(({ hasChanges }) => hasChanges),
    hasButtons: true,
    buttons: [
      ...(waiting.length > 1 ? [button('Accept all…', { verb: 'list-all', back })] : []),
      button('How are my milestones?', { verb: 'ask', text: 'how are my milestones?' }),
    ],
  };
}

/** One list; `note` says how many more there are. */
interface Section {
  readonly title: string;
  readonly hasChanges: boolean;
  readonly changes: readonly ChangeView[];
  readonly note: string;
  readonly hasNote: boolean;
}
