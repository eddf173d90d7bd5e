import type { CommitGateOutput, GateResult, MissingEvidence } from '../skills/commit-gate.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

/** Words of the states. Nothing here says committed: a person commits in MSX (skills.md 1). */
const WITHHOLD = look('Withhold', 'Attention');
const PENDING = look('Withhold, evidence under way', 'Warning');
const READY = look('Ready to commit', 'Good');

/** The three pieces of readiness evidence (4.2). */
const PIECES: Readonly<Record<MissingEvidence['missing'], string>> = {
  delivery_path: 'Delivery path',
  capacity_confirmation: 'Capacity',
  realistic_date: 'Date',
};

/**
 * What must be withheld, with the pieces it lacks; then what is ready. The bot itself commits
 * nothing.
 */
export function commitGateParts(output: CommitGateOutput): ReportParts {
  const { commit_readiness_result: results, missing_readiness_evidence: missing } = output;
  const lacks = (result: GateResult): MissingEvidence[] =>
    missing.filter(({ milestone }) => milestone.id === result.milestone.id);
  const failed = results.filter(({ result }) => result === 'fail');
  const ready = results.filter(({ result }) => result === 'pass');
  const isPending = (result: GateResult): boolean =>
    lacks(result).every(({ state }) => state === 'pending');
  return {
    bar: [
      { count: failed.filter((result) => !isPending(result)).length, look: WITHHOLD },
      { count: failed.filter(isPending).length, look: PENDING },
      { count: ready.length, look: READY },
    ],
    urgent: failed
      .map((result) =>
        gateOf(result, { state: isPending(result) ? PENDING : WITHHOLD, lacks: lacks(result) }),
      )
      .toSorted((a, b) => Number(a.look === PENDING) - Number(b.look === PENDING)),
    rest: {
      title: 'Ready to commit',
      findings: ready.map((result) => gateOf(result, { state: READY, lacks: [] })),
    },
    summaries: [],
  };
}

function gateOf(
  result: GateResult,
  { state, lacks }: { state: typeof READY; lacks: readonly MissingEvidence[] },
): Finding {
  const { checks } = result;
  return findingOn(result.milestone, {
    ...result,
    look: state,
    facts: [
      [PIECES.delivery_path, detailOf('delivery_path')],
      [PIECES.capacity_confirmation, detailOf('capacity_confirmation')],
      [PIECES.realistic_date, detailOf('realistic_date')],
    ],
  });

  function detailOf(piece: MissingEvidence['missing']): string {
    const detail = lacks.find(({ missing }) => missing === piece)?.detail;
    return detail === undefined ? checks[piece] : `${checks[piece]}: ${detail}`;
  }
}
