import type { Rule } from '../rule.ts';

/** Use that stalls, falls or stays behind. */
export const VALUE_GAP_RULES: readonly Rule[] = [
  {
    kind: 'value_gap',
    polarity: 'asserted',
    context: 'mood',
    says: [
      'of (?:the |our |their )?\\d+(?:·\\d+)?[^.;\\n]{0,35}? only (?:<number>|a (?:fifth|' +
        'third|quarter|few|handful)|half|[a-z]+ [a-z]+)[^.;\\n]{0,30}(?:use|used|uses|log|' +
        'active|open)',
      'only (?:a |the |one )*(?:[a-z]+ ){1,4}(?:logs? in|uses?|opens?|works? with|use it|' +
        'uses it|are active|is active)',
      'only (?:a )?(?:fifth|third|quarter|half|tenth|fraction|minority|handful|few) of ' +
        '(?:the |our |their )?[a-z@ ]{2,25}',
      '(?:keeps?|kept|sticks?|stay|stays|continues?|continue|still) (?:to |with |using |' +
        'using the |on |their |the |old )*(?:paper|excel|spreadsheets?|legacy|old tool|' +
        'whatsapp|fax|email|shared drive)',
      '\\d+ (?:of|out of|/) (?:the )?\\d+ (?:[a-z]+ )(?:use|uses|using|open|opened|log ' +
        'in|logged|work with|active)',
      'hardly any(?:one|body)? (?:[a-z]+ ){0,3}(?:use|uses|used|using|usage|active|log|' +
        'logs|open|opens)',
      '(?:licen[cs]es|seats|licences)(?: [a-z0-9]+){0,4} (?:are |is |were )?(?:still |' +
        'mostly |largely |all )*(?:not assigned|unassigned|unused|not used|idle|underused|' +
        'not activated)',
      '<usage>(?: [a-z0-9@]+){0,4}? (?:sank|shrank|slid|dived|dropped|stalled|underused' +
        '|behind plan|halved|collapsed)(?: (?:to|at|by|from|since))?(?: <number>)?',
      '(?:low|underused|behind plan|stalled)(?: usage| use| adoption)(?: [a-z]+){0,3}',
      '\\d+(?:·\\d+)? (?:[a-z]+ ){1,6}[^.;\\n]{0,20}[;,] ?(?:the )?(?:plan|target|goal|' +
        'forecast|expectation) (?:was|is|were|had been|said) \\d+',
      '<usage> ?: ?\\d+ (?:of|/|out of) \\d+,? (?:worse|lower|less|down|far|behind|' +
        'below)(?: than)?',
      '(?:number of )?active (?:[a-z]+ )(?:is |are |keeps? |has been )*(?:going down|' +
        'shrinking|falling|dropping|declining|sinking)',
      '(?:now|today|currently|at) <number>,? (?:far |well |still |way )*behind',
      '(?:sponsor|customer|management|board|cfo|cio|business|they|users) (?:does|do|' +
        'did|can) not see (?:the |any |a |much )*(?:value|benefit|roi)',
      'only \\d+ (?:of|out of|/) (?:the )?\\d+ use cases? (?:is |are )(?:really |' +
        'actually )?(?:used|live|adopted|in use)',
      '<usage>(?: (?:of|in|at|for|by|since|after|on)(?: [a-z0-9@]+){1,4}?| (?:north|' +
        'south|east|west|numbers|rate|figures|curve|level|[a-z]+))? ?(?:is |are |was ' +
        '|were |has |have |: ?|= ?|still |now |remains? |stays? |far |way |well |too ' +
        '|very |again |really |went |been |quite |rather |seems |fully |completely |even ' +
        '|only |- )*<low>(?: (?:at|to|from|by|since|behind|plan|target|expectations|of|' +
        'on|under|below|\\d+ ?%?|the|<date>)){0,4}(?: ?\\d+(?:[^a-z.,;\\n ]\\d+)*)?',
      '(?:low|poor|weak|falling|declining|stalled|stalling|stagnating|dropping|missing|' +
        'slow|disappointing|decreasing|flat|zero|hardly any|no|almost no|barely any|little|' +
        'insufficient|limited) (?:user |feature |copilot |actual |real |@[a-z]+ |active ' +
        ')*(?:usage|adoption(?! (?:framework|score))|uptake|use of|logins|engagement|' +
        'utili[sz]ation|active users|consumption)(?: (?:of|in|at|since|so far)(?: [a-z0-9@]+)' +
        '{1,3})?',
      '(?:nobody|no one|hardly anyone|hardly anybody|almost nobody|few|few people|very ' +
        'few|barely anyone|only (?:a )?(?:few|handful|half|some|one|two|\\d+)(?: of)?(?: ' +
        '[a-z0-9]+){0,2}?|none of (?:the |them )?(?:[a-z]+ )?) ?(?:users |people |employees ' +
        '|staff |managers )?(?:really |actually |is |are |still |ever )*(?:uses?|using|' +
        'used|logs in|log in|logged in|opens?|opened|active|works with|work with|touches|' +
        'adopted)(?: (?:it|the|them|this|that|copilot|in|to|any|anymore|now|yet)){0,3}(?: ' +
        '[a-z0-9@]+){0,4}',
      '(?:hardly|barely|rarely|never|scarcely|almost not|practically not|under|not ' +
        'really|not) (?:be |being )?(?:used|utili[sz]ed|opened|adopted|touched)(?! yet ' +
        'by design)',
      '(?:bought|paid|purchased|licensed|deployed|rolled out|installed|live)[^.;\\n]{0,25}?(?:,|' +
        ' but| and|-) ?(?:but |hardly |barely |are |is |they |it |never |still )*(?:not|' +
        'un|never|nobody|hardly) ?(?:used|active|opened|uses it|activated)',
      '(?:half|most|majority|many|two thirds|a third|\\d+ ?%|more than half|all) of ' +
        '(?:the |our |their )*(?:[a-z0-9@]+ )?(?:licen[cs]es|seats|users|accounts|people|' +
        'teams|agents)(?: [a-z]+)? ?(?:is |are |still |have |remain |sit |lie |were )' +
        '*(?:unused|idle|inactive|not used|never used|not active|dormant|unassigned|never ' +
        'logged|not logged|gone|dropped out|around)(?: in)?',
      '(?:users|people|employees|nurses|teachers|planners|staff|managers|controllers|' +
        'agents|team|teams|stores|sales|engineers|dealers|they|drivers|clerks) (?:do|' +
        'does|did|have|are|still do) not (?:really |yet |even |actively )*(?:use|using|' +
        'used|open|opened|log in|logged in|adopt|adopted|work with|touch|touched|accept)' +
        '(?: (?:it|the|them|in))*(?: [a-z@]+)?',
      '(?:users|people|employees|nurses|planners|staff|team|teams|stores|sales|they|' +
        'everybody|most)(?: [a-z]+)? (?:went|go|gone|fell|switched|returned|are|keep|' +
        'stay|stick|work|prefer|turn|turned|drift|moved)(?: (?:back|around|away|on|with|' +
        'to|from|going|working|still|it))+(?: the)?(?: old)? (?:excel|email|paper|legacy|' +
        'whatsapp|old \\w+|fax|spreadsheets|mail|tool|copilot|it|app)',
      '\\d+(?:·\\d+)?(?: ?(?:mau|users|logins|active users|active|%))?,? ?\\(?(?:plan|' +
        'planned|expected|forecast|should be|business case|promised|hoped|needed|expectation)' +
        '(?: was| is| were|:|=)* ?\\d+(?:·\\d+)?',
      '(?:sponsor|customer|they|business|cfo|cio|users|management|nobody|board) (?:sees?|' +
        'see|saw|feels?|gets?|found|has|have) (?:no|little|not much|hardly any|zero) ' +
        '(?:real |business |added |clear |more )*(?:value|benefit|roi|use|gain|improvement|' +
        'advantage|point|sense)',
      '(?:lying|lie|sit|sitting) (?:around )?(?:unused|idle)(?: [a-z]+)?',
      '(?:only|just|merely|barely) \\d+(?:·\\d+)? ?(?:%|percent)?(?: of [a-z ]{2,20}?)' +
        '? (?:log in|logged in|active|use|uses|using|of users|of seats|adoption|usage|' +
        'are active|work with)(?: [a-z]+)?',
      '\\d+(?:·\\d+)? (?:licen[cs]es|seats|users)(?: bought| paid| assigned)?,? ' +
        '(?:only |but )?(?:only )?\\d+(?:·\\d+)? (?:active|used|in use|log in|use it|' +
        'users)',
      '(?:nobody|no one|hardly anyone|hardly anybody|few people) (?:in|at|of|from) ' +
        '(?:the )?[a-z@ ]{2,20}? (?:uses?|opens?|logs? in|touch\\w*|works? with|looks? ' +
        'at)(?: [a-z@ ]{2,20})?',
      '(?:unused|idle|inactive|shelfware|dormant|shelf ware|gathering dust|not ' +
        'activated|not assigned)(?: (?:licen[cs]es|seats|accounts|users))?',
      '\\d+(?:·\\d+)? (?:of|out of|/) (?:the )?\\d+(?:·\\d+)? (?:[a-z]+ )?(?:idle|inactive|' +
        'unused|never|not used|not active|log in|use it|active only|active)(?! by)',
      '(?:stall\\w*|stuck|stagnates|stagnating|flat|plateaued|stays|hangs|remains) ' +
        '(?:at|since|on) \\d+(?:·\\d+)? ?(?:%|(?:of|/) (?:the )?\\d+(?:·\\d+)?)?(?: [a-z]+)' +
        '?',
      '(?:only|just|merely) \\d+(?:·\\d+)?(?: ?%)? (?:of|out of|/) (?:the )?\\d*(?:·\\d+)' +
        '? ?(?:[a-z]+ ){0,2}?(?:use|uses|used|active|logged|log|adopted|activated|users?|' +
        'licen[cs]es|seats|people|managers|nurses|controllers|engineers|planners|employees|' +
        'stores|agents|teams|accounts)(?: (?:it|in|the))?',
      '(?:only|just) (?:one|1|two|2|three|\\d+) (?:workspace|report|user|team|site|' +
        'department|agent|app|users|workspaces|teams|reports)s? (?:is |are )?(?:active|' +
        'used|in use|live)',
      '\\d+(?:[·/]?[a-z0-9]*)? ?(?:/ ?(?:day|week|month))? (?:vs|versus|against|instead ' +
        'of|where|of) (?:the )?\\d+(?:·\\d+)? (?:planned|expected|target|targeted|promised|' +
        'in (?:the )?(?:plan|business case)|forecast(?:ed)?|plan)',
      '(?:no|without|little|not the expected|zero|hardly any|not much|missing|limited)' +
        ' (?:business |real |visible |measurable |customer |added )*(?:value|benefit|' +
        'roi|return|payback)(?: (?:for|to|so far|seen|yet|visible|from|realized|reali[sz]ed)' +
        '(?: [a-z]+){0,4})?',
      '(?:value|benefit|benefits|roi)(?: [a-z]+)? (?:is |are |was )*(?:not (?:realized|' +
        'realised|seen|visible|delivered|there|reached|achieved)|missing|unrealized|unproven|' +
        'far below|behind)',
      '(?:behind|below|under|short of|far from|far below|way below|missed|misses|missing|' +
        'not reached|did not reach|not met|not achieved) (?:the |our |its |their |adoption ' +
        '|usage )+(?:adoption |usage |mau |user )*(?:target|plan|goal|expectation|expectations|' +
        'kpi|forecast|business case)s?(?= .{0,40}(?:use|usage|users|adoption|active|mau)' +
        '|$)',
      '(?:back to|went back to|returned to|fall back to|still use|still uses|still ' +
        'using|prefer|keep using|keeps using|stick to|switched back to) (?:the )?(?:old|' +
        'excel|email|paper|legacy|whatsapp|fax|notes|zoom|slack|file shares?)(?: [a-z]+)' +
        '?',
    ],
    unless: [
      'slow logins?|logins? (?:is |are )?(?:slow|broken|failing|loop)|(?:unused|idle) (' +
        '?:[a-z]+ )?(?:hours|credits|days|budget|vms?|servers?|disks?|ips?|resources)|(?:' +
        'sr|request|ticket|case) (?:was |is )?never opened',
      '(?:date|dates|architecture|design|timeline|budget|scope) (?:was |is |will |has )' +
        '?(?:be |been )?not (?:be )?touched',
      '(?:cpu|memory|disk|storage|server|bandwidth|network|dtu|ru|token|api|gpu|log)' +
        ' (?:usage|utili[sz]ation|consumption|use)|dropped (?:packets|messages|connections)' +
        '|fall ?back (?:plan|option)|latency|drop off|usage (?:rights|location|terms|' +
        'guidelines|policy)|use cases?(?! (?:is|are) (?:really |actually )?(?:used|' +
        'live|adopted|in use))|used by attackers|low code|low risk',
    ],
  },
  {
    kind: 'value_gap',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:use|usage|adoption|logins|mau|uptake) (?:is |now |at |of |: ?|= ?)*<number>,? ' +
        '(?:now |well |far |clearly )*(?:above|over|beyond|ahead of|better than|higher ' +
        'than) (?:the )?(?:plan|target|goal|forecast|expectations?)',
      '(?:usage is good|climbing nicely|no low usage)',
      'no (?:sign of |signs of |real |more |visible )*(?:low usage|under use|gap|drop|' +
        'stall|decline|shelfware)(?: (?:here|any more|there))?',
      '(?:active|weekly|monthly|daily) (?:[a-z]+ )?(?:is |are |keeps? )*(?:climbing|' +
        'growing|rising|increasing|going up)',
      '<usage>(?: (?:of|in|at|for|by|too|also|numbers|rate|figures)(?: [a-z0-9@]+){0,3}?)' +
        '? ?(?:is |are |was |has |have |looks? |: ?|now |too|also |since |fully |again ' +
        '|been |- |back )*(?:fine|recovered|good|great|healthy|on track|on plan|above ' +
        '(?:plan|target)|ahead|back on track|back to|back at|back up|picked up|not a ' +
        'problem|not an issue|no issue|growing again|rising again|up again|ok|excellent|' +
        'strong|better than|solid|high|as planned|at target|satisfying|over target|in ' +
        'line|not behind|not stall\\w*|not drop\\w*|not low|not fall\\w*|no problem|no ' +
        'longer (?:stalled|behind|low|flat))',
      'no (?:usage |adoption |value |real |visible )*(?:drop|gap|stall|decline|shortfall|' +
        'slump|dip|value gap|adoption (?:issue|problem)|usage (?:issue|problem)|stagnation|' +
        'decrease)(?: (?:in|of|any more|so far)(?: [a-z]+){0,2})?',
      '(?:not|no longer|never) (?:be )?(?:behind|stalled|stalling|stagnating|falling|' +
        'dropping|declining|low|flat|stuck|idle|unused)(?: (?:any more|plan|target))?',
      '(?:gap|stall|adoption gap|usage gap|value gap) (?:is |was |has been |now )*(?:closed|' +
        'gone|over|resolved|solved|history)',
      '(?:everybody|everyone|all (?:\\d+ )?(?:users|teams|people)|all of them) (?:now ' +
        ')?(?:uses?|using|use it|active|works with)(?: it| the [a-z]+)?',
    ],
    unless: ['usage (?:rights|terms|policy)|use cases?|on track to'],
  },
  {
    kind: 'value_gap',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:check|verify|find out|clarify|see|look into|investigate|ask|analy[sz]e|review) ' +
        '(?:if|whether|how much|how many|how often|how far) (?:they|users|people|customer|' +
        'it|the [a-z]+|[a-z@]+)(?: [a-z@]+){0,3}? (?:really |actually |still |even |ever ' +
        ')*(?:use|uses|used|using|log in|opened|open|adopt|adopted)',
      '<usage>(?: [a-z0-9@]+){0,3}? (?:is |are )?(?:dropping|drying up|fading)(?: [a-z]' +
        '+){0,2} ?\\?',
      '(?:fear|fears|afraid|risk|risks|worry|worried|concern|concerned|may|might|could|' +
        'would|will|expect|threatens|danger|likely|probably|maybe|suspect|guess|suspected|' +
        'if|should)(?: [a-z0-9@]+){0,5}? (?:<usage> )?(?:will |may |could |might |would ' +
        '|to |is |of |be |are )*(?:stall\\w*|stagnat\\w*|drop\\w*|fall\\w*|declin\\w*|' +
        'behind|go down|low|flat|slow|unused|not (?:be )?used|nobody uses|not use)(?: ' +
        '(?:when|if|after|once|since|it)(?: [a-z]+){0,5})?',
      '(?:check|verify|analy[sz]e|find out|clarify|see|investigate|validate|ask|look|' +
        'review|understand|measure|confirm|checking)(?: (?:if|whether|why|how much|how ' +
        'many|the|for|at|into|on))*(?: [a-z0-9@]+){0,4}? ?(?:usage|adoption(?! framework)' +
        '|use|users|mau|logins|uptake)(?: [a-z0-9@]+){0,3}? (?:is |are |was |has |have ' +
        '|really |still )*(?:behind|low|stall\\w*|drop\\w*|fell|flat|down|unused|idle|' +
        'declin\\w*|using|used|use it)',
      '(?:do|does|are|is|did|will) (?:the |they |anybody |anyone |users |people |customer ' +
        '|somebody |really |[a-z]+ )*(?:use|using|used|log in|active|adopt|behind|stalled|' +
        'low)(?: (?:it|the|this|at all|copilot)){0,3}[^.!\\n]{0,30}\\?',
      '(?:unclear|unknown|not clear|not sure|no data|no idea|we do not know) (?:if|' +
        'whether|how much|how many|about) (?:[a-z]+ ){0,3}?(?:use|uses|used|usage|adoption|' +
        'log in|active)(?: it)?',
      '(?:usage|adoption|uptake)(?: [a-z]+)? ?(?:is |data |numbers |figures |still |' +
        'report |telemetry )*(?:unclear|unknown|not known|not clear|\\?|to be checked|' +
        'tbc|pending|not measured yet|not visible)',
      '(?:usage|adoption|uptake|mau|use) (?:may|might|could|would|seems?|looks|appears|' +
        'is probably|probably) (?:to |be |have |like |it )*(?:stall\\w*|drop\\w*|fall\\w*|' +
        'behind|low|flat|slow\\w*|declin\\w*)',
    ],
    unless: ['adoption framework|how to use|cpu usage'],
  },
];
