/** The longer words of single families of rules; see `vocabulary.ts` for how they are used. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  step:
    '(?:wave|phase|cutover|go live|rollout|migration|pilot|deployment|project|work|' +
    'build|prod|production|changes?|implementation|everything|all|it|this|step|batch|' +
    'stage|move|release|switch|delivery|testing|activities|program|programme|onboarding|' +
    'hardening|upgrade|track|milestone|installation|site|plant|store|tenant|next|dns ' +
    'switch|start)',
  asks:
    '(?:asks?|asked|asking|wants?|would like|requests?|needs?|wishes|suggests?|suggested|' +
    'proposes?|proposed|proposal|thinks? (?:about|of)|thinking (?:about|of)|considers?|' +
    'considering|discuss\\w*|discussion|request|requests|requested|recommend\\w*|prefers?|' +
    'pushes|pushing|plans?|idea|hopes?|insists|begs|threatens|may|might|could|should|' +
    'would|can|shall|do|does|to decide|decide|decision)',
  moved:
    '(?:moved?|shift(?:ed)?|postponed?|pushed?(?: out| back)?|brought forward|bring ' +
    'forward|pulled? (?:in|forward|ahead)|redated?|rescheduled?|deferred?|delay(?:ed)' +
    '?|re plan(?:ned)?|set back|put back|slid|slide|advanced?|moves|shifts|goes)',
  moving:
    '(?:move|moving|moved|shift|shifting|shifted|postpone|postponing|postponed|postponement|' +
    'push|pushing|pushed|bring forward|bringing forward|pull in|pulling in|redate|redating|' +
    'reschedule|rescheduling|rescheduled|defer|deferring|delay|delaying|extend|later ' +
    'date|new date|another date|other date|earlier date|change (?:of )?(?:the )?date|' +
    'date change|re plan|change the date)',
  dated:
    '(?:date|dates|go live|cutover|milestone|deadline|wave(?: \\d)?|phase(?: \\d)?|' +
    'rollout|migration|kickoff|launch|start|pilot|project|target|delivery|finish|end ' +
    'date|production start|handover|switch|training wave|release|completion|due date|' +
    'plan|step|stage|deployment|golive|it|everything|all)',
  design:
    '(?:design|architecture|topology|target picture|hld|lld|blueprint|solution design|' +
    'network design|concept|approach|layout)',
  meeting:
    '(?:meeting|call|sync|weekly|review meeting|governance|session|steerco|workshop|' +
    'webinar|training session|qbr|standup|appointment|interview|invite|lunch|dinner|' +
    'agenda|event|1:1)',
  aside:
    '(?:csam|csa|isd|partner|unified|customer|seller|se|specialist|ciso|cio|architect|' +
    'itdept|security|ops|vendor|pm|manager|sponsor|procurement|finance|legal|<name>|' +
    '@[a-z]+|i|we|they|hub|team|steering)(?: (?:security|architect|team|itdept|pm|manager|' +
    'ops|lead|side|network|basis|ciso|cio|data|devs?|engineers?|interface team|of isd|' +
    'desk))?(?: @[a-z]+)?(?: \\([^)\\n]{1,15}\\))?',
  claims:
    '(?:says?|said|wants?|told|tells|insists?|claims?|thinks|promised|promises|reported|' +
    'reports|asks for|expects?|demands?|prefers?|sees|estimates?|plans|believes|supports?|' +
    'needs|goes for|announced|confirmed|argues|pushes|pushes for|votes for|suggests?|' +
    'sticks to|calls|counts on|sees it|for)',
  opposes:
    '(?:is against|against|opposes|objects|objected|refuses|rejects|rejected|does not ' +
    'agree|do not agree|does not want|does not accept|did not agree|do not|does not|' +
    'disagrees|does not support|says no|says not|contradicts|overruled|blocks|vetoes|' +
    'will not accept|not|insists|denies|never agreed|rather|no way)',
  scope:
    '(?:more|additional|extra|bigger|larger|also|too|quote|extend|extension|expand|' +
    'expansion|further|second|another|same|add|adds|adding|add on|on top|in addition|' +
    'phase (?:two|three|2|3|4)|wave|upgrade|rest of|remaining|as well|seats|licen[cs]es|' +
    'all \\d+|\\d+ (?:more|additional|extra|new)|next (?:workload|phase|step)|broader|' +
    'wider|new workload|increase|double|twice|offer for|price for|pricing|proposal ' +
    'for|e5|copilot|entire|whole group|everywhere|all sites|all plants|all countries|' +
    'subsidiar\\w+|follow on|rollout to|roll out to|premium|bigger scope|extended|new ' +
    'scenario|new use case|other (?:plants|sites|countries|departments|teams))',
  wisher:
    '(?:customer|they|ceo|cio|cfo|coo|cto|ciso|cdo|board|management|sponsor|hr|finance|' +
    'legal|sales|marketing|it|he|she|head|owner|director|lead|office|plant|plants|team|' +
    '<name>|@[a-z]+|dept|division|department|subsidiary|group|business|users|managers?|' +
    'procurement|bank|hospital|city|ministry|manager|logistics|operations|production|' +
    'lab|unit)(?: of [a-z@ ]{2,20}?)?',
  timing:
    '(?:timing|prio\\w*|start|q[1-4]|phase|expansion|extension|add on|upsell|sequence|' +
    'order of|scope|wave|schedule|after|before|behind|from|in <month>|for <month>|in ' +
    '<date>|date|next (?:quarter|year|month)|fy ?\\d+|plan|timeline|second|opp|quarter|' +
    'rollout|<month>)',
  consents:
    '(?:agreed|agrees|agree|aligned|aligns|ok|confirmed|confirms|supports|supported|' +
    'approved|approves|fine|accepts|accepted|signed off|signs off|put|puts|set|sets|' +
    'gave ok|gave her ok|gave his ok|gives ok|blessed|said yes|says yes|yes|endorses|' +
    'endorsed|on board|happy|informed and agrees|prioriti[sz]ed|positive|decided)',
  usage:
    '(?:usage|adoption(?! (?:framework|score|record|law|plan|call|agency|center|of)' +
    ')|uptake|utili[sz]ation|logins?|log ins?|sign ins|mau|active users|active usage|' +
    'consumption|daily users|use of [a-z0-9@ ]{2,25}|its use|their use|use|engagement|' +
    'user numbers|activity|users|weekly actives?|monthly actives?|weekly active users|' +
    'monthly active users|daily active users|licenses|licences|seats)',
  low:
    '(?:stall\\w*|stagnat\\w*|plateau\\w*|flat|flatlin\\w*|low|very low|poor|weak|behind|' +
    'lags?|lagging|drop\\w*|falls?|fell|falling|fallen|declin\\w*|decreas\\w*|down|' +
    'shrink\\w*|shrinks|sink\\w*|sinks|zero|below|under (?:plan|target|\\d)|far from|' +
    'disappoint\\w*|slow|stuck|went down|going down|goes down|not growing|does not ' +
    'grow|halved|collaps\\w*|minimal|dead|unused|idle|not used|missing|short of|nowhere ' +
    'near|slump\\w*|at \\d{1,2} ?% only|only \\d+|dipped|dips|eroding|fading|dwindl\\w*|' +
    'backwards|sagging|tanked)',
  site:
    '(?:production|prod|plant|store|stores|warehouse|hospital|line|shop|shops|factory|' +
    'booking|payroll|checkout|system|systems|service|portal|site|app|erp|sap|scanners|' +
    'tills|pos|mail|phones?|branch|branches|website|order entry|ordering|logistics|' +
    'terminals|machines|trains|flights|clinic|call center|contact center|atm|atms|payments?)',
  customerDate:
    '(?:(?:customer|their|public|board|contract|opening|launch|press|season|regulator\\w*|' +
    'audit) ?(?:date|deadline|go live|launch|opening|start|window|milestone|season)' +
    '?|go live|launch|deadline|store opening|opening|date|payroll run|season start|' +
    'year end closing|cutover|production start|black friday|peak season|<date>)',
  number:
    '(?:\\d+(?:·\\d+)*(?: ?(?:%|k|percent|pct|per cent|x|points?|pp|sec(?:onds?)?|min(?:utes)' +
    '?|ms|h|hrs?|hours|days))?)',
  goal:
    '(?:target|goal|kpi|objective|aim|success (?:measure|metric|criteri\\w+|target|' +
    'kpi)|metric|measure|okr|outcome|target value|threshold agreed|planned|benchmark|' +
    'success|sla target)',
  counted:
    '(?:[a-z@&]+ ){0,5}?(?:active|users?|mau|actives|reports?|invoices|tickets|calls|' +
    'documents|orders|agents?|cases|requests|processed|automated|logins|weekly|monthly|' +
    'daily|certified|searches|prompts|score|nps|csat|time|incidents|minutes|errors|' +
    'satisfaction|adoption|usage|readers|stores|reviews|hits|claims|transactions|queries|' +
    'sessions|meetings|resolved|reduction|less|fewer|faster|rate|closed|close|on time|' +
    'handled|conversations|chats|forms|approvals|downtime|uptime|availability|mails|' +
    'deployments|coverage|of|applications|workflows|dashboards|sites|pages|visits|inspections|' +
    'decisions|drafts|summaries|lead time|cycle time|handling time|response time)',
  workpiece:
    '(?:work|migration|cutover|rollout|pilot|project|phase(?: \\d)?|wave(?: \\d)?|assessment|' +
    'workshop|training|setup|set up|deployment|installation|implementation|configuration|' +
    'config|milestone|task|everything|all(?: [a-z0-9]+){0,3}?|docs?|documentation|report|' +
    'handover|build|upgrade|integration|onboarding|test|tests|testing|delivery|enablement|' +
    'activities|item|items|steps?|part(?: \\d)?|checklist|hardening|review|check|design|' +
    'connectors?|script|scripts|landing zone|move|data load|package|job|scope|it|this|' +
    'session|service|decommissioning|switch|sprint \\d+|restore|backup|dry run|proof ' +
    'of concept|poc|mvp|analysis|audit|import|export|tenant|policies|pipeline|pipelines|' +
    'rules?|training|trainings|mailboxes|servers|databases|sites|stores|users|plants|' +
    'devices|vms)',
  finished:
    '(?:complete|completed|finished|done|closed|closed out|delivered|concluded|accomplished|' +
    'handed over|live|signed off|accepted|in production|ready and accepted|wrapped ' +
    'up|100 ?%|successful|successfully completed)',
  onlyPart:
    '(?:well done|done deal|kickoff (?:is |was )?(?:done|held|completed|finished|took ' +
    'place)|first (?:call|meeting|session|scoping call)|(?:call|meeting|intro|demo|' +
    'sync|interview|qbr|prep|scoping|review meeting) (?:is |was )?(?:done|held|completed|' +
    'finished|closed)|deal closed|closed won|case closed|ticket closed|as soon as|when ' +
    'done|once done|get (?:it|this|things) done|getting things done|have to be done|' +
    'said and done|definition of done|closed (?:beta|network|shop|loop|source|group|' +
    'session|door)|complete (?:list|set|picture|solution|overview|redesign|the)|closed ' +
    'until|store closed|office closed|delivered (?:by|via|through|to the wrong)|live ' +
    '(?:demo|event|session|stream|data)|done by hand|how (?:is )?(?:this|it) done|who ' +
    '(?:has )?done|(?:escalation|complaint|conflict|dispute|opportunity|opp|loop)(?: ' +
    'of [a-z ]+)? (?:is |was )?closed|(?:replan|budget|contract|sow|po|plan|order|agreement|' +
    'staffing|funding|licensing|sprint|quarter|survey|purchase|approval|paperwork|exam|' +
    'booking|deal|discussion)(?: [a-z0-9]+)? (?:is |was |has been )?(?:done|completed|' +
    'finished|closed|signed off|complete))',
  asksFor:
    '(?:asked|asks|asking|ask|requested|request|waiting|wait|awaiting|need|needs|looking|' +
    'search\\w*|chasing)',
  handsOn:
    'build|builds|built|building|configures?|configured|configuring|codes?|coded|coding|' +
    'implements?|implemented|implementing|executes?|executed|executing|performs?|performed|' +
    'performing|migrates?|migrated|migrating|installs?|installed|installing|deploys?|' +
    'deployed|deploying|develops?|developed|developing|rolls? out|rolled out|rolling out|' +
    'cuts over|decommissions?|decommissioned|sets? up|setting up|programs|programmed|' +
    'programming|carries out|carry out|carried out|hands on|provisions|scripts|scripted|' +
    'patches|patched|writes the|wrote the|write the|codes|onboards|onboarded|types|' +
    'refactors|automates|rebuilds|rebuilt|re builds|ingests|customi[sz]es|engineers the|' +
    'wires|racks|reconfigures|upgrades|upgraded|reali[sz]es?|reali[sz]ed',
  loose:
    'does|do|doing|did|done|runs?|ran|running|moves|moved|moving|move|tests?|tested|' +
    'testing|creates|created|takes over|took over|takes|take|taking|took|handles|handled|' +
    'handling|owns|own|makes|made|write|writes|writing|wrote|finish|finishes|starts?|' +
    'continues|drives|trains|operates|completes|completed|touch|touches',
  object:
    '(?:the |all |this |that |its |their |our |most |any |half |of |whole |entire |' +
    'remaining |own )*(?:@[a-z]+ |<name> |[a-z0-9&·]+ ){0,2}?(?:<work>)',
  doneBy:
    'built|configured|coded|implemented|executed|performed|migrated|installed|deployed|' +
    'developed|rolled out|done|run|moved|written|decommissioned|set up|carried out|handled|' +
    'completed|build|builds|hands on|execution|implementation|configuration|migration|' +
    'cutover|rollout|deployment|installation|setup|coding|owned|provisioned|scripted|' +
    'tested|finished|work|doing|rebuilt|wave \\d|delivery work|technical work|engineering',
  deliverer: '(?:<partner>|<isd>|<csa>|<unified>|we|they|<name>|<customer>|si|hub)',
  certificate:
    '(?:accreditation|accredited|certificates?|certified|specialization|designation|' +
    'clearance|exam|accreditation letter|badge|credential|credentials)',
  request:
    '(?:unified |support |dispatch |service |delivery |engineer |engagement )+request|' +
    'sr ?#?\\d*|ticket at the hub',
};
