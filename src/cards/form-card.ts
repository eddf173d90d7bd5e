/** Forms. What was typed comes back with what is wrong beside it: nobody types a comment twice. */
import { addDays } from '../domain/dates.ts';
import { TASK_STATUS } from '../domain/option-sets.ts';
import { EDITABLE } from '../ledger/edit-rules.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Problem } from '../ledger/outcome.ts';
import { DISMISS_REASONS } from '../ledger/put-aside.ts';
import { button, type Back, type Button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { placeOf, titleOf } from './change-view.ts';
import { clean, shortened } from './plain.ts';

const TEMPLATE = loadTemplate('form');

/** Titles of inputs, by the argument of the tool. */
const LABELS: Readonly<Record<string, string>> = {
  subject: 'Subject',
  dueDate: 'Due date',
  milestoneDate: 'Due date',
  description: 'Description',
  statusCode: 'Task status',
  monthlyUse: 'Monthly use',
  forecastComments: 'New comment line',
};

/**
 * Fields that a person fills in here; an owner or category is changed in MSX, where its picker is.
 */
const NOT_HERE = new Set(['ownerId', 'category']);

/**
 * The form of an entry's own fields, with what was wrong with the last try and the words typed
 * then.
 */
export function editCard(
  entry: LedgerEntry,
  { back, problems, typed }: { back: Back; problems: readonly Problem[]; typed: Typed },
): AdaptiveCard {
  const { operation, id: entryId } = entry;
  const fields = EDITABLE[operation.tool].filter((field) => !NOT_HERE.has(field));
  return form(entry, {
    title: `${titleOf(operation)}: edit before you accept`,
    problems: problems.map(({ message }) => message),
    inputs: fields.map((field) => inputOf(field, typed[field] ?? operation.arguments[field])),
    buttons: [button('Save', { verb: 'save-change', entryId, back })],
    back,
  });
}

/** What was typed into the inputs, by field. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** Asks for the reason of a dismissal: one click each. */
export function dismissCard(entry: LedgerEntry, back: Back): AdaptiveCard {
  const { id: entryId } = entry;
  return form(entry, {
    title: 'Why do you dismiss it?',
    problems: [],
    inputs: [],
    buttons: Object.entries(DISMISS_REASONS).map(([reason, label]) =>
      button(label, { verb: 'dismiss', entryId, back, reason }),
    ),
    back,
  });
}

/** Asks until when to put a proposal off. */
export function snoozeCard(
  entry: LedgerEntry,
  { back, today }: { back: Back; today: string },
): AdaptiveCard {
  const { id: entryId } = entry;
  const until = (label: string, days: number): Button =>
    button(label, { verb: 'snooze', entryId, back, until: addDays(today, days) });
  return form(entry, {
    title: 'Put off until when?',
    problems: [],
    inputs: [],
    buttons: [until('Tomorrow', 1), until('In a week', 7), until('In a month', 30)],
    back,
  });
}

/** Parts of a form; `buttons` stand before its way back. */
interface Form {
  readonly title: string;
  readonly problems: readonly string[];
  readonly inputs: readonly object[];
  readonly buttons: readonly Button[];
  readonly back: Back;
}

function form(entry: LedgerEntry, { title, problems, inputs, buttons, back }: Form): AdaptiveCard {
  const card = bind(TEMPLATE, {
    fallback: clean(title),
    title,
    place: clean(shortened(placeOf(entry.operation), 160)),
    hasProblems: problems.length > 0,
    problems: problems.map((line) => ({ line: clean(shortened(line, 300)) })),
    buttons,
    cancel: [button('Cancel', { verb: 'show-change', entryId: entry.id, back })],
  });
  const body: unknown[] = Array.isArray(card['body']) ? card['body'] : [];
  // Inputs differ in kind from field to field, so they are elements of their own, not a template's.
  return { ...card, body: [...body.slice(0, -1), ...inputs, ...body.slice(-1)] };
}

/**
 * The kind of input that fits a field: a date picker, a number, a list, or text with MSX's own
 * limits.
 */
function inputOf(id: string, value: string | number | undefined): object {
  const label = LABELS[id] ?? id;
  const text = value === undefined ? '' : String(value);
  if (id === 'dueDate' || id === 'milestoneDate')
    return { type: 'Input.Date', id, label, value: text };
  if (id === 'monthlyUse') return { type: 'Input.Number', id, label, ...numberOf(text), min: 0 };
  if (id === 'statusCode') {
    const choices = TASK_STATUS.map((status) => ({
      title: status.label,
      value: String(status.value),
    }));
    return { type: 'Input.ChoiceSet', id, label, value: text, choices };
  }
  const isMultiline = id !== 'subject';
  return {
    type: 'Input.Text',
    id,
    label,
    value: text,
    isMultiline,
    maxLength: isMultiline ? 2000 : 200,
  };
}

/** No value at all for a text that is no number: the input takes numbers only. */
function numberOf(text: string): object {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? { value } : {};
}
