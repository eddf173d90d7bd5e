import type { Evidence } from '../../domain/evidence.ts';
import type { CaseFile, PlacedSignal } from './case-file.ts';
import { columnEvidence, signalEvidence } from './evidence.ts';
import { attributionOf } from './execution-owner.ts';
import { newestWord } from './newest-word.ts';
import { readinessTasks } from './readiness.ts';

/** What makes a milestone depend on Unified. */
export interface Dependency {
  readonly rule: 'column' | 'text' | 'name' | 'task';
  readonly words: string;
  readonly evidence: Evidence[];
}

/**
 * Unified in the sense of the support contract: delivery, support, engineer, contract or request
 * stands beside it. Unified Communications or a unified data platform are other things (skills.md
 * 6).
 */
const SAYS_UNIFIED =
  /\bunified\W+(?:\w+\W+)?(?:deliver\w*|support|engineers?|contract|requests?|team|package|hours|entitlement|eligibility|dispatch|accreditation)\b|\b(?:deliver\w*|support|engineers?|contract|requests?)\W+(?:\w+\W+)?unified\b(?!\W+(?:communications?|data|platform|inbox|customer|view))/i;

/**
 * Why a milestone depends on Unified; null when it does not, or when a later text says it is out.
 */
export function dependencyOf(file: CaseFile): Dependency | null {
  const word = newestUnifiedWord(file);
  if (word?.polarity === 'denied' || isReplaced(file, word)) return null;
  if (attributionOf(file) === 'unified') {
    const evidence = [columnEvidence(file, 'delivered by', file.deliveredBy ?? '')];
    return { rule: 'column', words: `MSX says delivered by ${file.deliveredBy}`, evidence };
  }
  if (word) {
    const evidence = [signalEvidence(file, word)];
    return { rule: 'text', words: `a text says “${word.quote}”`, evidence };
  }
  return fromNameOrTask(file);
}

/** The newest word on Unified as path or as executor. */
function newestUnifiedWord({ signals }: CaseFile): PlacedSignal | null {
  const words = [
    newestWord(signals, 'delivery_path', 'unified'),
    newestWord(signals, 'execution_owner', 'unified'),
  ].filter((word) => word !== null);
  return words.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))[0] ?? null;
}

/** A newer asserted path replaces Unified, unless the column still says it. */
function isReplaced(file: CaseFile, unified: PlacedSignal | null): boolean {
  if (attributionOf(file) === 'unified') return false;
  return (['partner', 'isd'] as const).some((value) => {
    const other = newestWord(file.signals, 'delivery_path', value);
    return other?.polarity === 'asserted' && (other.day ?? '') > (unified?.day ?? '');
  });
}

function fromNameOrTask(file: CaseFile): Dependency | null {
  const { name } = file.milestone;
  if (SAYS_UNIFIED.test(name)) {
    return {
      rule: 'name',
      words: 'its name says so',
      evidence: [columnEvidence(file, 'name', name)],
    };
  }
  const said = file.signals.find(
    ({ kind, quote }) =>
      (kind === 'eligibility' || kind === 'dispatch' || kind === 'accreditation') &&
      SAYS_UNIFIED.test(quote),
  );
  if (said) {
    const evidence = [signalEvidence(file, said)];
    return { rule: 'text', words: `a text says “${said.quote}”`, evidence };
  }
  const tasks = [...readinessTasks(file, 'eligibility'), ...readinessTasks(file, 'dispatch')];
  const [task] = tasks;
  if (!task) return null;
  const quote = task.task.subject;
  return {
    rule: 'task',
    words: `a task says “${quote}”`,
    evidence: [columnEvidence(file, 'task', quote)],
  };
}

/**
 * Whether tasks are worth reading: anything so far says Unified, in whatever sense of its words.
 */
export function couldDependOnUnified(file: CaseFile): boolean {
  const texts = [file.milestone.name, ...file.comments.map(({ text }) => text)];
  return attributionOf(file) === 'unified' || texts.some((text) => /\bunified\b/i.test(text));
}
