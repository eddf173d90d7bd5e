import { RULE_WORDS } from './rule-words.ts';

/**
 * The words of the rules. `<name>` in a rule or in another entry stands for the alternation below;
 * `~3` for a gap of at most three words inside one clause, `~,3` for one that may pass a comma.
 */
export const VOCABULARY: Readonly<Record<string, string>> = {
  ...RULE_WORDS,
  // Who
  crew:
    'teams?|engineers?|consultants?|devs?|developers?|architects?|people|staff|experts?|' +
    'sres?|analysts?|operators?|technicians?|admins?|dbas?|ops|' +
    'lead|users?|admins?|manager',
  partner: 'partner(?: <crew>)?',
  isd: 'isd(?: <crew>)?',
  unified: '(?:unified|dse|pfe|customer engineer)(?: (?:ce|support|delivery))?(?: <crew>)?',
  csa: '(?:our |the |my |another )*csa',
  csam: '(?:our |the |my )*csam(?: team)?',
  customer:
    '(?:customer|in house)(?: <crew>)?|@[a-z]+ own (?:<crew>)|(?:bank|hospital|city|' +
    'plant|store|ministry|university|company)(?: own)? (?:itdept|developers|devs|admins|' +
    'team|own people|dbas)|(?:key|power) users|their (?:itdept|admins?|ops|<crew>)|' +
    '(?<!(?:work|task|job|project|thing|it) )itself|themselves',
  role:
    'csam|csa|isd|unified|partner|customer|seller|specialist|se|ciso|cio|cto|cfo|coo|' +
    'ceo|sponsor|architect|security|itdept|manager|vendor|ops|<name>',
  somebody:
    '<role>|they|board|cab|change board|steerco|steering(?: committee)?|management|' +
    'director|head|owner|team|we|i|he|she|lead|legal|compliance|works council|plant ' +
    'manager|vp|gm|management',
  name: '@[\\p{L}]+(?: @[\\p{L}]+)?',
  tech:
    'azure|fabric|purview|sentinel|defender|intune|entra|copilot(?: studio)?|power (?:bi|' +
    'apps|platform|automate)|teams(?: phone| premium)?|dynamics|d365|sharepoint|viva|' +
    'windows(?: 365| 11)?|avd|aks|app service|functions?|logic apps?|front door|app (?:gateway|' +
    'gw)|application gateway|firewall|vwan|hub spoke|hub and spoke|expressroute|vpn|private ' +
    '(?:link|endpoints?)|public endpoints?|service bus|event (?:hub|grid)|cosmos(?: db)' +
    '?|sql(?: mi| managed instance| server| db)?|postgres|synapse|databricks|kubernetes|' +
    'github(?: copilot)?|openai|foundry|m365|e5|e3|f3|exchange|sap|oracle|snowflake|waf|' +
    'nsg|lift and shift|rehost|replatform|blob|data lake|lakehouse|warehouse|cdn|api ' +
    'management|apim|arc|avs|local|stack|premium v3|standard tier|premium tier|zone redundant|' +
    'single region|multi region|active passive|active active|cluster|appliance|nva|palo ' +
    'alto|fortinet|terraform|bicep|adf|data factory|informatica|kafka|redis|ad ?ds|adfs|' +
    'okta|sso|saml|passkeys|windows hello|xdr|cloudflare',
  // When
  month: 'jan|feb|mar|apr|maj|jun|jul|aug|sep|oct|nov|dec',
  weekday: 'mon|tue|wed|thu|fri|sat|sun',
  date:
    '\\d{4}-\\d\\d-\\d\\d|\\d{1,2} ?- ?\\d{1,2} (?:<month>)|\\d{1,2}[/·]\\d{1,2}(?:[/·]\\d{2,4})?|(?:the )?\\d{1,2}(?:st|' +
    'nd|rd|th)?(?: of)? ?(?:<month>)(?: \\d{4})?|(?:<month>) ?\\d{1,4}(?:st|nd|rd|th)' +
    '?|week \\d{1,2}|(?:fy ?\\d\\d ?)?[qh][1-4](?: ?(?:fy)?\\d{2,4})?|fy ?\\d\\d|the ' +
    '\\d{1,2}(?:st|nd|rd|th)|(?:(?:end|mid|begin|beginning|start|early|late|middle)(?: ' +
    'of)? )?(?:<month>|<weekday>)|(?:next|this) (?:week|month|quarter|year|spring|summer|' +
    'autumn|fall|winter|sprint)|(?:end|begin\\w*|start|middle)(?: of)?(?: the| this| ' +
    'next)? (?:week|month|quarter|year)|tomorrow|today|tonight|year end|(?:after|before)' +
    ' (?:easter|summer|go live|<month>)|in \\d+ (?:days|weeks|months)|easter|eod|cob',
  // How things stand
  settled:
    'confirmed|confirms|approved|approves|agreed|secured|reserved|booked|assigned|allocated|' +
    'named|staffed|blocked|committed|available|free|granted|guaranteed|locked|in place|' +
    'ok|fine|there|on board|onboarded|ready|cleared|validated|verified|checked|given|' +
    'received|signed|fixed|set|sorted|settled|proven|proved|done|green|positive|yes|' +
    'good|nominated|identified|lined up|valid|active|complete|completed|covered|provided|' +
    'arranged|firm|final',
  refused:
    'rejected|declined|refused|denied|cancelled|canceled|withdrawn|withdrew|revoked|' +
    'lapsed|lapses|expired|lost|gone|terminated|ended|over|pulled|dropped|failed|none|' +
    'missing|not there|stopped|taken back|negative|invalid|void|out(?! of)|zero|nil|turned ' +
    'down|called off|killed|off the table|no more|suspended',
  open:
    'in talks|talks (?:with|about)|negotiations?|negotiating|pending|open|tbc|to be (?:confirmed|checked|clarified|defined|agreed|decided|verified|' +
    'validated|discussed|set|done|scheduled|requested|fixed|named|provided|found|proven|' +
    'seen)|awaiting|awaited|waiting|wait for|outstanding|unclear|unknown|unconfirmed|' +
    'uncertain|unsure|doubtful|in doubt|questionable|not (?:yet )?(?:confirmed|clear|' +
    'sure|known|decided|agreed|final|finalized|settled|answered|verified|validated|fixed|' +
    'defined|set|certain|checked)|not yet|in progress|in process|in review|in approval|' +
    'in clarification|in discussion|in negotiation|in work|in the works|under (?:review|' +
    'discussion|clarification|evaluation|approval)|on approval|in (?:the )?queue|queued|' +
    'requested|asked|submitted|applied|being (?:checked|verified|clarified|requested|' +
    'renewed|discussed)|no answer|no reply|no response|no feedback|(?<!as )planned|expected|proposed|' +
    'maybe|perhaps|probably|tentative|provisional|draft|ongoing|still (?:checking|discussing|' +
    'open|to|needs?|waiting|missing)',
  ask:
    'get|check|checks|checking|verify|verifies|verifying|validate|validates|validating|' +
    'confirm|clarify|clarifies|clarifying|define|find|find out|ask|asking|request|align|' +
    'obtain|secure|ensure|chase|follow up|agree|decide|identify|book|schedule|organize|' +
    'organise|arrange|collect|raise|need|needs|need to|resolve|determine|establish|nominate|' +
    'assign|propose|push|investigate|evaluate|assess|review|explore|sort|settle|look ' +
    'for|looking for|set up|call|remind|wait for|figure|track|discuss|draft|prepare|create|' +
    'submit|renew|open|apply|initiate|query|quantify|set|capture|agree on|name|see if|' +
    'look into|ping|nudge|escalate|double check|make sure|see whether',
  maybe:
    'may|might|could|would|should|maybe|perhaps|possibly|probably|likely|presumably|' +
    'supposedly|apparently|tentatively|hopefully|hope|hopes|expect|expects|expected|' +
    'plan is|plans? to|planning|intend|intends|proposal|proposed|proposes|suggests?|' +
    'suggested|idea|considering|thinking|thinks? about|think|discuss\\w*|doubt\\w*|' +
    'fear|fears|afraid|risk of|potential|potentially|option|candidate|favou?rite|prefers?|' +
    'leaning|wishes|wish|to be|unclear|unsure|not sure|not clear|looks like|seems?|' +
    'assume[ds]?|assumption|evaluating|depends|depending|subject to',
  // What is spoken of
  people:
    'engineers?|architects?|consultants?|devs?|developers?|ftes?|resources?|people|' +
    'persons?|admins?|specialists?|experts?|testers?|trainers?|analysts?|leads?(?! times?)|headcount|' +
    'heads|staff|staffing|resourcing|crew|colleagues?|team|manpower|bodies|hands|dbas?|' +
    'men|delivery manager',
  count:
    '\\d+(?:·\\d+)?x?|one|two|three|four|five|six|seven|eight|ten|both|all|a|an|our|' +
    'their|several|some|few|the|enough|sufficient|senior|second|names?',
  hours: '\\d+(?:·\\d+)? ?(?:h|hrs?|hours?|person days|days|credits)',
  work:
    'build|builds|config\\w*|cutover|migrations?|rollout|implementation|setup|deployment|' +
    'testing|tests?|test phase|installation|work|hands on|coding|wave|pilot|clinics|trainings?|' +
    'workshops?|scripts?|sessions?|calls|interfaces?|connectors?|dbs?|servers?|databases?|' +
    'everything|all|it|them|job|execution|delivery|steps|changes?|part|rest|pipelines?|' +
    'landing zone|tenant|policies|integration|development|assessment|onboarding|enablement|' +
    'hardening|packaging|pilots|remediation|network|setup work|cabling|imaging|mapping|' +
    'interface work|scripting|provisioning|configuration|gateway|tuning|load|loads|agents|' +
    'apps|queries|rules|firewalls?|security baseline|infrastructure|environment|conversion|' +
    'cleanup|clean up|data|code|data load|runbook|engineering|patching|upgrade|dry run|' +
    'keyboard|health checks?|rollback|switch|heavy lifting|phase|package|backlog|reports|dashboards',
};

/** Words that turn a statement into its opposite. */
export const DENIAL =
  'no(?! (?:problem|longer only))|not(?! (?:just|only|even))|never|none|without|nobody|' +
  'no one|neither|nor|no longer|any more|anymore|cancelled|canceled|rejected|refused|' +
  'declined|denied|withdrawn|withdrew|withdraws|revoked|lapsed|expired|taken back|off ' +
  'the table|called off|lost|failed|missing|lacks?|lacking';

/** Denials that only say "not so far": they leave a thing open. */
export const NOT_YET =
  'not yet|not (?:been )?(?:yet )?(?:confirmed|clear|sure|known|decided|agreed|final|' +
  'finalized|settled|answered|verified|validated|fixed|defined|set|certain|checked|' +
  'signed|so far)|no (?:answer|reply|response|feedback|decision)|not .{0,30}\\byet';

/** Words of one clause that leave it open. */
export const OPENNESS = '<open>|<maybe>';

/** Words that make a whole sentence depend on something. */
export const CONDITION =
  '(?<!disagree )(?<!disagrees )(?<!about )if|unless|provided(?! by)|in case|as soon ' +
  'as|once(?! (?:a|per|again|more))|only when|whether|assuming|subject to|depends on|' +
  'depending on|otherwise|only after|as long as|would only';

/** How a question begins that has no mark or reaches over commas. */
export const QUESTION =
  'who|what|when|which|where|why|how|do|does|did|is|are|was|can|could|will|would|should|' +
  'shall|has|have|may|any';
