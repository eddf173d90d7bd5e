import { dayOf, daysBetween } from '../../domain/dates.ts';
import type { MilestoneRef, MilestoneSummary } from '../../domain/milestone.ts';
import type { Task } from '../../domain/task.ts';
import type { Unread } from '../../domain/unread.ts';
import { messageOf, ToolError } from '../../errors.ts';
import type { MsxReads } from '../../tools/msx-tools.ts';
import { CASE_COLUMNS, columnsOf, type CaseColumns } from './case-columns.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import { readSet } from './optional-read.ts';
import { joinPeople, readPeople, userIdOf, type People } from './people.ts';
import { placedSignals } from './placed-signals.ts';

/** Which milestones to read, and of which also the tasks. */
export interface CaseRequest {
  readonly tools: MsxReads;
  readonly milestones: readonly MilestoneSummary[];
  readonly withTasks: (milestone: MilestoneSummary) => boolean;
  /** Asked when columns, comments and owners are known, for what `withTasks` left out. */
  readonly alsoWithTasks?: (file: CaseFile) => boolean;
  /** Systemuser id of whoever asks. */
  readonly me: string;
  /** Further people whose names and roles are wanted. */
  readonly people?: readonly string[];
  readonly today: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** The case files of milestones, who is who, and what could not be read. */
export interface Cases {
  readonly files: readonly CaseFile[];
  readonly people: People;
  /** Milestones whose tasks were read whole. */
  readonly activitiesRead: number;
  readonly unread: readonly Unread[];
}

/**
 * Reads comments and delivery columns of all milestones and tasks of some, in sets, side by side.
 */
export async function readCases(request: CaseRequest): Promise<Cases> {
  const { tools, milestones, now } = request;
  const taskIds = milestones.filter(request.withTasks).map(({ id }) => id);
  const [texts, activities] = await Promise.all([
    readSet(tools, {
      what: 'comments and delivery columns of milestones',
      entitySet: 'msp_engagementmilestones',
      select: CASE_COLUMNS,
      column: 'msp_engagementmilestoneid',
      ids: milestones.map(({ id }) => id),
    }),
    readTasks(tools, taskIds),
  ]);
  const columns = new Map(texts.rows.map((row) => [row['msp_engagementmilestoneid'], row]));
  const drafts = milestones.map((milestone) => ({
    milestone,
    text: columnsOf(columns.get(milestone.id), now),
    columnsRead: columns.has(milestone.id),
    ...tasksOf(milestone, activities),
  }));
  const people = await readPeople(tools, [
    request.me,
    ...(request.people ?? []),
    ...drafts.flatMap(peopleIn),
  ]);
  const cases = {
    files: drafts.map((draft) => toCaseFile(draft, people, request)),
    people,
    activitiesRead: activities.read.size,
    unread: [...texts.unread, ...activities.unread, ...people.unread],
  };
  return withLateTasks(request, drafts, cases);
}

/** The second round: tasks that only columns, comments or owners show to be needed. */
async function withLateTasks(
  request: CaseRequest,
  drafts: readonly Draft[],
  cases: Cases,
): Promise<Cases> {
  const late = cases.files.filter(
    (file) => !request.withTasks(file.milestone) && request.alsoWithTasks?.(file),
  );
  if (late.length === 0) return cases;
  const ids = late.map(({ milestone }) => milestone.id);
  const activities = await readTasks(request.tools, ids);
  const joined = drafts.map((draft) =>
    ids.includes(draft.milestone.id)
      ? { ...draft, ...tasksOf(draft.milestone, activities) }
      : draft,
  );
  const strangers = joined.flatMap(peopleIn).filter((id) => !cases.people.person(id, null));
  const others = await readPeople(request.tools, strangers);
  const people = joinPeople(cases.people, others);
  return {
    files: joined.map((draft) => toCaseFile(draft, people, request)),
    people,
    activitiesRead: cases.activitiesRead + activities.read.size,
    unread: [...cases.unread, ...activities.unread, ...others.unread],
  };
}

function tasksOf(
  { id }: MilestoneSummary,
  activities: Activities,
): Pick<Draft, 'tasks' | 'tasksRead'> {
  return { tasks: activities.byMilestone[id] ?? [], tasksRead: activities.read.has(id) };
}

/** `read` holds the milestones of whose tasks nothing is missing. */
interface Activities {
  byMilestone: Record<string, Task[]>;
  read: ReadonlySet<string>;
  unread: readonly Unread[];
}

async function readTasks(tools: MsxReads, ids: readonly string[]): Promise<Activities> {
  if (ids.length === 0) return { byMilestone: {}, read: new Set(), unread: [] };
  try {
    const answer = await tools.get_milestone_activities({ milestoneIds: [...ids] });
    const whole = answer.unread.length === 0;
    const read = new Set(whole ? ids : Object.keys(answer.byMilestone));
    return { byMilestone: answer.byMilestone, read, unread: answer.unread };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const unread = [{ what: `tasks of ${ids.length} milestones`, why: messageOf(error) }];
    return { byMilestone: {}, read: new Set(), unread };
  }
}

/** What was read of a milestone, before it is known who its people are. */
interface Draft {
  milestone: MilestoneSummary;
  text: CaseColumns;
  columnsRead: boolean;
  tasks: readonly Task[];
  tasksRead: boolean;
}

/** Authors are ids or names; only ids can be looked up. */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function peopleIn({ milestone, text, tasks }: Draft): string[] {
  const owners = [milestone.owner, ...tasks.map(({ owner }) => owner)].map(userIdOf);
  const authors = text.comments.map(({ author }) => author);
  return [...owners, ...authors].filter((id): id is string => id !== null && GUID.test(id));
}

function toCaseFile(draft: Draft, people: People, request: CaseRequest): CaseFile {
  const { milestone, text } = draft;
  const account = milestone.customer?.id ?? null;
  const names = people.names();
  const roles = new Map(names.map((name) => [name, people.named(name, account).role]));
  const personOf = (author: string | null): ReturnType<People['person']> =>
    author === null || GUID.test(author)
      ? people.person(author, account)
      : people.named(author, account);
  return {
    milestone,
    actingOwner: people.acting(milestone.owner, account),
    ref: milestoneRef(milestone, people, request.today),
    deliveredBy: text.deliveredBy,
    category: text.category,
    helpNeeded: text.helpNeeded,
    statusReason: text.statusReason,
    committedOn: dayOf(text.committedAt, request.timeZone),
    comments: text.comments,
    signals: placedSignals({ ...draft, ...text }, roles, request.timeZone),
    tasks: draft.tasks.map((task) => judged(task, people, { account, zone: request.timeZone })),
    tasksRead: draft.tasksRead,
    columnsRead: draft.columnsRead,
    personOf,
    named: (name) => people.named(name, account),
    peopleNames: names,
    onTeam: (id) => people.onTeam(id, account),
  };
}

function judged(
  task: Task,
  people: People,
  { account, zone }: { account: string | null; zone: string },
): JudgedTask {
  const owner = people.acting(task.owner, account);
  const stateOn = dayOf(task.endedAt ?? task.createdAt, zone);
  return { task, due: dayOf(task.dueAt, zone), owner, stateOn };
}

/** How findings name a milestone, with its owner's role and its days from today. */
export function milestoneRef(
  milestone: MilestoneSummary,
  people: People,
  today: string,
): MilestoneRef {
  const { id, number, name, customer, opportunity, status, commitment, url } = milestone;
  const account = customer?.id ?? null;
  const owner =
    people.person(userIdOf(milestone.owner), account) ?? people.acting(milestone.owner, account);
  const due = milestone.dueOn;
  const days_to_due = due === null ? null : daysBetween(today, due);
  return {
    id,
    number,
    name,
    customer,
    opportunity,
    owner,
    due,
    days_to_due,
    status,
    commitment,
    url,
  };
}
