import type { Rule } from '../rule.ts';

const USE =
  '(?:usage|adoption(?! (?:framework|score|record|law|plan|call|agency|center|of))|uptake|utili[sz]ation|logins?|log ins?|sign ins|mau|active users|active usage|consumption|daily users|use of [a-z0-9@ ]{2,25}|its use|their use|use|engagement|user numbers|activity|users|weekly actives?|monthly actives?|weekly active users|monthly active users|daily active users|licenses|licences|seats)';
const LOW =
  '(?:stall\\w*|stagnat\\w*|plateau\\w*|flat|flatlin\\w*|low|very low|poor|weak|behind|lags?|lagging|drop\\w*|falls?|fell|falling|fallen|declin\\w*|decreas\\w*|down|shrink\\w*|shrinks|sink\\w*|sinks|zero|below|under (?:plan|target|\\d)|far from|disappoint\\w*|slow|stuck|went down|going down|goes down|not growing|does not grow|halved|collaps\\w*|minimal|dead|unused|idle|not used|missing|short of|nowhere near|slump\\w*|at \\d{1,2} ?% only|only \\d+|dipped|dips|eroding|fading|dwindl\\w*|backwards|sagging|tanked)';

const RECOVERY: readonly Rule[] = [
  {
    kind: 'recovery_plan',
    polarity: 'denied',
    context: 'mood',
    says: [
      'no (?:recovery|mitigation|way back|get well|catch up|workaround|remediation|path to green|path back|plan to (?:recover|get back|fix|catch up)|recovery plan|mitigation plan|action plan|new one)(?: plan| owner| date| action| measures?)?(?: (?:so far|yet|at all|available|exists|defined|in place))?',
      '(?:recovery|mitigation|get well|catch up|remediation|path to green|path back to green|back to green plan|turnaround)(?: plan| action)?(?: [a-z]+)? ?(?:is |was |: ?|= ?|has been |got )*(?:none|missing|failed|rejected|cancelled|withdrawn|does not exist|not there|not defined|not available|dropped|refused|void|no longer valid|not accepted|collapsed|nil|did not work|not working|nowhere)(?:, no new one)?',
      '(?:without|lacks|lacking|missing) (?:a |any )*(?:recovery|mitigation|get well|catch up|remediation)(?: plan)?',
      '(?:nobody|no one) (?:has|owns|works on|is working on) (?:a |the )?(?:recovery|mitigation|plan to|catch up)(?: plan)?',
    ],
    unless: [
      '(?:site|disaster|azure site) recovery|recovery (?:services )?vault|recovery (?:point|time)',
    ],
  },
];

const TROUBLE =
  '(?:production|prod|plant|store|stores|warehouse|hospital|line|shop|shops|factory|booking|payroll|checkout|system|systems|service|portal|site|app|erp|sap|scanners|tills|pos|mail|phones?|branch|branches|website|order entry|ordering|logistics|terminals|machines|trains|flights|clinic|call center|contact center|atm|atms|payments?)';
const CUST_DATE =
  '(?:(?:customer|their|public|board|contract|opening|launch|press|season|regulator\\w*|audit) ?(?:date|deadline|go live|launch|opening|start|window|milestone|season)?|go live|launch|deadline|store opening|opening|date|payroll run|season start|year end closing|cutover|production start|black friday|peak season|<date>)';
const IMPACT: readonly Rule[] = [
  {
    kind: 'customer_impact',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '(?:[a-z@]+ ){0,2}?(?:complain|complains|complained|complaining|complaint|complaints|angry|unhappy|furious|upset|annoyed|frustrated|frustration|dissatisfied|disappointed|irritated|livid|pissed|fed up|loses? patience|losing patience|lost patience|loose patience|loosing patience|lost trust|loses trust|losing trust|lost confidence|lost faith|mad at|outraged|not happy|not amused|not satisfied|no longer trusts|out of patience|patience is (?:over|gone|running out))(?: (?:about|with|at|on|over|that|every day|from|in|letter|because|to)(?: [a-z0-9@]+){1,4})?',
      '(?:<customer>|<somebody>|they|bank|hospital|owner) (?:has |have |just |already |formally )*(?:escalated|escalates|escalate to|is escalating|are escalating|raised an escalation|opened an escalation|called our (?:gm|vp|ceo|management))(?: (?:to|about|because|over|on)(?: [a-z0-9@]+){1,3})?',
      '(?:escalated|escalation)(?: (?:to|by|from|of|with|at|on|open|running|raised|received|mail|letter|call|hot|level \\d|active|ongoing|is open|is running|arrived|came|landed|started|in)(?: (?:the |our |their )*[a-z@]+){0,3})',
      'escalation',
      `${CUST_DATE}(?: [a-z0-9@]+){0,3}? (?:is |are |was |now |seriously |clearly |highly |again )*(?:in danger|at risk|endangered|in jeopardy|jeopardi[sz]ed|threatened|will be missed|missed|will slip for customer|cannot be (?:held|kept)|can not be (?:held|kept|met)|not reachable|not achievable any more|at stake|not safe|burning|will not be met|wobbling|in question)`,
      '(?:endangers?|jeopardi[sz]es?|threatens|puts at risk|risks|will miss|we miss|misses) (?:the |their |customer )*(?:customer |public |board )*(?:date|go live|launch|opening|deadline|season|season start|payroll|closing|production)',
      `(?:sev ?(?:a|1)|p1|prio 1 incident|critsit|crit sit|major incident|outage|severity (?:a|1))(?: ?[:,-]? ?[^.;\\n]{1,60})?`,
      `${TROUBLE}(?: [a-z0-9@]+){0,3}? (?:is |are |was |were |has |have |went |go |goes |gone |currently |now |still |again |completely |been )*(?:down|offline|stopped|standing still|stands still|stand still|blocked|broken|interrupted|unavailable|not working|not reachable|not available|out of service|dead|at a standstill|idle since|cannot|crashed|crashes|stops every)(?:,? [^.;\\n]{1,40})?`,
      `(?:customer|they|users|plant|stores?|hospital|nurses|doctors|drivers|cashiers|shops?|staff|bank|branches|clerks|workers|patients|citizens|students|agents|dispatchers|<name>|@[a-z]+|employees|pilots|teachers|pharmacy|operators|clients) (?:[a-z]+ )?(?:can not|could not|cannot|unable to|are not able to|is not able to) (?:[a-z]+ )?(?:work|admit|ship|order|pay|invoice|sell|log in|login|book|produce|print|access|serve|process|call|open|use|bill|deliver|scan|read|send|close|check in|dispense|pick|connect|operate|enter)[^.,;!?\\n]{0,30}`,
      '(?:trucks|patients|customers|passengers|clients|citizens|lorries|people) (?:are )?(?:waiting|queue|queuing|stranded|turned away)(?: (?:at|in) ~2 [a-z]+)?',
      '(?:claims?|threatens with|demands|wants|asks for|invoices|imposes) (?:a |the )?(?:penalty|penalties|compensation|damages|refund|credit note)|contract penalty|penalty (?:claim|due|letter)|lost (?:revenue|orders|sales|production)|revenue loss|loss of (?:revenue|orders|production)|loses (?:money|revenue|orders|\\d)|(?:production|business|sales|revenue|operations) (?:loss|stop|outage|interruption|impact|impacted|hit)|costs them|costs the customer|hurts (?:the )?(?:customer|business|them|stores|production)|customer (?:is |business )?(?:hurt|hit|suffers|impacted|affected|suffering)|impact on (?:customer|production|patients|stores|the stores|business|the business|operations|sales)|customer impact (?:is )?(?:high|severe|confirmed|real|stated|yes)|business (?:is )?(?:impacted|affected)',
      '(?:complaint|angry|escalation|furious) (?:mail|call|letter|email)(?: (?:from|of|by) [a-z@ ]{2,25})?',
      '(?:regulator|auditor|authority|supervisory) (?:expects|demands|asks|set|fines|threatens)[^.,;\\n]{1,30}',
      'customer (?:wants|threatens|considers|decided|plans|is about|ready) (?:to )?(?:leave|cancel|terminate|quit|stop paying|switch to (?:a )?compet\\w+|walk away)',
    ],
    unless: [
      'escalation (?:path|process|contact|matrix|procedure|template|plan|manager|policy|list|level definition)|exception path|privilege escalation|escalation of privilege|cost escalation|price escalation|shut ?down|slow down|drill down|break down the|sit down|calm down|count ?down|scaled? down|power down|lock ?down|top down|write down|step down|downtime window|impact (?:assessment|analysis) template|privacy impact|(?:complaint|complaints) (?:app|management|form|portal|handling|process|bot|classification|system|workflow|data|module)|escalations? (?:dashboard|report|workflow|rules?|app)',
    ],
  },
  {
    kind: 'customer_impact',
    polarity: 'denied',
    context: 'mood',
    says: [
      'no (?:customer |business |visible |real |further |more |user |production |negative |new |longer any )*(?:impact|complaints?|incidents?|escalations?|outage|disruption|harm|damage|issues? (?:for|at) (?:the )?(?:customer|users|stores)|pain|effect on (?:the )?customer|downtime for (?:the )?(?:customer|users)|interruption)(?: (?:on|for|at|from|to|so far|any more|expected)(?: [a-z]+){0,3})?',
      'escalation(?: (?:of|by|from|with|at) [a-z@ ]{2,25}?)? (?:is |was |has been |now |got |call |finally )*(?:closed|withdrawn|over|off|off the table|resolved|ended|solved|cancelled|taken back|lifted|settled|down|gone|stopped|de escalated|no longer)',
      '(?:customer )?escalation (?:closed|withdrawn|resolved)',
      '(?:closed|withdrew|withdraws|withdrawn|took back|lifted|ended|cancelled|resolved|dropped) (?:the |their |his |her |its |customer )*(?:escalation|complaint|claim)',
      '(?:nobody|no one|none of (?:the )?[a-z]+)(?: at [a-z@ ]{2,20}| in [a-z@ ]{2,20})? (?:is |was |has |has been |had |really )*(?:affected|impacted|hurt|hit|complained|complains|complaining|escalated|angry|upset|unhappy|harmed|noticed|disturbed)',
      '(?:customer|users|they|plant|stores?|business|production|<name>|operations|patients|sponsor) (?:is |are |was |were |has |have |had |did |does )*(?:not|no longer|never) (?:been |being |be )?(?:affected|impacted|hurt|hit|complain(?:ed|ing)?|escalat(?:ed?|ing)|angry|upset|unhappy|harmed|disturbed)',
      'nobody (?:at [a-z@ ]{2,20} )?(?:complained|complains|noticed|was affected|is affected|was hurt|escalated)',
      '(?:not|no longer|never) (?:be )?(?:affected|impacted|angry|upset|unhappy|escalated|in danger|at risk|frustrated|endangered|annoyed|escalating)',
      '(?:de escalated|deescalated|calmed down|customer is calm|calm again|customer (?:is )?(?:happy|satisfied|relaxed|calm|pleased)(?: again)?|complaint (?:is |was )?(?:closed|withdrawn|resolved|settled|taken back)|date (?:is )?(?:safe|not in danger|not at risk|safe again)|(?:service|production|systems?|stores?|line|plant|portal|app) (?:is |are )?(?:restored|back up|up again|running again|back online|online again|works again))',
      'without (?:any )?(?:customer )?(?:impact|complaints?|incidents?|outage|disruption|interruption|escalation|downtime)(?: (?:for|on|at) ~2 [a-z]+)?',
    ],
    unless: ['angry if|privacy impact|escalation (?:path|process)'],
  },
  {
    kind: 'customer_impact',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:threat\\w*|may|might|could|will|would|wants?|going|intends?|about|plans?|ready|fear\\w*|risk of|prepares?|considers?|considering|thinks? about|warned|warns) (?:to |of |with |that |they |he |she |it |customer |us |will |would |an? |possibly |also )*(?:escalat\\w+|complain\\w*|lose patience|get angry|hurt|impact|affect|miss the|be (?:affected|impacted|hurt|angry|in danger|at risk|missed|endangered|down|offline))(?: (?:to|the|their|customer|go live|date|if|launch)(?: [a-z]+){0,3})?',
      '(?:if|unless|in case|otherwise) [^.\\n]{3,80}(?:in danger|at risk|escalat\\w+|complain|angry|miss|stands still|offline|down|penalty|affected|impacted|impact|lose|stop)',
      '(?:impact|harm|damage|effect) (?:on [a-z ]{2,20} )?(?:is |still )*(?:unclear|unknown|not known|tbc|open|being (?:checked|assessed)|to be (?:assessed|checked|clarified)|not clear|\\?|under investigation)',
      "(?:do we know|clear|check|assess|ask|find out|clarify|verify|is it known|any|unclear|see|does|did|is|are|was|were|who is) (?:whether |if |the |there |it |customer |customer's |about |this |of |on |outage |us )*(?:[a-z]+ ){0,5}?(?:hurt|hurts|impact|impacted|affected|affects|complaints|complain|complained|angry|escalat\\w+|in danger|at risk|incidents)(?! (?:template|workshop))[^.!\\n]{0,40}(?:\\?)?",
      'escalation (?:threat|threatened|announced|expected|likely|looming|possible|is coming|in the air)',
      '(?:customer |go live |store opening )?(?:date|go live|opening|launch) (?:may|might|could|would) (?:be |get )*(?:in danger|at risk|endangered|missed|slip)',
    ],
    unless: ['escalation (?:path|process|contact)'],
  },
];

const VALUE_GAP: readonly Rule[] = [
  {
    kind: 'value_gap',
    polarity: 'asserted',
    context: 'mood',
    says: [
      `${USE}(?: (?:of|in|at|for|by|since|after|on)(?: [a-z0-9@]+){1,4}?| (?:north|south|east|west|numbers|rate|figures|curve|level|[a-z]+))? ?(?:is |are |was |were |has |have |: ?|= ?|still |now |remains? |stays? |far |way |well |too |very |again |really |went |been |quite |rather |seems |fully |completely |even |only |- )*${LOW}(?: (?:at|to|from|by|since|behind|plan|target|expectations|of|on|under|below|\\d+ ?%?|the|<date>)){0,4}(?: ?\\d+(?:[^a-z.,;\\n ]\\d+)*)?`,
      `(?:low|poor|weak|falling|declining|stalled|stalling|stagnating|dropping|missing|slow|disappointing|decreasing|flat|zero|hardly any|no|almost no|barely any|little|insufficient|limited) (?:user |feature |copilot |actual |real |@[a-z]+ |active )*(?:usage|adoption(?! (?:framework|score))|uptake|use of|logins|engagement|utili[sz]ation|active users|consumption)(?: (?:of|in|at|since|so far)(?: [a-z0-9@]+){1,3})?`,
      `(?:nobody|no one|hardly anyone|hardly anybody|almost nobody|few|few people|very few|barely anyone|only (?:a )?(?:few|handful|half|some|one|two|\\d+)(?: of)?(?: [a-z0-9]+){0,2}?|none of (?:the |them )?(?:[a-z]+ )?) ?(?:users |people |employees |staff |managers )?(?:really |actually |is |are |still |ever )*(?:uses?|using|used|logs in|log in|logged in|opens?|opened|active|works with|work with|touches|adopted)(?: (?:it|the|them|this|that|copilot|in|to|any|anymore|now|yet)){0,3}(?: [a-z0-9@]+){0,4}`,
      '(?:hardly|barely|rarely|never|scarcely|almost not|practically not|under|not really|not) (?:be |being )?(?:used|utili[sz]ed|opened|adopted|touched)(?! yet by design)',
      '(?:bought|paid|purchased|licensed|deployed|rolled out|installed|live)[^.;\\n]{0,25}?(?:,| but| and|-) ?(?:but |hardly |barely |are |is |they |it |never |still )*(?:not|un|never|nobody|hardly) ?(?:used|active|opened|uses it|activated)',
      '(?:unused|idle|inactive|shelfware|dormant|shelf ware|gathering dust|not activated|not assigned)(?: (?:licen[cs]es|seats|accounts|users))?',
      '\\d+(?:·\\d+)? (?:of|out of|/) (?:the )?\\d+(?:·\\d+)? (?:[a-z]+ )?(?:idle|inactive|unused|never|not used|not active|log in|use it|active only|active)(?! by)',
      '(?:stall\\w*|stuck|stagnates|stagnating|flat|plateaued|stays|hangs|remains) (?:at|since|on) \\d+(?:·\\d+)? ?(?:%|(?:of|/) (?:the )?\\d+(?:·\\d+)?)?(?: [a-z]+)?',
      '(?:only|just|merely) \\d+(?:·\\d+)?(?: ?%)? (?:of|out of|/) (?:the )?\\d*(?:·\\d+)? ?(?:[a-z]+ ){0,2}?(?:use|uses|used|active|logged|log|adopted|activated|users?|licen[cs]es|seats|people|managers|nurses|controllers|engineers|planners|employees|stores|agents|teams|accounts)(?: (?:it|in|the))?',
      '(?:only|just) (?:one|1|two|2|three|\\d+) (?:workspace|report|user|team|site|department|agent|app|users|workspaces|teams|reports)s? (?:is |are )?(?:active|used|in use|live)',
      '\\d+(?:[·/]?[a-z0-9]*)? ?(?:/ ?(?:day|week|month))? (?:vs|versus|against|instead of|where|of) (?:the )?\\d+(?:·\\d+)? (?:planned|expected|target|targeted|promised|in (?:the )?(?:plan|business case)|forecast(?:ed)?|plan)',
      '(?:no|without|little|not the expected|zero|hardly any|not much|missing|limited) (?:business |real |visible |measurable |customer |added )*(?:value|benefit|roi|return|payback)(?: (?:for|to|so far|seen|yet|visible|from|realized|reali[sz]ed)(?: [a-z]+){0,4})?',
      '(?:value|benefit|benefits|roi)(?: [a-z]+)? (?:is |are |was )*(?:not (?:realized|realised|seen|visible|delivered|there|reached|achieved)|missing|unrealized|unproven|far below|behind)',
      '(?:behind|below|under|short of|far from|far below|way below|missed|misses|missing|not reached|did not reach|not met|not achieved) (?:the |our |its |their |adoption |usage )+(?:adoption |usage |mau |user )*(?:target|plan|goal|expectation|expectations|kpi|forecast|business case)s?(?= .{0,40}(?:use|usage|users|adoption|active|mau)|$)',
      '(?:back to|went back to|returned to|fall back to|still use|still uses|still using|prefer|keep using|keeps using|stick to|switched back to) (?:the )?(?:old|excel|email|paper|legacy|whatsapp|fax|notes|zoom|slack|file shares?)(?: [a-z]+)?',
    ],
    unless: [
      '(?:cpu|memory|disk|storage|server|bandwidth|network|dtu|ru|token|api|gpu|log) (?:usage|utili[sz]ation|consumption|use)|dropped (?:packets|messages|connections)|fall ?back (?:plan|option)|latency|drop off|usage (?:rights|location|terms|guidelines|policy)|use cases?|used by attackers|low code|low risk',
    ],
  },
  {
    kind: 'value_gap',
    polarity: 'denied',
    context: 'mood',
    says: [
      `${USE}(?: (?:of|in|at|for|by|too|also|numbers|rate|figures)(?: [a-z0-9@]+){0,3}?)? ?(?:is |are |was |has |have |looks? |: ?|now |too|also |since |fully |again |been |- |back )*(?:fine|recovered|good|great|healthy|on track|on plan|above (?:plan|target)|ahead|back on track|back to|back at|picked up|ok|excellent|strong|better than|solid|high|as planned|at target|satisfying|over target|in line|not behind|not stall\\w*|not drop\\w*|not low|not fall\\w*|no problem|no longer (?:stalled|behind|low|flat))`,
      'no (?:usage |adoption |value |real |visible )*(?:drop|gap|stall|decline|shortfall|slump|dip|value gap|adoption (?:issue|problem)|usage (?:issue|problem)|stagnation|decrease)(?: (?:in|of|any more|so far)(?: [a-z]+){0,2})?',
      '(?:not|no longer|never) (?:be )?(?:behind|stalled|stalling|stagnating|falling|dropping|declining|low|flat|stuck|idle|unused)(?: (?:any more|plan|target))?',
      '(?:gap|stall|adoption gap|usage gap|value gap) (?:is |was |has been |now )*(?:closed|gone|over|resolved|solved|history)',
      '(?:everybody|everyone|all (?:\\d+ )?(?:users|teams|people)|all of them) (?:now )?(?:uses?|using|use it|active|works with)(?: it| the [a-z]+)?',
    ],
    unless: ['usage (?:rights|terms|policy)|use cases?|on track to'],
  },
  {
    kind: 'value_gap',
    polarity: 'pending',
    context: 'none',
    says: [
      `(?:fear|fears|afraid|risk|risks|worry|worried|concern|concerned|may|might|could|would|will|expect|threatens|danger|likely|probably|maybe|suspect|guess|suspected|if|should)(?: [a-z0-9@]+){0,5}? (?:${USE} )?(?:will |may |could |might |would |to |is |of |be |are )*(?:stall\\w*|stagnat\\w*|drop\\w*|fall\\w*|declin\\w*|behind|go down|low|flat|slow|unused|not (?:be )?used|nobody uses|not use)(?: (?:when|if|after|once|since|it)(?: [a-z]+){0,5})?`,
      `(?:check|verify|analy[sz]e|find out|clarify|see|investigate|validate|ask|look|review|understand|measure|confirm|checking)(?: (?:if|whether|why|how much|how many|the|for|at|into|on))*(?: [a-z0-9@]+){0,4}? ?(?:usage|adoption(?! framework)|use|users|mau|logins|uptake)(?: [a-z0-9@]+){0,3}? (?:is |are |was |has |have |really |still )*(?:behind|low|stall\\w*|drop\\w*|fell|flat|down|unused|idle|declin\\w*|using|used|use it)`,
      '(?:do|does|are|is|did|will) (?:the |they |anybody |anyone |users |people |customer |somebody |really |[a-z]+ )*(?:use|using|used|log in|active|adopt|behind|stalled|low)(?: (?:it|the|this|at all|copilot)){0,3}[^.!\\n]{0,30}\\?',
      '(?:usage|adoption|uptake)(?: [a-z]+)? ?(?:is |data |numbers |figures |still |report |telemetry )*(?:unclear|unknown|not known|not clear|\\?|to be checked|tbc|pending|not measured yet|not visible)',
      '(?:usage|adoption|uptake|mau|use) (?:may|might|could|would|seems?|looks|appears|is probably|probably) (?:to |be |have |like |it )*(?:stall\\w*|drop\\w*|fall\\w*|behind|low|flat|slow\\w*|declin\\w*)',
    ],
    unless: ['adoption framework|how to use|cpu usage'],
  },
];

const N =
  '(?:\\d+(?:·\\d+)*(?: ?(?:%|k|percent|pct|per cent|x|points?|pp|sec(?:onds?)?|min(?:utes)?|ms|h|hrs?|hours|days))?)';
const GOAL =
  '(?:target|goal|kpi|objective|aim|success (?:measure|metric|criteri\\w+|target|kpi)|metric|measure|okr|outcome|target value|threshold agreed|planned|benchmark|success|sla target)';
const COUNTED =
  '(?:[a-z@&]+ ){0,5}?(?:active|users?|mau|actives|reports?|invoices|tickets|calls|documents|orders|agents?|cases|requests|processed|automated|logins|weekly|monthly|daily|certified|searches|prompts|score|nps|csat|time|incidents|minutes|errors|satisfaction|adoption|usage|readers|stores|reviews|hits|claims|transactions|queries|sessions|meetings|resolved|reduction|less|fewer|faster|rate|closed|close|on time|handled|conversations|chats|forms|approvals|downtime|uptime|availability|mails|deployments|coverage|of|applications|workflows|dashboards|sites|pages|visits|inspections|decisions|drafts|summaries|lead time|cycle time|handling time|response time)';
const MEASURABLE: readonly Rule[] = [
  {
    kind: 'measurable_outcome',
    polarity: 'asserted',
    says: [
      `${N} ${COUNTED}(?: [a-z]+){0,3}? (?:by|until|till|before|in|at|end|per|at the end of|within|to|from) (?:the )?(?:end of |end )?(?:<date>)`,
      `${N} (?:[a-z]+ ){0,3}?(?:by|until|till|end of|before) (?:<date>)`,
      `(?:from )?${N} ?(?:to|>|up to|down to) ?(?:be )?${N}(?: [a-z]+){0,4}(?: ?(?:by|until|till|in|before|end of) (?:<date>))?`,
      `${GOAL}(?: (?:is|was|of|for|now|set|:|=|at|agreed|stays|remains|has|a|the|[a-z]+)){0,5}? ?[:=(]? ?(?:to |at least |min |>|<|at |of |is |be |over |under |below |above )*${N}(?: [^.,;!?\\n()]{1,40})?`,
      `${N} (?:[a-z/]+ ){0,4}?(?:,|-|vs|against|of|versus|\\() ?(?:the |our |a )*(?:${GOAL})(?: (?:is|was|of|:|=))* ?(?:${N}(?: [^.,;!?\\n()]{1,25})?)?`,
      `(?:\\d[^ ]* ?(?:/ ?day|/ ?week|/ ?month)?) (?:vs|versus|against|of) ${N} (?:planned|target|goal|expected|targeted|plan)`,
      `(?:reduce|reduced|cut|increase|increased|raise|lower|improve|improved|grow|shorten|decrease|halve|bring|reach|reached|achieve|achieved|save|saves|drop|lift|double) [^.;!?\\n]{2,50}?(?:by|to|from|of|at) ${N}(?: (?:to|>) ?${N})?(?: [^.,;!?\\n]{1,25})?(?: (?:by|until|in|before|within) (?:<date>))?`,
      `${N} (?:less|fewer|more|faster|lower|higher|reduction|shorter|better|increase|saved|quicker)(?: [a-z]+){0,5}? (?:by|until|in|before|within|vs|than|per) (?:the )?(?:<date>|\\d|baseline|last year|today)`,
      `(?:must|has to|shall|should) (?:come|go|be|get|drop|stay) (?:below|under|above|over|at least|up to|down to) ${N}`,
      `${N} (?:[a-z]+ ){0,6}?(?:today|currently|now),? (?:target|goal|should be|must be|to be) ${N}`,
    ],
    unless: [
      '(?:acr|azure consumed|consumption revenue|revenue|eur|usd|\\$|€|deal|budget|price|cost of|k€|funding|mrr|arr) ?\\d|\\d+ ?(?:k|m)? ?(?:eur|usd|\\$|€|acr|dollars|euros)',
    ],
  },
  {
    kind: 'measurable_outcome',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:no|without|missing|lacks|lacking|nor|neither|zero) (?:a |an |any |clear |agreed |real |measurable |success |business |single |defined |usable |quantified |adoption |concrete |hard )*(?:kpi|metric|measure|target(?! (?:picture|date|architecture))|goal|success criteri\\w+|outcome|number|numbers to measure|success measure|objective|measurable outcome|success metric|target value|kpis)s?(?: (?:either|defined|agreed|so far|set|named|at all|in the|for|behind|exists|given))?',
      `(?:kpi|metric|success measure|target value|measure|goal|success criteria|outcome|objective)s? (?:is |was |are |were |has been |: ?|got |= ?)*(?:dropped|withdrawn|none|missing|cancelled|removed|rejected|abandoned|no longer valid|not measurable|refused|not defined|scrapped|void|deleted|nil|gone)`,
      '(?:not|never) (?:be )?(?:measurable|measured|quantified|quantifiable)(?! yet)',
      '(?:dropped|withdrew|cancelled|removed|abandoned|scrapped|rejected) (?:the |its |their |our )*(?:kpi|metric|target(?! date)|goal|success measure)',
      'nobody (?:measures|tracks|defined|knows the (?:target|kpi))',
    ],
  },
  {
    kind: 'measurable_outcome',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:define|agree|set|propose|find|need|needs|create|get|draft|clarify|work out|discuss|establish|identify|collect|request|choose|fix|develop|determine|decide|confirm|validate|quantify|to define|ask|asked|check|waiting for|wait for|awaiting|suggest|write|finali[sz]e|prepare|missing still)(?: [a-z0-9@]+){0,5}? (?:success )?(?:kpis?|metric|measure|target(?! (?:picture|date|architecture|group|audience))|success criteri\\w+|outcome|measurable|goal|success (?:measure|metric|number)|objective|number to|baseline and target|okr)s?(?: [a-z0-9@]+){0,4}',
      '(?:kpis?|metric|measure|target value|success criteri\\w+|success measure|outcome|goal|target|objective|number)s?(?: (?:proposal|number|for [a-z0-9@ ]{2,20}|value))? ?(?:is |are |still |: ?|= ?|to be |not |yet |- |under |\\()*(?:tbc|open|pending|agreed|to be (?:defined|agreed|confirmed|set)|defined|discussion|being defined|proposed|draft|awaited|unclear|decided|\\?|accepted yet|in work|in discussion|in progress)(?= |$|[.,;)\\n?])(?<!target agreed)(?<!kpi agreed)(?<!goal agreed)(?<!kpi defined)(?<!metric agreed)(?<!kpi is agreed)(?<!metric defined)',
      `(?:kpi|target|metric|goal|outcome)? ?(?:proposal|proposed|suggest\\w*|idea|draft|candidate)(?: (?:of|by|from|for|is|:)(?: the)?(?: [a-z]+)??)* ?:? ?(?:to |kpi |target |metric |goal |reach |get |have )*(?:[a-z]+ ){0,3}?(?:from )?${N} [^.;!?\\n]{2,50}(?:by|to|until|in|,)(?: [^.;!?\\n]{1,30})?`,
      `${N} [^.;!?\\n]{1,50}?(?:\\?|not agreed|tbc|to be (?:agreed|confirmed|accepted)|proposed|proposal|not (?:yet )?(?:agreed|confirmed|accepted)|pending|if accepted|would be|hopefully)`,
      '(?:what|which|how) (?:is|are|would|could|do|should|can) (?:the |we |our |it |their )*(?:be )?(?:kpi|target|metric|measure|measured|success|goal|outcome)s?[^.!\\n]{0,30}\\?',
      `(?:could|should|might|may|would|hope\\w*|expects?|plans?|wants?) (?:to )?(?:reach|get to|achieve|have|be at|hit|be) ${N} [^.;!?\\n]{1,40}`,
    ],
    unless: ['measures? against (?:covid|attack)|go live target'],
  },
];

const WORK =
  '(?:work|migration|cutover|rollout|pilot|project|phase(?: \\d)?|wave(?: \\d)?|assessment|workshop|training|setup|set up|deployment|installation|implementation|configuration|config|milestone|task|everything|all(?: [a-z0-9]+){0,3}?|docs?|documentation|report|handover|build|upgrade|integration|onboarding|test|tests|testing|delivery|enablement|activities|item|items|steps?|part(?: \\d)?|checklist|hardening|review|check|design|connectors?|script|scripts|landing zone|move|data load|package|job|scope|it|this|session|service|decommissioning|switch|sprint \\d+|restore|backup|dry run|proof of concept|poc|mvp|analysis|audit|import|export|tenant|policies|pipeline|pipelines|rules?|training|trainings|mailboxes|servers|databases|sites|stores|users|plants|devices|vms)';
const FINISH =
  '(?:complete|completed|finished|done|closed|closed out|delivered|concluded|accomplished|handed over|live|signed off|accepted|in production|ready and accepted|wrapped up|100 ?%|successful|successfully completed)';
const ONLY_PART =
  '(?:well done|done deal|kickoff (?:is |was )?(?:done|held|completed|finished|took place)|first (?:call|meeting|session|scoping call)|(?:call|meeting|intro|demo|sync|interview|qbr|prep|scoping|review meeting) (?:is |was )?(?:done|held|completed|finished|closed)|deal closed|closed won|case closed|ticket closed|as soon as|when done|once done|get (?:it|this|things) done|getting things done|have to be done|said and done|definition of done|closed (?:beta|network|shop|loop|source|group|session|door)|complete (?:list|set|picture|solution|overview|redesign|the)|closed until|store closed|office closed|delivered (?:by|via|through|to the wrong)|live (?:demo|event|session|stream|data)|done by hand|how (?:is )?(?:this|it) done|who (?:has )?done|(?:escalation|complaint|conflict|dispute|opportunity|opp|loop)(?: of [a-z ]+)? (?:is |was )?closed|(?:replan|budget|contract|sow|po|plan|order|agreement|staffing|funding|licensing|sprint|quarter|survey|purchase|approval|paperwork|exam|booking|deal|discussion)(?: [a-z0-9]+)? (?:is |was |has been )?(?:done|completed|finished|closed|signed off|complete))';
const DONE: readonly Rule[] = [
  {
    kind: 'done',
    polarity: 'asserted',
    says: [
      `${WORK}(?: (?!not |to |should |will )[a-z0-9@+]+){0,3}? ?(?:is |are |was |were |has been |have been |now |all |fully |successfully |already |got |finally |also |: ?|= ?|- ?|> ?|been |\\d+/\\d+ |by [a-z]+ |on the |<date> )*${FINISH}(?! (?:when|if|once|by (?:the )?(?:end|<date>|<weekday>)|only|partly|soon|until|next|this))`,
      '^(?:done|closed|finished|completed|complete|fertig|all done|task done|work done|job done|delivered)(?= ?$| ?[:!.,;(>-]|\\n)',
      `(?:completed|finished|concluded|closed|delivered|finali[sz]ed|accomplished) (?:the |our |all |today |yesterday |successfully |last week |with |on )*(?:@[a-z]+ )?(?:${WORK})`,
      `(?:we |i |team |partner |isd |csa |customer |si |they |unified |<name> )(?:have |has |now |all |just |are |is |did )*(?:completed|finished|done|concluded|delivered|closed)(?: (?:everything|all|the|with|it|our|what|this|last|wave|phase))*`,
      '(?:we |you )?(?:can|may|please|pls|could) (?:now )?close (?:this|it|the (?:task|item|milestone|ticket|action))',
      '(?:close it|ready to close|can be closed|to be closed, done|nothing left(?: to do)?|nothing open|no open (?:items|points|tasks|actions)(?: left)?|all (?:items|steps|tasks|points|actions|waves|boxes|checks) (?:are )?(?:closed|done|completed|checked|green|ticked))',
      '(?:went|gone|is|are|now) live(?: (?:since|on|in|yesterday|today|last))?(?! (?:data|demo))',
      '(?:migrated|moved|deployed|installed|rolled out|configured|onboarded|upgraded) (?:all|100 ?%|completely|everywhere)|all (?:\\d+ )?(?:[a-z]+ )?(?:are |have been |were )?(?:migrated|moved|deployed|installed|rolled out|onboarded|upgraded|configured|in production)',
      '(?:acceptance|sign off|final report|handover|completion certificate) (?:is |was |has been )?(?:signed|received|delivered|done|handed over|given|completed|accepted)',
      '100 ?% (?:done|complete|completed|finished|migrated|live)',
    ],
    unless: [ONLY_PART],
  },
  {
    kind: 'done',
    polarity: 'denied',
    context: 'mood',
    says: [
      `(?:[a-z]+ )??(?:not|never|nothing|isn't) (?:been |yet |be |really |fully |quite |all |anywhere near |even |at all )*(?:done|complete|completed|finished|closed|delivered|live|handed over|signed off)`,
      '(?:still|again|remains) (?:open|unfinished|incomplete|not done|not finished|to do)(?: (?:on|at|with|for) [a-z ]{2,20})?',
      '(?:reopened|re opened|incomplete|unfinished|undone|rolled back and|has to be redone|must be redone|to be redone|redo|back to open|open again|not started|not even started)(?: (?:task|item|migration|because|by))?',
      '(?:work|task|migration|rollout|cutover|testing|it|this|documentation|handover|part|rest) (?:is |was |are )?(?:far from|nowhere near|not close to) (?:done|complete|finished|over)',
      'completion (?:was )?(?:withdrawn|revoked|rejected)|acceptance (?:was )?(?:refused|rejected|denied|failed)|sign off (?:was )?(?:refused|rejected|denied)',
    ],
    unless: [
      'not (?:complete|finished) (?:list|picture)|not only|capacity still open|(?:dispatch|eligibility|accreditation|path|staffing|names?|capacity|date|sr|request|kpi|target|case|question|offer|quote|ticket|entitlement)(?: [a-z]+)? (?:is |are )?still open',
    ],
  },
  {
    kind: 'done',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:should|will|would|may|might|could|must|can|needs to|need to|has to|have to|is to|are to|expected to|planned to|likely to|hope to|supposed to|to) (?:be |get |have |it |all |fully |soon |then )*(?:done|finished|completed|complete|closed|handed over|signed off)(?: (?:by|until|on|in|before|next|this|end|at)(?: the)?(?: end of)? ?(?:<date>)?)?',
      '(?:almost|nearly|mostly|partly|partially|close to|half|virtually|practically|about to be|about) (?:be )?(?:done|finished|complete|completed|there|ready)',
      '(?:[1-9]\\d) ?(?:%|percent|pct)(?: (?:of [a-z ]{2,20})?(?:done|there|complete|completed|finished|migrated|ready|moved))(?:, [^.;\\n]{1,40})?',
      '(?:done|finished|complete|completed|closed)(?: [a-z]+)? ?\\?',
      '(?:is|are|was|has|have) (?:this |the |it |that |all |we |they |partner |everything |@[a-z]+ )*(?:task |migration |work |[a-z]+ )?(?:really |already |now |been )*(?:done|finished|complete|completed|closed|over)[^.!\\n]{0,30}\\?',
      '(?:rest|remaining [a-z]+|last (?:step|part|item|wave|batch|\\d+ [a-z]+)|final [a-z]+|remainder|closure|completion|sign off|acceptance|final handover|handover)(?: [a-z]+){0,3}? ?(?:is |are |still |to |will |: ?)*(?:awaited|pending|open|outstanding|follows|tbc|missing|by (?:<date>)|expected|next week|planned|on <date>|in progress|to come|requested|waiting|until <date>|tomorrow)',
      '(?:done|finished|completed|complete|closed) (?:when|if|once|as soon as|by (?:the )?(?:end of |end )?(?:<date>)|until <date>|next week|soon)',
      '(?:\\d+ (?:of|out of) \\d+|\\d+/\\d+) (?:[a-z]+ )?(?:are |is )?(?:done|finished|completed|migrated|moved|closed|live)(?:, (?:rest|remaining)[^.;\\n]{1,30})?',
      '(?:confirm|check|verify|ask|see) (?:if |whether |that )?(?:[a-z0-9@]+ ){0,5}?(?:is |are |was |has been )?(?:done|finished|complete|completed|closed)',
    ],
    unless: ['to be closed, done|well done|(?:case|ticket) closed|about done deals'],
  },
];

/** What the work brings about: trouble, ways back, use, measures, and its end. */
export const OUTCOME_RULES: readonly Rule[] = [
  ...RECOVERY,
  ...IMPACT,
  ...VALUE_GAP,
  ...MEASURABLE,
  ...DONE,
];
