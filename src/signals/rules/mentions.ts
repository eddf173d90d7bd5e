import type { Polarity, SignalKind } from '../signal.ts';

/**
 * A mention of a thing for which no rule knows the phrase. The words around it decide: open words
 * leave it pending, refusing ones deny, settling ones assert; without any it is `otherwise`.
 */
export interface Mention {
  readonly kind: SignalKind;
  readonly says: readonly string[];
  readonly unless?: readonly string[];
  /** Null: without a word of state the mention carries nothing. */
  readonly otherwise: Polarity | null;
  /** State words of this thing beside the common ones. */
  readonly settled?: readonly string[];
  readonly refused?: readonly string[];
  /** True when the mention is bad news by itself, so that a denial of it is good news. */
  readonly isNegative?: boolean;
}

/** Mentions of kinds, asked only of a text in which no phrase named the kind. */
export const MENTIONS: readonly Mention[] = [
  {
    kind: 'accreditation',
    says: ['(?:accreditation|accredited|specialization|certificate|certified|security clearance)'],
    otherwise: 'pending',
  },
  {
    kind: 'eligibility',
    says: [
      '(?:eligib\\w+|entitlement|entitled)',
      '(?:unified|support) (?:contract|agreement|coverage)',
    ],
    otherwise: 'pending',
  },
  {
    kind: 'dispatch',
    says: ['dispatch(?:ed)?(?! desk)', '(?:unified|support) request', 'sr ?#?\\d*', 'unified slot'],
    otherwise: 'pending',
  },
  {
    kind: 'capacity',
    says: [
      '(?:capacity|staffing|resourcing|ftes?|headcount|manpower)',
      '(?:delivery|project|isd|partner|csa) resources',
    ],
    otherwise: null,
  },
  {
    kind: 'date_basis',
    says: [
      '(?:go live |due |target |end |cutover |milestone |finish )?(?:date|dates|deadline|' +
        'timeline) (?:[a-z0-9@]+ ){0,8}?(?:plan|basis|baseline|schedule|sow|contract|' +
        'dependency|roadmap|vendor|carrier|realistic|guess\\w*|placeholder|assum\\w+|' +
        'agreed|based|rests|lead time|estimate|backed|from)',
      '(?:plan|basis|baseline|schedule|roadmap|dependency) (?:[a-z0-9@]+ ){0,6}?(?:date|' +
        'dates|deadline|<date>)',
    ],
    otherwise: null,
  },
  {
    kind: 'csam_alignment',
    says: [
      'csam (?:[a-z0-9@&]+ ){0,8}?(?:timing|prio\\w*|expansion|upsell|add on|phase ' +
        '\\d|extension|opp|q[1-4]|quarter)',
      '(?:timing|prio\\w*|expansion|upsell|add on|phase \\d|extension|opp) (?:[a-z0-9@&]+ ' +
        '){0,8}?csam',
    ],
    otherwise: null,
  },
  {
    kind: 'value_gap',
    says: [
      '(?:usage|adoption(?! (?:framework|score|plan|workshop|call|campaign|law|record|' +
        'agency|center|kit|-))|uptake|logins|active users|mau|utili[sz]ation)',
    ],
    isNegative: true,
    otherwise: null,
    settled: [
      'behind|below|only|just|hardly|barely|low|lower|drop\\w*|fall\\w*|fell|stall\\w*|' +
        'flat|stuck|poor|weak|down|declin\\w*|decreas\\w*|half|nobody|zero|slow|disappoint\\w*|' +
        'less than|under|stagnat\\w*|shrink\\w*|problem|issue|collapsed|lost|away from',
    ],
    refused: [
      'fine|good|great|healthy|growing fast|recovered|back up|on track|above|ahead|' +
        'no problem|not (?:a problem|an issue|behind|low|stall\\w*)|exceed\\w*|strong',
    ],
  },
  {
    kind: 'measurable_outcome',
    says: ['(?:kpi|success criteri\\w+|success measure|success metric|target value|okr)'],
    otherwise: 'pending',
  },
  {
    kind: 'disagreement',
    says: [
      '(?:disagree\\w*|dispute\\w*|contradict\\w*|conflict(?:ing|s)?|clash\\w*|quarrel\\w*|' +
        'disagreement|objects?|objected|objection)',
    ],
    unless: [
      '(?:calendar|merge|ip|address|git|version|dns|subnet|scheduling|port|name|naming|' +
        'policy|sync|key|room|appointment|diary|holiday|vlan|resource|file|update|edit|' +
        'time|schedule) (?:range )?conflicts?|conflicts? (?:in|with) (?:the )?(?:calendar|' +
        'repo|branch|git|ip|subnet|diary|meeting|holiday)|object (?:storage|store|id|' +
        'model|lock)|data objects?|\\d+ objects',
    ],
    isNegative: true,
    otherwise: 'asserted',
    refused: ['settled|resolved|solved|over|no more|no longer|closed|sorted|agreed now|cleared'],
  },
  {
    kind: 'expansion',
    says: [
      '(?:expansion|upsell|cross sell|add on|more seats|additional (?:seats|licenses|' +
        'users|sites|plants|workload|scope)|phase (?:2|3|two|three))',
    ],
    unless: [
      '(?:address|vnet|disk|subnet|plant|factory|capacity|cluster|storage|schema) expansion|' +
        'expansion of (?:the )?(?:plant|factory|disk)|csam',
    ],
    otherwise: null,
    settled: [
      'wants?|asks?|asked|request\\w*|interested|interest|would like|needs?|ordered|' +
        'demand\\w*|wanted',
    ],
    refused: [
      'no|not|never|without|dropped|cancelled|withdrawn|refused|rejected|off|gone|on ice|cut',
    ],
  },
];
