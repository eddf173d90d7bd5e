import { commentsAt } from '../domain/comment-history.ts';
import { isOpen, type Task } from '../domain/task.ts';
import { ToolError } from '../errors.ts';
import type { DataverseRecord, MsxTools } from '../tools/msx-tools.ts';
import { isSame, SAME_SUBJECT } from './columns.ts';
import type { ColumnValue, LedgerRequest, Seen } from './entry.ts';

/** A record of MSX, by entity set and key. */
export interface Place {
  readonly entitySet: string;
  /** GUID in small letters. */
  readonly id: string;
}

const MILESTONES = 'msp_engagementmilestones';
/** How a new task names its milestone (msx-contract.md 2.6). */
const REGARDING = 'regardingobjectid_msp_engagementmilestone@odata.bind';
const LABEL = '@OData.Community.Display.V1.FormattedValue';
const COMMENT = 'msp_forecastcomments';

/** Columns that decide whether an operation still makes sense, beside those that it changes. */
const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  tasks: ['statecode', 'statuscode', 'scheduledstart'],
  [MILESTONES]: ['msp_milestonestatus'],
};

/** The record that a request is about: the one it changes; of a new task the milestone. */
export function placeOf({ method, path, payload }: LedgerRequest): Place {
  const address = method === 'POST' ? String(payload[REGARDING] ?? '') : path;
  const [, entitySet = '', id = ''] = /^\/?(\w+)\(([0-9a-f-]{36})\)$/i.exec(address) ?? [];
  return { entitySet, id: id.toLowerCase() };
}

/** The record that a request leaves behind: the changed one, or the new task under our own key. */
export function resultOf(request: LedgerRequest): Place {
  const id = request.payload['activityid'];
  return typeof id === 'string' ? { entitySet: 'tasks', id } : placeOf(request);
}

/** The columns that must be read to judge a request. */
export function selectOf(request: LedgerRequest): string[] {
  const { entitySet } = placeOf(request);
  const changed =
    request.method === 'POST'
      ? []
      : Object.keys(request.payload).filter((name) => !/[@]/.test(name));
  const history = changed.includes(COMMENT) ? ['msp_forecastcommentsjsonfield', 'modifiedon'] : [];
  return [...new Set([...changed, ...history, ...(CONTEXT[entitySet] ?? [])])];
}

/**
 * What the record of a request shows now; null when MSX has no such record any more. Throws
 * `ToolError` when MSX can't be read.
 */
export async function readTarget(
  tools: MsxTools,
  request: LedgerRequest,
  at: string,
): Promise<Seen | null> {
  const place = placeOf(request);
  const row = await readRecord(tools, place, selectOf(request));
  if (row === null) return null;
  if (request.method !== 'POST') return seenOf(request, row, at);
  const { byMilestone } = await tools.get_milestone_activities({ milestoneIds: [place.id] });
  return seenOf(request, row, at, byMilestone[place.id] ?? []);
}

/** One record; null when MSX has none with this key. */
export async function readRecord(
  tools: MsxTools,
  { entitySet, id }: Place,
  columns: readonly string[],
): Promise<DataverseRecord | null> {
  try {
    return await tools.crm_get_record({ entitySet, id, select: columns.join(',') });
  } catch (error) {
    if (error instanceof ToolError && error.status === 404) return null;
    throw error;
  }
}

/**
 * What a record shows of a request: its version, the columns to be changed, and those around them.
 */
export function seenOf(
  request: LedgerRequest,
  row: DataverseRecord,
  at: string,
  tasks: readonly Task[] = [],
): Seen {
  const values: Record<string, ColumnValue> = {};
  for (const column of selectOf(request)) {
    if (column === 'msp_forecastcommentsjsonfield' || column === 'modifiedon') continue;
    values[column] = valueOf(row, column);
  }
  if (request.method === 'POST') {
    const twin = tasks.find((task) => isOpen(task) && task.subject === request.payload['subject']);
    values[SAME_SUBJECT] = twin?.id ?? null;
  }
  const etag = row['@odata.etag'];
  return { at, etag: typeof etag === 'string' ? etag : null, values };
}

/** The request that leaves the same record when nothing is to be asked about it but its columns. */
export function asUpdate(request: LedgerRequest): LedgerRequest {
  if (request.method === 'PATCH') return request;
  const { entitySet, id } = resultOf(request);
  const columns = Object.entries(request.payload).filter(([column]) => !column.includes('@'));
  return { method: 'PATCH', path: `${entitySet}(${id})`, payload: Object.fromEntries(columns) };
}

/** Labels of milestone statuses differ between organizations, and the label is what people saw. */
function valueOf(row: DataverseRecord, column: string): ColumnValue {
  const label = column === 'msp_milestonestatus' ? row[column + LABEL] : undefined;
  const value = label ?? row[column];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/**
 * Whether a record shows everything that a request wants; a comment counts once it is in the
 * history.
 */
export function shows({ payload }: LedgerRequest, row: DataverseRecord): boolean {
  return Object.entries(payload)
    .filter(([column]) => !column.includes('@'))
    .every(([column, wanted]) =>
      column === COMMENT ? hasComment(row, wanted) : isSame(column, valueOf(row, column), wanted),
    );
}

/** A comment that was just written may be dated ahead of our clock, and counts all the same. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');

function hasComment(row: DataverseRecord, wanted: ColumnValue): boolean {
  const text = (column: string): string | null => {
    const value = row[column];
    return typeof value === 'string' ? value : null;
  };
  const columns = {
    forecastComments: null,
    forecastCommentsJson: text('msp_forecastcommentsjsonfield'),
    modifiedAt: text('modifiedon'),
  };
  return commentsAt(columns, END_OF_TIME).some((entry) => isSame(COMMENT, entry.text, wanted));
}
