import type { ScopeRequest } from '../domain/skill-result.ts';

/** `7-` and nine digits, with any dash and spaces around it. */
const NUMBER = /\b7\s?[-‐‑–]\s?(\d{9})\b/;

/** Words after which a customer or opportunity is named. */
const NAMED = /\b(?:for|of|at|on|about|with|is|how's|how is)\s+(.+)$/i;

/** Words that a name is not: the person's own things, times and fillers. */
const NOT_A_NAME =
  /^(my|our|the|all|everything|me|us|it|this|that|these|those|track|risk|committed|milestones?|ms|today|tomorrow|this week|next week|you|what|who)\b/i;

const TRAILING =
  /\s*(\b(doing|going|looking|milestones?|this week|today|right now|now|please|pls|opp|opportunity|account)\b|[?!.,;:]+)\s*$/i;

/**
 * What a text names: one milestone number, one opportunity, or one customer, as typed. Whether it
 * exists is for MSX to say.
 */
export function slotsOf(text: string): ScopeRequest {
  const digits = NUMBER.exec(text)?.[1];
  const isOpportunity = /\bopp(ortunity)?\b/i.test(text);
  if (digits) return isOpportunity ? { opportunity: `7-${digits}` } : { milestone: `7-${digits}` };
  const name = nameIn(text);
  if (name === null) return {};
  return isOpportunity ? { opportunity: name } : { customer: name };
}

function nameIn(text: string): string | null {
  const after = NAMED.exec(text)?.[1];
  if (after === undefined) return null;
  const named = after.replace(/^(the\s+)?opp(ortunity)?\s+/i, '');
  const name = withoutTail(named.replace(/^the\s+(?=\p{Lu})/u, '').replace(/^["“'‘]|["”'’]$/g, ''));
  if (name === '' || NOT_A_NAME.test(name)) return null;
  return name.length <= 200 ? name : null;
}

function withoutTail(text: string): string {
  const shorter = text.replace(TRAILING, '').trim();
  return shorter === text ? text : withoutTail(shorter);
}
