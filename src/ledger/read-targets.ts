import { ToolError } from '../errors.ts';
import type { Task } from '../domain/task.ts';
import type { DataverseRecord, MsxTools } from '../tools/msx-tools.ts';
import type { LedgerRequest, Seen } from './entry.ts';
import { placeOf, seenOf, selectOf } from './target.ts';

/** Ids a filter names here; Dataverse takes 500 conditions (2.5). */
const IDS_PER_READ = 200;

/** Key columns by entity set. */
const KEYS: Readonly<Record<string, string>> = {
  tasks: 'activityid',
  msp_engagementmilestones: 'msp_engagementmilestoneid',
};

/**
 * What the records of many requests show, in a few reads for all of them; null where one could not
 * be read: then the first acceptance shows what MSX has, and asks again.
 */
export async function readTargets(
  tools: MsxTools,
  requests: readonly LedgerRequest[],
  at: string,
): Promise<(Seen | null)[]> {
  const [rows, tasks] = await Promise.all([readRows(tools, requests), readTasks(tools, requests)]);
  return requests.map((request) => {
    const { id } = placeOf(request);
    const row = rows.get(id);
    const around = tasks.get(id);
    if (row === undefined || (request.method === 'POST' && around === undefined)) return null;
    return seenOf(request, row, at, around);
  });
}

async function readRows(
  tools: MsxTools,
  requests: readonly LedgerRequest[],
): Promise<Map<string, DataverseRecord>> {
  const rows = new Map<string, DataverseRecord>();
  const sets = [...new Set(requests.map((request) => placeOf(request).entitySet))];
  for (const entitySet of sets) {
    const key = KEYS[entitySet];
    if (key === undefined) continue;
    const own = requests.filter((request) => placeOf(request).entitySet === entitySet);
    const select = [...new Set([key, ...own.flatMap(selectOf)])].join(',');
    for (const ids of chunks([...new Set(own.map((request) => placeOf(request).id))])) {
      const filter = ids.map((id) => `${key} eq ${id}`).join(' or ');
      const answer = await unlessRefused(() => tools.crm_query({ entitySet, select, filter }));
      for (const row of answer?.value ?? []) rows.set(String(row[key]).toLowerCase(), row);
    }
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

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / IDS_PER_READ);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * IDS_PER_READ, (index + 1) * IDS_PER_READ),
  );
}
