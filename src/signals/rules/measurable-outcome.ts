import type { Rule } from '../rule.ts';

/** A number with a target or a date, as an outcome for the customer. */
export const MEASURABLE_OUTCOME_RULES: readonly Rule[] = [
  {
    kind: 'measurable_outcome',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '(?:usage|adoption|uptime|availability|satisfaction|accuracy|coverage|' +
        'utili[sz]ation|nps|csat) ?(?:>|above|over|at least|of at least|beyond) ?<number>',
      '<number> <counted>(?: [a-z]+){0,3}? (?:by|until|till|before|in|at|end|per|at ' +
        'the end of|within|to|from) (?:the )?(?:end of |end )?(?:<date>)',
      '\\d+(?:·\\d+)* ?(?:%|percent|pct|x) ?(?:[a-z0-9]+ ){0,8}?(?:by|until|till|end of|' +
        'before) (?:<date>)',
      '(?:from )?<number> ?(?:to|>|up to|down to) ?(?:be )?<number>(?: [a-z]+){0,4}(?: ' +
        '?(?:by|until|till|in|before|end of) (?:<date>))?',
      '<goal>(?: (?:is|was|of|for|now|set|:|=|at|agreed|stays|remains|has|a|the|[a-z]+)' +
        '){0,5}? ?[:=(]? ?(?:to |at least |min |>|<|at |of |is |be |over |under |below ' +
        '|above )*<number>(?: [^.,;!?\\n()]{1,40})?',
      '<number> (?:[a-z/]+ ){0,4}?(?:,|-|vs|against|of|versus|\\() ?(?:the |our |a ' +
        ')*(?:<goal>)(?: (?:is|was|of|:|=))* ?(?:<number>(?: [^.,;!?\\n()]{1,25})?)?',
      '(?:\\d[^ ]* ?(?:/ ?day|/ ?week|/ ?month)?) (?:vs|versus|against|of) <number> ' +
        '(?:planned|target|goal|expected|targeted|plan)',
      '(?:reduce|reduced|cut|increase|increased|raise|lower|improve|improved|grow|shorten|' +
        'decrease|halve|bring|reach|reached|achieve|achieved|save|saves|drop|lift|double)' +
        ' [^.;!?\\n]{2,50}?(?:by|to|from|of|at) <number>(?: (?:to|>) ?<number>)?(?: ' +
        '[^.,;!?\\n]{1,25})' +
        '?(?: (?:by|until|in|before|within) (?:<date>))?',
      '<number> (?:less|fewer|more|faster|lower|higher|reduction|shorter|better|increase|' +
        'saved|quicker)(?: [a-z]+){0,5}? (?:by|until|in|before|within|vs|than|per) (?:the ' +
        ')?(?:<date>|\\d|baseline|last year|today)',
      `(?<!proposal )<number> ?> ?<number> (?:[a-z]+ ){0,3}?(?:by|until) <date>`,
      '(?:must|has to|shall|should) (?:come|go|be|get|drop|stay) (?:below|under|above|' +
        'over|at least|up to|down to) <number>',
      '<number> (?:[a-z]+ ){0,6}?(?:today|currently|now),? (?:target|goal|should be|' +
        'must be|to be) <number>',
    ],
    unless: [
      '(?:recovery (?:time|point) objective|rto|rpo|sla)',
      '(?:usage|logins|adoption|use|mau|users) [^.;\\n]{0,30}(?:dropped|dropping|fell|' +
        'sank|down|behind|stalled|collapsed)',
      '(?:from|moved|shifted|postponed) \\d{1,2} to \\d{1,2} (?:<month>)',
      'calendar|utili[sz]ation at|slot|exam|engineers?|architects?|consultants?|dispatch|' +
        'sr \\d|person days|reserved|booked|sprint|workshop needs|server|cores|licen[cs]es|' +
        'seats|\\d+ (?:weeks|months|days) (?:later|delay|behind|ahead|late)',
      '(?:acr|azure consumed|consumption revenue|revenue|eur|usd|\\$|€|deal|budget|' +
        'price|cost of|k€|funding|mrr|arr) ?\\d|\\d+ ?(?:k|m)? ?(?:eur|usd|\\$|€|acr|' +
        'dollars|euros)',
    ],
  },
  {
    kind: 'measurable_outcome',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '<number> ?(?:to|>) ?<number> (?:monthly |weekly |daily )*' +
        '(?:mau|active users|users|actives|logins|agents)(?: [a-z]+){0,2}? (?:by|until|in) <date>',
    ],
  },
  {
    kind: 'measurable_outcome',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:nothing|no way|no means|no number|no figure|no figures|no numbers) to ' +
        '(?:measure|steer by|quantify|judge|prove|show)(?: [a-z]+){0,3}',
      '(?:never|not|nobody)(?: [a-z]+){0,2} (?:gave|given|named|set|told)(?: us)? (?:a ' +
        '|any |the )*(?:figure|number|target|kpi|goal)',
      'kpi(?: [a-z0-9]+){0,4}:? (?:is |was |are )?(?:not defined|undefined|none)',
      '(?:kpi|metric|target|goal|success measure)s? (?:for|of) (?:the )?[a-z]+(?: ' +
        '[a-z]+)? (?:is |are |was |were )*(?:not defined|missing|none|undefined)',
      '(?:no|without|missing|lacks|lacking|nor|neither|zero) (?:a |an |any |clear |' +
        'agreed |real |measurable |success |business |single |defined |usable |quantified ' +
        '|adoption |concrete |hard )*(?:kpi|metric|measure|target(?! (?:picture|date|' +
        'architecture))|goal|success criteri\\w+|outcome|success measure|objective|measurable ' +
        'outcome|success metric|target value|kpis)s?(?: (?:either|defined|agreed|so far|' +
        'set|named|at all|in the|for|behind|exists|given))?',
      '(?:kpi|metric|success measure|target(?! (?:date|go live))|target value|measure|' +
        'goal|success criteria|outcome|objective)s? (?:is |was |are |were |has been |' +
        ': ?|got |= ?)*(?:dropped|withdrawn|none|missing|cancelled|removed|rejected|abandoned|' +
        'no longer valid|not valid(?: any ?more)?|obsolete|not measurable|refused|not ' +
        'defined|scrapped|void|deleted|nil|' +
        'gone)',
      '(?:not|never) (?:be )?(?:measurable|measured|quantified|quantifiable)(?! yet)',
      '(?:dropped|withdrew|cancelled|removed|abandoned|scrapped|rejected) (?:the |its ' +
        '|their |our )*(?:kpi|metric|target(?! date)|goal|success measure)',
      'nobody (?:measures|tracks|defined|knows the (?:target|kpi))',
    ],
  },
  {
    kind: 'measurable_outcome',
    polarity: 'pending',
    context: 'none',
    says: [
      '<goal> (?:value |number )?for (?:the )?[a-z0-9@ ]{2,30} (?:and|\\+|,) ',
      '(?:define|agree|set|propose|find|need|needs|create|get|draft|clarify|work out|' +
        'discuss|establish|identify|collect|request|choose|fix|develop|determine|decide|' +
        'confirm|validate|quantify|to define|ask|asked|check|waiting for|wait for|awaiting|' +
        'suggest|write|finali[sz]e|prepare|missing still)(?: [a-z0-9@]+){0,5}? (?:success ' +
        ')?(?:kpis?|metric|measure|target(?! (?:picture|date|architecture|group|audience)' +
        ')|success criteri\\w+|outcome|measurable|goal|success (?:measure|metric|number)' +
        '|objective|number to|baseline and target|okr)s?(?: [a-z0-9@]+){0,4}',
      '(?:kpis?|metric|measure|target value|success criteri\\w+|success measure|outcome|' +
        'goal|target|objective|number)s?(?: (?:proposal|number|for [a-z0-9@ ]{2,20}|value)' +
        ')? ?(?:is |are |still |: ?|= ?|to be |not |yet |- |under |\\()*(?:tbc|open|pending|' +
        'agreed|to be (?:defined|agreed|confirmed|set)|defined|discussion|being defined|' +
        'proposed|draft|awaited|unclear|decided|\\?|accepted yet|in work|in discussion|' +
        'in progress)(?= |$|[.,;)\\n?])(?<!target agreed)(?<!kpi agreed)(?<!goal agreed)' +
        '(?<!kpi defined)(?<!metric agreed)(?<!kpi is agreed)(?<!metric defined)',
      '(?:kpi|target|metric|goal|outcome|measure) ?(?:proposal|proposed|suggest\\w*|' +
        'idea|draft|candidate)(?: (?:of|by|from|for|is|:)(?: the)?(?: [a-z]+)??)* ?:? ' +
        '?(?:to |kpi |target |metric |goal |reach |get |have )*(?:[a-z]+ ){0,3}?(?:from ' +
        ')?<number> [^.;!?\\n]{2,50}(?:by|to|until|in|,)(?: [^.;!?\\n]{1,30})?',
      '<number> (?:<counted>)[^.;!?\\n]{0,45}?(?:\\?|not agreed|tbc|to be (?:agreed|' +
        'confirmed|accepted)' +
        '|proposed|proposal|not (?:yet )?(?:agreed|confirmed|accepted)|pending|if accepted|' +
        'would be|hopefully)',
      '(?:what|which|how) (?:is|are|would|could|do|should|can) (?:the |we |our |it ' +
        '|their )*(?:be )?(?:kpi|target|metric|measure|measured|success|goal|outcome)' +
        's?[^.!\\n]{0,30}\\?',
      '(?:could|should|might|may|would|hope\\w*|expects?|plans?|wants?) (?:to )?(?:reach|' +
        'get to|achieve|have|be at|hit|be) <number> ' +
        '(?!(?:[a-z]+ )?(?:architect|engineer|consultant|developer|dev|people|tester)s?)' +
        '[^.;!?\\n]{1,40}',
    ],
    unless: ['measures? against (?:covid|attack)|go live target'],
  },
];
