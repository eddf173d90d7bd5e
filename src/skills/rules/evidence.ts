import { readableDay } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { MilestoneRef } from '../../domain/milestone.ts';
import type { CaseFile, JudgedTask, Place, PlacedSignal } from './case-file.ts';

function milestoneRecord(ref: MilestoneRef): Evidence['record'] {
  return {
    type: 'msp_engagementmilestone',
    id: ref.id,
    label: `${ref.name} (${ref.number})`,
    url: ref.url,
  };
}

/** The status that MSX shows. */
export function statusEvidence({ ref }: CaseFile): Evidence {
  const record = milestoneRecord(ref);
  return { system: 'msx', record, field: 'status', quote: ref.status, at: null, by: null };
}

/** The due date that MSX shows, or that there is none. */
export function dateEvidence({ ref }: CaseFile): Evidence {
  const quote = ref.due ?? 'no date set';
  const record = milestoneRecord(ref);
  return { system: 'msx', record, field: 'due date', quote, at: null, by: null };
}

/** A task with its due date and its owner. */
export function taskEvidence({ task, due, owner }: JudgedTask): Evidence {
  const when = due === null ? 'no due date' : `due ${readableDay(due)}`;
  return {
    system: 'msx',
    record: { type: 'task', id: task.id, label: task.subject, url: task.url },
    field: 'task',
    quote: `${task.subject} (${task.status}, ${when})`,
    at: task.modifiedAt,
    by: owner,
  };
}

/** What a person calls the place of a text. */
const FIELDS: Record<Place, string> = {
  name: 'name',
  risk: 'risk details',
  line: 'comment',
  comment: 'comment',
  task: 'task',
};

/** A sentence of a text, word for word, on the record where it stands. */
export function signalEvidence(file: CaseFile, signal: PlacedSignal): Evidence {
  const { task, quote, at } = signal;
  const record = task
    ? { type: 'task', id: task.id, label: task.subject, url: task.url }
    : milestoneRecord(file.ref);
  const by = file.personOf(signal.by);
  return { system: 'msx', record, field: FIELDS[signal.place], quote, at, by };
}

/** What a column of the milestone shows, in the words of MSX. */
export function columnEvidence({ ref }: CaseFile, field: string, quote: string): Evidence {
  return { system: 'msx', record: milestoneRecord(ref), field, quote, at: null, by: null };
}

/** The current word: the newest comment that is not in the future. */
export function newestComment(file: CaseFile): Evidence[] {
  const [newest] = file.comments;
  if (!newest) return [];
  const record = milestoneRecord(file.ref);
  const by = file.personOf(newest.author);
  return [{ system: 'msx', record, field: 'comment', quote: newest.text, at: newest.at, by }];
}

/** What was looked at in the tasks, in words, for a finding that rests on something missing. */
export function tasksLookedAt(file: CaseFile, today: string): string[] {
  if (!file.tasksRead) return [];
  const open = file.tasks.filter(({ task }) => task.stateCode === 0);
  const past = open.filter(({ due }) => due !== null && due < today).length;
  const unowned = open.filter(({ owner, due }) => owner === null || due === null).length;
  const closed = file.tasks.length - open.length;
  return [
    `${file.tasks.length} tasks of ${file.ref.number}: ${open.length} open ` +
      `(${past} past due, ${unowned} without owner or date), ${closed} closed`,
  ];
}
