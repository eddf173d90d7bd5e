import type { WorkIqFailure } from '../../tools/workiq-tools.ts';

/** A class, and the words that give it away; matched without regard to case. */
type Fragment = readonly [WorkIqFailure, RegExp];

/** Fragments that mean a refusal even where nothing else says so (workiq-contract.md 6). */
const CLEAR: readonly Fragment[] = [
  ['eula', /\beula\b[\s\S]*accept|accept[\s\S]*\beula\b/i],
  ['interaction', /interaction_required|aadsts5007[69]|claims challenge/i],
  ['consent', /aadsts65001|consent_required|required scopes?/i],
  ['tenant', /authenticating with resource|aadsts650052|tenant_not_allowed/i],
  ['policy', /access denied for path|policy[- ]denied|(?:denied|blocked) by (?:\w+ ){0,3}policy/i],
  ['entitlement', /not entitled|billing policy|status: forbidden/i],
  ['not-signed-in', /re-?authenticate/i],
  ['service', /failed to create conversation|^\s*null\s*$/i],
];

/** Words that also stand in answers; they count only in what is known to be an error. */
const IN_ERRORS: readonly Fragment[] = [
  ['entitlement', /\bcredits?\b|forbidden/i],
  [
    'throttled',
    /retryafterseconds|high demand|\bbusy\b|too many requests|error occurred invoking/i,
  ],
  ['timeout', /timed? ?out|und_err_headers_timeout/i],
  ['unreachable', /network error|econnrefused|enotfound/i],
  ['not-signed-in', /\bauth|aadsts|unauthori[sz]ed|sign(?:ed)?[- ]in/i],
];

/** Characters. A longer text is an answer that merely mentions such words (section 3). */
const LONGEST_REFUSAL = 600;
/** A line of evidence: whatever else the text says, it is an answer. */
const EVIDENCE = /^\W*\d{4}-\d{2}-\d{2}\s*\|/m;

/**
 * The class of a text that refuses; null when it is an answer. An error without a known word is
 * `service`.
 */
export function refusalIn(text: string, { isError }: { isError: boolean }): WorkIqFailure | null {
  if (isError) return classIn(text, [...CLEAR, ...IN_ERRORS]) ?? 'service';
  if (text.length > LONGEST_REFUSAL || EVIDENCE.test(text)) return null;
  return classIn(text, CLEAR);
}

function classIn(text: string, fragments: readonly Fragment[]): WorkIqFailure | null {
  return fragments.find(([, fragment]) => fragment.test(text))?.[0] ?? null;
}
