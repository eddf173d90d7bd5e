import { acceptAllCard, acceptedAllCard } from '../cards/accept-all-card.ts';
import type { Back, LedgerAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { changeCard } from '../cards/change-card.ts';
import type { ChangeContext } from '../cards/change-view.ts';
import { changesCard } from '../cards/changes-card.ts';
import { findingCard } from '../cards/finding-card.ts';
import { dismissCard, editCard, snoozeCard, type Typed } from '../cards/form-card.ts';
import { narrowed } from '../cards/narrowing.ts';
import { pendingCard } from '../cards/pending-card.ts';
import { findingsOf } from '../cards/report.ts';
import { dayAt } from '../domain/dates.ts';
import { accept } from '../ledger/accept.ts';
import { acceptAll } from '../ledger/accept-all.ts';
import { admit } from '../ledger/admit.ts';
import { edit } from '../ledger/edit.ts';
import type { Edits } from '../ledger/edit-rules.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { outcomeOf, type Outcome } from '../ledger/outcome.ts';
import { dismiss, snooze, wake } from '../ledger/put-aside.ts';
import { undo } from '../ledger/undo.ts';
import type { Asker } from './asker.ts';
import type { Working } from './jobs.ts';
import { pendingOf } from './pending.ts';
import type { Proposals } from './proposals.ts';
import type { Reports } from './reports.ts';

/** What decisions need: the ledger, the kept results, and the clock for the buttons of cards. */
export interface DecisionOptions {
  readonly proposals: Proposals;
  readonly reports: Reports;
  readonly now: () => Date;
  readonly undoMinutes: number;
}

/** What a person may do about proposed changes, each ending in a card. */
export interface Decisions {
  /** What cards need to know about now. */
  moment(): ChangeContext;
  pending(asker: Asker, customer: string | null, working: Working): Promise<AdaptiveCard>;
  decide(asker: Asker, action: LedgerAction, working: Working): Promise<AdaptiveCard>;
}

/** What one press needs to be answered. */
interface Press {
  readonly asker: Asker;
  readonly working: Working;
}

type ActionOf<Verb extends LedgerAction['verb']> = Extract<LedgerAction, { verb: Verb }>;
type OnEntry = Extract<LedgerAction, { entryId: string }>;

/** Opens the decisions. */
export function createDecisions(options: DecisionOptions): Decisions {
  const { now, undoMinutes } = options;
  const moment = (): ChangeContext => ({ now: now(), undoMinutes });
  const pending = async (asker: Asker, customer: string | null, { step }: Working) => {
    const { proposals } = options;
    step('Comparing accepted actions with MSX');
    const loop = await proposals.closeLoop(asker);
    const lists = await pendingOf(proposals.contextOf(asker), customer, loop);
    return pendingCard(lists, moment());
  };
  return {
    moment,
    pending,
    async decide(asker, action, working) {
      const press = { asker, working };
      if (action.verb === 'show-pending') return pending(asker, action.customer ?? null, working);
      if (action.verb === 'list-all') return listAll(options, press, action.back);
      if (action.verb === 'accept-all') return doAll(options, press, action);
      const done = await decided(options, press, action);
      return done ?? (await asked(options, press, action));
    },
  };
}

/** Presses that decide; null for those that only ask. */
async function decided(
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

/** Presses that open a form or a single change. */
async function asked(
  options: DecisionOptions,
  { asker }: Press,
  { verb, entryId, back }: OnEntry,
): Promise<AdaptiveCard> {
  const { entry, refusal } = await admit(options.proposals.contextOf(asker), entryId);
  if (refusal) return card(options, asker, { outcome: refusal, back });
  const isWaiting = entry.state === 'proposed' || entry.state === 'edited';
  const canDismiss = isWaiting || entry.state === 'failed';
  if (verb === 'edit-change' && isWaiting)
    return editCard(entry, { back, problems: [], typed: {} });
  if (verb === 'why-dismiss' && canDismiss) return dismissCard(entry, back);
  if (verb === 'choose-day' && isWaiting) {
    const today = dayAt(options.now(), asker.timeZone);
    return snoozeCard(entry, { back, today });
  }
  return card(options, asker, { outcome: outcomeOf(entry), back });
}

async function saved(
  options: DecisionOptions,
  { asker }: Press,
  action: ActionOf<'save-change'>,
): Promise<AdaptiveCard> {
  const { entryId, back } = action;
  const typed = typedIn(action);
  const filled = Object.entries(typed).filter(([, value]) => value !== undefined);
  const edits = Object.fromEntries(filled.map(([field, value]) => [field, valueOf(field, value)]));
  const context = options.proposals.contextOf(asker);
  const outcome = await edit(context, entryId, {
    edits: await changedOnly(context, entryId, edits),
  });
  if (outcome.kind === 'invalid' && outcome.entry) {
    return editCard(outcome.entry, { back, problems: outcome.problems, typed });
  }
  return card(options, asker, { outcome, back });
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

interface Ended {
  readonly outcome: Outcome;
  readonly back: Back;
}

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
async function afterwards(
  options: DecisionOptions,
  { asker, working }: Press,
  ended: Ended,
): Promise<AdaptiveCard> {
  const { outcome, back } = ended;
  if (!PLAIN.has(outcome.kind) || outcome.repeated) return card(options, asker, ended);
  const { reports, proposals, now, undoMinutes } = options;
  const moment = { now: now(), undoMinutes };
  if (back.to === 'pending') {
    working.step('Reading what waits for you');
    const lists = await pendingOf(proposals.contextOf(asker), back.customer ?? null, '');
    return pendingCard(lists, moment);
  }
  const whole = await reports.find(asker, back.resultId);
  if (!whole) return card(options, asker, ended);
  const { page, narrowing = {} } = back;
  const report = narrowed(whole, narrowing);
  if (back.to === 'changes') return changesCard(report, { ...moment, page });
  const finding = findingsOf(report).find(({ id }) => id === back.findingId);
  return finding ? findingCard(report, finding, { ...moment, page }) : card(options, asker, ended);
}

function card(
  { now, undoMinutes }: DecisionOptions,
  { timeZone }: Asker,
  { outcome, back }: Ended,
): AdaptiveCard {
  return changeCard(outcome, { now: now(), undoMinutes, timeZone, back });
}

async function listAll(
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

async function doAll(
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
