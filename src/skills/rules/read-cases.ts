import { z } from 'zod';
import { commentsAt, type CommentEntry } from '../../domain/comment-history.ts';
import { dayOf, daysBetween } from '../../domain/dates.ts';
import type { MilestoneRef, MilestoneSummary } from '../../domain/milestone.ts';
import type { Task } from '../../domain/task.ts';
import type { Unread } from '../../domain/unread.ts';
import { messageOf, ToolError } from '../../errors.ts';
import { readSignals } from '../../signals/read-signals.ts';
import type { DataverseRecord, MsxTools } from '../../tools/msx-tools.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import { readSet } from './optional-read.ts';
import { readPeople, userIdOf, type People } from './people.ts';

/** Which milestones to read, and of which also the tasks. */
export interface CaseRequest {
  readonly tools: MsxTools;
  readonly milestones: readonly MilestoneSummary[];
  readonly withTasks: (milestone: MilestoneSummary) => boolean;
  readonly me: string;
  readonly today: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** The case files of milestones, who is who, and what could not be read. */
export interface Cases {
  readonly files: readonly CaseFile[];
  readonly people: People;
  readonly activitiesRead: number;
  readonly unread: readonly Unread[];
}

const TEXT_COLUMNS =
  'msp_engagementmilestoneid,msp_forecastcomments,msp_forecastcommentsjsonfield,' +
  'msp_milestonecomments,msp_riskorblockeddate,msp_deliveryspecifiedfield,modifiedon';

/** Reads comments and delivery columns of all milestones and tasks of some, in sets, side by side. */
export async function readCases(request: CaseRequest): Promise<Cases> {
  const { tools, milestones, now } = request;
  const taskIds = milestones.filter(request.withTasks).map(({ id }) => id);
  const [texts, activities] = await Promise.all([
    readSet(tools, {
      what: 'comments and delivery columns of milestones',
      entitySet: 'msp_engagementmilestones',
      select: TEXT_COLUMNS,
      column: 'msp_engagementmilestoneid',
      ids: milestones.map(({ id }) => id),
    }),
    readTasks(tools, taskIds),
  ]);
  const columns = new Map(texts.rows.map((row) => [row['msp_engagementmilestoneid'], row]));
  const drafts = milestones.map((milestone) => ({
    milestone,
    text: textOf(columns.get(milestone.id), now),
    tasks: activities.byMilestone[milestone.id] ?? [],
    tasksRead: activities.read.has(milestone.id),
  }));
  const people = await readPeople(tools, [request.me, ...drafts.flatMap(peopleIn)]);
  return {
    files: drafts.map((draft) => toCaseFile(draft, people, request)),
    people,
    activitiesRead: activities.read.size,
    unread: [...texts.unread, ...activities.unread, ...people.unread],
  };
}

interface Activities {
  byMilestone: Record<string, Task[]>;
  read: ReadonlySet<string>;
  unread: readonly Unread[];
}

async function readTasks(tools: MsxTools, ids: readonly string[]): Promise<Activities> {
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

interface TextColumns {
  comments: CommentEntry[];
  riskText: string | null;
  riskSince: string | null;
  deliveredBy: string | null;
}

const nullable = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const TextRow = z.looseObject({
  msp_forecastcomments: nullable,
  msp_forecastcommentsjsonfield: nullable,
  msp_milestonecomments: nullable,
  msp_riskorblockeddate: nullable,
  modifiedon: nullable,
  'msp_deliveryspecifiedfield@OData.Community.Display.V1.FormattedValue': nullable,
});

function textOf(raw: DataverseRecord | undefined, now: Date): TextColumns {
  const row = TextRow.safeParse(raw);
  if (!row.success) return { comments: [], riskText: null, riskSince: null, deliveredBy: null };
  return {
    comments: commentsAt(
      {
        forecastComments: row.data.msp_forecastcomments,
        forecastCommentsJson: row.data.msp_forecastcommentsjsonfield,
        modifiedAt: row.data.modifiedon,
      },
      now,
    ),
    riskText: row.data.msp_milestonecomments,
    riskSince: row.data.msp_riskorblockeddate,
    deliveredBy: row.data['msp_deliveryspecifiedfield@OData.Community.Display.V1.FormattedValue'],
  };
}

interface Draft {
  milestone: MilestoneSummary;
  text: TextColumns;
  tasks: readonly Task[];
  tasksRead: boolean;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function peopleIn({ milestone, text, tasks }: Draft): string[] {
  const owners = [milestone.owner, ...tasks.map(({ owner }) => owner)].map(userIdOf);
  const authors = text.comments.map(({ author }) => author);
  return [...owners, ...authors].filter((id): id is string => id !== null && GUID.test(id));
}

function toCaseFile(draft: Draft, people: People, request: CaseRequest): CaseFile {
  const { milestone, text } = draft;
  const account = milestone.customer?.id ?? null;
  const personOf = (author: string | null): ReturnType<People['person']> =>
    author === null || GUID.test(author)
      ? people.person(author, account)
      : people.named(author, account);
  return {
    milestone,
    actingOwner: people.actor(userIdOf(milestone.owner), account),
    ref: milestoneRef(milestone, people, request.today),
    deliveredBy: text.deliveredBy,
    comments: text.comments,
    signals: signalsOf(draft, people.names()),
    tasks: draft.tasks.map((task) => judged(task, people, { account, zone: request.timeZone })),
    tasksRead: draft.tasksRead,
    personOf,
    named: (name) => people.named(name, account),
    peopleNames: people.names(),
  };
}

function signalsOf({ text, tasks }: Draft, names: readonly string[]): CaseFile['signals'] {
  const risk = text.riskText
    ? readSignals(text.riskText, { at: text.riskSince, by: null, people: names })
    : [];
  const comments = text.comments.flatMap((entry) =>
    readSignals(entry.text, { at: entry.at, by: entry.author, people: names }),
  );
  const fromTasks = tasks.flatMap((task) =>
    readSignals(`${task.subject}\n${task.description ?? ''}`, {
      at: task.modifiedAt,
      by: userIdOf(task.owner),
      people: names,
    }),
  );
  // A recovery task speaks for itself through owner and date; its words are no second plan.
  return [...risk, ...comments, ...fromTasks.filter(({ kind }) => kind !== 'recovery_plan')];
}

function judged(
  task: Task,
  people: People,
  { account, zone }: { account: string | null; zone: string },
): JudgedTask {
  const owner = people.actor(userIdOf(task.owner), account);
  return { task, due: dayOf(task.dueAt, zone), owner };
}

/** How findings name a milestone, with its owner's role and its days from today. */
export function milestoneRef(
  milestone: MilestoneSummary,
  people: People,
  today: string,
): MilestoneRef {
  const { id, number, name, customer, opportunity, status, commitment, url } = milestone;
  const owner = people.person(userIdOf(milestone.owner), customer?.id ?? null);
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
