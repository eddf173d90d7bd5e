import { daysBetween } from '../../domain/dates.ts';
import { isActiveStatus } from '../../domain/milestone.ts';
import type { DecideContext } from '../define-skill.ts';
import type {
  ExpectationRisk,
  UnifiedConstraintsOutput,
  UnifiedPiece,
  UnifiedWarning,
} from '../unified-constraints.ts';
import type { CaseFile } from './case-file.ts';
import { dateEvidence } from './evidence.ts';
import { dueInWords, isImminent, isNearTerm } from './mitigation.ts';
import { lookedFor, wordsOn } from './readiness.ts';
import type { GatheredCases } from './start-reading.ts';
import { dependencyOf, type Dependency } from './unified-dependency.ts';
import { dispatchOf, pieceOf, type PieceState } from './unified-pieces.ts';

/** A warning beside what was read about its milestone. */
export interface Warned {
  readonly file: CaseFile;
  readonly warning: UnifiedWarning;
  readonly states: Readonly<Partial<Record<UnifiedPiece, PieceState>>>;
}

/** The warning of a milestone; null when it does not depend on Unified, is ready, or is closed. */
export function warningFor(file: CaseFile, context: DecideContext): Warned | null {
  const dependency = dependencyOf(file);
  if (dependency === null || !isActiveStatus(file.milestone.status)) return null;
  const states = statesOf(file, context.today);
  const open = PIECES.filter((piece) => (states[piece]?.state ?? 'present') !== 'present');
  if (open.length === 0) return null;
  const { severity, why } = severityOf(file, context);
  const missing = open.filter((piece) => states[piece]?.state === 'missing');
  const warning: UnifiedWarning = {
    milestone: file.ref,
    missing,
    pending: open.filter((piece) => states[piece]?.state === 'pending'),
    severity,
    reason: reasonOf(dependency, open, states, why),
    rule: `unified-constraints/${missing[0] ?? open[0] ?? 'ready'}-${missing.length > 0 ? 'missing' : 'pending'}`,
    evidence: [
      ...dependency.evidence,
      dateEvidence(file),
      ...open.flatMap((piece) => states[piece]?.evidence ?? []),
    ],
    looked_at: open.flatMap((piece) => lookedFor(file, piece)),
  };
  return { file, warning, states };
}

const PIECES = ['eligibility', 'dispatch', 'accreditation'] as const;

/** Accreditation is asked for only when anything mentions it. */
function statesOf(file: CaseFile, today: string): Warned['states'] {
  const isMentioned = wordsOn(file, 'accreditation').length > 0;
  return {
    eligibility: pieceOf(file, 'eligibility'),
    dispatch: dispatchOf(file, today),
    ...(isMentioned ? { accreditation: pieceOf(file, 'accreditation') } : {}),
  };
}

function reasonOf(
  dependency: Dependency,
  open: readonly UnifiedPiece[],
  states: Warned['states'],
  why: string,
): string {
  const points = open.map((piece) => `${piece} ${states[piece]?.state} (${states[piece]?.detail})`);
  const [first = '', ...others] = points.join(', ');
  return `${first.toUpperCase()}${others.join('')}. ${why} Depends on Unified: ${dependency.words}.`;
}

function severityOf(
  file: CaseFile,
  { thresholds, today }: DecideContext,
): { severity: UnifiedWarning['severity']; why: string } {
  const due = dueInWords(file.ref);
  const { imminent, nearTerm, newlyCommitted } = thresholds;
  if (isImminent(file.ref, thresholds)) {
    return { severity: 'high', why: `Imminent: ${due} (${imminent.days} days or less).` };
  }
  if (isNearTerm(file.ref, thresholds)) {
    return { severity: 'medium', why: `Near-term: ${due} (${nearTerm.days} days or less).` };
  }
  if (isNewlyCommitted(file, today, newlyCommitted.days)) {
    const why = `Newly committed (within ${newlyCommitted.days} days); ${due}.`;
    return { severity: 'medium', why };
  }
  return { severity: 'low', why: `Neither near nor newly committed: ${due}.` };
}

function isNewlyCommitted(file: CaseFile, today: string, days: number): boolean {
  const { committedOn, milestone } = file;
  if (!milestone.committed || committedOn === null) return false;
  const age = daysBetween(committedOn, today);
  return age >= 0 && age <= days;
}

/** What the customer may expect too much of: every warning on committed or imminent work. */
export function expectationRisk(
  { file, warning }: Warned,
  { thresholds }: DecideContext,
): ExpectationRisk | null {
  const imminent = isImminent(file.ref, thresholds);
  if (!file.milestone.committed && !imminent) return null;
  const open = [...warning.missing, ...warning.pending].join(', ');
  return {
    milestone: file.ref,
    risk: `The customer counts on ${file.ref.name}, ${dueInWords(file.ref)}, while ${open} is open.`,
    suggested_message:
      'We are confirming the support resources for this step. Until that is done, please take the ' +
      'date as planned, not as fixed; we will come back with a confirmed date.',
    rule: `unified-constraints/${imminent ? 'imminent' : 'committed'}-expectation`,
    evidence: warning.evidence,
  };
}

/**
 * Counts first, the worst thing first; also for a milestone that was named and needs no warning.
 */
export function unifiedHeadline(
  { unified_readiness_warnings: warnings }: UnifiedConstraintsOutput,
  { files, isNamed }: GatheredCases,
): string {
  const [worst] = warnings;
  const [named] = files;
  if (worst && warnings.length === 1) {
    return `1 Unified warning, ${worst.severity}: ${worst.milestone.name}.`;
  }
  if (!worst) return isNamed && named ? withoutWarning(named) : NOTHING;
  const counts = (['high', 'medium', 'low'] as const)
    .map((severity) => ({ severity, of: warnings.filter((one) => one.severity === severity) }))
    .filter(({ of }) => of.length > 0)
    .map(({ severity, of }) => `${of.length} ${severity}`);
  return `${warnings.length} Unified warnings: ${counts.join(', ')}. Worst: ${worst.milestone.name}.`;
}

const NOTHING = 'No Unified-dependent milestone here lacks eligibility, dispatch or accreditation.';

function withoutWarning(file: CaseFile): string {
  const { name, status } = file.milestone;
  if (!isActiveStatus(status)) return `${name}: closed (${status}), nothing to warn of.`;
  if (dependencyOf(file) === null)
    return `${name}: nothing in MSX says that it depends on Unified.`;
  return `${name}: depends on Unified, and everything that it needs is confirmed.`;
}
