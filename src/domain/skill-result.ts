/**
 * What every skill gives, whatever it found: the same frame is read by cards, the command line, MCP
 * clients and the ledger.
 */
import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { MilestoneRef } from './milestone.ts';
import { DryRunOperation } from './operation.ts';
import { Unread } from './unread.ts';

/** What a person asked about, as typed: nothing (the portfolio) or exactly one of the three. */
export const ScopeRequest = z.strictObject({
  customer: z.string().optional(),
  opportunity: z.string().optional(),
  milestone: z.string().optional(),
});
export type ScopeRequest = z.infer<typeof ScopeRequest>;

/** What a run looked at, resolved. */
export const Scope = z.strictObject({
  kind: z.enum(['portfolio', 'customer', 'opportunity', 'milestone']),
  /** As the card names it: the customer, or number and name of the record. */
  label: z.string(),
  customer: z.string().optional(),
  /** Every opportunity and milestone that was in scope, read or not. */
  opportunityIds: z.array(z.string()),
  milestoneIds: z.array(z.string()),
});
export type Scope = z.infer<typeof Scope>;

/** A promise: what was read, and what in scope was not. */
export const Coverage = z.strictObject({
  opportunities: z.number(),
  milestones: z.number(),
  /** Milestones whose tasks were read. */
  activities_read: z.number(),
  /** Never true: what could not be read stands in `unread` instead of being cut off. */
  truncated: z.literal(false),
  unread: z.array(Unread),
});
export type Coverage = z.infer<typeof Coverage>;

/** Something that must go up, checked by every skill that reads milestones (skills.md 3). */
export const Escalation = z.strictObject({
  trigger: z.enum(['at_risk_without_recovery', 'attribution_missing', 'value_not_realized']),
  milestone: MilestoneRef,
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  /** Where the missing thing was looked for, in words of the person. */
  looked_at: z.array(z.string()),
});
export type Escalation = z.infer<typeof Escalation>;

/** Calls and time that one tool took within a run. */
export const Source = z.strictObject({
  system: z.enum(['msx', 'workiq']),
  tool: z.string(),
  calls: z.number(),
  /** Sum of the calls; those that ran side by side count each. */
  ms: z.number(),
  /** How many of the calls were answered from a short while ago; left out where none was. */
  reused: z.number().optional(),
  /** True when a stand-in answered: every card says so. */
  sample: z.boolean().optional(),
});
export type Source = z.infer<typeof Source>;

/** What every skill returns, around its own output (skills.md 2). */
export interface SkillResult<Output = unknown> {
  /** Id as in skills.md 4. */
  skill: string;
  title: string;
  scope: Scope;
  /** ISO instant at which the run began. */
  generated_at: string;
  clock: { today: string; time_zone: string };
  /** One sentence that a CSAM could say aloud: counts first, worst thing first. */
  headline: string;
  output: Output;
  operations: DryRunOperation[];
  escalations: Escalation[];
  coverage: Coverage;
  sources: Source[];
}
