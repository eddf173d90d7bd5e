import type { SignalKind } from './signal.ts';

/** How one kind is recognised: a sentence that matches `says` and none of `unless` carries it. */
export interface Rule {
  readonly kind: SignalKind;
  readonly value?: string;
  readonly says: RegExp;
  readonly unless?: RegExp;
}

const DOING =
  'builds?|built|configure[sd]?|deliver(?:s|ed|y)?|execute[sd]?|runs?|implements?|migrates?|rolls? out|does the work|hands-on';

/** Rules as data; the engine in `read-signals.ts` splits, matches and decides the polarity. */
export const RULES: readonly Rule[] = [
  {
    kind: 'recovery_plan',
    says: /\b(recover(?:y|ed)?|back on plan|back to plan|get[- ]well plan|mitigation plan)\b/i,
    unless: /\b(site recovery|disaster recovery|recovery (?:services )?vault|recovery point)\b/i,
  },
  {
    kind: 'customer_impact',
    says: /\b(escalat\w+|complain\w*|angry|unhappy|furious|upset|frustrat\w+|lost (?:trust|patience)|customer date|go-live (?:is )?(?:in danger|at risk)|stands still|regulator expects)\b/i,
    unless: /\b(escalation (?:path|process|contact)|exception-path)\b/i,
  },
  {
    kind: 'value_gap',
    says: /\b((?:usage|adoption|use|logins?|active users) (?:has |is |have |are )?(?:stall\w*|stagnat\w*|drop\w*|fall\w*|fell|declin\w*|flat|low|behind|far below)|usage stalled|nobody uses|hardly used|stays behind)\b/i,
    unless: /\b(adoption framework)\b/i,
  },
  actor('partner', /\b(delivery partner|the partner|partner|SI)\b/i),
  actor('isd', /\b(ISD|Industry Solutions Delivery)\b/),
  actor('unified', /\bUnified (?:delivery|support|engineer|team)\b/i),
  actor('csa', /\b(?:the |our |as )?CSA\b/),
];

function actor(value: string, who: RegExp): Rule {
  const flags = who.flags;
  const says = new RegExp(`(?=.*(?:${who.source}))(?=.*\\b(?:${DOING})\\b).+`, flags);
  return { kind: 'execution_owner', value, says };
}

/** Words that turn a statement into its opposite. */
export const DENIAL =
  /\b(no|not|never|none|without|nobody|cancelled|canceled|withdrawn|rejected|refused|lapsed|no longer|won't|isn't|doesn't|didn't|n't)\b/i;

/** Words that leave a statement open. */
export const PENDING =
  /\b(pending|waiting|awaiting|tbc|tbd|should|could|may|might|would|plan is|planned|proposed|propose|to be confirmed|asked|asking|request(?:ed)?|if|once|unless|draft|threatens?)\b|\?/i;
