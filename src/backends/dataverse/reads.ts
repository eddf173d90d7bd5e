/** Tools that read one thing: tasks, a free query, a record, customers by number. */
import type { Unread } from '../../domain/unread.ts';
import { ToolError } from '../../errors.ts';
import type { ToolInput, ToolOutput } from '../../tools/msx-tools.ts';
import { READABLE_SETS, TASK_COLUMNS } from './columns.ts';
import type { Connection } from './connection.ts';
import { readPath } from './odata.ts';
import { readAll, readByIds } from './read-all.ts';
import { toTask } from './records.ts';

/**
 * Tasks of milestones, in sets of ids; of every state, newest created first.
 * @throws ToolError `input_invalid` without an id.
 */
export async function milestoneActivities(
  { http, recordUrl }: Connection,
  input: ToolInput<'get_milestone_activities'>,
): Promise<ToolOutput<'get_milestone_activities'>> {
  const ids = input.milestoneIds ?? (input.milestoneId ? [input.milestoneId] : []);
  if (ids.length === 0)
    throw invalid('get_milestone_activities', 'Provide milestoneId or milestoneIds.');
  const { rows, unread } = await readByIds(http, {
    tool: 'get_milestone_activities',
    what: 'tasks of milestones',
    entitySet: 'tasks',
    options: { select: TASK_COLUMNS },
    column: '_regardingobjectid_value',
    ids,
  });
  const tasks = rows.map((row) => toTask(row, recordUrl));
  tasks.sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  const byMilestone: ToolOutput<'get_milestone_activities'>['byMilestone'] = {};
  for (const task of tasks) (byMilestone[task.milestoneId] ??= []).push(task);
  return { count: tasks.length, byMilestone, unread };
}

/** `msp_accountteams` cannot give more rows at once (msx-contract.md 3.5). */
const ACCOUNT_TEAM_ROWS = 500;

/**
 * A free read of one entity set, all pages joined. What MSX refuses is `unread`, never a shorter
 * list.
 * @throws ToolError `input_invalid` for a set that is not readable here.
 */
export async function query(
  { http }: Connection,
  input: ToolInput<'crm_query'>,
): Promise<ToolOutput<'crm_query'>> {
  const { entitySet, ...options } = input;
  allow('crm_query', entitySet);
  const top =
    entitySet === 'msp_accountteams'
      ? Math.min(options.top ?? ACCOUNT_TEAM_ROWS, ACCOUNT_TEAM_ROWS)
      : options.top;
  const what = `records of ${entitySet}`;
  const read = { tool: 'crm_query', what, entitySet, options: { ...options, top } };
  const { rows, unread } = await readAll(http, read);
  const isCut = top !== options.top && rows.length === top;
  const why = `MSX gives ${top} rows of ${entitySet} a read; more may exist`;
  return { count: rows.length, value: rows, unread: isCut ? [...unread, { what, why }] : unread };
}

/**
 * One record by its key.
 * @throws ToolError `tool_not_found` when MSX has none, `input_invalid` for a set not readable
 * here.
 */
export async function record(
  { http }: Connection,
  { entitySet, id, select }: ToolInput<'crm_get_record'>,
): Promise<ToolOutput<'crm_get_record'>> {
  allow('crm_get_record', entitySet);
  return http.getObject('crm_get_record', readPath(`${entitySet}(${id})`, { select }));
}

function allow(tool: string, entitySet: string): void {
  if (READABLE_SETS.includes(entitySet)) return;
  throw invalid(tool, `"${entitySet}" cannot be read. Readable: ${READABLE_SETS.join(', ')}.`);
}

/**
 * Customers by their top parent id. Digits were checked by the tool's schema, so the quotes cannot
 * be broken out of.
 */
export async function accountsByTpid(
  { http }: Connection,
  { tpids }: ToolInput<'list_accounts_by_tpid'>,
): Promise<ToolOutput<'list_accounts_by_tpid'>> {
  const { rows, unread } = await readByIds(http, {
    tool: 'list_accounts_by_tpid',
    what: 'accounts',
    entitySet: 'accounts',
    options: { select: 'accountid,name,msp_mstopparentid' },
    column: 'msp_mstopparentid',
    ids: tpids.map((tpid) => `'${tpid}'`),
  });
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const accounts = rows.map((row) => ({
    id: text(row['accountid']),
    name: text(row['name']),
    tpid: text(row['msp_mstopparentid']) || null,
  }));
  return { count: accounts.length, accounts, unread };
}

/** A call that cannot be carried out as it is. */
export function invalid(tool: string, message: string): ToolError {
  return new ToolError('input_invalid', { tool, message });
}

/** `unread` entries without repetitions. */
export function distinct(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map((entry) => [`${entry.what}|${entry.why}`, entry])).values()];
}
