/**
 * The fourteen tools over the Web API: each checks its input, reads, and gives what the contract in
 * `tools/` promises. The work is in the modules that they call.
 */
import type { z } from 'zod';
import { TASK_STATUS } from '../../domain/option-sets.ts';
import { AppError } from '../../errors.ts';
import {
  MSX_TOOLS,
  toolNames,
  type MsxToolName,
  type MsxTools,
  type ToolInput,
  type ToolOutput,
} from '../../tools/msx-tools.ts';
import { connect, connectOver, type Connection, type DataverseOptions } from './connection.ts';
import { DRY_RUN_TOOLS } from './dry-run.ts';
import { createDataverseReader } from './http.ts';
import { createKeptReads } from './kept-reads.ts';
import { getMilestones } from './milestones.ts';
import { listOpportunities } from './opportunities.ts';
import { myOpportunities } from './portfolio.ts';
import { accountsByTpid, invalid, milestoneActivities, query, record } from './reads.ts';

/**
 * The fourteen MSX tools over the Dataverse Web API, for one signed-in person. Writes are dry runs.
 */
export function createDataverseTools(options: DataverseOptions): MsxTools {
  return toolsOver(connect(options));
}

/**
 * The same for one piece of work that reads much: what it has read is not asked for again, so it must
 * not outlive that work.
 */
export function createKeepingTools(options: DataverseOptions): MsxTools {
  const http = { ...createDataverseReader(options), kept: createKeptReads() };
  return toolsOver(connectOver(http, options));
}

/** The fourteen tools over any connection that reads records of the Web API. */
export function toolsOver(connection: Connection): MsxTools {
  return checked({
    crm_auth_status: () => authStatus(connection),
    crm_whoami: async () => {
      const { UserId, BusinessUnitId, OrganizationId } = await connection.whoAmI();
      return { UserId, BusinessUnitId, OrganizationId };
    },
    get_my_active_opportunities: (input) => myOpportunities(connection, input),
    list_accounts_by_tpid: (input) => accountsByTpid(connection, input),
    list_opportunities: (input) => listOpportunities(connection, input),
    get_milestones: (input) => getMilestones(connection, input),
    get_milestone_activities: (input) => milestoneActivities(connection, input),
    crm_get_record: (input) => record(connection, input),
    crm_query: (input) => query(connection, input),
    get_task_status_options: async () => TASK_STATUS.map((status) => ({ ...status })),
    ...DRY_RUN_TOOLS,
  });
}

/** Who is signed in. A refusal is an answer here, with the words of the refusal. */
async function authStatus(connection: Connection): Promise<ToolOutput<'crm_auth_status'>> {
  const { organizationUrl } = connection;
  try {
    const { UserId } = await connection.whoAmI();
    return { authenticated: true, userId: UserId, organizationUrl, detail: 'Signed in to MSX.' };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_signed_in') throw error;
    return { authenticated: false, userId: null, organizationUrl, detail: error.message };
  }
}

/** What each schema gives is an input again, with its defaults in it. */
const INPUTS: { readonly [Name in MsxToolName]: { readonly input: z.ZodType<ToolInput<Name>> } } =
  MSX_TOOLS;

/**
 * Every input is checked before the first request, and passed on with its defaults; what is wrong is
 * said field by field.
 */
export function checked(tools: MsxTools): MsxTools {
  const guard = <Name extends MsxToolName>(name: Name) => {
    return async (input: ToolInput<Name>): Promise<ToolOutput<Name>> => {
      const result = INPUTS[name].input.safeParse(input);
      if (result.success) return tools[name](result.data);
      const issues = result.error.issues.map(
        (issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`,
      );
      throw invalid(name, `Wrong input of ${name}. ${issues.join('; ')}.`);
    };
  };
  const wrapped: MsxTools = { ...tools };
  for (const name of toolNames()) Object.assign(wrapped, { [name]: guard(name) });
  return wrapped;
}
