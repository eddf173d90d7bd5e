/**
 * A small MSX for tests of clauses: what a case states is stored the way MSX stores it, and a skill
 * reads it by its ordinary calls. So a case proves the way from the column to the finding, and says
 * only what it is about. The day is Monday, 2 March 2026, unless a case says otherwise.
 */
import { stub } from 'sinon';
import { addDays } from '../../src/domain/dates.ts';
import type { MilestoneSummary } from '../../src/domain/milestone.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Owner } from '../../src/domain/person.ts';
import type { ScopeRequest, SkillResult } from '../../src/domain/skill-result.ts';
import type { Outcome } from '../../src/domain/success-plan.ts';
import type { Task } from '../../src/domain/task.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { ToolError } from '../../src/errors.ts';
import type { Facts, Skill } from '../../src/skills/define-skill.ts';
import { runSkill } from '../../src/skills/run-skill.ts';
import type { MsxToolName } from '../../src/tools/msx-tools.ts';
import type { AskWorkIqOutput, WorkIqTools } from '../../src/tools/workiq-tools.ts';
import { anOpportunity, CONTOSO, fakeTools, type FakeTools } from './fake-tools.ts';

export const MONDAY = '2026-03-02';

const guid = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Everybody whom a case can name, with the words by which MSX tells their role. */
const PEOPLE = {
  ana: { fullname: 'Ana Bell', title: 'Customer Success Account Manager' },
  ben: { fullname: 'Ben Ode', title: 'Customer Success Account Mgmt' },
  jonas: { fullname: 'Jonas Feld', title: 'Cloud Solution Architect' },
  kim: { fullname: 'Kim Lund', title: 'Sr Cloud Solution Architect' },
  sam: { fullname: 'Sam Okoro', title: 'Specialist' },
  ivo: { fullname: 'Ivo Stein', title: 'Industry Solutions Delivery Consultant' },
  uma: { fullname: 'Uma Reed', title: 'Unified Support Delivery' },
  petra: { fullname: 'Petra Vlk', title: null, internalemailaddress: 'petra@partner.example' },
  nobody: { fullname: 'Nils Gone', title: 'Cloud Solution Architect', isdisabled: true },
  system: { fullname: 'SYSTEM', title: null },
} as const;
export type Who = keyof typeof PEOPLE;

/** The id of a person, as MSX stores it. */
export function idOf(who: Who): string {
  return guid(1, Object.keys(PEOPLE).indexOf(who) + 1);
}

/** A person as a column of MSX names them; `team` is no person, null is an empty column. */
type OwnedBy = Who | 'team' | null;

/** A comment of Ana's of 20 February, or what is said of another one. */
type Comment = string | { text: string; by?: Who; on?: string };

export interface TaskIn {
  subject: string;
  description?: string;
  owner?: OwnedBy;
  /** Days from today; null without a due date. */
  dueIn?: number | null;
  state?: 'open' | 'completed' | 'cancelled';
  endedOn?: string;
  createdOn?: string;
  modifiedOn?: string;
}

export interface MilestoneIn {
  name?: string;
  status?: string;
  committed?: boolean;
  committedOn?: string;
  owner?: OwnedBy;
  /** Days from today; null without a date. */
  dueIn?: number | null;
  deliveredBy?: string | null;
  helpNeeded?: string;
  statusReason?: string;
  category?: string;
  workload?: string | null;
  monthlyUse?: number | null;
  comments?: readonly Comment[];
  risk?: string;
  riskOn?: string;
  tasks?: readonly TaskIn[];
  /** Which opportunity of the world, by position. */
  of?: number;
}

export interface WorldIn {
  milestones?: readonly MilestoneIn[];
  opportunities?: readonly Partial<Opportunity>[];
  /** Standard titles or role types on Contoso's account team. */
  team?: readonly { who: Who; title?: string; roleType?: string; account?: string }[];
  rows?: Readonly<Record<string, readonly object[]>>;
  plan?: Outcome[];
  /** What WorkIQ tells of each family of sources; it finds nothing elsewhere, null is without WorkIQ. */
  told?: Readonly<Record<string, AskWorkIqOutput>> | null;
  /** Tools, or entity sets of `crm_query`, that refuse. */
  refuses?: readonly string[];
  today?: string;
  /** Time of day in UTC. */
  at?: string;
  timeZone?: string;
}

/** A world, and the skills asked about it. */
export interface ClauseWorld {
  readonly tools: FakeTools;
  /** What WorkIQ was asked, in order. */
  readonly questions: readonly string[];
  readonly ask: <Gathered extends Facts, Output>(
    skill: Skill<Gathered, Output>,
    scope?: ScopeRequest,
  ) => Promise<SkillResult<Output>>;
}

/** Milestone numbers count from here: the first is 7-500000001. */
export function numberOf(position: number): string {
  return `7-${500_000_001 + position}`;
}

/** Builds the world of a case. */
export function clauseWorld(world: WorldIn): ClauseWorld {
  const tools = toolsOf(world);
  const { today = MONDAY, at = '09:00:00', timeZone = 'UTC', plan, told = null } = world;
  const questions: string[] = [];
  const workiq = told && workIqOf(told, questions);
  const plans = {
    read: () => Promise.resolve(plan ? [{ accountId: CONTOSO.id, outcomes: plan }] : []),
  };
  return {
    tools,
    questions,
    ask: (skill, scope = {}) =>
      runSkill(skill, {
        scope,
        tools,
        plans,
        workiq,
        now: () => new Date(`${today}T${at}Z`),
        timeZone,
        thresholds: DEFAULT_THRESHOLDS,
      }),
  };
}

const FAMILY = /^Source: (\w+)/m;

function workIqOf(
  told: Readonly<Record<string, AskWorkIqOutput>>,
  questions: string[],
): WorkIqTools {
  return {
    ask_work_iq: ({ question }) => {
      questions.push(question);
      const family = FAMILY.exec(question)?.[1]?.toLowerCase() ?? '';
      return Promise.resolve(told[family] ?? { outcome: 'nothing_found', text: 'NONE' });
    },
  };
}

/** Asks a skill about one milestone of the portfolio. */
export function askAbout<Gathered extends Facts, Output>(
  skill: Skill<Gathered, Output>,
  milestone: MilestoneIn,
  world: Omit<WorldIn, 'milestones'> = {},
): Promise<SkillResult<Output>> {
  return clauseWorld({ ...world, milestones: [milestone] }).ask(skill);
}

function toolsOf(world: WorldIn): FakeTools {
  const opportunities = (world.opportunities ?? [{}]).map(opportunityOf);
  const milestones = (world.milestones ?? []).map((one, at) => ({
    ...storedOf(one, at, world),
    summary: summaryOf(one, at, { opportunities, today: world.today ?? MONDAY }),
  }));
  const tasks = milestones.flatMap(({ tasks: own }) => own);
  const rows: Readonly<Record<string, readonly object[]>> = {
    systemusers: Object.entries(PEOPLE).map(([, row], at) => ({
      systemuserid: guid(1, at + 1),
      ...row,
    })),
    msp_accountteams: (world.team ?? []).map(teamRow),
    msp_engagementmilestones: milestones.map(({ columns }) => columns),
    ...world.rows,
  };
  const refused = (name: string): void => {
    if (!world.refuses?.includes(name)) return;
    throw new ToolError('tool_denied', { tool: name, message: `${name} is refused` });
  };
  const answer = (tool: MsxToolName, answers: (input: never) => object) =>
    stub().callsFake(async (input: never) => {
      await Promise.resolve();
      refused(tool);
      return { unread: [], ...answers(input) };
    });
  return fakeTools({
    crm_auth_status: answer('crm_auth_status', () => ({
      authenticated: true,
      userId: idOf('ana'),
      organizationUrl: 'https://msx.example',
      detail: 'signed in',
    })),
    get_my_active_opportunities: answer('get_my_active_opportunities', () => ({
      count: opportunities.length,
      opportunities: opportunities.filter(
        ({ open, relationship }) => open && relationship[0] !== 'none',
      ),
    })),
    list_opportunities: answer('list_opportunities', (asked: Listed) => ({
      count: 0,
      opportunities: opportunities.filter((one) => isListed(one, asked)),
      matchedAccounts: accountsIn(opportunities, asked.customerKeyword),
    })),
    get_milestones: answer('get_milestones', (asked: Milestones) => ({
      count: 0,
      byStatus: {},
      byCommitment: {},
      milestones: milestones.map(({ summary }) => summary).filter((one) => isAsked(one, asked)),
    })),
    get_milestone_activities: answer(
      'get_milestone_activities',
      (asked: { milestoneIds: string[] }) => ({
        count: 0,
        byMilestone: Object.fromEntries(
          asked.milestoneIds.map((id) => [
            id,
            tasks.filter(({ milestoneId }) => milestoneId === id),
          ]),
        ),
      }),
    ),
    crm_query: answer('crm_query', ({ entitySet, filter = '' }: Query) => {
      refused(entitySet);
      const ids: readonly string[] = filter.match(/[0-9a-f-]{36}/g) ?? [];
      const value = (rows[entitySet] ?? []).filter((row) =>
        Object.values(row).some((cell) => typeof cell === 'string' && ids.includes(cell)),
      );
      return { count: value.length, value };
    }),
    get_task_status_options: stub().callsFake(async () => {
      await Promise.resolve();
      refused('get_task_status_options');
      return STATUS_OPTIONS;
    }),
  });
}

const STATUS_OPTIONS = [
  { value: 2, label: 'Not Started', stateCode: 0 },
  { value: 5, label: 'Completed', stateCode: 1 },
  { value: 6, label: 'Canceled', stateCode: 2 },
];

interface Listed {
  customerKeyword?: string;
  opportunityKeyword?: string;
  opportunityIds?: string[];
  accountIds?: string[];
  includeCompleted?: boolean;
}
interface Milestones {
  milestoneNumber?: string;
  opportunityIds?: string[];
  statusFilter?: 'active' | 'all';
}
interface Query {
  entitySet: string;
  filter?: string;
}

const has = (text: string | undefined, part: string | undefined): boolean =>
  part === undefined || (text ?? '').toLowerCase().includes(part.toLowerCase());

function isListed(one: Opportunity, asked: Listed): boolean {
  return (
    (one.open || asked.includeCompleted === true) &&
    has(one.customer?.name, asked.customerKeyword) &&
    has(one.name, asked.opportunityKeyword) &&
    (asked.opportunityIds?.includes(one.id) ?? true) &&
    (asked.accountIds?.includes(one.customer?.id ?? '') ?? true)
  );
}

function accountsIn(opportunities: readonly Opportunity[], keyword: string | undefined) {
  const named = opportunities.flatMap(({ customer }) => (customer ? [customer] : []));
  const found = keyword === undefined ? [] : named.filter(({ name }) => has(name, keyword));
  return [...new Map(found.map((customer) => [customer.id, customer])).values()];
}

const CLOSED = /^(completed|cancel|closed|lost|hygiene)/i;

function isAsked(one: MilestoneSummary, asked: Milestones): boolean {
  const isNumber = asked.milestoneNumber === undefined || one.number === asked.milestoneNumber;
  const isOf = asked.opportunityIds?.includes(one.opportunity.id) ?? true;
  return isNumber && isOf && (asked.statusFilter !== 'active' || !CLOSED.test(one.status));
}

function opportunityOf(changes: Partial<Opportunity>, at: number): Opportunity {
  const id = guid(2, at + 1);
  return anOpportunity({ id, number: `7-40000000${at + 1}`, relationship: ['owner'], ...changes });
}

/** An owner of an opportunity of the world. */
export function ownedBy(owner: OwnedBy): Owner | null {
  if (owner === null) return null;
  if (owner === 'team') return { id: guid(9, 1), name: 'Delivery Team', kind: 'team' };
  return { id: idOf(owner), name: PEOPLE[owner].fullname, kind: 'systemuser' };
}

function dayIn(days: number | null, today: string): string | null {
  return days === null ? null : addDays(today, days);
}

function summaryOf(
  one: MilestoneIn,
  at: number,
  { opportunities, today }: { opportunities: readonly Opportunity[]; today: string },
): MilestoneSummary {
  const { status = 'On Track', committed = true, owner = 'ana', dueIn = 60 } = one;
  const opportunity = opportunities[one.of ?? 0] ?? anOpportunity();
  const isCode = /^\d+$/.test(status);
  return {
    id: guid(3, at + 1),
    number: numberOf(at),
    name: one.name ?? 'Data platform live',
    status,
    statusCode: null,
    statusKnown: !isCode,
    commitment: committed ? 'Committed' : 'Uncommitted',
    committed,
    dueOn: dayIn(dueIn, today),
    monthlyUse: one.monthlyUse ?? null,
    opportunity: { id: opportunity.id, name: opportunity.name },
    customer: opportunity.customer,
    owner: ownedBy(owner),
    workload: one.workload === undefined ? 'Azure Fabric' : one.workload,
    url: `https://msx.example/m${at + 1}`,
  };
}

const LABEL = '@OData.Community.Display.V1.FormattedValue';

function storedOf(one: MilestoneIn, at: number, { today = MONDAY }: WorldIn) {
  const id = guid(3, at + 1);
  const { deliveredBy = 'Partner' } = one;
  const columns = {
    msp_engagementmilestoneid: id,
    msp_forecastcommentsjsonfield: JSON.stringify((one.comments ?? []).map(entryOf)),
    msp_milestonecomments: one.risk ?? null,
    msp_riskorblockeddate: one.riskOn ?? null,
    msp_committedon: one.committedOn ?? null,
    [`msp_deliveryspecifiedfield${LABEL}`]: deliveredBy,
    [`msp_milestonecategory${LABEL}`]: one.category ?? null,
    [`msp_helpneeded${LABEL}`]: one.helpNeeded ?? null,
    [`msp_milestonestatusreason${LABEL}`]: one.statusReason ?? null,
  };
  const tasks = (one.tasks ?? []).map((task, n) => taskOf(task, { id, n: at * 100 + n, today }));
  return { columns, tasks };
}

/** Older ones one day earlier each, so that the first is the newest. */
function entryOf(comment: Comment, age: number): object {
  const {
    text,
    by = 'ana',
    on = addDays('2026-02-20', -age),
  } = typeof comment === 'string' ? { text: comment } : comment;
  const modifiedOn = on.includes('T') ? on : `${on}T10:00:00Z`;
  return { userId: `{${idOf(by).toUpperCase()}}`, modifiedOn, comment: text };
}

const STATES = { open: [0, 2], completed: [1, 5], cancelled: [2, 6] } as const;

function taskOf(task: TaskIn, { id, n, today }: { id: string; n: number; today: string }): Task {
  const { owner = 'petra', state = 'open', dueIn = 7, endedOn = '2026-02-25' } = task;
  const [stateCode, statusCode] = STATES[state];
  const instant = (day: string): string => (day.includes('T') ? day : `${day}T10:00:00Z`);
  return {
    id: guid(4, n + 1),
    milestoneId: id,
    subject: task.subject,
    description: task.description ?? null,
    stateCode,
    statusCode,
    status: state,
    category: null,
    dueAt: dueIn === null ? null : `${addDays(today, dueIn)}T00:00:00Z`,
    endedAt: state === 'open' ? null : instant(endedOn),
    owner: ownedBy(owner),
    createdBy: null,
    createdAt: instant(task.createdOn ?? '2026-02-01'),
    modifiedAt: instant(task.modifiedOn ?? '2026-02-18'),
    url: `https://msx.example/t${n + 1}`,
    etag: null,
  };
}

function teamRow({
  who,
  title = '',
  roleType = '',
  account = CONTOSO.id,
}: NonNullable<WorldIn['team']>[number]) {
  return {
    _msp_systemuserid_value: idOf(who),
    _msp_accountid_value: account,
    msp_standardtitle: title || null,
    msp_roletype: roleType || null,
  };
}
