import type { Rule } from '../rule.ts';
import { rulesOf } from './topic.ts';

const ASKS =
  '(?:asked|asks|asking|ask|requested|request|waiting|wait|awaiting|need|needs|looking|search\\w*|chasing)';
const crew = '(?:<people>)';
const who = '(?:<partner>|<isd>|<csa>|<unified>|we|they|<name>|<customer>|si|hub)';

const CAPACITY = rulesOf({
  kind: 'capacity',
  noun: `(?<!fabric |azure |ptu |storage |room |seating |plant |premium |bi |server |network |database |dataverse |warehouse |openai |gateway |compute |cluster |disk |bandwidth |production |his |her |tape |backup |line |sku |license |licence |vault |memory |cpu |gpu )capacity(?! (?:as |add on|expansion|planning|metric|estimator|unit|model|report|region|reservation|app|of the (?:plant|room|line|disk)|for plant|f\\d))|(?:delivery|team|project|partner|isd|csa) (?:capacity|resources|staffing|resourcing)|staffing|resourcing|(?:the )?resources|headcount|ftes?|(?:\\d+|two|three|both|four|the) (?:senior |data |lead |cloud |delivery |named )*${crew}|manpower`,
  settled: 'until .{1,20}|till .{1,20}|from \\d.{1,10}|enough|sufficient',
  refused:
    'reassigned|reallocated|left|sick|unavailable|not available|not free|resigned|exhausted|used up|insufficient|short|cut|released|ill|busy|overbooked|overloaded|moved to|too thin|consumed|not there|not enough|on leave|removed|at (?:1[0-9]\\d|0) ?%|reduced|blown',
  open: 'to be staffed|not staffed|not named|promised|in planning|wanted|needed|maybe|asked \\d?|offered',
  asserts: [
    `(?:<count>) (?:\\+ )?(?:[a-z0-9@]+ ){0,3}?${crew} (?:of (?:the )?[a-z]+ |from [a-z]+ |for [a-z0-9 ]{1,15} )?(?:[a-z]+ ){0,2}?(?:<settled>)`,
    `(?:named|booked|confirmed|secured|reserved|assigned|allocated|committed|blocked|staffed|got|provides?|commits?|gives|sends|assigns|frees?|reserves|books|names|delegates|dedicates|approved|received|have|has|guarantees?|confirms|brings|puts) (?:us |the |with |also |now )*(?:<count>) (?:[a-z@]+ ){0,3}?${crew}`,
    `(?:<hours>) ~4 (?:reserved|booked|confirmed|allocated|available|approved|secured|granted|blocked|assigned|free)`,
    `(?:reserved|booked|confirmed|allocated|approved|secured|blocked|granted) ~2 (?:<hours>)`,
    `${who} (?:is |are |fully |has been |now )*(?:staffed|resourced)`,
    'fully (?:staffed|resourced)',
    '(?:team|crew|squad|bench) (?:is |now |fully )*(?:complete|staffed|confirmed|in place|booked|assigned|named|ready)',
    '(?:<name>) \\d+ ?%(?:,? (?:and )?(?:<name>) \\d+ ?%)*(?:, start <date>)?',
    'names received',
    '(?:<name>) (?:and |\\+ |, )(?:<name>) (?:[a-z]+ ){0,3}?(?:confirmed|booked|assigned|available|free|reserved|on board|allocated)',
    '(?:calendar|diary) (?:is )?(?:free|blocked for)',
    '(?:has|have) (?:free |enough |sufficient )+(?:capacity|people|resources|hours)',
  ],
  denies: [
    `(?:no|not enough|lack of|without|zero|insufficient|short of|short on|too few|missing|lacks|nobody|no more|no free|only half the|not the) (?:free |more |available |qualified |spare |delivery |project |skilled |enough |of our |single |own |suitable )*(?:[a-z@]+ ){0,1}?${crew}(?! (?:say|said|complain|need))`,
    '(?:no|not enough|too few|zero|without) (?:more |free |remaining |delivery |unified |consulting )*(?:hours|days|slots? in|bandwidth|time for)',
    `(?:<count>) (?:[a-z]+ ){0,2}?${crew} (?:was |were |is |are |has |have |both |got )*(?:pulled|withdrawn|reassigned|gone|left|sick|removed|taken|reallocated|not available|unavailable|resigned|moved|on leave|ill|missing)`,
    `${crew} (?:[a-z/0-9]+ ){0,4}?(?:not available|unavailable|not free|pulled|withdrawn|reassigned|no longer available|overbooked|was pulled|were pulled|left)`,
    '(?:<name>) (?:left|resigned|quit|is sick|is ill|is out|on sick leave|was pulled|is gone|was reassigned|is no longer available|moved to another|is leaving)(?:,? (?:<name>) alone ~3 (?:it|do|handle))?',
    '(?:<name>) alone (?:can not|will not|is not enough)',
    '(?:fully|over|double|completely|totally) ?(?:booked|allocated|loaded|utilized|utilised|committed)(?: (?:until|till) <date>)?',
    'overbooked|overloaded|understaffed|short staffed|bench is empty|out of (?:capacity|people|hours|resources)|resource shortage|staff shortage|shortage of ~1 (?:people|engineers|consultants)',
    '(?:calendar|utili[sz]ation|workload|load|diary)(?: is)? (?:at |full|over )(?:1\\d\\d ?%)?',
    `only (?:has |have |got )?(?:one|1|two|2|half an?) ${crew} ~,6 (?:minimum|need|needs|required|instead|of \\d)(?: is)?(?: \\d)?`,
    'has only (?:one|1|two|2) (?:[a-z]+ )?' + crew,
    '(?:hours|days|credits) left ?[:=]? ?\\d+\\W+ ?[^\\n]{0,30}?(?:needs?|required) \\d+',
    '(?:hours|days) (?:are |is |were )?(?:all )?(?:used up|exhausted|consumed|gone|burned|spent|eaten|not enough|blown)',
    '(?:can not|will not|unable to|not able to|does not|do not) (?:be )?(?:staff(?:ed)?|resource|provide|supply|spare|free)(?: up)? ?(?:any|the|it|this|us|people|engineers|anybody|anyone|more)?',
    'lost (?:our |the |both |\\d |an? )(?:[a-z]+ )?' + crew,
    'nobody (?:is )?(?:free|available|left|assigned|to do|for (?:it|this|the))',
    'not staffed(?! yet)',
    'no one (?:is )?(?:free|available|assigned)',
    '(?:capacity|resources|staffing) (?:confirmation )?(?:was |is |has been )?(?:taken away|cancelled|withdrawn|revoked|recalled|taken back)',
  ],
  leavesOpen: [
    `${ASKS} (?:for |on |the |[a-z]+ ){0,4}?(?:names|${crew}|hours|capacity|resources|staffing)(?! (?:to|if|whether|says|said))`,
    '(?:names|people|engineers?|architects?|consultants?|resources|devs) (?:are |is |still |to )*(?:tbc|pending|open|awaited|to follow|missing still|not named|requested|to be named|expected|to come|follow)',
    '(?:request|demand|ticket) for (?:<count> )?(?:[a-z]+ ){0,2}?' + crew,
    `who (?:is|are) the ${crew}`,
    '(?:offers?|offered|promised|promises|could (?:give|free|provide|spare)|might (?:get|have)|may (?:get|have)|should (?:get|have|be able)|hopes? to (?:get|have)|plans? to (?:give|assign|free)|tries to (?:get|find|free)|would (?:send|give|provide)) (?:us |to )*(?:<count>) (?:[a-z]+ ){0,2}?' +
      crew,
    `(?:<count>) (?:[a-z]+ ){0,2}?${crew} (?:requested|tbc|pending|asked|promised|planned|proposed|wanted|expected|needed|missing still)`,
    '(?:is there|are there|do we have|have we|any) (?:[a-z]+ ){0,2}?(?:capacity|resources|people|hours)',
    '(?:can|could|will) (?:<isd>|<partner>|<csa>|they|<name>) (?:staff|free|provide|spare|give)',
    '(?:rest|second|third|other|remaining|\\d+ more) (?:of )?(?:the )?(?:[a-z]+ )?(?:' +
      crew +
      ')? ?(?:is |are )?(?:awaited|pending|open|tbc|missing|still|not yet|in progress|to follow|expected|requested)',
    'soft ?(?:booked|booking)|pencil(?:l?ed)? in',
  ],
  unless: [
    '(?:fabric|azure|ptu|storage|room|seating|premium|power bi|dataverse|disk|cluster|vault|compute|quota) ?(?:capacity|sku|f\\d+)|capacity (?:metrics|estimator|add on|planning|expansion)|supply chain|assembly|production line|in his capacity|in her capacity|in the capacity of',
    'capacity (?:of|in) (?:the )?(?:plant|line|room|warehouse|training|storage|datacenter|data center|region|hall|stadium)',
  ],
});

const DATE_BASIS = rulesOf({
  kind: 'date_basis',
  noun: '(?:basis (?:for|of) (?:the |this |our )?(?:go live |due |target )?date|date basis|(?:project|sprint|rollout|delivery|joint|detailed|migration|cutover|partner|isd|customer|wave|integrated) plan(?! is to)|plan baseline|baseline plan|dates? (?:plan|basis))',
  settled: 'baselined|agreed with|frozen|countersigned|accepted',
  refused: 'does not exist|not there|not agreed with|no longer valid|outdated|obsolete',
  asserts: [
    '(?:date|dates|go live|deadline|timeline|milestone|cutover|it|<date>) ?(?:is |are |was |now |set |fixed )*(?:rests? on|based on|from|per|as per|according to|=|agreed in|derived from|backed by|comes from|taken from|follows|in line with|matches|aligned (?:with|to)|anchored in|tied to|driven by|confirmed by|supported by|per the) ~4 (?:plan|baseline|schedule|sow|contract|roadmap|gantt|release calendar|cutover calendar|delivery of|dependency|freeze|window|slot|end of support|lease|delivery date)(?: baseline)?',
    '(?:based on|backed by|according to|derived from|rests on|as per|anchored in) ~4 (?:plan|baseline|schedule|sow|roadmap|gantt)',
    '(?:plan|schedule|baseline|timeline) (?:is |was |has been |now |got )*(?:signed|agreed|approved|baselined|countersigned|accepted|frozen|confirmed|committed)(?: (?:by|with) ~4 (?:customer|partner|isd|unified|team|<name>|both|all))?(?:, (?:cutover|go live|date) <date>)?',
    '(?:signed|agreed|approved|joint|committed|baselined|accepted|common) (?:project |rollout |delivery |migration |detailed |cutover )?(?:plan|baseline|schedule)(?! (?:is|not|missing))',
    '(?:date|dates|<date>) ~2 (?:agreed|confirmed|fixed|signed off|committed|accepted) (?:with|by) ~3 (?:partner|isd|customer|unified|csa|plan|all|both|parties|sides|carrier|vendor|team|<name>)',
    'dependency (?:[a-z0-9@]+ ){0,4}?(?:dated|confirmed for|due|ready|delivered on|arrives|lands|confirmed) ?(?:on |by )?(?:<date>)',
    '(?:carrier|vendor|supplier|isp|hardware|circuit|line|firewall|supplier) (?:[a-z]+ ){0,3}?(?:confirmed|confirms|delivers|fixed|committed)(?: (?:to|on|for|by|the))* (?:<date>)',
    '(?:all )?(?:predecessors|dependencies|prerequisites) (?:are )?(?:dated|have dates|planned with dates|scheduled)',
    '(?:critical path|backward|bottom up) (?:planned|planning|plan) ~2 (?:done|agreed|ok|confirmed)',
  ],
  denies: [
    '(?:date|dates|<date>|deadline|go live) ?(?:is |was |are |just |only |pure |still |in msx |in crm |a |an |the |my |our |seller\\w* |complete |wild |,? ?)*(?:guess|guessed|guesses|guesswork|placeholder|dummy|invented|made up|not based|wishful|unrealistic|not realistic|arbitrary|fantasy|wish|hope|default|estimate only|gut feeling|not backed|not agreed with|not rooted|from the air|thin air|picked by|random|without basis|has no basis|without (?:a )?plan|not in (?:any|the) plan|not tied|not supported|not feasible|not achievable|not doable|impossible|not possible|no longer (?:realistic|holds|valid|feasible)|baseless)',
    '(?:placeholder|dummy|default|fantasy|fake|guessed|random|arbitrary|wish|invented|fiscal) (?:go live )?date',
    'no (?:project |agreed |real |signed |common |joint |detailed |delivery |written )*(?:plan|basis|schedule|timeline|baseline) (?:behind|for|under|supports|with|exists|so far|at all|there|yet)? ?(?:the |this |that )?(?:date|dates|<date>|it)?',
    '(?:no|without|nothing) (?:[a-z]+ ){0,2}?(?:basis|plan|dependency dates?) ',
    'nothing behind (?:the |this )?(?:date|<date>)',
    'no basis|date (?:just |only )?(?:typed|entered|filled) (?:in )?(?:to|for|because|by)',
    '(?:plan|baseline|schedule) (?:was |is |has been )?(?:withdrawn|rejected|cancelled|obsolete|void|invalid|refused|dropped|scrapped|not valid|outdated|not accepted)(?: by ~2 [a-z]+)?',
    'plan never (?:agreed|signed|existed|made)',
    '(?:dependency|predecessor|prerequisite)(?: ~3)? (?:has )?no date',
    'date (?:is )?not (?:yet )?agreed with',
  ],
  leavesOpen: [
    '(?:is|are) (?:the )?(?:date|<date>|dates|go live)(?: date)? (?:still )?(?:realistic|feasible|doable|achievable|firm|solid|ok|backed|agreed|based)',
    '(?:date|dates|go live|deadline|timeline|<date>)(?: date)? ?(?:is |still |:|=|-)* ?(?:tbc|to be (?:checked|confirmed|validated|aligned|agreed|verified)|not (?:yet )?(?:confirmed|validated|verified|final)|tentative|preliminary|provisional|indicative|depends on|depending on|subject to|unconfirmed|pending|under review)(?: ~4 [a-z]+)?',
    '(?:validate|check|confirm|verify|review|clarify|align|challenge|reconfirm) (?:if |whether |that )?(?:the |our |go live |target |due |cutover )*(?:date|dates|<date>|timeline)(?! of the)',
    '(?:reason|basis|source|rationale|justification) (?:for|of|behind) (?:the )?(?:<date>|date)(?: date)?[: ]*(?:asked|unknown|unclear|tbc|open)?',
    '(?:what|where) (?:is|does) (?:the |this )?(?:date|<date>|basis) ~2 (?:based|rest|come|basis|from|date)',
    '(?:plan|schedule|baseline|timeline) (?:is |still |to |currently )*(?:not (?:yet )?(?:signed|agreed|approved|confirmed|final|baselined)|in draft|draft|being (?:drafted|built|made|reviewed)|under review|in review|to be (?:signed|agreed|approved|baselined|confirmed)|expected|awaited|tbc|pending|in progress|comes|follows|requested|in the making)',
    '(?:waiting|wait|awaiting|asked|ask|request\\w*|need|needs) ~3 (?:project |sprint |rollout |delivery |migration |detailed |signed |cutover )+plan',
    'draft (?:project |rollout |delivery )?plan',
    'date (?:only )?(?:holds|works|stands|valid|realistic|ok) (?:only )?if',
    'date (?:from|by|of) ~3 (?:to be|tbc|pending|awaited)',
  ],
  unless: [
    '(?:recovery|mitigation|success|adoption|catch up|training|premium v3|account|license|licence|communication|test) plan',
  ],
});

const ELIGIBILITY = rulesOf({
  kind: 'eligibility',
  noun: 'eligib\\w+|entitlement|entitled|unified coverage|contract coverage|coverage',
  settled: 'validated|in contract|exists|covered|ok',
  refused:
    'ran out|ended|no longer|not given|not covered|not renewed|not there|ends|not part of .{1,20}',
  open: 'after .{1,15}|with sam|with the desk|at the desk|\\?',
  asserts: [
    '(?:is|are|still|both|fully|customer|they|we|yes|also|now|so|remain|remains|therefore|subsidiary|tenant) (?:still |also |fully |now |clearly )*(?:eligible|entitled)(?: to (?:book|use|get)(?: this one| it)?)?',
    '^(?:unified )?(?:eligible|entitled)(?: yes| for| \\()?',
    'eligib\\w+(?: check)? ?(?:is |: ?|= ?|> ?|- ?)*(?:ok|yes|there|done|confirmed|positive|given|clear|green|fine|proven|passed)',
    'covered (?:by|under|in|through|via|with|within) ~3 (?:unified|contract|agreement|tier|package|enterprise|performance|add on|support|premier|esa|subscription|plan|msa)(?: tier)?',
    '(?:contract|agreement|package|unified|tier|subscription|bundle|support plan|add on)(?: [a-z0-9]+){0,3}? (?:covers|includes|contains|allows|has|entitles|permits|provides for|comes with) (?:the |this |that |it|us |them |them to |enough |\\d+ )*(?:credits|work|workshop|assessment|engagement|delivery|it|this|hours|days|onboarding|accelerator|service|services|[a-z@]+)',
    '(?:is|are|be|fully|also|it is|work is|this is) (?:fully |also )?(?:part of|included in|in) (?:the |their |our |its )*(?:unified|contract|package|agreement|support contract|tier|entitlement)',
    '(?:desk|sam|hub|contract team|unified team) (?:says yes|said yes|confirms|confirmed|ok)(?: ~2 (?:eligib\\w+|coverage|entitlement))?',
    '(?:has|have|holds|with) (?:the |enough |sufficient |valid |active )*(?:credits|entitlement|unified (?:contract|agreement|coverage))(?: ~2 (?:left|available))?',
    '(?:allowed|right|entitled) to (?:book|use|order|request|consume|call) ~3 (?:unified|assessment|workshop|service|engagement|this|it|one)',
    'built in (?:credits|hours) (?:are )?(?:available|included|confirmed|ok|there)',
  ],
  denies: [
    '(?:not|no longer|never|neither|nor|is not|are not) (?:be )?(?:yet )?(?:eligible|entitled|covered(?! yet)|included in ~2 (?:contract|package|unified|agreement|tier)|part of ~3 (?:contract|package|unified|agreement|tier)(?: agreement)?)',
    'ineligible|uneligible|outside (?:of )?(?:the |their )?(?:unified |support )?(?:contract|coverage|agreement|entitlement)',
    '(?:unified|support|their|the|unified support) (?:contract|agreement|coverage|entitlement) (?:has |is |was |already |just )*(?:expired|lapsed|ended|ran out|terminated|not renewed|cancelled|over|void|gone|expires)',
    '(?:no|without|has no|lacks|do not have|does not have) (?:a |an |valid |active |more |such |any |unified )*(?:entitlement|eligibility|unified contract|unified agreement|coverage|support contract|unified support contract|unified coverage|credits|right to (?:book|use))',
    '(?:credits|entitlement|hours in the contract|contract hours) (?:are |is |all |were |have been )*(?:used up|exhausted|consumed|gone|burned|spent|expired)',
    '(?:contract|package|tier|agreement|unified) (?:does not|do not|will not|did not) (?:cover|include|contain|allow|entitle|have)',
    'not (?:in|under|within) (?:the |their )?(?:unified |support )?(?:contract|agreement|package|tier)',
    '(?:desk|hub|sam) (?:says no|said no)(?: ~2 eligib\\w+)?',
    '(?:request|check|exception) ~2 eligib\\w+ ~2 (?:rejected|denied|declined|refused)',
  ],
  leavesOpen: [
    '(?:should|might|may|could|would|probably|likely|maybe|hopefully) (?:also |still )*(?:be )?(?:eligible|entitled|covered|part of|included in ~2 (?:contract|package|unified))',
    '(?:is|are|would) (?:the customer|they|it|we|this|customer|that|subsidiary|<name>|@[a-z]+)(?: [a-z]+)? (?:eligible|entitled|covered)',
    '(?:exception|request|application)(?: request)? (?:for|of) eligib\\w+ (?:submitted|raised|pending|sent|filed|in review|open)',
    '(?:does|do) (?:the |they |we |it |this |their )*(?:contract|package|unified|they|we|tier|agreement)(?: still)? (?:cover|include|have|contain)(?: built in credits)?',
    'have (?:built in )?(?:credits|entitlement) for',
    '(?:if|whether|depends on) (?:the |they |customer |it |this |their )*(?:contract |package |unified )?(?:is |are |was )?(?:eligible|entitled|covered|covers|includes|renewed)',
    '(?:eligib\\w+|entitlement|coverage) (?:of [a-z@]+ )?(?:unclear|tbc|open|pending|\\?|in question|questioned|to be checked|being checked|not confirmed|not clear)',
    'eligib\\w+ (?:and|\\+|/|,) accreditation ~4 (?:<open>)',
    '(?:contract|unified|unified contract|agreement|support contract) (?:renewal )?(?:is )?(?:pending|in renewal|renewal (?:pending|open|in progress)|up for renewal|being renewed)(?! date)',
  ],
  unless: [
    'hybrid benefit|ahb|ecif|funding|funded|student|grant|promo|rebate|azure credits?|discount|dev test|hardware|warranty|insurance|patients?|pension|voters|visa|vacation',
    'eligib\\w+ (?:checker|engine|app|tool|criteria for (?:users|employees)|rules)|eligible users|eligible employees|eligible for (?:\\d+ )?(?:cores|upgrade|price)|code coverage|test coverage|network coverage|wifi coverage|news coverage|coverage (?:of|in) (?:the )?(?:wifi|wlan|mobile|news)',
    '(?:licen[cs]es?|licensing) ~3 eligib\\w+|eligible ~3 licen[cs]es?',
  ],
});

const CERT =
  '(?:accreditation|accredited|certificates?|certified|specialization|designation|clearance|exam|accreditation letter|badge|credential|credentials)';
const ACCREDITATION = rulesOf({
  kind: 'accreditation',
  noun: CERT,
  settled:
    'held|valid|uploaded|renewed|obtained|passed|achieved|through|proof received|proven|current|earned|seen|on file|active|thru|till|until .{1,15}',
  refused:
    'lapsed|suspended|not renewed|not held|ran out|missing|not valid|not given|no longer valid|runs out before',
  open: 'exam .{1,15}|renewal|in renewal|booked for .{1,10}|to be renewed|submitted|proof requested|under way|underway|expires|runs out|\\?',
  asserts: [
    `(?:holds?|has|have|got|obtained|achieved|passed|owns?|earned|renewed|received|shows?|showed|proved|with|completed|gained) (?:the |its |their |a |an |all |now |required |needed |valid |both |\\d )*(?:@?[a-z0-9&]+ ){0,4}?${CERT}`,
    `(?:partner|engineers?|firm|si|they|both|all|team|consultants?|isd|architects?|ce|<name>|@[a-z]+)(?: \\w+)? (?:is |are |was |now |already |still |fully |got |all |also )*(?:accredited|certified)`,
    `^(?:accredited|certified)(?: partner| engineer| since| for| \\(| [a-z]+ (?:partner|engineers?))?`,
    'accredited (?:partner|engineer|firm|team|consultant|for|in|since)',
  ],
  denies: [
    `(?:not|no longer|never|nobody|none|without|isn't) (?:yet )?(?:of them |of the [a-z]+ |is |are |in the team is |being )*(?:accredited|certified)(?: partner)?`,
    `(?:lacks?|lost|without|missing|failed|loses|miss|misses|has no|have no|does not have|do not have|does not hold|do not hold|did not pass|without the|no one has|nobody has|nobody holds|none has|none holds|short of) (?:the |its |their |a |an |any |required |needed |valid |right |that )*(?:@?[a-z0-9&]+ ){0,4}?${CERT}`,
    'unaccredited|uncertified|decertified',
    `${CERT} (?:of ~3 [a-z]+ )?(?:is |was |has |have |are |already |just |: ?|= ?|- ?|not )*(?:expired|lapsed|withdrawn|revoked|lost|missing|invalid|failed|suspended|not renewed|none|not held|not valid|rejected|gone|denied|ran out)`,
    'failed (?:the |his |her |their )*(?:[a-z0-9@]+ ){0,3}exam|exam failed|fell through the exam',
  ],
  leavesOpen: [
    `(?:proof|evidence|confirmation|copy|letter|status) of ~3 ${CERT} (?:requested|asked|pending|awaited|missing|open)`,
    `${CERT}(?: of ~3 [a-z]+)?[.,:;] ?proof (?:requested|asked|awaited|pending|tbc)`,
    `(?:does|do|is|are|has|have) (?:@?[a-z]+ ){1,4}?(?:has |have |hold |holds |own |got )?(?:the |a |an )?(?:@?[a-z0-9]+ ){0,3}?${CERT}`,
    `(?:takes?|taking|sits?|sitting|does|do|redo|writes|preparing|prepares|study\\w*|working on|applies|applied|apply|on the way to|plans) (?:for )?(?:the |its |their )*(?:@?[a-z0-9]+ ){0,3}?${CERT}`,
    `(?:needs?|required|requires?|must (?:have|hold|be|get)|has to (?:be|get|hold)|have to (?:be|get|hold)|needed) (?:to be |the |a |an |to |get )*(?:@?[a-z0-9]+ ){0,4}?${CERT}(?! accepted)`,
    `${CERT} (?:needed|required|necessary|mandatory|running|expires)(?: ~3 [a-z]+)?`,
  ],
  unless: [
    'iso ?\\d|soc ?2|27001|pci|hospital accreditation|customer ~2 (?:accreditation|certificate|certified|audit)|accreditation (?:tracking|app|body|audit|committee|office|board)|(?:university|college|school|hospital|lab|laboratory|campus|clinic) ~3 (?:accreditation|accredited)|(?:accreditation|accredited) ~3 (?:university|college|school|hospital|lab|laboratory|campus)',
    '(?:ssl|tls|root|wildcard|client|server|device|x\\.?509|web|domain|signing|security|code signing|intermediate|expired tls) certificates?|certificate (?:authority|based|rotation|renewal|pinning|chain|store|authentication|template)|press accreditation|badge (?:needed|reader|office)|share certificate|birth certificate|cust(?:omer)? got',
    'cert(?:ified|ificate)? (?:reports?|datasets?|data sets?|mail|copy)|\\d+ certified|end user cert|customer clearance|customs clearance|users? (?:certified|exam)',
  ],
});

const REQUEST =
  '(?:unified |support |dispatch |service |delivery |engineer |engagement )+request|sr ?#?\\d*|ticket at the hub';
const DISPATCH = rulesOf({
  kind: 'dispatch',
  noun: `dispatch(?! (?:desk|app|board|system|center|centre|hub|team|manager|form))|${REQUEST}|slot(?! machine)|unified (?:slot|booking|engineer slot|date)|(?:scheduling|booking) (?:request|form)`,
  settled: 'scheduled|dispatched|sched|allocated|assigned',
  refused:
    'closed without .{1,20}|not possible|bounced|bumped|released again|not requested|not raised|not dispatched|not submitted|not opened|expired|never .{1,12}|took back',
  open: 'raised|sent|filed|created|opened|logged|in triage|not scheduled|not dispatched yet|resubmitted|unassigned|on hold|asked again|drafted|to be (?:raised|scheduled|dispatched|created|booked)|offered',
  asserts: [
    '(?:was |is |been |got |are |now |engineer |ce |already |finally )*dispatched(?! (?:trucks?|drivers?|goods|work orders?))(?: (?:for|on|to) <date>)?',
    `(?:${REQUEST}|request|slot|engineer|ce|assessment|dse|visit|workshop) (?:[a-z0-9]+ ){0,2}?(?:is |was |now |has been |got |been |for [a-z0-9 ]{1,15} )*(?:scheduled|dispatched|sched)(?: (?:for|on|from))* ?(?:\\d+ days in )?(?:<date>|\\d{1,2} ?-|\\d)?`,
    '(?:slot|slots) (?:is |are |was |now |for [a-z]+ )*(?:confirmed|booked|fixed|reserved|assigned|secured|granted|ours|in (?:<month>))',
    '(?:confirmed|booked|got|have|received|secured|fixed|gave us|assigned) (?:a |an |the |our |us |two |new |unified )*slot',
    '(?:hub|desk|dispatch desk|dispatcher) (?:has )?(?:confirmed|scheduled|booked|dispatched|assigned|set) ~4 (?:engineer|slot|date|<date>|request|sr|ce|it)',
  ],
  denies: [
    '(?:no|never|without|not any) (?:a |free |open |valid |unified |new |such )*(?:dispatch|slot|sr|unified request|support request|request (?:raised|open|in the system|exists|was raised|to unified))',
    '(?:not|never|nobody|no one) (?:been |yet been |was |has |have |even |ever )*(?:requested|raised|dispatched|opened|submitted|created|filed)(?! (?:yet|so far))(?: (?:a |the |any )?(?:dispatch|sr|request|ticket))?',
    '(?:dispatch|request|sr|slot|booking) (?:[a-z0-9]+ ){0,4}?(?:rejected|declined|cancelled|withdrawn|lost|refused|revoked|taken back|called off|closed without|was never|bounced|turned down|denied)(?: (?:by|because|for) ~2 [a-z]+)?',
    '(?:hub|desk|dispatch desk|dispatcher|unified) (?:has )?(?:rejected|declined|refused|refuses|cancelled|rejects|declines|took|closed) ~4 (?:dispatch|sr|request|slot|back|it)',
    'then cancelled(?: by ~1 customer)?',
    '(?:cancelled|lost|withdrew|rejected|missed) (?:the |our |a )*(?:slot|dispatch|sr|unified request)',
  ],
  leavesOpen: [
    '(?:request|sr|dispatch|ticket)(?: #?\\d+)? (?:was |is |has been |again |already |just |now |for [a-z0-9 ]{1,20} )*(?:raised|submitted|sent|opened|created|filed|logged|requested|in (?:the )?queue|open|pending|on approval|in approval|in triage|unassigned|awaiting|waiting|resubmitted)',
    '(?:raise|raised|raises|open|opened|submit|submitted|send|sent|create|created|file|filed|place|placed|log|logged|put in|enter) (?:a |an |the |new |another )*(?:unified |support |dispatch )*(?:request|sr|dispatch)(?! for (?:change|quote|proposal))',
    '(?:request|book|schedule|arrange|chase|get|push|organi[sz]e|trigger|initiate|order|prepare|resubmit|check|confirm|plan) (?:the |a |an |unified |for )*(?:dispatch|slot|sr)',
    'dispatch (?:can|could|will|may|might|should|would|must|has to|to|only|needs|date tbc|first|next|after|once|when|follows|depends)(?: (?:only )?be (?:requested|scheduled|done) ~1 (?:after|once|when))?',
    '(?:when|where) (?:is|will|does) ~2 (?:dispatch\\w*|slot|engineer)',
    '(?:slot|dispatch) confirmation ~3 (?:waiting|pending|open|awaited|tbc)',
    '(?:waiting|wait|awaiting|waits) ~4 (?:slot|dispatch|hub|scheduling)',
    'not (?:yet )?(?:scheduled|dispatched)(?: yet| so far)?',
    'no slot (?:yet|so far|assigned|confirmed)',
    '(?:to be|will be|should be|needs to be|must be|can be) (?:scheduled|dispatched)',
  ],
  unless: [
    'field service|freight|ambulance|drivers?|trucks?|work orders?|technicians?|courier|taxi|fire (?:brigade|dept|department)|police|d365|warehouse|parcels?|logistics|fleet|dispatch (?:app|board|system|center|centre|console|agent)|dispatcher board|emergency|911|112|pull request|change request|maintenance window slot|time slot for the call|slot machine|deployment slots?|app service|expansion request',
    'dispatch (?:is )?na',
    'goods|shipments?|tow|grid crew',
  ],
});

/** The pieces of readiness: people, date, right, qualification and slot. */
export const READINESS_RULES: readonly Rule[] = [
  ...CAPACITY,
  ...DATE_BASIS,
  ...ELIGIBILITY,
  ...ACCREDITATION,
  ...DISPATCH,
];
