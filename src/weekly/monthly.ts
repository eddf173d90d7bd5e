/** The extra of the first week of a month: what was promised, what it is measured by, what is next. */
import type { Named } from '../domain/person.ts';
import type { SkillResult } from '../domain/skill-result.ts';
import { SuccessPlanAlignmentOutput } from '../skills/success-plan-alignment.ts';

/** Titles, each with its customer where there is one. */
export interface MonthlyFacts {
  /** Outcomes that milestones serve and that a measure proves. */
  readonly validated: readonly string[];
  /** Outcomes without a baseline and a target. */
  readonly withoutBaseline: readonly string[];
  /** Outcomes that no milestone serves yet: the next workloads to talk about. */
  readonly next: readonly string[];
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
  const titles = (coverage: (typeof alignment_matrix)[number]['coverage']): string[] =>
    alignment_matrix.flatMap((row) =>
      row.coverage === coverage && row.priority
        ? [[row.customer?.name, row.priority.title].filter(Boolean).join(': ')]
        : [],
    );
  return {
    validated: titles('covered'),
    withoutBaseline: titles('no_measure'),
    next: titles('no_milestone'),
  };
}
