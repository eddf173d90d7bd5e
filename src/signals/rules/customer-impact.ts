import type { Rule } from '../rule.ts';

/** The customer is hurt, complains, escalates, or a customer date is in danger. */
export const CUSTOMER_IMPACT_RULES: readonly Rule[] = [
  {
    kind: 'customer_impact',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '(?:went|goes|going|gone) (?:ballistic|through the roof|mad|bananas|nuclear)|hit ' +
        'the roof|blew (?:his|her|their) top|screams?|screaming|saw red|raised hell|kicked ' +
        'up a fuss',
      '(?:their|customer|public|season|summer|winter|audit|opening|launch|exam|election|' +
        'tender) (?:[a-z]+ )?(?:date|schedule|deadline|timetable|start|opening|launch|' +
        'season)(?: [a-z0-9@/]+){0,3} (?:is |are |now |looks )*(?:shaky|wobbles|wobbly|on ' +
        'the line|unsafe|in question|threatened|in doubt|hanging by a thread|tight to ' +
        'impossible)',
      '(?:can not|could not) (?:[a-z]+ )?(?:work|admit|ship|order|pay|invoice|sell|log ' +
        'in|book|produce|print|serve|treat|board|land|depart|open|dispense|trade|teach)',
      '(?:customers?|citizens|patients|passengers|guests|students|drivers|shoppers|' +
        'clients|staff|nurses|operators|agents) (?:were |was |are |is |got |get )*(?:stuck|' +
        'stranded|sent home|turned away|left waiting|locked out|affected|hit|hurt|harmed|' +
        'idle|sent away)',
      '(?:their|customer) <customerDate> [^.;\\n]{1,40}? is (?:at risk|in danger|endangered)',
      '(?:[a-z@]+ ){0,2}?(?:complain|complains|complained|complaining|complaint|complaints|' +
        'angry|unhappy|furious|upset|annoyed|frustrated|frustration|dissatisfied|disappointed|' +
        'irritated|livid|pissed|fed up|loses? patience|losing patience|lost patience|' +
        'loose patience|loosing patience|lost trust|loses trust|losing trust|lost confidence|' +
        'lost faith|mad at|outraged|not happy|not amused|not satisfied|no longer trusts|' +
        'out of patience|patience is (?:over|gone|running out))(?: (?:about|with|at|on|' +
        'over|that|every day|from|in|letter|because|to)(?: [a-z0-9@]+){1,4})?',
      '(?:<customer>|<somebody>|they|bank|hospital|owner) (?:has |have |just |already ' +
        '|formally )*(?:escalated|escalates|escalate to|is escalating|are escalating|' +
        'raised an escalation|opened an escalation|called our (?:gm|vp|ceo|management)' +
        ')(?: (?:to|about|because|over|on)(?: [a-z0-9@]+){1,3})?',
      '(?:escalated|escalation)(?: (?:to|by|from|of|with|at|on|open|running|raised|' +
        'received|mail|letter|call|hot|level \\d|active|ongoing|is open|is running|arrived|' +
        'came|landed|started|in)(?: (?:the |our |their )*[a-z@]+){0,3})',
      'escalation',
      '<customerDate>(?: [a-z0-9@]+){0,3}? (?:is |are |was |now |seriously |clearly ' +
        '|highly |again )*(?:in danger|at risk|endangered|in jeopardy|jeopardi[sz]ed|' +
        'threatened|will be missed|missed|will slip for customer|cannot be (?:held|kept)' +
        '|can not be (?:held|kept|met)|not reachable|not achievable any more|at stake|' +
        'not safe|burning|will not be met|wobbling|in question)',
      '(?:endangers?|jeopardi[sz]es?|threatens|puts at risk|risks|will miss|we miss|' +
        'misses) (?:the |their |customer )*(?:customer |public |board )*(?:date|go live|' +
        'launch|opening|deadline|season|season start|payroll|closing|production)',
      '(?:sev ?(?:a|1)|p1|prio 1 incident|critsit|crit sit|major incident|outage|severity ' +
        '(?:a|1))(?: ?[:,-]? ?[^.;\\n]{1,60})?',
      '<site>(?: [a-z0-9@]+){0,3}? (?:is |are |was |were |has |have |went |go |goes ' +
        '|gone |currently |now |still |again |completely |been )*(?:down|offline|stopped|' +
        'standing still|stands still|stand still|blocked|broken|interrupted|unavailable|' +
        'not working|not reachable|not available|out of service|dead|at a standstill|' +
        'idle since|cannot|crashed|crashes|stops every)(?:,? [^.;\\n]{1,40})?',
      '(?:customer|they|users|plant|stores?|hospital|nurses|doctors|drivers|cashiers|' +
        'shops?|staff|bank|branches|clerks|workers|patients|citizens|students|agents|' +
        'dispatchers|<name>|@[a-z]+|employees|pilots|teachers|pharmacy|operators|clients)' +
        ' (?:[a-z]+ )?(?:can not|could not|cannot|unable to|are not able to|is not able ' +
        'to) (?:[a-z]+ )?(?:work|admit|ship|order|pay|invoice|sell|log in|login|book|' +
        'produce|print|access|serve|process|call|open|use|bill|deliver|scan|read|send|' +
        'close|check in|dispense|pick|connect|operate|enter)[^.,;!?\\n]{0,30}',
      '(?:trucks|patients|customers|passengers|clients|citizens|lorries|people) (?:are ' +
        ')?(?:waiting|queue|queuing|stranded|turned away)(?: (?:at|in) ~2 [a-z]+)?',
      '(?:claims?|threatens with|demands|wants|asks for|invoices|imposes) (?:a |the ' +
        ')?(?:penalty|penalties|compensation|damages|refund|credit note)|contract penalty|' +
        'penalty (?:claim|due|letter)|lost (?:revenue|orders|sales|production)|revenue ' +
        'loss|loss of (?:revenue|orders|production)|loses (?:money|revenue|orders|\\d)' +
        '|(?:production|business|sales|revenue|operations) (?:loss|stop|outage|interruption|' +
        'impact|impacted|hit)|costs them|costs the customer|hurts (?:the )?(?:customer|' +
        'business|them|stores|production)|customer (?:is |business )?(?:hurt|hit|suffers|' +
        'impacted|affected|suffering)|impact on (?:customer|production|patients|stores|' +
        'the stores|business|the business|operations|sales)|customer impact (?:is )?(?:high|' +
        'severe|confirmed|real|stated|yes)|business (?:is )?(?:impacted|affected)',
      '(?:complaint|angry|escalation|furious) (?:mail|call|letter|email)(?: (?:from|' +
        'of|by) [a-z@ ]{2,25})?',
      '(?:regulator|auditor|authority|supervisory) (?:expects|demands|asks|set|fines|' +
        'threatens)[^.,;\\n]{1,30}',
      'customer (?:wants|threatens|considers|decided|plans|is about|ready) (?:to )?(?:leave|' +
        'cancel|terminate|quit|stop paying|switch to (?:a )?compet\\w+|walk away)',
    ],
    unless: [
      'outage window|(?:scaled|wear|clean|burn|melt|track|cut|pin|nail|jot|note|lay|' +
        'write|put|hand|turn|close|wind|boil|narrow)(?:ed|s|ing)? down',
      '(?:part of|under|in) the (?:unified |support )?(?:agreement|contract), so',
      'escalation (?:path|process|contact|matrix|procedure|template|plan|manager|policy|' +
        'list|level definition)|exception path|privilege escalation|escalation of privilege|' +
        'cost escalation|price escalation|shut ?down|slow down|drill down|break down ' +
        'the|sit down|calm down|count ?down|scaled? down|power down|lock ?down|top down|' +
        'write down|step down|downtime window|impact (?:assessment|analysis) template|' +
        'privacy impact|(?:complaint|complaints) (?:app|management|form|portal|handling|' +
        'process|bot|classification|system|workflow|data|module)|escalations? (?:dashboard|' +
        'report|workflow|rules?|app)',
    ],
  },
  {
    kind: 'customer_impact',
    polarity: 'denied',
    context: 'mood',
    says: [
      'no (?:[a-z]+ ){1,4}(?:was|were|is|are|got|has been|have been) (?:affected|hit|' +
        'hurt|harmed|impacted|disturbed|delayed|lost)',
      'nothing (?:is |was |has been |got )?(?:escalated|affected|hurt|broken for|lost)',
      '(?:complaint|escalation|claim|threat)(?: [a-z@]+){0,3} (?:is |was |has been |got |' +
        'too |also )*(?:retracted|withdrawn|taken back|buried|closed|dropped|off the table|' +
        'settled|resolved|gone)',
      '(?:retracted|took back|withdrew) (?:the |his |her |their )*(?:complaint|' +
        'escalation|claim|threat)',
      'no (?:customer |business |visible |real |further |more |user |production |negative ' +
        '|new |longer any )*(?:impact|complaints?|incidents?|escalations?|outage|disruption|' +
        'harm|damage|issues? (?:for|at) (?:the )?(?:customer|users|stores)|pain|effect ' +
        'on (?:the )?customer|downtime for (?:the )?(?:customer|users)|interruption)(?: ' +
        '(?:on|for|at|from|to|so far|any more|expected)(?: [a-z]+){0,3})?',
      'escalation(?: (?:of|by|from|with|at) [a-z@ ]{2,25}?)? (?:is |was |has been |' +
        'now |got |call |finally )*(?:closed|withdrawn|over|off|off the table|resolved|' +
        'ended|solved|cancelled|taken back|lifted|settled|down|gone|stopped|de escalated|' +
        'no longer)',
      '(?:customer )?escalation (?:closed|withdrawn|resolved)',
      '(?:closed|withdrew|withdraws|withdrawn|took back|lifted|ended|cancelled|resolved|' +
        'dropped) (?:the |their |his |her |its |customer )*(?:escalation|complaint|claim)',
      '(?:nobody|no one|none of (?:the )?[a-z]+)(?: at [a-z@ ]{2,20}| in [a-z@ ]{2,20})' +
        '? (?:is |was |has |has been |had |really )*(?:affected|impacted|hurt|hit|complained|' +
        'complains|complaining|escalated|angry|upset|unhappy|harmed|noticed|disturbed)',
      '(?:customer|users|they|plant|stores?|business|production|<name>|operations|patients|' +
        'sponsor) (?:is |are |was |were |has |have |had |did |does )*(?:not|no longer|' +
        'never) (?:been |being |be )?(?:affected|impacted|hurt|hit|complain(?:ed|ing)' +
        '?|escalat(?:ed?|ing)|angry|upset|unhappy|harmed|disturbed)',
      'nobody (?:at [a-z@ ]{2,20} )?(?:complained|complains|noticed|was affected|is ' +
        'affected|was hurt|escalated)',
      '(?:not|no longer|never) (?:be )?(?:affected|impacted|angry|upset|unhappy|escalated|' +
        'in danger|at risk|frustrated|endangered|annoyed|escalating)',
      '(?:de escalated|deescalated|calmed down|customer is calm|calm again|customer ' +
        '(?:is )?(?:happy|satisfied|relaxed|calm|pleased)(?: again)?|complaint (?:is ' +
        '|was )?(?:closed|withdrawn|resolved|settled|taken back)|date (?:is )?(?:safe|' +
        'not in danger|not at risk|safe again)|(?:service|production|systems?|stores?|' +
        'line|plant|portal|app) (?:is |are )?(?:restored|back up|up again|running again|' +
        'back online|online again|works again))',
      'without (?:any )?(?:customer )?(?:impact|complaints?|incidents?|outage|disruption|' +
        'interruption|escalation|downtime)(?: (?:for|on|at) ~2 [a-z]+)?',
    ],
    unless: ['angry if|privacy impact|escalation (?:path|process)'],
  },
  {
    kind: 'customer_impact',
    polarity: 'pending',
    context: 'none',
    says: [
      'threatens to escalate',
      '(?:will|would|may|might|could) (?:have to )?(?:pay|face|get|be) (?:a |an ' +
        ')?(?:fine|fined|penalty|penalised|penalized)',
      '(?:may|might|could|will|would) (?:bring|take|carry) (?:it|this|that) to ' +
        '(?:our|your|microsoft) (?:president|vp|ceo|management|board|executives?|leadership)',
      '(?:threat\\w*|may|might|could|will|would|wants?|going|intends?|about|plans?|' +
        'ready|fear\\w*|risk of|prepares?|considers?|considering|thinks? about|warned|' +
        'warns) (?:to |of |with |that |they |he |she |it |customer |us |will |would |' +
        'an? |possibly |also )*(?:escalat\\w+|complain\\w*|lose patience|get angry|hurt|' +
        'impact|affect|miss the|be (?:affected|impacted|hurt|angry|in danger|at risk|' +
        'missed|endangered|down|offline))(?: (?:to|the|their|customer|go live|date|if|' +
        'launch)(?: [a-z]+){0,3})?',
      '(?:if|unless|in case|otherwise) [^.\\n]{3,80}(?:in danger|at risk|escalat\\w+|' +
        'complain|angry|miss|stands still|offline|down|penalty|affected|impacted|impact|' +
        'lose|stop)',
      '(?:impact|harm|damage|effect) (?:on [a-z ]{2,20} )?(?:is |still )*(?:unclear|' +
        'unknown|not known|tbc|open|being (?:checked|assessed)|to be (?:assessed|checked|' +
        'clarified)|not clear|\\?|under investigation)',
      '(?:do we know|clear|check|assess|ask|find out|clarify|verify|is it known|any|' +
        'unclear|see|does|did|is|are|was|were|who is) (?:whether |if |the |there |it |' +
        "customer |customer's |about |this |of |on |outage |us )*(?:[a-z]+ " +
        '){0,5}?(?:hurt|hurts|impact|impacted|affected|affects|complaints|complain|' +
        'complained|angry|escalat\\w+|in danger|at risk|incidents)(?! (?:template|' +
        'workshop))[^.!\\n]{0,40}(?:\\?)?',
      'escalation (?:threat|threatened|announced|expected|likely|looming|possible|is ' +
        'coming|in the air)',
      '(?:customer |go live |store opening )?(?:date|go live|opening|launch) (?:may|' +
        'might|could|would) (?:be |get )*(?:in danger|at risk|endangered|missed|slip)',
    ],
    unless: ['escalation (?:path|process|contact)'],
  },
];
