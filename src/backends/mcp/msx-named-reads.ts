import { z } from 'zod';
import { isActiveStatus } from '../../domain/milestone.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Named } from '../../domain/person.ts';
import type { Unread } from '../../domain/unread.ts';
import { messageOf, ToolError } from '../../errors.ts';
import type { MsxTools, ToolInput } from '../../tools/msx-tools.ts';
import {
  toMilestone,
  toOpportunity,
  toTask,
  type Raw,
  type RecordUrl,
} from '../dataverse/records.ts';
import { asServersKnowIt, IDS_PER_CALL, parsed, type Ask } from './msx-ask.ts';

const RecordBody = z.record(z.string(), z.unknown());
const Rows = z.array(RecordBody);
const Opportunities = z.looseObject({ opportunities: Rows });
/** Both forms of `get_milestones` as a list. */
const Milestones = z.union([
  z.looseObject({ milestones: Rows }).transform(({ milestones }) => milestones),
  // One milestone by its id comes as it is (msx-contract.md 7.3).
  RecordBody.transform((record) => [record]),
]);
const Activities = z.looseObject({ byMilestone: z.record(z.string(), Rows) });

/** Why something is `unread`. */
const NO_QUERY = 'this MSX server offers no free query (crm_query)';

type Reads = Pick<
  MsxTools,
  | 'get_my_active_opportunities'
  | 'list_opportunities'
  | 'get_milestones'
  | 'get_milestone_activities'
  | 'crm_query'
>;

/**
 * The reads over a server that has no `crm_query`: what its tools of the same names tell, judged
 * here (statuses and commitment are never taken from the server, msx-contract.md 7.3). Everything
 * that only a free query tells is `unread`.
 */
export function createNamedReads(ask: Ask, recordUrl: RecordUrl): Reads {
  // Milestones come without their customer; the opportunities that were read name it.
  const customers = new Map<string, Named | null>();
  const opportunities = async (tool: string, input: object): Promise<Opportunity[]> => {
    const answer = parsed(tool, Opportunities, await ask(tool, asServersKnowIt(input)));
    const found = answer.opportunities.map((row) => toOpportunity(asRecord(row), recordUrl, []));
    for (const { id, customer } of found) customers.set(id, customer);
    return found;
  };
  return {
    async get_my_active_opportunities(input) {
      const found = await opportunities('get_my_active_opportunities', input);
      return { count: found.length, opportunities: found, unread: [] };
    },
    async list_opportunities(input) {
      const found = (await opportunities('list_opportunities', input)).filter(
        ({ open }) => input.includeCompleted || open,
      );
      return { count: found.length, opportunities: found, matchedAccounts: [], unread: [] };
    },
    async get_milestones(input) {
      const { found, unread } = await milestoneRows(ask, input);
      const milestones = found
        .map((row) => toMilestone(row, recordUrl))
        .map((one) => ({
          ...one,
          customer: one.customer ?? customers.get(one.opportunity.id) ?? null,
        }))
        .filter(({ status }) => input.statusFilter !== 'active' || isActiveStatus(status));
      return {
        count: milestones.length,
        byStatus: countBy(milestones.map(({ status }) => status)),
        byCommitment: countBy(milestones.map(({ commitment }) => commitment)),
        milestones,
        unread,
      };
    },
    async get_milestone_activities({ milestoneId, milestoneIds }) {
      const ids = milestoneIds ?? (milestoneId ? [milestoneId] : []);
      const { found, unread } = await taskRows(ask, ids);
      const byMilestone = Object.fromEntries(
        found.map(([id, rows]) => [
          id,
          rows.map((row) => ({ ...toTask(row, recordUrl), milestoneId: id })),
        ]),
      );
      return { count: Object.values(byMilestone).flat().length, byMilestone, unread };
    },
    crm_query({ entitySet }) {
      const what = `records of ${entitySet}`;
      return Promise.resolve({ count: 0, value: [], unread: [{ what, why: NO_QUERY }] });
    },
  };
}

/** Statuses of every kind, so that no server's idea of "active" hides one (msx-contract.md 7.3). */
function milestoneRows(ask: Ask, input: ToolInput<'get_milestones'>): Promise<Parts<Raw>> {
  const scopes = input.opportunityIds
    ? chunks(input.opportunityIds).map((opportunityIds) => ({ ...input, opportunityIds }))
    : [input];
  return all(scopes, 'milestones', async (scope) => {
    const wanted = { ...scope, format: 'full', statusFilter: 'all' };
    return parsed('get_milestones', Milestones, await ask('get_milestones', wanted));
  });
}

function taskRows(ask: Ask, ids: readonly string[]): Promise<Parts<[string, Raw[]]>> {
  return all(chunks(ids), 'tasks of milestones', async (milestoneIds) => {
    const answer = await ask('get_milestone_activities', { milestoneIds });
    return Object.entries(parsed('get_milestone_activities', Activities, answer).byMilestone);
  });
}

/**
 * The newest servers shorten their opportunities and rename the columns; of open ones they never
 * say that they are open (msx-contract.md 7.4).
 */
function asRecord(row: Raw): Raw {
  return {
    statecode: 0,
    opportunityid: row['id'],
    msp_opportunitynumber: row['opportunityNumber'],
    msp_estcompletiondate: row['estimatedCloseDate'],
    msp_activesalesstage: row['stage'],
    ...row,
  };
}

/** What came, and what did not. */
interface Parts<Item> {
  readonly found: Item[];
  readonly unread: Unread[];
}

/** All parts side by side; one that fails is unread, and the others stand. */
async function all<Input, Item>(
  inputs: readonly Input[],
  what: string,
  read: (input: Input) => Promise<Item[]>,
): Promise<Parts<Item>> {
  const parts = await Promise.all(
    inputs.map(async (input): Promise<Parts<Item>> => {
      try {
        return { found: await read(input), unread: [] };
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        return { found: [], unread: [{ what, why: messageOf(error) }] };
      }
    }),
  );
  return {
    found: parts.flatMap(({ found }) => found),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

/** Sets of at most `IDS_PER_CALL` ids, in their order. */
function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / IDS_PER_CALL);
  return Array.from({ length: count }, (_, n) =>
    ids.slice(n * IDS_PER_CALL, (n + 1) * IDS_PER_CALL),
  );
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
