/** The extra of the first week of a month: what was promised, what it is measured by, what is next. */
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

/** Reads the month from an alignment of success plans. Throws on the result of another skill. */
export function monthlyOf(result: SkillResult): MonthlyFacts {
  const { alignment_matrix } = SuccessPlanAlignmentOutput.parse(result.output);
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
