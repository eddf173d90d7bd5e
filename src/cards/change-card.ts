import { readableInstant } from '../domain/dates.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Outcome } from '../ledger/outcome.ts';
import { byHand } from '../ledger/paste-text.ts';
import { button, type Back, type Button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { canUndo, lookOf, placeOf, titleOf, type ChangeContext } from './change-view.ts';
import { look } from './look.ts';
import { clean, shortened } from './plain.ts';
import { safeLink } from './safe-link.ts';

const TEMPLATE = loadTemplate('change');

/**
 * Where the card leads back to, and for whom it is drawn. `timeZone` is the IANA name of the
 * viewer's zone.
 */
export interface ChangeCardContext extends ChangeContext {
  readonly back: Back;
  readonly timeZone: string;
}

/**
 * One change after a press, or when it is opened: where it stands in words, what differs when the
 * record changed meanwhile, its fields, its reason and evidence, and everything that can be done
 * now.
 */
export function changeCard(outcome: Outcome, context: ChangeCardContext): AdaptiveCard {
  const { entry } = outcome;
  if (entry === null) return refusedCard(outcome, context);
  const { operation } = entry;
  const state = isTheirs(outcome) ? lookOf(entry.state) : look('Not for you', 'Attention');
  const isByHand = entry.state === 'accepted';
  const manual = byHand(entry);
  const link = safeLink(manual.url);
  const buttons = buttonsOf(outcome, entry, context);
  return bind(TEMPLATE, {
    fallback: clean(shortened(`${titleOf(operation)}: ${state.word}. ${outcome.words}`, 400)),
    state: state.word,
    color: state.color,
    title: titleOf(operation),
    place: clean(shortened(placeOf(operation), 160)),
    hasWords: outcome.words !== '',
    words: clean(shortened(outcome.words, 500)),
    hasProblems: outcome.problems.length > 0,
    problems: outcome.problems.map(({ message }) => ({ line: clean(shortened(message, 300)) })),
    hasColumns: outcome.columns.length > 0,
    columns: outcome.columns.map(({ label, whenProposed, now, proposed }) => ({
      label: clean(label),
      whenProposed: clean(shortened(whenProposed, 120)),
      now: clean(shortened(now, 120)),
      proposed: clean(shortened(proposed, 120)),
    })),
    rows: operation.preview.map(({ label, before, after }) => ({
      label: clean(label),
      before: clean(shortened(before ?? 'nothing yet', 300)),
      after: clean(shortened(after ?? 'nothing', 600)),
    })),
    reason: clean(shortened(operation.reason, 300)),
    evidence: operation.evidence.slice(0, 4).map(({ field, quote, by }) => ({
      what: clean(shortened([field, ...(by ? [by.name] : [])].join(', '), 80)),
      quote: clean(shortened(quote, 200)),
    })),
    hasByHand: isByHand,
    byHand: clean(shortened(manual.text, 1500)),
    hasButtons: buttons.length > 0,
    buttons,
    hasLink: link !== null,
    link: link ?? '',
    source: clean(sourceOf(entry, context)),
  });
}

/** False for somebody who may look at the change and not decide; a press can fail for its own sake. */
function isTheirs({ refusal }: Outcome): boolean {
  return refusal === null || ON_ITSELF.includes(refusal);
}

/** Why a change that is the person's own is not taken back. */
const ON_ITSELF: readonly Outcome['refusal'][] = ['no_inverse', 'too_late', 'not_open'];

/** Nothing of the entry may be seen: the words alone, and the way back. */
function refusedCard({ words }: Outcome, { back }: ChangeCardContext): AdaptiveCard {
  return bind(loadTemplate('notice'), {
    fallback: clean(shortened(words, 400)),
    title: 'This can’t be done here',
    words: clean(shortened(words, 1000)),
    buttons: [button('Back', backAction(back))],
  });
}

/** What can be done now; at most six (teams-platform.md TP-3.10). */
function buttonsOf(outcome: Outcome, entry: LedgerEntry, context: ChangeCardContext): Button[] {
  const { back } = context;
  const leave = button('Back', backAction(back));
  if (!isTheirs(outcome)) return [leave];
  if (outcome.kind === 'changed' && outcome.replacementId !== null) {
    const entryId = outcome.replacementId;
    const accept = button('Accept with what MSX shows now', { verb: 'accept', entryId, back });
    return [accept, button('Look at it', { verb: 'show-change', entryId, back }), leave];
  }
  return [...decisions(entry, context), leave];
}

/** What the state allows; the ledger checks it again when a button is pressed. */
function decisions(entry: LedgerEntry, context: ChangeCardContext): Button[] {
  const { id: entryId, state } = entry;
  const { back } = context;
  const isWaiting = state === 'proposed' || state === 'edited';
  const forEntry = (label: string, verb: Decision): Button =>
    button(label, { verb, entryId, back });
  if (isWaiting) {
    return [
      forEntry('Accept', 'accept'),
      forEntry('Edit', 'edit-change'),
      forEntry('Dismiss', 'why-dismiss'),
      forEntry('Put off', 'choose-day'),
    ];
  }
  if (state === 'failed')
    return [forEntry('Try again', 'accept'), forEntry('Dismiss', 'why-dismiss')];
  if (state === 'snoozed') return [forEntry('Decide now', 'wake')];
  return canUndo(entry, context) ? [forEntry('Undo', 'undo')] : [];
}

/** Verbs of the buttons that concern one entry. */
type Decision = 'accept' | 'undo' | 'wake' | 'edit-change' | 'why-dismiss' | 'choose-day';

/** The button data that leads back to where a change was opened. */
export function backAction(back: Back): Button['data'] {
  if (back.to === 'pending') {
    const { customer } = back;
    return { verb: 'show-pending', ...(customer === undefined ? {} : { customer }) };
  }
  const { skill, resultId, scope, page, narrowing } = back;
  const place = { skill, resultId, scope, page, ...(narrowing ? { narrowing } : {}) };
  return back.to === 'finding'
    ? { verb: 'show-finding', ...place, findingId: back.findingId }
    : { verb: 'show-changes', ...place };
}

function sourceOf(
  { source, createdAt, operation }: LedgerEntry,
  context: ChangeCardContext,
): string {
  const when = readableInstant(createdAt, context.timeZone);
  return `Proposed by ${source.skill}, ${when}. Rule: ${operation.rule}`;
}
