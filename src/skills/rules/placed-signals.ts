import type { CommentEntry } from '../../domain/comment-history.ts';
import { dayOf } from '../../domain/dates.ts';
import type { MilestoneSummary } from '../../domain/milestone.ts';
import type { Role } from '../../domain/person.ts';
import { isOpen, type Task } from '../../domain/task.ts';
import { readSignals } from '../../signals/read-signals.ts';
import type { TextField } from '../../signals/text-source.ts';
import type { PlacedSignal, Place } from './case-file.ts';
import { isCommentLine, isOwnSummary, pathOfLine } from './comment-line.ts';
import { userIdOf } from './people.ts';

/** The texts of one milestone. */
export interface Texts {
  readonly milestone: MilestoneSummary;
  readonly riskText: string | null;
  readonly riskSince: string | null;
  readonly comments: readonly CommentEntry[];
  readonly tasks: readonly Task[];
}

/** Reads all texts of a milestone but its readiness tasks: those speak by their state. */
export function placedSignals(
  texts: Texts,
  roles: ReadonlyMap<string, Role>,
  zone: string,
): PlacedSignal[] {
  const people = [...roles.keys()];
  const read = (text: string | null, from: Source): PlacedSignal[] =>
    readSignals(text ?? '', { at: from.at, by: from.by, field: from.field, people, roles }).map(
      (signal) => ({
        ...signal,
        place: from.place,
        day: dayOf(signal.at, zone),
        task: from.task ?? null,
      }),
    );
  return [
    ...read(texts.milestone.name, { place: 'name', field: 'name', at: null, by: null }),
    ...read(texts.riskText, { place: 'risk', field: 'comment', at: texts.riskSince, by: null }),
    ...texts.comments
      .filter(({ text }) => !isOwnSummary(text))
      .flatMap(({ text, at, author }) => {
        const from = { at, by: author };
        const said = read(text, {
          ...from,
          place: isCommentLine(text) ? 'line' : 'comment',
          field: 'comment',
        });
        return [...said, ...pathOfLine(text, said, { ...from, day: dayOf(at, zone) })];
      }),
    ...texts.tasks
      .filter((task) => !isReadinessTask(task))
      .flatMap((task) =>
        [
          ...read(task.subject, { ...fromTask(task), field: 'subject' }),
          ...read(task.description, { ...fromTask(task), field: 'description' }),
        ].filter((signal) => stillSays(task, signal)),
      ),
  ];
}

/** Where a text stands, when it was said and by whom. */
interface Source {
  readonly place: Place;
  readonly at: string | null;
  readonly by: string | null;
  readonly field: TextField;
  readonly task?: Task;
}

function fromTask(task: Task): Omit<Source, 'field'> {
  return { place: 'task', at: task.modifiedAt, by: userIdOf(task.owner), task };
}

/** The mark at the head of a readiness task's subject. */
const READINESS = /^\s*\[readiness\]/i;

/** A task by the convention of msx-contract.md 11: `[Readiness] <piece>: <milestone number>`. */
export function isReadinessTask({ subject }: Task): boolean {
  return READINESS.test(subject);
}

/**
 * A recovery task speaks for itself through owner and date; what a closed task asked for is no
 * longer open; a cancelled task only still denies.
 */
function stillSays(task: Task, { kind, polarity }: PlacedSignal): boolean {
  if (kind === 'recovery_plan') return false;
  if (isOpen(task)) return true;
  return task.stateCode === 2 ? polarity === 'denied' : polarity !== 'pending';
}
