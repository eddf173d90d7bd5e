import type { Rule } from '../rule.ts';

const STEP =
  '(?:wave|phase|cutover|go live|rollout|migration|pilot|deployment|project|work|build|prod|production|changes?|implementation|everything|all|it|this|step|batch|stage|move|release|switch|delivery|testing|activities|program|programme|onboarding|hardening|upgrade|track|milestone|installation|site|plant|store|tenant|next|dns switch|start)';
const ASKS =
  '(?:asks?|asked|asking|wants?|would like|wishes|suggests?|suggested|proposes?|proposed|proposal|thinks? (?:about|of)|thinking (?:about|of)|considers?|considering|discuss\\w*|discussion|request|requests|requested|recommend\\w*|prefers?|pushes|pushing|plans?|idea|hopes?|insists|begs|threatens|may|might|could|should|would|can|shall|do|does|to decide|decide|decision)';
const MOVE =
  '(?:moved?|shift(?:ed)?|postponed?|pushed?(?: out| back)?|brought forward|bring forward|pulled? (?:in|forward|ahead)|redated?|rescheduled?|deferred?|delay(?:ed)?|re plan(?:ned)?|set back|put back|slid|slide|advanced?|moves|shifts|goes)';
const MOVING =
  '(?:move|moving|moved|shift|shifting|shifted|postpone|postponing|postponed|postponement|push|pushing|pushed|bring forward|bringing forward|pull in|pulling in|redate|redating|reschedule|rescheduling|rescheduled|defer|deferring|delay|delaying|extend|later date|new date|another date|other date|earlier date|change (?:of )?(?:the )?date|date change|re plan|change the date)';
const DATED =
  '(?:date|dates|go live|cutover|milestone|deadline|wave(?: \\d)?|phase(?: \\d)?|rollout|migration|kickoff|launch|start|pilot|project|target|delivery|finish|end date|production start|handover|switch|training wave|release|completion|due date|plan|step|stage|deployment|golive|it|everything|all)';
const DESIGN =
  '(?:design|architecture|topology|target picture|hld|lld|blueprint|solution design|network design|concept|approach|layout)';
const MEETING =
  '(?:meeting|call|sync|weekly|review meeting|governance|session|steerco|workshop|webinar|training session|qbr|standup|appointment|interview|invite|lunch|dinner|agenda|event|1:1)';

const noMeeting = [
  `(?:${MEETING}) (?:[a-z]+ ){0,3}?${MOVE}`,
  `${MOVE} (?:the |our )?(?:[a-z]+ )?${MEETING}`,
];
const otherHold = [
  'legal hold|litigation hold|ediscovery|in place hold|hold music|retention hold|holding (?:company|gmbh)|on hold music',
  `hold (?:a |an |the |our |monthly |weekly |regular |first |next |final |another |quarterly |internal )*(?:@[a-z]+ )?(?:[a-z]+ )?(?:${MEETING}|review|kickoff|presentation|demo|lessons)`,
];

const PROCEED: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'asserted',
    says: [
      '(?:<somebody>)(?: \\([^)\\n]{1,15}\\))?(?: says?| said| gave| gives| has given| sent)?:? ?(?:a |the |us |its |their |his |her |full |final )*(?:go(?! live| to| through| by| via| over| for a| no)|go ahead|green light|ok to (?:start|proceed|go)|approval to (?:start|proceed|go))',
      `go (?:for|on) (?:the )?(?:@[a-z]+ )?${STEP}`,
      '(?:go|go ahead|green light|clearance|approval to (?:start|proceed|go)) (?:is |was |has been |now )*(?:given|received|granted|from|by|there|obtained|came|confirmed|signed)(?: (?:by|from))?(?: (?:<somebody>))?',
      '(?:keep|carry|press|go|move) (?:on )?(?:going|on|ahead|forward)(?! of)(?: with)?(?: (?:the )?' +
        STEP +
        ')?',
      '(?:we |you |team |they |all |now |please )(?:can |may |should |to |will |are cleared to |are free to )*(?:proceed|start|continue|carry on|resume|go on|restart)(?: (?:with|as planned|the|now|on|today|tomorrow|immediately))*(?: ' +
        STEP +
        ')?',
      `^(?:please |ok,? |yes,? )?(?:proceed|continue|start|resume|restart|carry on|go)(?: (?:with|the|now|as planned|on|directly|immediately|right away|anyway))+(?: (?:@[a-z]+ )?${STEP})?`,
      '^(?:go|go go|go ahead|go!|clear to go|off we go)(?= ?$|[.!,;\\n]| ?\\(| from| given)',
      `${STEP} (?:\\d )?(?:may|can|to|shall|is allowed to|is cleared to|is free to) (?:now )?(?:run|start|proceed|begin|continue|go|go ahead|go on|resume|happen)`,
      `${STEP} (?:\\d )?(?:is |was |has been |now )*(?:released|approved|cleared|authori[sz]ed|unblocked to go|given free|green lit)(?: (?:by|to|for))?`,
      '(?:cab|board|steerco|steering|sponsor|cio|ciso|cto|customer|security|csa|csam|management|committee|council|architect|director|owner|legal|qa|itdept|dpo)(?: board| committee)?(?: has| have)? (?:approved|approves|released|releases|cleared|clears|signed off|authori[sz]ed|green lights|waved through)(?: (?:the|to|for|our))*(?: (?:@[a-z]+ )?(?:' +
        STEP +
        '|start|go))?',
      '(?:restart|resume|start|continuation|cutover|rollout) (?:was |is )?(?:ordered|approved|released|authori[sz]ed|instructed|decided|agreed)',
      '(?:decided|decision|instructed|instruction|ordered|order|told (?:us|the team|them)|tells us|orders|agreed)(?: is| was|:)? (?:us |partner |isd |team |the team |we )*(?:to )?(?:go ahead|proceed|start(?! later)|continue|go on|carry on|resume|restart|keep going)',
      'released for (?:production|cutover|rollout|migration|go live)',
      '(?:ok|fine|good|yes) to (?:go|start|proceed|continue)',
      'full speed|as planned,? go|start as planned|good to go|let us go(?! through)|no objections?,? (?:proceed|go|start|continue)',
    ],
    unless: ['go through|go over|how to proceed|go to market|kickoff call|proceeds? of'],
  },
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'denied',
    context: 'mood',
    says: [
      `(?:${STEP} )?(?:\\d )?(?:is |was |has )?(?:not|never) (?:been |yet |be )?(?:approved|released|cleared|authori[sz]ed|signed off)(?: (?:by|to|for))?(?: (?:<somebody>|start|go))?`,
      '(?:<somebody>)? ?(?:refused|refuses|denied|denies|declined|declines|rejected|rejects|withdrew|withdraws|revoked|revokes|took back|takes back|pulled|pulls|cancelled|does not give|did not give|will not give|gave no|gives no|withholds?) (?:its |his |her |their |the |our |to give )*(?:approval|go ahead|go|green light|release|clearance|ok)(?: (?:to|for) (?:the )?(?:start|go|cutover|proceed|wave|rollout|go live))?',
      '(?:approval|go ahead|go|green light|release|clearance|ok to start|permission)(?: (?:for|of|from|to) [a-z0-9 ]{1,20}?)? ?(?:was |is |has been |got |were )*(?:taken back|withdrawn|revoked|refused|denied|rejected|declined|cancelled|pulled|void|gone|not given|not granted|recalled)',
      'no (?:approval|go ahead|green light|clearance|permission|ok)(?! (?:yet|so far))(?: (?:to|for|from|by))?(?: (?:the )?(?:<somebody>|start|go|cutover|go live|wave|rollout))?',
    ],
  },
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'pending',
    context: 'none',
    says: [
      `go (?:for|on) ${STEP} ~,5 (?:if|once|when|unless)(?: ~6 [a-z]+)?`,
      '(?:can|may|shall|should|could|do) (?:we|i|they|partner|isd|team|the partner|the team|customer) (?:now |already |please )*(?:proceed|start|continue|go ahead|go on|go(?! by| via| with| through)|begin|resume|restart|cut over|kick off|move on|keep going)(?: with)?',
      "(?:awaiting|waiting|wait|waits|await|asked|ask|asks|request\\w*|need|needs|pending|missing|chase|get) (?:for )?(?:the |a |their |his |her |final |customer'?s? |customer |csa |@[a-z]+ |formal |still |on )*(?:go(?! live)|go/no go|go ahead|green light|approval to (?:start|go|proceed)|release for|ok to (?:start|proceed)|cab approval|clearance|start approval|permission to)",
      'go ?/ ?no go (?:<open>|on|decision|meeting|tomorrow|is|call|<date>|for)?',
      '(?:approval|go ahead|green light|go decision|release|clearance) (?:to (?:start|proceed|go) |for ~3 )?(?:is |still )*(?:<open>)',
      '(?:if|once|when|as soon as|unless|after) [^.\\n]{3,50}, (?:we |then |they |you )*(?:can |may |will )*(?:go|proceed|start|continue|resume)',
      '(?:start|proceed|continue|resume|go|go ahead)(?: with [a-z0-9 ]{1,15})? (?:only )?(?:if|once|when|after|unless)',
      `(?:${ASKS}) (?:us |we |to |if |whether |the |partner |that |can |for )*(?:proceed|start|continue|go ahead|resume|restart)(?: with)?`,
    ],
    unless: ['how to proceed'],
  },
];

const HOLD: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'hold',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '(?:on hold|put on ice|on ice|parked|frozen|paused|suspended|halted|stood down|in standby|on pause)(?: until <date>)?',
      '(?:put|puts|set|sets|place|placed|keep|kept|stays|stay) (?:it |this |all |everything |the [a-z]+ )*on (?:hold|pause|ice)',
      `(?:hold|stop|pause|freeze|halt|park|suspend)(?: all| the| any| every| further| our)* (?:@[a-z]+ )?(?:prod\\w*|${STEP}|off|back)(?: (?:until|till|for now|before|because|\\d))?`,
      '(?:<somebody>|decision|order|decided)(?: \\([^)\\n]{1,15}\\))?(?: says?| said| orders?| ordered| decided)?:? ?(?:please |to )?(?:stop|stops|hold|wait|pause|pauses|freeze|freezes|halt|halts|no go|froze|stopped|paused|halted|suspended|suspends)(?! by)(?: (?:the|all|any|changes|until|with|everything|us|prod|it|everything|work|cutover|rollout))*(?: until <date>)?',
      '(?:please|team|all|now) (?:stop|hold|wait|pause|freeze|halt|do not start)(?: (?:the|all|with|until|on|for))*(?: <date>)?',
      '^(?:stop|hold|pause|halt|wait|freeze|hold on|hold off|stand still)(?= ?$|[.,!;\\n]| until| till| with| the| all| for| everything| on | before| wave| phase| cutover| rollout| work)(?: (?:until|till) <date>)?',
      'wait with (?:the )?(?:@[a-z]+ )?[a-z]+',
      '(?<!go/)(?<!go/ )(?<!go / )(?<!go or )no go(?! live)',
      `(?:do|must|shall|may|should|will|can|are|is|to) not (?:be |to |yet |allowed to )*(?:start|proceed|go live|go ahead|continue|touch|deploy|migrate|cut over|switch|execute|move on|go on|resume|started|deployed|migrated|touched|begin)(?: (?:the|any|with|before|until|prod\\w*|anything|${STEP}))*`,
      '(?:not|never) (?:to )?(?:proceed|go ahead|start)(?: before| until| with)?',
      'no (?:start|cutover|go live|deployment|change|changes|work|further work|rollout|migration|move|production change|prod change|activities|steps?)(?: in [a-z]+)? (?:before|until|till|unless|without|as long as|allowed|for now)(?: (?:the )?[a-z0-9 ]{1,30})?',
      '(?:we|team|they|everybody) (?:wait|hold|pause|stop|stopped|paused|are waiting|will wait)(?! for (?:the )?(?:names|answer|reply|quote|capacity|dispatch|slot|isd|partner))(?: (?:here|now|with|until|for|the|on|everything|all|work))*(?: (?:signature|sign off|approval|go|<date>))?',
      '(?:change |production |code |config )?freeze (?:in place|until|till|from|ordered|declared|is on|starts|started|announced)',
      '(?:froze|freezes|blocks|blocked|stopped|stops|halted|suspended|paused) (?:all |the |any |our )*(?:changes|work|rollout|project|prod\\w*|cutover|deployment|migration|activities|wave|go live)',
      `(?:stop|pause|hold|halt|freeze) (?:was |is |has been )?(?:ordered|instructed|decided|declared|requested and ordered|until|from|by)(?: <date>)?`,
      '(?:work|rollout|cutover|project|migration|deployment|wave \\d|activities|pilot|build|all|everything|go live) (?:is |was |are |were |has been |got |currently )*(?:stopped|halted|paused|suspended|frozen|put on hold|on hold|stands still by order)(?: (?:by|until|till|on))?',
      'not before (?:<date>|the )',
      '(?:veto|vetoed|vetoes)',
    ],
    unless: [
      ...otherHold,
      'frozen zone|freezer|paused (?:the )?(?:vm|capacity|cluster|sync)|stop by|bus stop|(?:car )?parked|parking|stops? working|(?:picking|printing|production line) stops|wait times?|scope is frozen|full stop',
      '(?:dispatch|request|sr|procurement|invoice|po) (?:is )?on hold',
    ],
  },
  {
    kind: 'direction',
    value: 'hold',
    polarity: 'denied',
    context: 'mood',
    says: [
      'no (?:need|reason|order|plan|intention|decision|grounds?) (?:to|for) (?:a |the |us to )*(?:pause|stop|hold|wait|freeze|halt)',
      'no (?:stop|hold|pause|freeze|halt)(?: (?:needed|ordered|planned|required|necessary|for now|any more|on|from|here))?(?:, (?:team |we )?(?:keeps?|works?|goes|go|continues?)(?: working| going| on)?)?',
      '(?:hold|freeze|pause|stop|halt|on hold status|suspension)(?: [a-z]+)? (?:is |was |has been |now |got )*(?:over|lifted|released|removed|cancelled|withdrawn|ended|off|no longer|taken back|revoked)(?! no)',
      '(?:not|no longer|never) (?:be )?(?:on hold|paused|stopped|frozen|parked|suspended|halted|put on hold)',
      '(?:not|never|without) (?:to )?(?:pausing|stopping|stop|pause|hold off|wait|holding|halt)(?: (?:anything|the|work|for|any|it))?(?! (?:there|here))',
      '(?:lifted|released|removed|cancelled|ended|withdrew) (?:the |its |their |his )*(?:hold|freeze|stop|pause)',
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
      `(?:${ASKS}) (?:us |we |to |if |whether |the |that |about |of |it is better to |you |a |an |partner |team |they |customer |i )*(?:pause|pausing|stop|stopping|hold|holding|wait(?! for)|freeze|freezing|halt|suspend|park|be paused|be stopped|put ~2 on hold)(?! (?:a |the )?(?:meeting|call|workshop|session|monthly|weekly))(?: (?:until|the|with|wave|rollout))*`,
      '(?:pause|stop|hold|freeze|halt)(?: ~3)? (?:under discussion|proposed|being discussed|to be decided|not decided|requested|tbc|considered)',
      '(?:if|unless) [^.\\n]{3,60}(?:we |they |then |must |have to |will |would |need to )+(?:stop|pause|hold|wait|halt)',
      '(?:stop|pause|hold|halt) (?:if|unless|in case)',
      '(?:hold|pause|stop|freeze)(?: or [a-z ]+)? ?\\?',
    ],
    unless: otherHold,
  },
];

const CHANGE_DATE: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'asserted',
    context: 'mood',
    says: [
      `${DATED}(?: [a-z0-9]+){0,2}? (?:is |was |has been |now |got |are |were |we )*${MOVE} (?:to|by|out|until|from|forward|back|into|till|one|two|three|\\d)(?: (?:to|until|by|into|after|from|the|\\d weeks?))*(?: <date>)?(?: to <date>)?`,
      `${DATED} (?:is |was |has been |now |got |are |were )*(?:postponed|rescheduled|redated|brought forward|pulled forward|deferred|moved out|shifted|replanned)`,
      `(?:we |i |csa |csam |customer |they |isd |partner |sponsor |steerco |decided to |agreed to |board |please |cab |<somebody> |to )(?:have |has |will |is |are )*(?:moved?|moves|moving|shift(?:ed|s)?|shifting|postponed?|postpones|push(?:ed|es)?(?: out| back)?|pull(?:ed|s)? (?:in|forward)|brought forward|bring forward|redated?|rescheduled?|defer(?:red)?|replanned) (?:the |it |this |our |go live |all |everything )*(?:${DATED} )?(?:\\d )?(?:date )?(?:to|by|out|until|from|into|forward|back|till)(?: (?:to|the|until|after|start of))*(?: ?<date>)`,
      `(?:move|moved|shift|shifted|shifting|postponed|postpone|push|pushed|pushed out|pushed back|rescheduled|redated|deferred|brought forward|pulled in|pulled forward|delayed|replanned)(?: ${DATED})? (?:to|until|till|into|for|by) (?:the )?(?:<date>)`,
      `new (?:go live |target |due |cutover |end |start |agreed |delivery |milestone |finish |launch |planned )*date(?: is| will be| now|:| set| =| agreed| confirmed| -)*(?: to| for)? ?(?:<date>)`,
      'new (?:go live|cutover|launch|kickoff|target|deadline)(?: is|:| =| now)* (?:<date>)',
      `${DATED} (?:is |are )?now (?:on |in |at |set to |planned for |scheduled for |due )*(?:<date>)(?: instead of)?`,
      `(?:<date>) instead of (?:<date>)`,
      `(?:date|go live|cutover|deadline) (?:was |is |has been |got )*(?:changed|set anew|reset|corrected|re set|re baselined|rebaselined|changed over)(?: (?:to|from))*(?: <date>)?`,
      '(?:from|<date>) ?> ?(?:<date>)',
      'replan(?:ned)? (?:done|to|agreed|finished)(?:: [^.;\\n]{1,40})?',
      'postponed (?:indefinitely|by (?:customer|csam|csa|isd|partner|sponsor|<date>|\\d|one|two|three|four|a))',
      'the (?:shifting|move|shift|postponement) to <date>',
      '(?:go live|cutover|date|milestone|wave \\d) has to (?:move|shift|go|be moved|be shifted) to (?:<date>)',
    ],
    unless: [
      ...noMeeting,
      '(?:mailboxes|vms|servers|databases|users|workloads|data|files|backups?|vaults?|tenants?|team|office|desk|people|machines|boxes) (?:are |is |were |was |have been )?(?:moved|shifted|pushed)',
    ],
  },
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'denied',
    context: 'mood',
    says: [
      'not (?:be )?(?:moving|moved?|shift(?:ing|ed)?|postpon(?:ed?|ing)|push(?:ed|ing)?|chang(?:ed?|ing)|redat(?:ed?|ing)|reschedul(?:ed?|ing)|replan(?:ned|ning)?) (?:the |our |go live |any )*(?:date|dates|go live|cutover|milestone|deadline|wave|it)?',
      `(?:${DATED}) (?:is |was |will |does |are |be |do )*(?:not|never) (?:be |been )?(?:moved?|moving|shift\\w*|postponed?|changed?|pushed|redated?|rescheduled?|replanned)`,
      'no (?:date change|change of (?:the )?date|new date|shift|move|postponement|replan|replanning|re date|redate|delay|change (?:in|to|of) (?:the )?(?:date|dates|timeline|go live|schedule))(?! (?:yet|so far))',
      `(?:date|dates|go live|deadline|cutover|milestone date|target date|<date>) (?:still |also |firmly )*(?:stays?|remains?|holds|is kept|kept|unchanged|stands|as is|is unchanged|is fixed|not negotiable|as planned|does not move|will not move)(?: (?:the same|as is|unchanged|at|on|as planned|<date>))*`,
      '(?:we |they |customer |all |csam |csa )?(?:keep|keeps|kept|stick to|sticks to|stay with|stays with|stay at|hold on to|insists? on) (?:the |our |original |old |current |planned |go live |agreed )*(?:date|dates|<date>|deadline|go live date|timeline)',
      '(?:proposal|request|wish|idea|ask)(?: to (?:shift|move|postpone|push)[a-z0-9 ]{0,25})? (?:was |is |has been )?(?:withdrawn|rejected|refused|declined|off the table|turned down|dropped|denied)(?:,? we keep <date>)?',
      `(?:shift|move|postponement|new date|date change|re date|delay)(?: (?:to|of) [a-z0-9 ]{1,15}?)? (?:was |is |has been )?(?:<refused>|not accepted|not approved|not needed|unnecessary)`,
      '(?:rejected|refused|declined|denied|turned down|does not accept|did not accept|will not accept) (?:the |any |our |to )*(?:shift|move|postponement|postpone|new date|date change|moving|later date)',
    ],
    unless: noMeeting,
  },
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'pending',
    context: 'none',
    says: [
      `(?:${ASKS})(?: (?!not )[a-z0-9@]+){0,6}? (?:be )?${MOVING}(?: (?:to|by|until|out|from|the|it|date|after|go live))*(?: ?<date>)?`,
      `(?:proposal|proposed|proposes|suggests?|suggested|wish|request|idea)(?: is|:)? (?:to |the |a |go live |new |for |date )*(?:<date>|${MOVING})`,
      `(?:new date|move|shift|postponement|re date|redate|date change|later go live|postpone|shifting|moving)(?: to <date>)? ?(?:is |still |to |was )*(?:proposed|requested|tbc|under discussion|being discussed|not decided|pending|considered|to be decided|not agreed|not confirmed|asked|wanted|in discussion|needs approval|\\?)`,
      '(?:if|unless|in case) [^.\\n]{3,60}(?:re date|redate|shift|move|postpone|push|later|new date)(?: (?:to|by|out) ?<date>)?',
      `(?:will|would|need to|needs to|have to|has to|may have to|might have to|must) (?:we )?(?:re date|redate|postpone|shift the date|move the date|move the go live)`,
    ],
    unless: noMeeting,
  },
];

const CHANGE_DESIGN: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'change_design',
    polarity: 'asserted',
    context: 'mood',
    says: [
      `(?:${DESIGN}) (?:is |was |has been |got |now |were )*(?:changed|switched|replaced|reworked|revised|redone|adapted|adjusted|modified|updated|simplified|amended)(?: ?(?:to|:|from|by|with)? ?[^.;\\n]{1,50})?`,
      `(?:chang(?:ed|e|es|ing)|switch(?:ed|es)?|revis(?:ed|e)|rework(?:ed)?|modif(?:y|ied)|adapt(?:ed)?|replac(?:ed?|es)|adjust(?:ed)?) (?:the |our |to the |this |to a |to |a )*(?:[a-z@]+ )?(?:${DESIGN})(?: (?:to|from|accordingly|:) ?[^.;\\n]{0,40})?`,
      `new (?:${DESIGN})(?: (?:is|agreed|approved|decided|:|signed|with|uses|based|chosen))`,
      'redesign(?:ed)?(?: (?:to|agreed|approved|done|ordered|decided|with|as|of))',
      '(?:move|moves|moved|switch|switched|switches|change|changed|changes|go|going|goes|went|migrate|shift) (?:from [a-z0-9@ ]{2,30}? )?(?:to|over to|with|for) (?:a |the |an )?(?:@?[a-z0-9&+]+ ){1,5}?(?:instead|rather than|not)(?: of)?(?: [a-z0-9@]+)?',
      '(?:move|moves|moved|switch|switched|switches|change|changed|changes|swap|swapped) (?:from @?[a-z0-9 ]{2,25} )?(?:to|over to) (?!<date>|green|red|amber|<month>|production|<weekday>|\\d)(?:<tech>|@?[a-z0-9]+ (?:v\\d|sku|tier|plan|endpoints?|link|gateway|apps?|database|mi|cluster|model|pattern))',
      '(?:use|uses|take|takes|go for|goes for|decided for|decides for|chose|decided on|we use|we go with|go with|goes with|implement|build) (?:a |the )?(?:@?[a-z0-9&+]+ ){1,4}?(?:instead of|rather than|in place of|and not) (?:a |the )?@?[a-z0-9]+',
      '<tech>(?: [a-z0-9]+)?,? (?:instead of|rather than|in place of|replaces|replaced) (?:@?[a-z0-9]+)',
      '@[a-z]+ (?:[a-z0-9]+ )?(?:instead of|rather than|in place of) @?[a-z]+',
      '(?:<tech>|@[a-z]+) (?:is |was |gets |will be )?replaced (?:by|with) @?[a-z0-9 ]{2,25}',
      '(?:drop|dropped|drops|abandon|abandoned|scrap|scrapped) (?:the )?(?:<tech>|@[a-z]+),? (?:use|take|go|and|for|we|in favou?r)',
    ],
    unless: [
      'instead of (?:\\d|<weekday>|<month>|just|only)|mail instead|color|colour|logo|slide|deck|ppt|(?:meeting|weekly|sync|call) ~3 instead|form design|design of the (?:survey|invite|newsletter)',
    ],
  },
  {
    kind: 'direction',
    value: 'change_design',
    polarity: 'denied',
    context: 'mood',
    says: [
      `no (?:need |reason )?(?:for |to )?(?:a |any |further |more )*(?:change|changes|redesign|modification|switch|adaptation)s? (?:in|of|to|on|for) (?:the |our )*(?:[a-z@]+ )?(?:${DESIGN})`,
      `no (?:new )?(?:design change|redesign|architecture change|change of design|change of architecture|new design|new architecture)s?`,
      `(?:${DESIGN})(?: of [a-z0-9 ]{1,20})? (?:also |still |too |is |was |itself )*(?:stays|remains|unchanged|kept|stands|not changed|not touched|not changing|frozen|does not change|will not change|as is|as agreed|the same|holds)`,
      `(?:keep|keeps|kept|stick to|sticks to|stay with|stays with|sticking to|staying with) (?:the |our |current |original |agreed |existing |old |this )*(?:@?[a-z0-9]+ ){0,2}?(?:${DESIGN})`,
      `not (?:be )?(?:chang(?:e|ing|ed)|switch(?:ing|ed)?|redesign(?:ed|ing)?|touch(?:ing)?|rework(?:ed|ing)?) (?:the |our |any )*(?:[a-z]+ )?(?:${DESIGN})`,
      '(?:stay|stays|stick|sticks|remain) (?:with|on|to) (?:the )?(?:<tech>)',
      '(?:design change|redesign|new design|change of design|switch to [a-z0-9@ ]{2,25}) (?:was |is |has been )?(?:<refused>|not approved|not accepted|off the table|not needed)',
      '(?:rejected|refused|declined|turned down) (?:the |any )*(?:design change|redesign|new design|switch to [a-z0-9@ ]{2,25}|change of design)',
      '(?:<tech>) (?:stays|remains)(?! (?:on hold|open|red))',
    ],
  },
  {
    kind: 'direction',
    value: 'change_design',
    polarity: 'pending',
    context: 'none',
    says: [
      `(?:${ASKS})(?: (?!not )[a-z0-9@]+){0,5}? (?:to )?(?:switch|switching|change|changing|redesign|other|another|replace|new|different|revise|rework|adapt|rethink|simplify|alternative)(?: (?:to|the|our|a|over to|network|target))*(?: ?(?:${DESIGN}|<tech>|@[a-z]+(?: @?[a-z]+)?))`,
      '(?:suggests?|suggested|proposes?|proposed|wants?|recommends?|prefers?|would rather|would prefer|favou?rs?|asks? for|likes?) (?:to |that we |we |us to |for |the |a |an )*(?:use |switch |switch to |go |go with |move |move to |take |change to |replace |have )*(?:<tech>)(?: [a-z0-9@]+){0,3}?(?: instead| plan)?',
      '(?:suggests?|suggested|proposes?|proposed|wants?|recommends?|prefers?) ~6 instead(?: of ~2 [a-z]+)?',
      `(?:design|architecture|redesign) (?:change )?(?:change |option |alternative )*(?:is |still |to )*(?:under discussion|proposed|requested|tbc|to be decided|open|pending|being discussed|not decided|under review|in discussion|questioned|in question|needs rework)`,
      '(?:decide|decision|choose|clarify|discuss|evaluate|compare|which)(?: between|:)? (?:@?[a-z0-9&]+ ){1,4}?(?:or|vs|versus) (?:@?[a-z0-9&]+)(?: ?\\(currently [^)\\n]{1,20}\\))?',
      `(?:change|redesign|switch|adapt|revise|rework) (?:the |our )*(?:${DESIGN}|to <tech>)[^.\\n]{0,20}\\?`,
      `(?:if|unless) [^.\\n]{3,50}(?:redesign|change the (?:design|architecture)|switch to|other design)`,
    ],
    unless: [
      '(?:who|partner|isd|csa|customer) or (?:customer|partner|isd|csa|unified)|color|colour|logo|slide|deck',
    ],
  },
];

/** Who directs what: go on, wait, another date, another design. */
export const DIRECTION_RULES: readonly Rule[] = [
  ...PROCEED,
  ...HOLD,
  ...CHANGE_DATE,
  ...CHANGE_DESIGN,
];
