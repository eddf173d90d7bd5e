/**
 * The contract between skills and whatever reads MSX. Names and inputs are those of the servers in
 * use (msx-contract.md 7), so that any of them can stand behind it.
 */
import { z } from 'zod';
import { Milestone, MilestoneSummary } from '../domain/milestone.ts';
import { Opportunity } from '../domain/opportunity.ts';
import { Named } from '../domain/person.ts';
import { Task } from '../domain/task.ts';
import { Unread } from '../domain/unread.ts';

const GUID = z.guid();
const DAY = z.iso.date();
const unread = z.array(Unread);

/** A raw Dataverse record as the Web API gives it, annotations included. */
export const DataverseRecord = z.record(z.string(), z.unknown());
export type DataverseRecord = z.infer<typeof DataverseRecord>;

/** Answer of a dry-run tool: the request that would be sent; nothing was. */
export const DryRunAnswer = z.strictObject({
  dryRun: z.literal(true),
  message: z.string().startsWith('[DRY RUN]'),
  method: z.enum(['POST', 'PATCH']),
  /** Below the Web API root, such as `tasks(<guid>)`. */
  path: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type DryRunAnswer = z.infer<typeof DryRunAnswer>;

const none = z.strictObject({});

/**
 * The fourteen MSX tools: zod input and output of each. Input names are those of msx-contract.md 7.
 * Lists carry `unread`: what in the asked scope could not be read. An empty `unread` means
 * complete.
 */
export const MSX_TOOLS = {
  crm_auth_status: {
    input: none,
    output: z.strictObject({
      authenticated: z.boolean(),
      userId: z.string().nullable(),
      organizationUrl: z.string(),
      detail: z.string(),
    }),
  },
  crm_whoami: {
    input: none,
    output: z.strictObject({
      UserId: z.string(),
      BusinessUnitId: z.string(),
      OrganizationId: z.string(),
    }),
  },
  get_my_active_opportunities: {
    input: z.strictObject({ customerKeyword: z.string().min(1).optional() }),
    output: z.strictObject({ count: z.number(), opportunities: z.array(Opportunity), unread }),
  },
  list_accounts_by_tpid: {
    input: z.strictObject({ tpids: z.array(z.string().regex(/^\d+$/)).min(1) }),
    output: z.strictObject({
      count: z.number(),
      accounts: z.array(Named.extend({ tpid: z.string().nullable() })),
      unread,
    }),
  },
  list_opportunities: {
    input: z.strictObject({
      accountIds: z.array(GUID).min(1).optional(),
      customerKeyword: z.string().min(1).optional(),
      opportunityKeyword: z.string().min(1).optional(),
      opportunityIds: z.array(GUID).min(1).optional(),
      includeCompleted: z.boolean().default(false),
    }),
    output: z.strictObject({
      count: z.number(),
      opportunities: z.array(Opportunity),
      matchedAccounts: z.array(Named),
      unread,
    }),
  },
  get_milestones: {
    input: z.strictObject({
      milestoneId: GUID.optional(),
      milestoneNumber: z.string().min(1).optional(),
      opportunityIds: z.array(GUID).optional(),
      opportunityId: GUID.optional(),
      ownerId: GUID.optional(),
      mine: z.boolean().optional(),
      customerKeyword: z.string().min(1).optional(),
      opportunityKeyword: z.string().min(1).optional(),
      statusFilter: z.enum(['active', 'all']).default('all'),
      keyword: z.string().min(1).optional(),
      format: z.enum(['full', 'summary']).default('full'),
    }),
    output: z.strictObject({
      count: z.number(),
      byStatus: z.record(z.string(), z.number()),
      byCommitment: z.record(z.string(), z.number()),
      /** `full` gives `Milestone`, `summary` gives `MilestoneSummary`. */
      milestones: z.array(z.union([Milestone, MilestoneSummary])),
      unread,
    }),
  },
  get_milestone_activities: {
    input: z.strictObject({
      milestoneId: GUID.optional(),
      milestoneIds: z.array(GUID).optional(),
    }),
    /**
     * Tasks of every state, newest created first; milestones without tasks are absent from the map.
     */
    output: z.strictObject({
      count: z.number(),
      byMilestone: z.record(z.string(), z.array(Task)),
      unread,
    }),
  },
  crm_get_record: {
    input: z.strictObject({ entitySet: z.string(), id: GUID, select: z.string().optional() }),
    output: DataverseRecord,
  },
  crm_query: {
    input: z.strictObject({
      entitySet: z.string(),
      filter: z.string().optional(),
      select: z.string().optional(),
      orderby: z.string().optional(),
      top: z.number().int().positive().max(5000).optional(),
      expand: z.string().optional(),
    }),
    output: z.strictObject({ count: z.number(), value: z.array(DataverseRecord), unread }),
  },
  get_task_status_options: {
    input: none,
    output: z.array(
      z.strictObject({ value: z.number(), label: z.string(), stateCode: z.number() }),
    ),
  },
  create_task: {
    input: z.strictObject({
      milestoneId: GUID,
      subject: z.string().min(1).max(200),
      category: z.number().int().optional(),
      dueDate: DAY.optional(),
      ownerId: GUID.optional(),
      description: z.string().max(2000).optional(),
    }),
    output: DryRunAnswer,
  },
  update_task: {
    input: z.strictObject({
      taskId: GUID,
      subject: z.string().min(1).max(200).optional(),
      dueDate: DAY.optional(),
      description: z.string().max(2000).optional(),
      statusCode: z.number().int().optional(),
    }),
    output: DryRunAnswer,
  },
  close_task: {
    input: z.strictObject({
      taskId: GUID,
      statusCode: z.union([z.literal(5), z.literal(6)]),
      subject: z.string().max(200).optional(),
    }),
    output: DryRunAnswer,
  },
  update_milestone: {
    input: z.strictObject({
      milestoneId: GUID,
      milestoneDate: DAY.optional(),
      monthlyUse: z.number().optional(),
      forecastComments: z.string().min(1).optional(),
    }),
    output: DryRunAnswer,
  },
} as const;

/** Name of one of the fourteen MSX tools. */
export type MsxToolName = keyof typeof MSX_TOOLS;

/** What a caller passes to a tool; defaults may be left out. */
export type ToolInput<Name extends MsxToolName> = z.input<(typeof MSX_TOOLS)[Name]['input']>;

/** What a tool answers. */
export type ToolOutput<Name extends MsxToolName> = z.output<(typeof MSX_TOOLS)[Name]['output']>;

/**
 * The contract that every MSX backend implements, for one signed-in person. Throws `ToolError` (bad
 * input: `input_invalid`), `NotSignedInError` when no token can be had.
 */
export type MsxTools = {
  [Name in MsxToolName]: (input: ToolInput<Name>) => Promise<ToolOutput<Name>>;
};

/** The tools that prepare a write: each answers with the request that would be sent, and sends none. */
export type DryRunToolName = 'create_task' | 'update_task' | 'close_task' | 'update_milestone';

/** The tools that read. Work for which nobody is there is given these and no others. */
export type MsxReads = Omit<MsxTools, DryRunToolName>;

/** Name of a tool that reads. */
export type MsxReadName = keyof MsxReads;

/** Leaves out what prepares a write: what is not there cannot be called. */
export function readsOf(tools: MsxReads): MsxReads {
  return {
    crm_auth_status: tools.crm_auth_status,
    crm_whoami: tools.crm_whoami,
    get_my_active_opportunities: tools.get_my_active_opportunities,
    list_accounts_by_tpid: tools.list_accounts_by_tpid,
    list_opportunities: tools.list_opportunities,
    get_milestones: tools.get_milestones,
    get_milestone_activities: tools.get_milestone_activities,
    crm_get_record: tools.crm_get_record,
    crm_query: tools.crm_query,
    get_task_status_options: tools.get_task_status_options,
  };
}
