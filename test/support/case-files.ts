import type { CommentEntry } from '../../src/domain/comment-history.ts';
import { daysBetween } from '../../src/domain/dates.ts';
import type { MilestoneSummary } from '../../src/domain/milestone.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Task } from '../../src/domain/task.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import type { DecideContext } from '../../src/skills/define-skill.ts';
import type {
  CaseFile,
  JudgedTask,
  Place,
  PlacedSignal,
} from '../../src/skills/rules/case-file.ts';
import { placedSignals } from '../../src/skills/rules/placed-signals.ts';

export const TODAY = '2026-03-02';

export const ANA: Person = { id: 'ana', name: 'Ana Bell', role: 'csam' };
export const PETRA: Person = { id: 'petra', name: 'Petra Vlk', role: 'partner' };
export const JONAS: Person = { id: 'jonas', name: 'Jonas Feld', role: 'csa' };
export const IVO: Person = { id: 'ivo', name: 'Ivo Stein', role: 'isd' };
export const UMA: Person = { id: 'uma', name: 'Uma Reed', role: 'unified' };
export const SAM: Person = { id: 'sam', name: 'Sam Okoro', role: 'specialist' };

const EVERYBODY = [ANA, PETRA, JONAS, IVO, UMA, SAM];

/** The context of a decision on one day, with the default thresholds. */
export function onDay(today: string = TODAY): DecideContext {
  const now = new Date(`${today}T09:00:00Z`);
  return { today, timeZone: 'UTC', now, thresholds: DEFAULT_THRESHOLDS };
}

/** A committed milestone that is on track and due in 60 days. */
export function aMilestone(changes: Partial<MilestoneSummary> = {}): MilestoneSummary {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    number: '7-500000001',
    name: 'Data platform live',
    status: 'On Track',
    statusCode: 861980000,
    statusKnown: true,
    commitment: 'Committed',
    committed: true,
    dueOn: '2026-05-01',
    monthlyUse: null,
    opportunity: { id: '00000000-0000-4000-8000-0000000000aa', name: 'Data Platform' },
    customer: { id: '00000000-0000-4000-8000-0000000000bb', name: 'Contoso' },
    owner: { id: 'ana', name: 'Ana Bell', kind: 'systemuser' },
    workload: null,
    url: 'https://msx.example/m1',
    ...changes,
  };
}

/** An open task of Petra, due in a week. */
export function aTask(
  changes: Partial<Task> & { owned?: boolean; ownedBy?: Person } = {},
): JudgedTask {
  const { owned = true, ownedBy = PETRA, ...columns } = changes;
  const task: Task = {
    id: '00000000-0000-4000-8000-0000000000cc',
    milestoneId: '00000000-0000-4000-8000-000000000001',
    subject: 'Load the last tables',
    description: null,
    stateCode: 0,
    statusCode: 2,
    status: 'Not Started',
    category: null,
    dueAt: '2026-03-09',
    endedAt: null,
    owner: { id: ownedBy.id, name: ownedBy.name, kind: 'systemuser' },
    createdBy: null,
    createdAt: '2026-02-01T00:00:00Z',
    modifiedAt: '2026-02-20T00:00:00Z',
    url: 'https://msx.example/t1',
    etag: null,
    ...columns,
  };
  return {
    task,
    due: task.dueAt?.slice(0, 10) ?? null,
    owner: owned ? ownedBy : null,
    stateOn: (task.endedAt ?? task.createdAt)?.slice(0, 10) ?? null,
  };
}

/** A comment of somebody else than Ana, or of another day. */
interface Comment {
  text: string;
  by: Person;
  /** Day, or instant. */
  on: string;
}

/** What a text says, without a text: tables of decisions do not depend on the reader. */
export function said(
  kind: PlacedSignal['kind'],
  polarity: PlacedSignal['polarity'],
  changes: { value?: string; day?: string | null; by?: Person; place?: Place; quote?: string } = {},
): PlacedSignal {
  const { value, by = ANA, place = 'comment', quote = `${kind} ${polarity}` } = changes;
  const day = changes.day === undefined ? '2026-02-20' : changes.day;
  const at = day === null ? null : `${day}T10:00:00.000Z`;
  const named = value === undefined ? {} : { value };
  return { kind, ...named, polarity, quote, at, by: by.id, place, day, task: null };
}

interface CaseChanges {
  milestone?: Partial<MilestoneSummary>;
  actingOwner?: Person | null;
  /** Days from today to the due date. */
  dueIn?: number | null;
  tasks?: JudgedTask[];
  tasksRead?: boolean;
  comments?: (string | Comment)[];
  /** Signals beside those of the comments and tasks. */
  says?: PlacedSignal[];
  owner?: Person | null;
  deliveredBy?: string | null;
  helpNeeded?: string | null;
  statusReason?: string | null;
  committedOn?: string | null;
  onTeam?: boolean;
  today?: string;
}

/** What was read about one milestone; signals are read from the comments. */
export function aCase(changes: CaseChanges = {}): CaseFile {
  const today = changes.today ?? TODAY;
  const milestone = aMilestone({ ...dueOf(changes, today), ...changes.milestone });
  const { id, number, name, customer, opportunity, status, commitment, url } = milestone;
  const due = milestone.dueOn;
  const comments = (changes.comments ?? []).map(commentOf);
  const tasks = changes.tasks ?? [];
  const people = EVERYBODY;
  const names = people.map((person) => person.name);
  const days_to_due = due === null ? null : daysBetween(today, due);
  return {
    milestone,
    actingOwner: changes.actingOwner === undefined ? ANA : changes.actingOwner,
    ref: {
      id,
      number,
      name,
      customer,
      opportunity,
      owner: changes.owner === undefined ? ANA : changes.owner,
      due,
      days_to_due,
      status,
      commitment,
      url,
    },
    deliveredBy: changes.deliveredBy === undefined ? 'Partner' : changes.deliveredBy,
    comments,
    category: null,
    helpNeeded: changes.helpNeeded ?? null,
    statusReason: changes.statusReason ?? null,
    committedOn: changes.committedOn ?? null,
    signals: [
      ...(changes.says ?? []),
      ...placedSignals(
        {
          milestone,
          riskText: null,
          riskSince: null,
          comments,
          tasks: tasks.map(({ task }) => task),
        },
        new Map(people.map(({ name, role }) => [name, role])),
        'UTC',
      ),
    ],
    tasks,
    tasksRead: changes.tasksRead ?? true,
    columnsRead: true,
    personOf: (author) => people.find(({ id: own }) => own === author) ?? null,
    named: (full) =>
      people.find((person) => person.name === full) ?? { id: '', name: full, role: 'unknown' },
    peopleNames: names,
    onTeam: () => changes.onTeam ?? true,
  };
}

function commentOf(comment: string | Comment, age: number): CommentEntry {
  if (typeof comment !== 'string') {
    const at = comment.on.includes('T') ? comment.on : `${comment.on}T10:00:00.000Z`;
    return { at, author: comment.by.id, text: comment.text };
  }
  const day = String(20 - age).padStart(2, '0');
  return { at: `2026-02-${day}T10:00:00.000Z`, author: 'ana', text: comment };
}

function dueOf({ dueIn }: CaseChanges, today: string): Partial<MilestoneSummary> {
  if (dueIn === undefined) return {};
  if (dueIn === null) return { dueOn: null };
  const at = Date.parse(`${today}T00:00:00Z`) + dueIn * 86_400_000;
  return { dueOn: new Date(at).toISOString().slice(0, 10) };
}
