import { isActiveStatus } from '../../domain/milestone.ts';
import type { CommitGateOutput, GateResult, MissingEvidence } from '../commit-gate.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile } from './case-file.ts';
import { pathOf, type PathState } from './delivery-path.ts';
import { columnEvidence, tasksLookedAt } from './evidence.ts';
import { lookedFor } from './readiness.ts';
import { realisticDate } from './realistic-date.ts';
import { pieceOf, type PieceState } from './unified-pieces.ts';

/** One of the three checks, with the rule that speaks when it is not present. */
export interface Check extends PieceState {
  readonly missing: MissingEvidence['missing'];
  readonly rule: string;
  readonly looked_at: string[];
}

/** A milestone at the gate: its result, its checks, and what was read about it. */
export interface Gate {
  readonly file: CaseFile;
  readonly path: PathState;
  readonly checks: readonly Check[];
  readonly result: GateResult;
}

/** Judges one milestone by the three pieces of readiness evidence (skills.md 4.2). */
export function judgeGate(file: CaseFile, context: DecideContext): Gate {
  const path = pathOf(file);
  const checks = [
    pathCheck(file, path),
    capacityCheck(file),
    dateCheck(file, path, context),
  ] as const;
  const [delivery, capacity, date] = checks;
  const failed = checks.filter(({ state }) => state !== 'present');
  const isOpen = isActiveStatus(file.milestone.status);
  const passes = failed.length === 0;
  const result: GateResult = {
    milestone: file.ref,
    result: passes ? 'pass' : 'fail',
    recommendation: passes && isOpen ? 'recommend_commit' : 'withhold',
    checks: {
      delivery_path: delivery.state,
      capacity_confirmation: capacity.state,
      realistic_date: date.state,
    },
    reason: `${sentence(checks, failed)}${asideOf(file)}`,
    rule: failed[0]?.rule ?? 'commit-gate/pass',
    evidence: checks.flatMap(({ evidence }) => evidence),
    looked_at: [...lookedFor(file, 'capacity'), ...tasksLookedAt(file, context.today)],
  };
  return { file, path, checks, result };
}

function sentence(checks: readonly Check[], failed: readonly Check[]): string {
  const words = (failed.length > 0 ? failed : checks).map(
    ({ missing, state, detail }) => `${LABELS[missing]} ${state} (${detail})`,
  );
  const opening = failed.length > 0 ? 'Not ready' : 'Ready';
  return `${opening}: ${words.join('; ')}.`;
}

/** Pieces as the reason names them. */
const LABELS: Record<MissingEvidence['missing'], string> = {
  delivery_path: 'delivery path',
  capacity_confirmation: 'capacity',
  realistic_date: 'date',
};

/** What a reader should know when a milestone was named that the gate would not pick by itself. */
function asideOf({ milestone }: CaseFile): string {
  if (!isActiveStatus(milestone.status)) return ` It is closed (${milestone.status}).`;
  return milestone.committed ? ' It is committed already.' : '';
}

function pathCheck(file: CaseFile, path: PathState): Check {
  const { state, detail, evidence, rule } = path;
  return {
    missing: 'delivery_path',
    state,
    detail,
    evidence,
    rule: `commit-gate/path-${rule}`,
    looked_at: [
      `delivered by: ${file.deliveredBy ?? 'empty'}`,
      ...lookedFor(file, 'delivery_path'),
    ],
  };
}

/** Labels of the two columns that ask for capacity (msx-contract.md 4.7). */
const CAPACITY = /\bcapacity\b/i;

/** A column that asks for capacity is the present state: it denies whatever a text says. */
function capacityCheck(file: CaseFile): Check {
  const base = { missing: 'capacity_confirmation' as const, looked_at: lookedForCapacity(file) };
  for (const [field, value] of [
    ['help needed', file.helpNeeded],
    ['status reason', file.statusReason],
  ] as const) {
    if (value === null || !CAPACITY.test(value)) continue;
    const evidence = [columnEvidence(file, field, value)];
    const detail = `MSX says ${field}: ${value}`;
    return { ...base, state: 'missing', detail, evidence, rule: 'commit-gate/capacity-denied' };
  }
  const piece = pieceOf(file, 'capacity');
  const isDenied = piece.state === 'missing' && piece.evidence.length > 0;
  const rule = isDenied ? 'denied' : piece.state;
  return { ...base, ...piece, rule: `commit-gate/capacity-${rule}` };
}

function lookedForCapacity(file: CaseFile): string[] {
  return [
    `help needed: ${file.helpNeeded ?? 'empty'}`,
    `status reason: ${file.statusReason ?? 'empty'}`,
    ...lookedFor(file, 'capacity'),
  ];
}

function dateCheck(file: CaseFile, path: PathState, context: DecideContext): Check {
  const { rule, ...date } = realisticDate(file, path, context);
  return {
    ...date,
    missing: 'realistic_date',
    rule: `commit-gate/date-${rule}`,
    looked_at: [`due date: ${file.ref.due ?? 'empty'}`, ...lookedFor(file, 'date_basis')],
  };
}

/** The pieces that a gate lacks, in the order of the checks. */
export function missingPieces({ file, checks }: Gate): MissingEvidence[] {
  return checks.flatMap(({ missing, state, detail, looked_at, rule, evidence }) =>
    state === 'present'
      ? []
      : [{ milestone: file.ref, missing, state, detail, looked_at, rule, evidence }],
  );
}

/** Counts first, what is not ready first. */
export function gateHeadline({ commit_readiness_result: results }: CommitGateOutput): string {
  const [only] = results;
  if (!only) return 'No uncommitted milestone here: nothing waits at the gate.';
  if (results.length === 1) return `${only.milestone.name}: ${only.reason}`;
  const failed = results.filter(({ result }) => result === 'fail');
  const ready = results.length - failed.length;
  const [first] = failed;
  const counts = `${results.length} milestones at the gate: ${failed.length} to withhold, ${ready} ready`;
  return first ? `${counts}. First: ${first.milestone.name}.` : `${counts}.`;
}
