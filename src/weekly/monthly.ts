/** The extra of the first week of a month: what was promised, what it is measured by, what is next. */
import type { Named } from '../domain/person.ts';
import type { SkillResult } from '../domain/skill-result.ts';
import { planless } from '../skills/rules/read-plans.ts';
import { SuccessPlanAlignmentOutput } from '../skills/success-plan-alignment.ts';

/** What a customer wants, in the words of the plan; the name is '' where nobody is named. */
export interface Wanted {
  readonly title: string;
  readonly customer: string;
}

/** What the month adds. */
export interface MonthlyFacts {
  /** Outcomes that milestones serve and that a measure proves. */
  readonly validated: readonly Wanted[];
  /** Outcomes without a baseline and a target. */
  readonly withoutBaseline: readonly Wanted[];
  /** Outcomes that no milestone serves yet: the next workloads to talk about. */
  readonly next: readonly Wanted[];
  /** Customers of whom nobody entered what they want. */
  readonly withoutPlan: readonly string[];
}

/**
 * Reads the month from an alignment of success plans, without muted customers. Throws on the result
 * of another skill.
 */
export function monthlyOf(result: SkillResult, muted: readonly Named[] = []): MonthlyFacts {
  const hidden = new Set(muted.map(({ id }) => id));
  const output = SuccessPlanAlignmentOutput.parse(result.output);
  const alignment_matrix = output.alignment_matrix.filter(
    ({ customer }) => !hidden.has(customer?.id ?? ''),
  );
  const wanted = (coverage: (typeof alignment_matrix)[number]['coverage']): Wanted[] =>
    alignment_matrix.flatMap((row) =>
      row.coverage === coverage && row.priority
        ? [{ title: row.priority.title, customer: row.customer?.name ?? '' }]
        : [],
    );
  return {
    validated: wanted('covered'),
    withoutBaseline: wanted('no_measure'),
    next: wanted('no_milestone'),
    withoutPlan: result.coverage.unread
      .map(planless)
      .filter((name) => name !== null)
      .filter((name) => !muted.some((customer) => customer.name === name)),
  };
}
