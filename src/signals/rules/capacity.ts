import type { Rule } from '../rule.ts';
import { CAPACITY_OPEN } from './capacity-open.ts';
import { rulesOf } from './topic.ts';

const PEOPLE_RULES = rulesOf({
  kind: 'capacity',
  noun:
    '(?<!fabric |azure |ptu |storage |room |seating |plant |premium |bi |server |network ' +
    '|database |dataverse |warehouse |openai |gateway |compute |cluster |disk |bandwidth ' +
    '|production |his |her |tape |backup |line |sku |license |licence |vault |memory ' +
    '|cpu |gpu )capacity(?! (?:as |add on|expansion|planning|metric|estimator|unit|model|' +
    'report|region|reservation|app|of the (?:plant|room|line|disk)|for plant|f\\d))|(?:delivery|' +
    'team|project|partner|isd|csa) (?:capacity|resources|staffing|resourcing)|staffing|' +
    'resourcing|(?:the )?resources|headcount|ftes?|(?:\\d+|two|three|both|four|the) (?:senior ' +
    '|data |lead |cloud |delivery |named )*<people>|manpower',
  onlySettled:
    'confirmed|confirms|approved|secured|reserved|booked|assigned|allocated|named|staffed|' +
    'blocked|committed|available|free|granted|guaranteed|in place|ok|fine|on board|onboarded|' +
    'lined up|nominated|complete|ready|sorted|enough|sufficient|until <date>|till <date>',
  refused:
    'reassigned|reallocated|left|sick|unavailable|not available|not free|resigned|exhausted|' +
    'used up|insufficient|short|cut|released|ill|busy|overbooked|overloaded|moved to|' +
    'too thin|consumed|not there|not enough|on leave|removed|at (?:1[0-9]\\d|0) ?%|' +
    'reduced|blown',
  open:
    'to be staffed|not staffed|not named|promised|in planning|wanted|needed|maybe|asked ' +
    '\\d?|offered',
  asserts: [
    '(?:got|found|has|have|gets|sends?|sent|named|gave us) (?:us )?(?:one|two|three|\\d' +
      '),? (?:name|names|called|namely|start)',
    '(?:resource|staffing|resourcing) (?:desk|manager|office|lead|team)(?: [a-z]+){0,2}' +
      ' (?:has |have )?(?:confirmed|approved|signed off|released|committed|booked|agreed)',
    '(?:signed off|confirmed|approved|released|booked) by (?:the |their |our ' +
      ')*(?:resource|staffing|resourcing) (?:desk|manager|office|lead|team)',
    '(?:team|crew|squad|bench) (?:at|of|from|in) (?:the )?[a-z@]+ (?:is |now |fully )*(' +
      '?:complete|staffed|confirmed|in place|booked|named|ready)',
    '(?:<count>) (?:[a-z@]+ ){0,3}?<people>,? (?:[a-z]+ ){0,2}?assigned to us',
    '(?:<name>)(?:,? (?:and |\\+ )?(?:<name>))*(?: [a-z]+){0,5} (?:are |is |both |now )' +
      '*(?:assigned to us|confirmed for us|with us full time)',
    '(?:<count>) (?:[a-z]+ ){0,3}?<people> (?:are |is )(?:on board|with us|ours)(?: ' +
      'since| from| until)?',
    '(?:people|team|staff|resources|crew|capacity|names?) ?(?:is |are |: ?|= ' +
      '?)*(?:complete|sorted|ok|fine|no problem|no issue|no blocker|secured)',
    '(?:we|they|@[a-z]+) (?:have|has|got) (?:the |all |enough |our )*<people> (?:we need|' +
      'we wanted|needed|required|together)',
    '(?:adds?|added|lends?|lent|supplies|delegated) (?:us |the |also |now ' +
      ')*(?:<count>) (?:[a-z@]+ ){0,3}?<people>',
    '(?:<count>) (?:\\+ )?(?:[a-z0-9@]+ ){0,3}?<people> (?:of (?:the )?[a-z]+ |from ' +
      '[a-z]+ |for [a-z0-9 ]{1,15} )?(?:[a-z]+ ){0,2}?(?:confirmed|booked|reserved|secured|' +
      'assigned|allocated|available|free|named|blocked|committed|on board|onboarded|approved|' +
      'staffed|ok|guaranteed|granted|lined up|in place|ready|signed)',
    '(?:named|booked|confirmed|secured|reserved|assigned|allocated|committed|blocked|' +
      'staffed|got|provides?|commits?|gives|sends|assigns|frees?|reserves|books|names|' +
      'delegates|dedicates|approved|received|have|has|guarantees?|confirms|brings|puts)' +
      ' (?:us |the |with |also |now )*(?:<count>) (?:[a-z@]+ ){0,3}?<people>',
    '(?:<hours>) ~4 (?:reserved|booked|confirmed|allocated|available|approved|secured|' +
      'granted|blocked|assigned|free)',
    `(?:reserved|booked|confirmed|allocated|approved|secured|blocked|granted) ~2 (?:<hours>)`,
    `<deliverer> (?:is |are |fully |has been |now )*(?:staffed|resourced)`,
    'fully (?:staffed|resourced)',
    '(?:team|crew|squad|bench) (?:is |now |fully )*(?:complete|staffed|confirmed|in ' +
      'place|booked|assigned|named|ready)',
    '(?:<name>) \\d+ ?%(?:,? (?:and )?(?:<name>) \\d+ ?%)*(?:, start <date>)?',
    'names received',
    '(?:assigned|booked|named|reserved|confirmed|nominated) (?:<name>)(?:,? (?:and ' +
      '|\\+ )(?:<name>))?(?: from| for| until| as| till| full time| at)(?: <date>)?',
    'have the hours(?:, \\d+ reserved)?',
    '(?:<people>) (?:are |is |were |have been |has been |now )*(?:confirmed|booked|' +
      'secured|assigned|named|reserved|allocated|staffed|onboarded|lined up)',
    '(?:both|two|three|all) (?:[a-z]+ )?<people> (?:start|starts|join|joins|begin|are ' +
      'with us|are ours)(?: on| in| from| <date>| work| full time)*(?:,? confirmed)?',
    '(?:got|have|get|with|received) (?:<name>)(?:,? (?:and |\\+ )?(?:<name>))* (?:full ' +
      'time|for \\d|until|till|at \\d+ ?%|from)(?: <date>)?',
    '(?:team|people|crew|delivery team|engineers|names?) (?:of [a-z]+ |for [a-z0-9 ' +
      ']{1,15} )?(?:is |are |has been |was |were )*(?:confirmed|secured|lined up|approved|' +
      'nominated|on board)',
    '(?:<isd>|<partner>|<csa>|<unified>|they|manager) (?:has |have )?(?:confirmed|confirms|' +
      'commits|committed|secured|named|assigned|booked) (?:the |a |its |their )*(?:team|' +
      'people|names|staff|crew|squad|capacity|resources)',
    '(?:people|engineers|resources|hours|team) (?:for [a-z0-9 ]{1,20}? )?(?:are |is ' +
      ')?(?:in the (?:plan|system|calendar)|booked in)',
    '(?:<name>) (?:and |\\+ |, )(?:<name>) (?:[a-z]+ ){0,3}?(?:confirmed|booked|assigned|' +
      'available|free|reserved|on board|allocated)',
    '(?:calendar|diary) (?:is )?(?:free|blocked for)',
    '(?:has|have) (?:free |enough |sufficient )+(?:capacity|people|resources|hours)',
  ],
  denies: [
    '(?:pulled|withdrew|took|takes|pulls|moved|moves|removed|removes|released|lost|' +
      'reassigned) (?:both|all|its|their|the|our|two|three|\\d|half)(?: of)?(?: the| our| ' +
      'its| their)?(?: [a-z]+)? <people>(?! to do)',
    '(?:rota|roster|calendar|schedule|diary|plan|bench) of (?:the )?(?:[a-z]+ ' +
      ')?(?:<people>|<deliverer>) is (?:full|empty|closed|blocked)',
    'sick leave (?:in|at|of) (?:the )?<deliverer>(?: team)?',
    '(?:of|from) (?:the )?\\d+ (?:<people>|[a-z]+ people) only (?:one|1|two|2) ' +
      '(?:remains?|left|is left|are left)',
    'only (?:one|1|two|2)(?: of \\d+)? (?:<people> )?(?:remains?|is left|are left)',
    '(?:<partner>|<isd>|<csa>|<unified>|<name>|they) (?:is |are |has been |was |were )*' +
      '(?:now )?(?:overbooked|understaffed|on sick leave|reassigned|resigned)',
    'nobody (?:can|could|will|would) (?:be )?(?:staffed|spared|freed|sent|provided)',
    '(?:window|shift|weekend|work|phase|test window|wave) (?:is |stays |remains ' +
      ')*(?:unmanned|unstaffed|not staffed)',
    '(?:has|have|with|there (?:is|are)) no (?:more )?(?:one|people|engineers?|' +
      'consultants?|staff)(?: left)?(?: for us| to send| to give)?',
    '(?:does|do|did) not have (?:the |enough |any |free |more )*<people>',
    '(?:can|will|could) not (?:start|deliver|help|do it|take it|begin) (?:before|until|' +
      'till) <date>,? (?:no|not enough|for lack of|because of) (?:[a-z]+ )?<people>',
    '(?:needs?|require) <count> (?:[a-z]+ )?<people>,? (?:but |only )*(?:has|have|got|' +
      'gets?) (?:only )?(?:<count>)',
    '<people> (?:with |from |for )(?:[a-z/0-9@]+ ){1,5}?(?:not available|unavailable|' +
      'not free|not to be found)',
    'no names? (?:from|by|of) (?:the )?(?:<isd>|<partner>|<csa>|<unified>|them|' +
      '@[a-z]+)(?! (?:yet|so far))',
    '(?:no|not enough|lack of|without|zero|insufficient|short of|short on|too few|missing|' +
      'lacks|nobody|no more|no free|only half the|not the) (?:free |more |available |' +
      'qualified |spare |delivery |project |skilled |enough |of our |single |own |suitable ' +
      ')*(?:[a-z@]+ ){0,1}?<people>(?! (?:say|said|complain|need))',
    '(?:no|not enough|too few|zero|without) (?:more |free |remaining |delivery |unified ' +
      '|consulting )*(?:hours|days|slots? in|bandwidth|time for)',
    '(?:<count>) (?:[a-z]+ ){0,2}?<people> (?:was |were |is |are |has |have |both |' +
      'got )*(?:pulled|withdrawn|reassigned|gone|left|sick|removed|taken|reallocated|' +
      'not available|unavailable|resigned|moved|on leave|ill|missing)',
    '<people> (?:[a-z/0-9]+ ){0,4}?(?:not available|unavailable|not free|pulled|withdrawn|' +
      'reassigned|no longer available|overbooked|was pulled|were pulled|left)',
    '(?:<name>) (?:left|resigned|quit|is sick|is ill|is out|on sick leave|was pulled|' +
      'is gone|was reassigned|is no longer available|moved to another|is leaving)(?:,? ' +
      '(?:<name>) alone ~3 (?:it|do|handle))?',
    '(?:<name>) alone (?:can not|will not|is not enough)',
    '(?:fully|over|double|completely|totally) ?(?:booked|allocated|loaded|utilized|' +
      'utilised|committed)(?: (?:until|till) <date>)?',
    'overbooked|overloaded|understaffed|short staffed|bench is empty|out of (?:capacity|' +
      'people|hours|resources)|resource shortage|staff shortage|shortage of ~1 (?:people|' +
      'engineers|consultants)',
    '(?:calendar|utili[sz]ation|workload|load|diary)(?: is)? (?:at |full|over )(?:1\\d\\d ?%)?',
    'only (?:has |have |got )?(?:one|1|two|2|half an?) <people> ~,6 (?:minimum|need|' +
      'needs|required|instead|of \\d)(?: is)?(?: \\d)?',
    'has only (?:one|1|two|2) (?:[a-z]+ )?<people>',
    '(?:hours|days|credits) left ?[:=]? ?\\d+\\W+ ?[^\\n]{0,30}?(?:needs?|required) \\d+',
    '(?:hours|days) (?:are |is |were )?(?:all )?(?:used up|exhausted|consumed|gone|' +
      'burned|spent|eaten|not enough|blown)',
    '(?:can not|will not|unable to|not able to|does not|do not|could not) (?:be )?(?:staff(?:ed)' +
      '?|resource|provide|supply|spare|free)(?: up)? ?(?:any|the|it|this|us|people|engineers|' +
      'anybody|anyone|more)?',
    'lost (?:our |the |both |\\d |an? )(?:[a-z]+ )?<people>',
    '(?:capacity|resources|staffing|people|confirmation|team)(?: [a-z]+){0,3}?, (?:but ' +
      '|then |later )*(?:taken back|withdrawn|cancelled|revoked|pulled|gone|not any more|' +
      'no longer)',
    '(?:<people>|<name>) (?:is |are |was |were )*(?:on|went on|in) (?:sick|parental|' +
      'maternity|long|holiday)? ?(?:leave|sick leave|holidays?|vacation)',
    '(?:cannot|can not|will not|could not|unable to|not able to) (?:staff|resource|' +
      'deliver people|send|spare|supply)',
    '(?:(?:two|one|three|half|most|some|\\d) of (?:the |our )?(?:[a-z]+ )?<people>|' +
      '<people>) (?:has |have |had |was |were |been |got )*(?:moved|pulled|shifted|reassigned|' +
      'taken|sent|assigned) (?:to|by|off|away)(?: (?:another|other|a different))?',
    '(?:no|without) (?:replacement|backfill|substitute|successor)',
    '(?:both|two|three|one of them|all of them|one|half of them) (?:were|was|are|is|' +
      'got|have been|has been) (?:pulled|withdrawn|reassigned|taken|sick|gone|removed|' +
      'reallocated|ill)',
    '(?:<partner>|<isd>|<csa>|<unified>|they|we) (?:has|have|had) (?:nobody|no one|no ' +
      'people|none)(?: (?:before|until|free|available|for|left))?(?: <date>)?',
    'nobody (?:is )?(?:free|available|left|assigned|to do|for (?:it|this|the))',
    'not staffed(?! yet)',
    'no one (?:is )?(?:free|available|assigned)',
    '(?:capacity|resources|staffing) (?:confirmation )?(?:was |is |has been )?(?:taken ' +
      'away|cancelled|withdrawn|revoked|recalled|taken back)',
  ],
  leavesOpen: CAPACITY_OPEN,
  unless: [
    '(?:has|have|with) \\d+ (?:people|employees|staff|persons)(?! (?:for|on|ready|booked|' +
      'named|free|until|from|till))',
    'fine with (?:[a-z]+ing|the)|devs? box|dev center',
    '(?:accreditation|accredited|clearance|certificates?|certified|eligibility) ' +
      '(?:of|for) (?:the |our |both )*(?:[a-z]+ )?<people>',
    'vcpus?|quotas?|(?:told|tells?|ordered) (?:the |our )*(?:team|people|engineers?|' + 'crew) to',
    '(?:the|a|our|their) (?:[a-z]+ )?lead (?:asked|asks|requested|requests|wants|' +
      'says|said)|ask (?:the |our |their )*(?:[a-z]+ )?(?:lead|team|admins?|dbas?),',
    '(?:fabric|azure|ptu|storage|room|seating|premium|power bi|dataverse|disk|cluster|' +
      'vault|compute|quota) ?(?:capacity|sku|f\\d+)|capacity (?:metrics|estimator|add ' +
      'on|planning|expansion)|supply chain|assembly|production line|in his capacity|in ' +
      'her capacity|in the capacity of',
    'capacity (?:of|in) (?:the )?(?:plant|line|room|warehouse|training|storage|datacenter|' +
      'data center|region|hall|stadium)',
  ],
});

/** People or hours for the delivery; capacity of machines, rooms and plants is none. */
export const CAPACITY_RULES: readonly Rule[] = [
  ...PEOPLE_RULES,
  // Said beside the capacity of machines: the words alone tell that people are meant.
  {
    kind: 'capacity',
    polarity: 'denied',
    context: 'mood',
    says: ['no (?:@?[a-z0-9]+ ){0,2}(?:skills?|experts?|people) (?:left )?on the bench'],
  },
  {
    kind: 'capacity',
    polarity: 'pending',
    context: 'none',
    says: ['delivery capacity (?:for|of) (?:[a-z]+ ?){1,3}\\?'],
  },
];
