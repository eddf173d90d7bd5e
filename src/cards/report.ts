import type { DryRunOperation } from '../domain/operation.ts';
import type { ScopeRequest, SkillResult } from '../domain/skill-result.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Back, CardAction } from './actions.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';

/** A part of the bar on top: how many, and of what. */
export interface BarPart {
  readonly count: number;
  readonly look: Look;
}

/**
 * What the cards of a result are drawn from; each skill's `<id>-card.ts` makes it from its output.
 */
export interface ReportParts {
  readonly bar: readonly BarPart[];
  /** What needs a person now, worst first. */
  readonly urgent: readonly Finding[];
  /** Everything else that was found, under a title of its own. */
  readonly rest: { readonly title: string; readonly findings: readonly Finding[] };
  /** Text that may be pasted to a customer. */
  readonly summaries: readonly { readonly customer: string; readonly bullets: readonly string[] }[];
}

/** One proposed change of a result, and the ledger entry that stands for it. */
export interface ProposedChange {
  readonly operation: DryRunOperation;
  /** Null when the ledger could not take it: it is shown, and nothing can be decided on it. */
  readonly entry: LedgerEntry | null;
  /** Why it is this entry: new, kept, replaced, dismissed before; or why there is none. */
  readonly words: string;
}

/** A finished result of one skill, as its cards share it. */
export interface Report {
  /** Under which the server keeps the result for a while. */
  readonly resultId: string;
  /** What was asked about, so that an old card can be answered by reading again. */
  readonly scope: ScopeRequest;
  readonly result: SkillResult;
  readonly parts: ReportParts;
  readonly changes: readonly ProposedChange[];
  /**
   * What became of accepted changes, such as "3 of 5 accepted actions are in MSX"; '' when none.
   */
  readonly loop: string;
  /** The decision sentence of the skill, as its file states it. */
  readonly logic: string;
}

/** All findings in the order of the cards. */
export function findingsOf({ parts }: Report): readonly Finding[] {
  return [...parts.urgent, ...parts.rest.findings];
}

type Verb = 'show-report' | 'show-summary' | 'show-changes';

/** What a button carries that shows a page of one part of a report. */
export function pageOf({ resultId, scope, result }: Report, verb: Verb, page: number): CardAction {
  return { verb, skill: result.skill, resultId, scope, page };
}

/** What a row carries that opens one finding of a report. */
export function openFinding(report: Report, findingId: string, page: number): CardAction {
  const { resultId, scope, result } = report;
  return { verb: 'show-finding', skill: result.skill, resultId, scope, page, findingId };
}

/** Where a decision on a change of a report leads back to. */
export function backTo({ resultId, scope, result }: Report, page: number): Back {
  return { to: 'changes', skill: result.skill, resultId, scope, page };
}

/** The same for a change that was shown with a finding. */
export function backToFinding(
  { resultId, scope, result }: Report,
  findingId: string,
  page: number,
): Back {
  return { to: 'finding', skill: result.skill, resultId, scope, findingId, page };
}
