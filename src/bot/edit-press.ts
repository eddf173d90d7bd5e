/** Presses that open the form of one change, and what comes back from it. */
import type { AdaptiveCard } from '../cards/bind.ts';
import { dismissCard, editCard, snoozeCard, type Typed } from '../cards/form-card.ts';
import { dayAt } from '../domain/dates.ts';
import { admit } from '../ledger/admit.ts';
import { edit } from '../ledger/edit.ts';
import type { Edits } from '../ledger/edit-rules.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { outcomeOf } from '../ledger/outcome.ts';
import { outcomeCard } from './after-decision.ts';
import type { ActionOf, DecisionOptions, OnEntry, Press } from './decision-parts.ts';

/** Presses that open a form or a single change. */
export async function asked(
  options: DecisionOptions,
  { asker }: Press,
  { verb, entryId, back }: OnEntry,
): Promise<AdaptiveCard> {
  const { entry, refusal } = await admit(options.proposals.contextOf(asker), entryId);
  if (refusal) return outcomeCard(options, asker, { outcome: refusal, back });
  const isWaiting = entry.state === 'proposed' || entry.state === 'edited';
  const canDismiss = isWaiting || entry.state === 'failed';
  if (verb === 'edit-change' && isWaiting)
    return editCard(entry, { back, problems: [], typed: {} });
  if (verb === 'why-dismiss' && canDismiss) return dismissCard(entry, back);
  if (verb === 'choose-day' && isWaiting) {
    const today = dayAt(options.now(), asker.timeZone);
    return snoozeCard(entry, { back, today });
  }
  return outcomeCard(options, asker, { outcome: outcomeOf(entry), back });
}

/** Keeps what was typed, or shows the form again with what is wrong with it. */
export async function saved(
  options: DecisionOptions,
  press: Press,
  action: ActionOf<'save-change'>,
): Promise<AdaptiveCard> {
  const { asker } = press;
  const { entryId, back } = action;
  const typed = typedIn(action);
  const filled = Object.entries(typed).filter(([, value]) => value !== undefined);
  const edits = Object.fromEntries(filled.map(([field, value]) => [field, valueOf(field, value)]));
  const context = options.proposals.contextOf(asker);
  const changed = await changedOnly(context, entryId, edits);
  // Nobody edited anything: the change stays as it was proposed.
  if (Object.keys(changed).length === 0) {
    return asked(options, press, { verb: 'show-change', entryId, back });
  }
  const outcome = await edit(context, entryId, { edits: changed });
  if (outcome.kind === 'invalid' && outcome.entry) {
    return editCard(outcome.entry, { back, problems: outcome.problems, typed });
  }
  return outcomeCard(options, asker, { outcome, back });
}

/** The fields of the form alone. */
function typedIn(action: ActionOf<'save-change'>): Typed {
  const { subject, dueDate, milestoneDate, description, statusCode } = action;
  const { monthlyUse, forecastComments } = action;
  return {
    subject,
    dueDate,
    milestoneDate,
    description,
    statusCode,
    monthlyUse,
    forecastComments,
  };
}

/** A form sends every field; what nobody touched is no edit. */
async function changedOnly(
  { book }: { book: { find(id: string): Promise<LedgerEntry | null> } },
  entryId: string,
  edits: Edits,
): Promise<Edits> {
  const before = (await book.find(entryId))?.operation.arguments ?? {};
  const isChanged = ([field, value]: [string, string | number]): boolean =>
    value !== (before[field] ?? '');
  return Object.fromEntries(Object.entries(edits).filter(isChanged));
}

function valueOf(field: string, value: string | undefined): string | number {
  const text = value ?? '';
  const isNumber = field === 'statusCode' || field === 'monthlyUse';
  // What is no number stays a text, and the rules of the ledger say so in words.
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
