import { readableDay } from '../../domain/dates.ts';
import { isOpen } from '../../domain/task.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile } from './case-file.ts';
import { recentWord, type EvidenceRead } from './communication-gaps.ts';
import { dateEvidence } from './evidence.ts';
import { needOf } from './evidence-gaps.ts';
import type { ExecutionState, M365Signal, MessageBullets } from './evidence-items.ts';
import { customerSummary } from './health-words.ts';
import { judgeHealth } from './judge-health.ts';

/** Words on a milestone of the scope, and those on none: a reader may know where they belong. */
export function signalsIn({ files, told }: EvidenceRead): M365Signal[] {
  const numbers = new Map(files.map(({ ref }) => [ref.id, ref.number]));
  return told.words
    .filter(
      ({ milestoneIds }) => milestoneIds.length === 0 || milestoneIds.some((id) => numbers.has(id)),
    )
    .map((word) => ({
      source: word.line.source,
      at: word.line.day,
      by: word.by,
      summary: `${WORDS[word.line.source]} of ${readableDay(word.line.day)}, ${word.by.name}`,
      quote: word.line.quote,
      link: word.line.link,
      milestones: word.milestoneIds.flatMap((id) => numbers.get(id) ?? []),
      stance: word.stance,
    }));
}

const WORDS = { teams: 'Teams message', meeting: 'Meeting', mail: 'Mail', file: 'File' } as const;

/** How a milestone stands by MSX alone, in the words of the health review (skills.md 4.7). */
export function executionState(file: CaseFile, context: DecideContext): ExecutionState {
  const open = file.tasks.filter(({ task }) => isOpen(task));
  const touched = [
    ...file.comments.map(({ at }) => at),
    ...file.tasks.map(({ task }) => task.modifiedAt),
  ].filter((at) => at !== null);
  return {
    milestone: file.ref,
    health: judgeHealth(file, context).health,
    last_update: touched.toSorted().at(-1) ?? null,
    open_tasks: open.length,
    overdue_tasks: open.filter(({ due }) => due !== null && due < context.today).length,
  };
}

/** What may go out to a customer: of milestones that need a word, or that the customer spoke of. */
export function messageBullets(
  files: readonly CaseFile[],
  read: EvidenceRead,
  context: DecideContext,
): MessageBullets[] {
  const told = files.filter(
    (file) =>
      needOf(file.milestone, read.changes, context) !== null ||
      recentWord(file, read, context) !== undefined,
  );
  const judged = told.map((file) => ({ file, item: judgeHealth(file, context) }));
  return customerSummary(judged).map(({ customer, bullets }) => ({
    customer,
    bullets,
    evidence: judged
      .filter(({ file }) => (file.ref.customer?.id ?? '') === customer.id)
      .map(({ file }) => dateEvidence(file)),
  }));
}
