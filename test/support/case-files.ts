import type { CommentEntry } from '../../src/domain/comment-history.ts';
import { daysBetween } from '../../src/domain/dates.ts';
import type { MilestoneSummary } from '../../src/domain/milestone.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Task } from '../../src/domain/task.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import type { DecideContext } from '../../src/skills/define-skill.ts';
import type { CaseFile, JudgedTask } from '../../src/skills/rules/case-file.ts';
import { placedSignals } from '../../src/skills/rules/placed-signals.ts';

export const TODAY = '2026-03-02';

export const ANA: Person = { id: 'ana', name: 'Ana Bell', role: 'csam' };
export const PETRA: Person = { id: 'petra', name: 'Petra Vlk', role: 'partner' };

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
export function aTask(changes: Partial<Task> & { owned?: boolean } = {}): JudgedTask {
  const { owned = true, ...columns } = changes;
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
    owner: { id: 'petra', name: 'Petra Vlk', kind: 'systemuser' },
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
    owner: owned ? PETRA : null,
    stateOn: (task.endedAt ?? task.createdAt)?.slice(0, 10) ?? null,
  };
}

interface CaseChanges {
  milestone?: Partial<MilestoneSummary>;
  actingOwner?: Person | null;
  /** Days from today to the due date. */
  dueIn?: number | null;
  tasks?: JudgedTask[];
  tasksRead?: boolean;
  comments?: string[];
  deliveredBy?: string | null;
  today?: string;
}

/** What was read about one milestone; signals are read from the comments. */
export function aCase(changes: CaseChanges = {}): CaseFile {
  const today = changes.today ?? TODAY;
  const milestone = aMilestone({ ...dueOf(changes, today), ...changes.milestone });
  const { id, number, name, customer, opportunity, status, commitment, url } = milestone;
  const due = milestone.dueOn;
  const comments: CommentEntry[] = (changes.comments ?? []).map((text, age) => ({
    at: `2026-02-${String(20 - age).padStart(2, '0')}T10:00:00.000Z`,
    author: 'ana',
    text,
  }));
  const tasks = changes.tasks ?? [];
  const people = [ANA, PETRA];
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
      owner: ANA,
      due,
      days_to_due,
      status,
      commitment,
      url,
    },
    deliveredBy: changes.deliveredBy === undefined ? 'Partner' : changes.deliveredBy,
    comments,
    category: null,
    helpNeeded: null,
    statusReason: null,
    committedOn: null,
    signals: placedSignals(
      {
        milestone,
        riskText: null,
        riskSince: null,
        comments,
        tasks: tasks.map(({ task }) => task),
      },
      names,
      'UTC',
    ),
    tasks,
    tasksRead: changes.tasksRead ?? true,
    personOf: (author) => people.find(({ id: own }) => own === author) ?? null,
    named: (full) =>
      people.find((person) => person.name === full) ?? { id: '', name: full, role: 'unknown' },
    peopleNames: names,
    onTeam: () => true,
  };
}

function dueOf({ dueIn }: CaseChanges, today: string): Partial<MilestoneSummary> {
  if (dueIn === undefined) return {};
  if (dueIn === null) return { dueOn: null };
  const at = Date.parse(`${today}T00:00:00Z`) + dueIn * 86_400_000;
  return { dueOn: new Date(at).toISOString().slice(0, 10) };
}
