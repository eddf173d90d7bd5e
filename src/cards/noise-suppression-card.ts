import type { NoiseSuppressionOutput } from '../skills/noise-suppression.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

type Action = NoiseSuppressionOutput['csam_action_queue'][number];
type Reroute = NoiseSuppressionOutput['reroute_queue'][number];

const YOURS = look('For you', 'Attention');
const OTHERS = look('For others', 'Default');
const MERGED = look('Said twice', 'Good');

/** Why only the CSAM can settle it (4.6). */
const WHY: Readonly<Record<Action['why_csam'], string>> = {
  outcome_clarity: 'the outcome is not clear',
  customer_risk: 'the customer is at risk',
  orchestration_decision: 'somebody must be named',
};

/** What only the CSAM can settle, most urgent first; everything else with whose it is. */
export function noiseSuppressionParts(output: NoiseSuppressionOutput): ReportParts {
  const { csam_action_queue, reroute_queue, noise_reduction_summary: summary } = output;
  return {
    bar: [
      { count: summary.csam_items, look: YOURS },
      { count: summary.rerouted_items, look: OTHERS },
      { count: summary.merged, look: MERGED },
    ],
    urgent: csam_action_queue.map(actionOf),
    rest: { title: 'For others', findings: reroute_queue.map(rerouteOf) },
    summaries: [],
  };
}

function actionOf(action: Action): Finding {
  const { alerts, why_csam, priority } = action;
  return findingOn(action.milestone, {
    ...action,
    look: YOURS,
    about: `csam-${priority}`,
    facts: [
      ['Alerts', wordsOf(alerts)],
      ['Why you', WHY[why_csam]],
    ],
  });
}

function rerouteOf(reroute: Reroute, index: number): Finding {
  const { alerts, to } = reroute;
  return findingOn(reroute.milestone, {
    ...reroute,
    look: look(to.person?.name ?? `To ${to.role}`, 'Default'),
    about: `to-${to.role}-${index}`,
    facts: [
      ['Alerts', wordsOf(alerts)],
      ['Goes to', to.person ? `${to.person.name} (${to.role})` : to.role],
    ],
  });
}

/** Codes of alerts are snake_case of their names in 4.6. */
function wordsOf(alerts: readonly string[]): string {
  return alerts.map((code) => code.replaceAll('_', ' ')).join(', ');
}
