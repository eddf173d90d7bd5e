import { readableDay } from '../../domain/dates.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile } from './case-file.ts';
import { wordEvidence, type CustomerWord } from './customer-evidence.ts';
import { dateEvidence, statusEvidence } from './evidence.ts';
import { isSilent, needOf, type Need } from './evidence-gaps.ts';
import type { CommunicationGap } from './evidence-items.ts';
import type { CustomerWords } from './read-evidence.ts';
import type { StatusChange } from './status-changes.ts';

/** What was read for a pack: MSX, changes of status, and what the customers said. */
export interface EvidenceRead {
  readonly files: readonly CaseFile[];
  readonly changes: readonly StatusChange[];
  readonly told: CustomerWords;
}

/** The gap of a milestone that needs a word and has none of late; none where a source failed. */
export function gapOf(
  file: CaseFile,
  read: EvidenceRead,
  context: DecideContext,
): CommunicationGap[] {
  const need = needOf(file.milestone, read.changes, context);
  const [last] = wordsOn(file, read);
  if (need === null || !isSilent(last?.line.day ?? null, context)) return [];
  if (!read.told.heard.has(file.ref.customer?.id ?? '')) return [];
  const { recent, evidenceWindow } = context.thresholds;
  return [
    {
      milestone: file.ref,
      gap: 'communication_gap',
      last_evidence_at: last?.line.day ?? null,
      reason: gapReason(need, last, recent.days),
      rule: need.rule,
      evidence: last
        ? [statusEvidence(file), wordEvidence(last)]
        : [statusEvidence(file), dateEvidence(file)],
      looked_at: [
        `mail, Teams and meetings of ${evidenceWindow.days} days by WorkIQ; very new messages may be missing`,
      ],
    },
  ];
}

function gapReason({ says }: Need, last: CustomerWord | undefined, days: number): string {
  const seen = last
    ? `the customer’s last word is of ${readableDay(last.line.day)}, older than ${days} days`
    : 'WorkIQ found no word of the customer on it';
  return `${says}, and ${seen}.`;
}

/** Newest first, as they were read. */
function wordsOn({ ref }: CaseFile, { told }: EvidenceRead): CustomerWord[] {
  return told.words.filter(({ milestoneIds }) => milestoneIds.includes(ref.id));
}

/** The customer’s newest word on a milestone that is not older than the recent days. */
export function recentWord(
  file: CaseFile,
  read: EvidenceRead,
  context: DecideContext,
): CustomerWord | undefined {
  return wordsOn(file, read).find(({ line }) => !isSilent(line.day, context));
}
