import type { Rule } from '../rule.ts';

const otherHold = [
  'legal hold|litigation hold|ediscovery|in place hold|hold music|retention hold|holding ' +
    '(?:company|gmbh)|on hold music',
  'hold (?:a |an |the |our |monthly |weekly |regular |first |next |final |another |' +
    'quarterly |internal )*(?:@[a-z]+ )?(?:[a-z]+ )?(?:<meeting>|review|kickoff|presentation|' +
    'demo|lessons)',
];

/** Somebody stops the work or lifts the stop; other holds (legal, meetings) are none. */
export const HOLD_RULES: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'hold',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '(?:stopped|pulled the plug|froze)(?: for| until| till| on|:|,)',
      'no (?:further |more |other )?(?:[a-z]+ ){0,3}(?:changes?|work|deployments?|' +
        'rollouts?|activities|releases?|cutovers?|steps?) (?:until|till|before|as long as|' +
        'without)',
      '(?:everything|all|all work|work|nothing) (?:stops|halts|pauses|waits|stands still|' +
        'moves|goes on|happens)(?<!nothing stops)(?<!all goes on)(?<!everything goes ' +
        'on)(?<!work goes on)(?<!everything moves)(?<!all moves)(?<!work moves) (?:till|' +
        'until|before|unless|for now|as long as)',
      '(?:ordered|orders|declared|decided|imposed|imposes|called|calls|demanded) (?:a |' +
        'an |the |us |immediate |full |complete )*(?:stop|halt|freeze|pause|standstill|' +
        'hold)',
      '(?:told|instructed|asked|ordered|orders|tells|instructs)(?: [a-z@]+){1,3} to (?:' +
        'stop|freeze|hold|halt|pause|suspend|wait)',
      '(?:demands?|demanded|ordered|orders|instructed|requires?|required) to (?:stop|' +
        'pause|halt|suspend|freeze) (?:the |all )*(?:<step>|works?)',
      '^(?:please )?hold (?:the |all |any )*(?:@?[a-z0-9]+ ){0,3}?(?:jobs?|scans?|' +
        'deployments?|changes?|loads?|rollouts?|cutovers?|migrations?|runs?)',
      '(?:on hold|put on ice|on ice|parked|frozen|paused|suspended|halted|stood down|' +
        'in standby|on pause)(?: until <date>)?',
      '(?:put|puts|set|sets|place|placed|keep|kept|stays|stay) (?:it |this |all |everything ' +
        '|the [a-z]+ )*on (?:hold|pause|ice)',
      '(?:hold|stop|pause|freeze|halt|park|suspend)(?: all| the| any| every| further|' +
        ' our)* (?:@[a-z]+ )?(?:prod\\w*|<step>|off|back)(?: (?:until|till|for now|before|' +
        'because|\\d))?',
      '(?:<somebody>|decision|order|decided)(?: \\([^)\\n]{1,15}\\))?(?: says?| said|' +
        ' orders?| ordered| decided)?:? ?(?:please |to )?(?:stop|stops|hold|wait|pause|' +
        'pauses|freeze|freezes|halt|halts|no go|froze|stopped|paused|halted|suspended|' +
        'suspends)(?! by)(?: (?:the|all|any|changes|until|with|everything|us|prod|it|' +
        'everything|work|cutover|rollout))*(?: until <date>)?',
      '(?:please|team|all|now) (?:stop|hold|wait|pause|freeze|halt|do not start)(?: ' +
        '(?:the|all|with|until|on|for))*(?: <date>)?',
      '^(?:stop|hold|pause|halt|wait|freeze|hold on|hold off|stand still)(?= ?$|[.,!;\\n]|' +
        ' until| till| with| the| all| for| everything| on | before| wave| phase| cutover|' +
        ' rollout| work)(?: (?:until|till) <date>)?',
      'wait with (?:the )?(?:@[a-z]+ )?[a-z]+',
      '(?<!go/)(?<!go/ )(?<!go / )(?<!go or )no go(?! live| decision| meeting| call| gate)',
      '(?:do|must|shall|may|should|will|can|are|is|to) not (?:be |to |yet |allowed ' +
        'to )*(?:start|proceed|go live|go ahead|continue|touch|deploy|migrate|cut over|' +
        'switch|execute|move on|go on|resume|started|deployed|migrated|touched|begin)' +
        '(?: (?:the|any|with|before|until|prod\\w*|anything|<step>))*',
      '(?:not|never) (?:to )?(?:proceed|go ahead|start)(?: before| until| with)?',
      'no (?:start|cutover|go live|deployment|change|changes|work|further work|rollout|' +
        'migration|move|production change|prod change|activities|steps?)(?: in [a-z]+)' +
        '? (?:before|until|till|unless|without|as long as|allowed|for now)(?: (?:the ' +
        ')?[a-z0-9 ]{1,30})?',
      '(?:we|team|they|everybody) (?:wait|hold|pause|stop|stopped|paused|are waiting|' +
        'will wait)(?! for (?:the )?(?:names|answer|reply|quote|capacity|dispatch|slot|' +
        'isd|partner))(?: (?:here|now|with|until|for|the|on|everything|all|work))*(?: ' +
        '(?:signature|sign off|approval|go|<date>))?',
      '(?:change |production |code |config )?freeze (?:in place|until|till|from|ordered|' +
        'declared|is on|starts|started|announced)',
      '(?:froze|freezes|blocks|blocked|stopped|stops|halted|suspended|paused) (?:all ' +
        '|the |any |our )*(?:changes|work|rollout|project|prod\\w*|cutover|deployment|' +
        'migration|activities|wave|go live)',
      '(?:stop|pause|hold|halt|freeze) (?:was |is |has been )?(?:ordered|instructed|' +
        'decided|declared|requested and ordered|until|from|by)(?: <date>)?',
      '(?:work|rollout|cutover|project|migration|deployment|wave \\d|activities|pilot|' +
        'build|all|everything|go live) (?:is |was |are |were |has been |got |currently ' +
        ')*(?:stopped|halted|paused|suspended|frozen|put on hold|on hold|stands still ' +
        'by order)(?: (?:by|until|till|on))?',
      'not before (?:<date>|the )',
      '(?:veto|vetoed|vetoes)',
    ],
    unless: [
      'hold(?:s|ing)? on to|(?:fabric|f\\d+|sku|vms?|pool|cluster|warehouse) ?(?:f?\\d+' +
        ' )?(?:is |are )?paused|paused ~3 (?:to save|cost|at night)|invoices? waits?',
      'stop(?:s|ped)? (?:the |its |their )*interest|date ~2 not before',
      ...otherHold,
      'capacity paused|paused at night|auto ?pause|frozen zone|freezer|paused (?:the ' +
        ')?(?:vm|capacity|cluster|sync)|stop by|bus stop|(?:car )?parked|parking|stops? ' +
        'working|(?:picking|printing|production line) stops|wait times?|scope is frozen|' +
        'full stop',
      '(?:dispatch|request|sr|procurement|invoice|po) (?:is )?on hold',
    ],
  },
  {
    kind: 'direction',
    value: 'hold',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:lifts?|lifted|releases?|removed|ends|ended|cancels|cancelled) (?:the |its |' +
        'their |his |her |our )*(?:[a-z]+ )?(?:hold|freeze|stop|pause|halt|ban|standstill)',
      '(?:ban|standstill|embargo|halt)(?: [a-z]+)? (?:is |was |has been |now )*(?:over|' +
        'lifted|gone|ended|removed)',
      'no (?:need|reason|order|plan|intention|decision|grounds?) (?:to|for) (?:a |the ' +
        '|us to )*(?:pause|stop|hold|wait|freeze|halt)',
      'no (?:stop|hold|pause|freeze|halt)(?: (?:needed|ordered|planned|required|necessary|' +
        'for now|any more|on|from|here))?(?:, (?:team |we )?(?:keeps?|works?|goes|go|' +
        'continues?)(?: working| going| on)?)?',
      '(?:hold|freeze|pause|stop|halt|on hold status|suspension)(?: [a-z]+)? (?:is ' +
        '|was |has been |now |got )*(?:over|lifted|released|removed|cancelled|withdrawn|' +
        'ended|off|no longer|taken back|revoked)(?! no)',
      '(?:not|no longer|never) (?:be )?(?:on hold|paused|stopped|frozen|parked|suspended|' +
        'halted|put on hold)',
      '(?:not|never|without) (?:to )?(?:pausing|stopping|stop|pause|hold off|wait|holding|' +
        'halt)(?: (?:anything|the|work|for|any|it))?(?! (?:there|here))',
      '(?:lifted|released|removed|cancelled|ended|withdrew) (?:the |its |their |his ' +
        ')*(?:hold|freeze|stop|pause)',
      'off hold',
    ],
    unless: otherHold,
  },
  {
    kind: 'direction',
    value: 'hold',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:may|might|could|would|should|will|shall) (?:possibly |perhaps |well )?(?:have ' +
        'to |need to |be forced to )?(?:park|pause|stop|halt|freeze|suspend|hold off|' +
        'hold)(?! (?:the )?(?:meeting|call|it))(?: (?:the|it|this|wave|rollout))*',
      '(?:thinks?|thinking|talks?|talking|mus\\w+|considering|considers?|idea|' +
        'discuss\\w*)(?: [a-z]+){0,3} (?:about |of )?(?:freezing|pausing|stopping|halting|' +
        'parking|a freeze|a stop|a pause|a halt)',
      'no order(?: yet)?(?: to)?(?: stop| freeze)?',
      '(?:<asks>) (?:us |we |to |if |whether |the |that |about |of |it is better to ' +
        '|you |a |an |partner |team |they |customer |i )*(?:pause|pausing|stop|stopping|' +
        'hold|holding|wait(?! for)|freeze|freezing|halt|suspend|park|be paused|be stopped|' +
        'put ~2 on hold)(?! (?:a |the )?(?:meeting|call|workshop|session|monthly|weekly)' +
        ')(?: (?:until|the|with|wave|rollout))*',
      '(?:pause|stop|hold|freeze|halt)(?: ~3)? (?:under discussion|proposed|being discussed|' +
        'to be decided|not decided|requested|tbc|considered)',
      '(?:if|unless) [^.\\n]{3,60}(?:we |they |then |must |have to |will |would |need ' +
        'to )+(?:stop|pause|hold|wait|halt)',
      '(?:stop|pause|hold|halt) (?:if|unless|in case)',
      '(?:hold|pause|stop|freeze)(?: or [a-z ]+)? ?\\?',
    ],
    unless: otherHold,
  },
];
