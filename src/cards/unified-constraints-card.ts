import type {
  ExpectationRisk,
  UnifiedConstraintsOutput,
  UnifiedWarning,
} from '../skills/unified-constraints.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

/** Severities of 4.4: high is imminent, medium near-term or newly committed, low the rest. */
const LOOKS = {
  high: look('High', 'Attention'),
  medium: look('Medium', 'Warning'),
  low: look('Low', 'Accent'),
} as const;

const SEVERITIES = ['high', 'medium', 'low'] as const;

/** High and medium warnings need somebody now; low ones stand below. */
export function unifiedConstraintsParts(output: UnifiedConstraintsOutput): ReportParts {
  const { unified_readiness_warnings: warnings, customer_expectation_risks: risks } = output;
  const of = (severity: UnifiedWarning['severity']): UnifiedWarning[] =>
    warnings.filter((warning) => warning.severity === severity);
  const customers = [...new Set(risks.map(({ milestone }) => milestone.customer?.name ?? ''))];
  return {
    bar: SEVERITIES.map((severity) => ({ count: of(severity).length, look: LOOKS[severity] })),
    urgent: [...of('high'), ...of('medium')].map((warning) => findingOf(warning, risks)),
    rest: { title: 'Later', findings: of('low').map((warning) => findingOf(warning, risks)) },
    summaries: customers.map((customer) => ({
      customer,
      bullets: risks
        .filter(({ milestone }) => (milestone.customer?.name ?? '') === customer)
        .map(({ suggested_message }) => suggested_message),
    })),
  };
}

function findingOf(warning: UnifiedWarning, risks: readonly ExpectationRisk[]): Finding {
  const { milestone, missing, pending, severity } = warning;
  const risk = risks.find((one) => one.milestone.id === milestone.id);
  return findingOn(milestone, {
    ...warning,
    look: LOOKS[severity],
    facts: [
      ['Missing', missing.join(', ') || 'nothing'],
      ['Under way', pending.join(', ') || 'nothing'],
      ...(risk ? [['Customer', risk.risk] as const] : []),
    ],
  });
}
