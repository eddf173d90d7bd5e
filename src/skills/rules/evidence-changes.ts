import { readableDay } from '../../domain/dates.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { CaseFile } from './case-file.ts';
import { wordEvidence, type CustomerWord } from './customer-evidence.ts';
import { dateEvidence, statusEvidence } from './evidence.ts';
import { actBy, commentLine, newTask, type Acceptance } from './proposals.ts';

/** A task to hear from the customer, for one gap. Nothing of WorkIQ's text goes into it. */
export function followUp(
  file: CaseFile,
  gap: { readonly reason: string; readonly rule: string },
  acceptance: Acceptance,
): DryRunOperation {
  const task = {
    intent: 'customer-word',
    subject: `Hear from the customer on ${file.ref.number}: ${file.ref.name}`,
    ask: 'Tell the customer how it stands and what comes next, and ask how they see it.',
    owner: file.ref.owner?.role === 'csam' ? file.ref.owner : null,
    due: actBy(file.ref, acceptance.today),
    reason: gap.reason,
    rule: gap.rule,
    evidence: [statusEvidence(file), dateEvidence(file)],
    for_role: 'csam' as const,
  };
  return newTask(file.ref, task, acceptance);
}

/** What a comment calls the source; its content stays in Microsoft 365. */
const SOURCES = { mail: 'mail', teams: 'message', meeting: 'meeting', file: 'file' } as const;

/**
 * A comment where the customer's last word contradicts MSX: a problem where MSX says On Track,
 * content where it says At Risk or Blocked. It says that there is a word, and quotes nothing of it.
 */
export function contradiction(
  file: CaseFile,
  word: CustomerWord | undefined,
  acceptance: Acceptance,
): DryRunOperation[] {
  const status = file.milestone.status.toLowerCase();
  const hurts = word?.stance === 'negative' && status === 'on track';
  const pleases = word?.stance === 'positive' && /^(?:at risk|blocked)$/.test(status);
  if (!word || (!hurts && !pleases)) return [];
  const tone = hurts ? 'sees a problem' : 'is content';
  const source = `${SOURCES[word.line.source]} of ${readableDay(word.line.day)}`;
  const line = {
    intent: 'customer-contradicts',
    topic: 'Communication (CSAM)',
    statement: `the customer ${tone} (${source}), while MSX shows ${file.milestone.status}. Status to be checked.`,
    reason: `The customer’s ${source} contradicts the status ${file.milestone.status}.`,
    rule: 'evidence-pack/contradicts-msx',
    evidence: [statusEvidence(file), wordEvidence(word)],
    for_role: 'csam' as const,
  };
  return [commentLine(file.ref, line, acceptance)];
}
