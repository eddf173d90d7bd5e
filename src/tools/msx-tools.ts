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

/** Not `z.uuid()`: ids of Dataverse need not carry the version digit of an RFC UUID. */
const GUID = z.guid();
/** A calendar day `YYYY-MM-DD`; MSX stores a bare day in a date-time column as midnight UTC. */
const DAY = z.iso.date();
const unread = z.array(Unread);

/**
 * A raw Dataverse record as the Web API gives it, annotations included. Lookups are `_x_value`;
 * labels stand in `…@OData.Community.Display.V1.FormattedValue`. A selected attribute without a
 * value is null, one that was not selected is absent (msx-contract.md 2.3).
 */
export const DataverseRecord = z.record(z.string(), z.unknown());
export type DataverseRecord = z.infer<typeof DataverseRecord>;

/**
 * Answer of a dry-run tool: the request that would be sent; nothing was. It replaces the queued and
 * the mocked answers of the peer servers (msx-contract.md 7.5, 8), so that one shape is stored,
 * shown and sent.
 */
export const DryRunAnswer = z.strictObject({
  dryRun: z.literal(true),
  /** Begins like the answer of the oldest peer server, by which clients tell a dry run. */
  message: z.string().startsWith('[DRY RUN]'),
  method: z.enum(['POST', 'PATCH']),
  /** Below the Web API root, such as `tasks(<guid>)`. */
  path: z.string(),
  /** Columns by their MSX names, bind names included. Null empties a column. */
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
    /** Part of the customer's name, in any case; left out, the whole portfolio (skills.md 1). */
    input: z.strictObject({ customerKeyword: z.string().min(1).optional() }),
    output: z.strictObject({ count: z.number(), opportunities: z.array(Opportunity), unread }),
  },
  list_accounts_by_tpid: {
    /** Top parent ids, digits only: MSX keeps them as text in `msp_mstopparentid`. */
    input: z.strictObject({ tpids: z.array(z.string().regex(/^\d+$/)).min(1) }),
    output: z.strictObject({
      count: z.number(),
      accounts: z.array(Named.extend({ tpid: z.string().nullable() })),
      unread,
    }),
  },
  list_opportunities: {
    input: z.strictObject({
      /** First match wins: ids, accounts, customer word, opportunity word; one is needed. */
      accountIds: z.array(GUID).min(1).optional(),
      customerKeyword: z.string().min(1).optional(),
      /** Part of the name, or the whole number `7-…`; beside a customer it narrows. */
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
      /** First match wins: milestone, keywords, number, opportunities, owner, mine (7.3). */
      milestoneId: GUID.optional(),
      milestoneNumber: z.string().min(1).optional(),
      opportunityIds: z.array(GUID).optional(),
      opportunityId: GUID.optional(),
      ownerId: GUID.optional(),
      /** True: milestones that the asking person owns. There is no default scope. */
      mine: z.boolean().optional(),
      /** Words search open opportunities only; an id reaches closed ones too. */
      customerKeyword: z.string().min(1).optional(),
      opportunityKeyword: z.string().min(1).optional(),
      /** Active is decided here, by label; the peer servers disagree on what it means (7.3). */
      statusFilter: z.enum(['active', 'all']).default('all'),
      /** Part of the milestone's name, its opportunity's name or its workload's, in any case. */
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
    /** Tasks of every state, newest created first; milestones without tasks are absent. */
    output: z.strictObject({
      count: z.number(),
      byMilestone: z.record(z.string(), z.array(Task)),
      unread,
    }),
  },
  crm_get_record: {
    /** `entitySet` is one of the readable sets; `select` is a comma list of columns. */
    input: z.strictObject({ entitySet: z.string(), id: GUID, select: z.string().optional() }),
    output: DataverseRecord,
  },
  crm_query: {
    input: z.strictObject({
      entitySet: z.string(),
      /** OData texts without their dollar names; they reach MSX as they are. */
      filter: z.string().optional(),
      select: z.string().optional(),
      orderby: z.string().optional(),
      /** At most one page of Dataverse (2.5); without it all pages are read. */
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
      /** 200 and 2,000 characters are what the columns of MSX hold (2.6). */
      subject: z.string().min(1).max(200),
      /** Code of `msp_taskcategory` (4.8): 861980012 Internal, 861980000 Customer Engagement. */
      category: z.number().int().optional(),
      dueDate: DAY.optional(),
      /** A systemuser; left out, MSX makes the person who accepts it the owner. */
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
      /** One of the six of 4.8; its state is added, since MSX takes only the pair. */
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
      /** Change of the estimated monthly use in the record's currency, not a total (3.3). */
      monthlyUse: z.number().optional(),
      /** The new text alone: MSX adds it to the history by itself (section 5). */
      forecastComments: z.string().min(1).optional(),
    }),
    output: DryRunAnswer,
  },
} as const;

/** Name of one of the fourteen MSX tools. */
export type MsxToolName = keyof typeof MSX_TOOLS;

/** The names of the fourteen tools. */
export function toolNames(): MsxToolName[] {
  return Object.keys(MSX_TOOLS).filter((key): key is MsxToolName => key in MSX_TOOLS);
}

/** What a caller passes to a tool; defaults may be left out. */
export type ToolInput<Name extends MsxToolName> = z.input<(typeof MSX_TOOLS)[Name]['input']>;

/** What a tool answers. */
export type ToolOutput<Name extends MsxToolName> = z.output<(typeof MSX_TOOLS)[Name]['output']>;

/**
 * The contract that every MSX backend implements, for one signed-in person. Throws `ToolError` (bad
 * input: `input_invalid`), `NotSignedInError` when no token can be had. A failed part of a list is
 * no error but an entry in `unread`.
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
