import type { DryRunOperation } from '../domain/operation.ts';
import type { ScopeRequest, SkillResult } from '../domain/skill-result.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Back, Button, CardAction } from './actions.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { Narrowing } from './narrowing.ts';

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
  /** Further buttons of the overview. */
  readonly offers?: readonly Button[];
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
  /** What the person wants to see of it; {} is all. */
  readonly narrowing: Narrowing;
  /** How many findings the narrowing leaves out. */
  readonly hidden: number;
  /** What was not taken as typed, such as “you wrote “Contso””; '' when all was. */
  readonly heard: string;
  /** The decision sentence of the skill, as its file states it. */
  readonly logic: string;
}

/** All findings in the order of the cards. */
export function findingsOf({ parts }: Report): readonly Finding[] {
  return [...parts.urgent, ...parts.rest.findings];
}

/** Id of the milestone that a change is about, itself or through its task. */
export function milestoneOf({ operation: { target } }: ProposedChange): string {
  return 'milestone' in target ? target.milestone.id : target.id;
}

type Verb = 'show-report' | 'show-summary' | 'show-changes' | 'refresh-view';

/** What a button carries that shows a page of one part of a report. */
export function pageOf(report: Report, verb: Verb, page: number): CardAction {
  return { verb, ...placeOf(report), page };
}

/** What a row carries that opens one finding of a report. */
export function openFinding(report: Report, findingId: string, page: number): CardAction {
  return { verb: 'show-finding', ...placeOf(report), page, findingId };
}

/** Where a decision on a change of a report leads back to. */
export function backTo(report: Report, page: number): Back {
  return { to: 'changes', ...placeOf(report), page };
}

/** The same for a change that was shown with a finding. */
export function backToFinding(report: Report, findingId: string, page: number): Back {
  return { to: 'finding', ...placeOf(report), findingId, page };
}

/** Which result a button belongs to, and how much of it is shown. */
function placeOf({ resultId, scope, result, narrowing }: Report) {
  const narrow = Object.keys(narrowing).length === 0 ? {} : { narrowing };
  return { skill: result.skill, resultId, scope, ...narrow };
}
