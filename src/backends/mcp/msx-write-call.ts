import type { MsxWrite } from '../../tools/msx-writer.ts';

/** A write as a call of one of the write tools (msx-contract.md 7.5). */
export interface WriteCall {
  readonly tool: 'update_task' | 'close_task' | 'update_milestone';
  readonly input: Record<string, string | number>;
}

/** Columns by the input of the tool that sets them; what stands in no list cannot be said. */
const MILESTONE: Readonly<Record<string, string>> = {
  msp_milestonedate: 'milestoneDate',
  msp_monthlyuse: 'monthlyUse',
  msp_forecastcomments: 'forecastComments',
};
const TASK: Readonly<Record<string, string>> = {
  subject: 'subject',
  scheduledend: 'dueDate',
  description: 'description',
  statuscode: 'statusCode',
};

/** Statuses that close a task; every other change of status is an update. */
const CLOSING: readonly unknown[] = [5, 6];

/**
 * The call that would send this very request; null where no tool can say it. A new task is among
 * those:
 * it carries a key of ours by which it is found again, and no server takes one.
 */
export function writeCallOf({ method, path, payload }: MsxWrite): WriteCall | null {
  const [, set = '', id = ''] = /^(\w+)\(([0-9a-f-]{36})\)$/i.exec(path) ?? [];
  if (method !== 'PATCH' || id === '') return null;
  if (set === 'msp_engagementmilestones') {
    const input = inputOf(payload, MILESTONE);
    return input && { tool: 'update_milestone', input: { milestoneId: id, ...input } };
  }
  if (set !== 'tasks') return null;
  // The state follows from the status; the tools set it themselves.
  const { statecode, ...columns } = payload;
  const input = inputOf(columns, TASK);
  if (input === null) return null;
  const isClosing = CLOSING.includes(payload['statuscode']) && Object.keys(columns).length === 1;
  if (statecode !== undefined && payload['statuscode'] === undefined) return null;
  return { tool: isClosing ? 'close_task' : 'update_task', input: { taskId: id, ...input } };
}

/** Null when a column has no input, or would be emptied: no tool takes null. */
function inputOf(
  payload: MsxWrite['payload'],
  names: Readonly<Record<string, string>>,
): Record<string, string | number> | null {
  const input: Record<string, string | number> = {};
  for (const [column, value] of Object.entries(payload)) {
    const name = names[column];
    if (name === undefined || value === null) return null;
    input[name] = value;
  }
  return Object.keys(input).length > 0 ? input : null;
}
