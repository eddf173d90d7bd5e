import { ToolError } from '../errors.ts';
import type { Task } from '../domain/task.ts';
import type { DataverseRecord, MsxTools } from '../tools/msx-tools.ts';
import type { LedgerRequest, Seen } from './entry.ts';
import { readRows } from './read-rows.ts';
import { placeOf, seenOf, selectOf } from './target.ts';

/**
 * What the records of many requests show, in a few reads for all of them; null where one could not
 * be read: then the first acceptance shows what MSX has, and asks again.
 */
export async function readTargets(
  tools: MsxTools,
  requests: readonly LedgerRequest[],
  at: string,
): Promise<(Seen | null)[]> {
  const [rows, tasks] = await Promise.all([rowsOf(tools, requests), readTasks(tools, requests)]);
  return requests.map((request) => {
    const { id } = placeOf(request);
    const row = rows.get(id);
    const around = tasks.get(id);
    if (row === undefined || (request.method === 'POST' && around === undefined)) return null;
    return seenOf(request, row, at, around);
  });
}

async function rowsOf(
  tools: MsxTools,
  requests: readonly LedgerRequest[],
): Promise<Map<string, DataverseRecord>> {
  const rows = new Map<string, DataverseRecord>();
  const sets = [...new Set(requests.map((request) => placeOf(request).entitySet))];
  for (const entitySet of sets) {
    const own = requests.filter((request) => placeOf(request).entitySet === entitySet);
    const ids = own.map((request) => placeOf(request).id);
    const found = await readRows(tools, entitySet, { ids, columns: own.flatMap(selectOf) });
    for (const [id, row] of found.rows) rows.set(id, row);
  }
  return rows;
}

/** Tasks around new tasks; a milestone that could not be read has no entry. */
async function readTasks(
  tools: MsxTools,
  requests: readonly LedgerRequest[],
): Promise<Map<string, Task[]>> {
  const creations = requests.filter(({ method }) => method === 'POST');
  const milestoneIds = [...new Set(creations.map((request) => placeOf(request).id))];
  if (milestoneIds.length === 0) return new Map();
  const answer = await unlessRefused(() => tools.get_milestone_activities({ milestoneIds }));
  if (answer === null || answer.unread.length > 0) return new Map();
  return new Map(milestoneIds.map((id) => [id, answer.byMilestone[id] ?? []]));
}

/** Null: MSX refused, and nothing is known of what was asked for. */
async function unlessRefused<Answer>(read: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ToolError) return null;
    throw error;
  }
}
