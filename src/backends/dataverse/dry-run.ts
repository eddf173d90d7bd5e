/**
 * Proposals are exact requests, made here and nowhere else: what a person accepts is byte for byte
 * what is sent later.
 */
import { TASK_STATUS } from '../../domain/option-sets.ts';
import { ToolError } from '../../errors.ts';
import type { MsxTools, ToolOutput } from '../../tools/msx-tools.ts';

type WriteTools = Pick<MsxTools, 'create_task' | 'update_task' | 'close_task' | 'update_milestone'>;
type Answer = ToolOutput<'create_task'>;
/** Columns by name; undefined ones are left out, null ones empty the column. */
type Payload = Record<string, string | number | null | undefined>;

/**
 * The four write tools as dry runs: the request that would be sent, and nothing sent
 * (msx-contract.md 7.5). A bare `dueDate` becomes midnight UTC in MSX (2.3), which is read back as
 * that day.
 */
export const DRY_RUN_TOOLS: WriteTools = {
  create_task: async (input) =>
    answer('create_task', 'POST', 'tasks', {
      subject: input.subject,
      'regardingobjectid_msp_engagementmilestone@odata.bind': `/msp_engagementmilestones(${input.milestoneId})`,
      msp_taskcategory: input.category,
      scheduledend: input.dueDate,
      description: input.description,
      'ownerid@odata.bind': input.ownerId && `/systemusers(${input.ownerId})`,
    }),
  update_task: async (input) =>
    answer('update_task', 'PATCH', `tasks(${input.taskId})`, {
      subject: input.subject,
      scheduledend: input.dueDate,
      description: input.description,
      ...(input.statusCode === undefined ? {} : statePair('update_task', input.statusCode)),
    }),
  close_task: async (input) =>
    answer(
      'close_task',
      'PATCH',
      `tasks(${input.taskId})`,
      statePair('close_task', input.statusCode),
    ),
  update_milestone: async (input) =>
    answer('update_milestone', 'PATCH', `msp_engagementmilestones(${input.milestoneId})`, {
      msp_milestonedate: input.milestoneDate,
      msp_monthlyuse: input.monthlyUse,
      msp_forecastcomments: input.forecastComments,
    }),
};

/** Status and state always go together, or MSX refuses (msx-contract.md 2.6). */
function statePair(tool: string, statuscode: number): Payload {
  const status = TASK_STATUS.find(({ value }) => value === statuscode);
  if (status) return { statecode: status.stateCode, statuscode };
  const known = TASK_STATUS.map(({ value, label }) => `${value} ${label}`).join(', ');
  const message = `${statuscode} is no task status. Known: ${known}.`;
  throw new ToolError('input_invalid', { tool, message });
}

/**
 * The request as data.
 * @throws ToolError `input_invalid` when no column would change.
 */
function answer(tool: string, method: Answer['method'], path: string, columns: Payload): Answer {
  const payload: Answer['payload'] = {};
  for (const [column, value] of Object.entries(columns)) {
    if (value !== undefined) payload[column] = value;
  }
  if (Object.keys(payload).length === 0) {
    throw new ToolError('input_invalid', {
      tool,
      message: 'No fields to update: name at least one.',
    });
  }
  return {
    dryRun: true,
    message: `[DRY RUN] ${method} ${path}: nothing was sent.`,
    method,
    path,
    payload,
  };
}
