import { dayAt, isDay, readableDay } from '../domain/dates.ts';
import type { DryRunOperation } from '../domain/operation.ts';
import { TASK_CATEGORY, TASK_STATUS } from '../domain/option-sets.ts';
import { MSX_TOOLS } from '../tools/msx-tools.ts';
import { admit } from './admit.ts';
import { actOf, advance } from './change.ts';
import type { LedgerContext } from './context.ts';
import { EDITABLE, editProblems, type Edits } from './edit-rules.ts';
import type { LedgerEntry } from './entry.ts';
import { invalid, outcomeOf, type Outcome, type Problem } from './outcome.ts';
import { requestOf, withKey } from './propose.ts';
import { WAITING_STATES } from './states.ts';

/** Words for values that are ids, such as the name of a chosen owner. */
export type EditLabels = Readonly<Record<string, string>>;

/**
 * Changes what a waiting entry proposes. Nothing is written and nothing is accepted: the entry
 * waits on, with the new values. A form with problems changes nothing and says all of them.
 */
export async function edit(
  context: LedgerContext,
  entryId: string,
  { edits, labels = {} }: { edits: Edits; labels?: EditLabels },
): Promise<Outcome> {
  const { entry, refusal } = await admit(context, entryId);
  if (refusal) return refusal;
  if (!WAITING_STATES.includes(entry.state)) return outcomeOf(entry, true);
  const operation = edited(entry.operation, edits);
  const problems = problemsOf(context, { entry, operation, edits });
  if (problems.length > 0) return invalid(entry, problems);
  const request = await requestOf(context.tools, operation);
  const change = advance(entry, 'edit', actOf(context), {
    operation: { ...operation, preview: previewOf(operation, edits, labels) },
    request: withKey(request, entry.id),
    original: entry.original ?? entry.operation,
  });
  if (await context.book.commit([change])) return outcomeOf(change.after);
  return outcomeOf((await context.book.find(entryId)) ?? entry, true);
}

/** Emptied optional arguments are left out of the request instead of being sent empty. */
function edited(operation: DryRunOperation, edits: Edits): DryRunOperation {
  const values = { ...operation.arguments, ...edits };
  const optional = Object.entries(values).filter(
    ([field, value]) => value !== '' || edits[field] !== '' || !OPTIONAL.has(field),
  );
  return { ...operation, arguments: Object.fromEntries(optional) };
}

/** Arguments without which the tools still work. */
const OPTIONAL = new Set(['ownerId', 'dueDate', 'description', 'category']);

function problemsOf(
  context: LedgerContext,
  { entry, operation, edits }: { entry: LedgerEntry; operation: DryRunOperation; edits: Edits },
): Problem[] {
  const foreign = Object.keys(edits).filter((field) => !EDITABLE[operation.tool].includes(field));
  const today = dayAt(context.now(), context.timeZone);
  const problems = [
    ...foreign.map((field) => ({ field, message: `${field} can't be changed here.` })),
    ...editProblems(entry, operation, { today, timeZone: context.timeZone }),
  ];
  if (problems.length > 0) return problems;
  // The tool's own schema has the last word.
  const parsed = MSX_TOOLS[operation.tool].input.safeParse(operation.arguments);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
}

/** The rows of the changed fields, with their new values; a field without a row gets one. */
function previewOf(
  { preview, arguments: values }: DryRunOperation,
  edits: Edits,
  labels: EditLabels,
): DryRunOperation['preview'] {
  const rows = new Map(preview.map((row) => [row.field, row]));
  for (const field of Object.keys(edits)) {
    const value = values[field];
    const after = value === undefined ? null : (labels[field] ?? textOf(field, value));
    const row = rows.get(field) ?? { field, label: FIELD_LABELS[field] ?? field, before: null };
    rows.set(field, { ...row, after });
  }
  return [...rows.values()];
}

/** Names of rows that a preview did not have before. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  subject: 'Subject',
  dueDate: 'Due',
  milestoneDate: 'Due date',
  ownerId: 'Owner',
  description: 'Description',
  category: 'Category',
  statusCode: 'Task status',
  monthlyUse: 'Monthly use',
  forecastComments: 'New comment line',
};

function textOf(field: string, value: string | number): string {
  if (typeof value === 'string' && isDay(value)) return readableDay(value);
  if (field === 'category') return TASK_CATEGORY[Number(value)] ?? String(value);
  const status = field === 'statusCode' && TASK_STATUS.find((one) => one.value === value);
  return status ? status.label : String(value);
}
