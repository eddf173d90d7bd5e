import type { Evidence } from '../../domain/evidence.ts';
import { isOpen } from '../../domain/task.ts';
import type { Polarity } from '../../signals/signal.ts';
import type { CaseFile, JudgedTask, PlacedSignal } from './case-file.ts';
import { signalEvidence, taskEvidence } from './evidence.ts';
import { isReadinessTask } from './placed-signals.ts';
import { textOf } from './sentence-of.ts';

/** Pieces of readiness evidence, each a kind of signal, with the topic of its readiness task. */
export const TOPICS = {
  delivery_path: 'Delivery path',
  capacity: 'Capacity',
  date_basis: 'Date basis',
  eligibility: 'Unified eligibility',
  accreditation: 'Unified accreditation',
  dispatch: 'Unified dispatch',
  csam_alignment: 'CSAM alignment',
} as const;

/** One piece of readiness evidence (skills.md 4.2, 4.4, 4.5). */
export type Piece = keyof typeof TOPICS;

/** What one place says about a piece. */
export interface Word {
  readonly polarity: Polarity;
  /** Such as the path; null where the piece has none, or a readiness task names none. */
  readonly value: string | null;
  /** Null when undated, which loses to every date. */
  readonly day: string | null;
  /** The whole text in which it stands, or the description of a readiness task. */
  readonly text: string;
  readonly task: JudgedTask | null;
  readonly evidence: Evidence;
}

/**
 * All that is said about a piece, the word that counts first: the newest day wins, undated loses.
 * On one day a denial wins from any place; then a readiness task comes before a dated comment line,
 * and that before free text; then pending before confirmed (skills.md 5, 6; msx-contract.md 11).
 */
export function wordsOn(file: CaseFile, piece: Piece): Word[] {
  const tasks = readinessTasks(file, piece).map((task) => ({ rank: 0, word: taskWord(task) }));
  const texts = file.signals
    .filter(({ kind }) => kind === piece)
    .map((signal) => ({ rank: RANKS[signal.place], word: textWord(file, signal) }));
  return [...tasks, ...texts]
    .toSorted(
      (a, b) =>
        (b.word.day ?? '').localeCompare(a.word.day ?? '') ||
        Number(b.word.polarity === 'denied') - Number(a.word.polarity === 'denied') ||
        a.rank - b.rank ||
        Number(b.word.polarity === 'pending') - Number(a.word.polarity === 'pending'),
    )
    .map(({ word }) => word);
}

/** Places of texts, behind readiness tasks; a name says least. */
const RANKS = { line: 1, comment: 2, risk: 2, task: 2, name: 3 } as const;

/** The readiness tasks of one piece, by their subject, of every state. */
export function readinessTasks({ tasks }: CaseFile, piece: Piece): JudgedTask[] {
  const topic = TOPICS[piece].toLowerCase();
  return tasks.filter(({ task }) => {
    if (!isReadinessTask(task)) return false;
    const said = task.subject.replace(/^\s*\[readiness\]\s*/i, '').toLowerCase();
    return said === topic || said.startsWith(`${topic}:`);
  });
}

/** The open readiness task of a piece: while there is one, no second is proposed. */
export function openReadinessTask(file: CaseFile, piece: Piece): JudgedTask | null {
  return readinessTasks(file, piece).find(({ task }) => isOpen(task)) ?? null;
}

/** A completed readiness task confirms, an open one is pending, a cancelled one denies. */
function taskWord(task: JudgedTask): Word {
  const states: Record<number, Polarity> = { 0: 'pending', 1: 'asserted', 2: 'denied' };
  return {
    polarity: states[task.task.stateCode] ?? 'pending',
    value: null,
    day: task.stateOn,
    text: (task.task.description ?? '').replace(/^confirmed by .*$/gim, '').trim(),
    task,
    evidence: taskEvidence(task),
  };
}

function textWord(file: CaseFile, signal: PlacedSignal): Word {
  const { polarity, value, day } = signal;
  const evidence = signalEvidence(file, signal);
  return { polarity, value: value ?? null, day, text: textOf(file, signal), task: null, evidence };
}

/** Where a piece was looked for, in words, for a finding that rests on something missing. */
export function lookedFor(file: CaseFile, piece: Piece): string[] {
  const tasks = file.tasksRead
    ? `${readinessTasks(file, piece).length} readiness tasks “${TOPICS[piece]}” of ${file.tasks.length} tasks`
    : 'tasks: not read';
  const comments = `${file.comments.length} comments`;
  return [tasks, comments];
}
