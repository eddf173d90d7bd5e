/**
 * Accepting in bulk is two steps on purpose: the list, then the press. The button holds exactly the
 * ids that were on the list.
 */
import { planOfAll } from '../ledger/accept-all.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Outcome } from '../ledger/outcome.ts';
import { button, MOST_AT_ONCE, type Back } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { backAction } from './change-card.ts';
import { lookOf, titleOf } from './change-view.ts';
import { look } from './look.ts';
import { clean, shortened } from './plain.ts';

const TEMPLATE = loadTemplate('accept-all');

/**
 * The list that a person sees before accepting all of it; what is not on it will not be touched.
 */
export function acceptAllCard(entries: readonly LedgerEntry[], back: Back): AdaptiveCard {
  const plan = planOfAll(entries);
  const shown = plan.slice(0, MOST_AT_ONCE);
  const more = plan.length - shown.length;
  const count = shown.length === 1 ? 'this 1 change' : `these ${shown.length} changes`;
  const entryIds = shown.map(({ entryId }) => entryId);
  return bind(TEMPLATE, {
    fallback: `Accept ${count}?`,
    headline: shown.length === 0 ? 'Nothing waits for you here' : `Accept ${count}?`,
    note: more > 0 ? `${more} more wait; they come after these.` : 'Each is checked in MSX first.',
    rows: shown.map(({ target, change }, index) => ({
      state: `${index + 1}.`,
      color: 'Default',
      name: clean(shortened(target, 60)),
      detail: clean(shortened(change, 90)),
    })),
    buttons: [
      ...(shown.length > 0
        ? [button(`Accept ${count}`, { verb: 'accept-all', back, entryIds })]
        : []),
      button('Back', backAction(back)),
    ],
  });
}

/** What became of each, in the order of the list. */
export function acceptedAllCard(outcomes: readonly Outcome[], back: Back): AdaptiveCard {
  const done = outcomes.filter(({ kind }) => DONE.has(kind)).length;
  const headline = `${done} of ${outcomes.length} accepted`;
  return bind(TEMPLATE, {
    fallback: headline,
    headline,
    note: done === outcomes.length ? 'All went through.' : 'Open those that did not go through.',
    rows: outcomes.map(rowOf),
    buttons: [button('Back', backAction(back))],
  });
}

/** Outcomes that a person may count as accepted; `already_there` means that MSX had it before. */
const DONE = new Set<Outcome['kind']>(['accepted', 'applied', 'verified', 'already_there']);

/** A refused entry shows no state: whoever presses may not see it. */
function rowOf({ kind, entry, words }: Outcome): object {
  const state = entry && kind !== 'refused' ? lookOf(entry.state) : look('Refused', 'Attention');
  return {
    state: state.word,
    color: state.color,
    name: entry ? clean(shortened(`${titleOf(entry.operation)}: ${nameOf(entry)}`, 90)) : '',
    detail: clean(shortened(words, 120)),
  };
}

function nameOf({ operation: { target } }: LedgerEntry): string {
  return 'subject' in target ? target.subject : target.name;
}
