import type { Rule } from '../rule.ts';
import { rulesOf } from './topic.ts';

/** What the people or the firm who deliver must hold. */
export const ACCREDITATION_RULES: readonly Rule[] = rulesOf({
  kind: 'accreditation',
  noun: '<certificate>',
  settled:
    'held|valid|uploaded|renewed|obtained|passed|achieved|through|proof received|proven|' +
    'current|earned|seen|on file|active|thru|till|until [^,;.]{1,15}',
  refused:
    'lapsed|suspended|not renewed|not held|ran out|missing|not valid|not given|no longer ' +
    'valid|runs out before',
  open:
    'exam [^,;.]{1,15}|renewal|in renewal|booked for [^,;.]{1,10}|to be renewed|submitted|' +
    'proof requested|under way|underway|expires|runs out|\\?',
  asserts: [
    '(?:passed|holds?|has|have|got|obtained|earned|renewed|shows?|shown|presented|sent|' +
      'uploaded) (?:[a-z0-9@]+ ){0,7}?<certificate>',
    '<certificate>(?: [a-z0-9]+){0,4}? (?:is |are )?(?:there|ok|valid|current|in order|' +
      'fine|on file|through|until <date>)',
    '(?:two|both|all|three|everybody) (?:engineers? |of them |consultants? )?holds? it',
    '<certificate> (?:of|for) ~5 (?:in place|valid|held|confirmed|ok|there|on file|' + 'received)',
    '<certificate> ?: ?(?:<name>|they|he|she|both|all) (?:holds?|has|have) (?:it|one|' +
      'both|all)',
    '(?:<name>|engineer|both|they) (?:has |have )?(?:passed|holds?|obtained|has|have|' +
      'renewed) it,? certificate (?:is )?(?:in|on) (?:the )?(?:folder|file|share|' +
      'portal|record)',
    'certificates? (?:is |are )?(?:in|on) (?:the )?(?:folder|file|share|record)',
    '(?:holds?|has|have|got|obtained|achieved|passed|owns?|earned|renewed|received|' +
      'shows?|showed|proved|with|completed|gained) (?:the |its |their |a |an |all |now ' +
      '|required |needed |valid |both |\\d )*(?:@?[a-z0-9&]+ ){0,4}?<certificate>',
    '(?:partner|engineers?|firm|si|they|both|all|team|consultants?|isd|architects?|' +
      'ce|<name>|@[a-z]+)(?: \\w+)? (?:is |are |was |now |already |still |fully |got ' +
      '|all |also )*(?:accredited|certified)',
    '^(?:accredited|certified)(?: partner| engineer| since| for| \\(| [a-z]+ (?:partner|' +
      'engineers?))?',
    'accredited (?:partner|engineer|firm|team|consultant|for|in|since)',
  ],
  denies: [
    '(?:neither|none|nobody|no one)(?: of)?(?: the| our| their)?(?: [a-z]+){0,3} (?:has|' +
      'have|holds?|passed|got|is|are|owns?|obtained) (?:[a-z0-9@]+ ){0,4}?(?:<certificate>|' +
      'accredited|exam)',
    '(?:they are|he is|she is|partner is|engineer is|so|are|is) (?:not|no longer) ' +
      '(?:formally )?(?:accredited|certified)',
    "(?:not|no longer|never|nobody|none|without|isn't) (?:yet )?(?:of them |of the " +
      '[a-z]+ |is |are |in the team is |being )*(?:accredited|certified)(?: partner)?',
    '(?:lacks?|lost|without|missing|failed|loses|miss|misses|has no|have no|does not ' +
      'have|do not have|does not hold|do not hold|did not pass|without the|no one has|' +
      'nobody has|nobody holds|none has|none holds|short of) (?:the |its |their |a |an ' +
      '|any |required |needed |valid |right |that )*(?:@?[a-z0-9&]+ ){0,4}?<certificate>',
    'unaccredited|uncertified|decertified',
    '<certificate> (?:of ~3 [a-z]+ )?(?:is |was |has |have |are |already |just |: ?|' +
      '= ?|- ?|not )*(?:expired|lapsed|withdrawn|revoked|lost|missing|invalid|failed|' +
      'suspended|not renewed|none|not held|not valid|rejected|gone|denied|ran out)',
    'failed (?:the |his |her |their )*(?:[a-z0-9@]+ ){0,3}exam|exam failed|fell through the exam',
  ],
  leavesOpen: [
    '(?:proof|evidence|confirmation|copy|letter|status) of ~3 <certificate> (?:requested|' +
      'asked|pending|awaited|missing|open)',
    `<certificate>(?: of ~3 [a-z]+)?[.,:;] ?proof (?:requested|asked|awaited|pending|tbc)`,
    '(?:^|whether |if )(?:does|do|is|are|has|have|did) (?:@?[a-z]+ ){1,4}?(?:has |have ' +
      '|hold |holds |own |got )?(?:the |a |an )?(?:@?[a-z0-9]+ ){0,3}?<certificate>',
    '(?:takes?|taking|sits?|sitting|does|do|redo|writes|preparing|prepares|study\\w*|' +
      'working on|applies|applied|apply|applying|on the way to|plans) (?:for )?(?:the ' +
      '|its |their )*(?:@?[a-z0-9]+ ){0,3}?<certificate>',
    '(?<!the )(?:needs?|requires?|must (?:have|hold|be|get)|has to (?:be|get|hold)|' +
      'have to (?:be|get|hold)) (?:to be |the |a |an |to |get )*(?:@?[a-z0-9]+ ' +
      '){0,4}?<certificate>(?! ' +
      'accepted)',
    `<certificate> (?:needed|required|necessary|mandatory|running|expires)(?: ~3 [a-z]+)?`,
  ],
  unless: [
    '(?:lab|clinic|laboratory)(?: [a-z]+){0,3} iso',
    'cert(?:ificate)? (?:issue|problem|error|bug|expiry alert|chain)',
    'iso ?\\d|soc ?2|27001|pci|hospital accreditation|customer ~2 (?:accreditation|' +
      'certificate|certified|audit)|accreditation (?:tracking|app|body|audit|committee|' +
      'office|board)|(?:university|college|school|hospital|lab|laboratory|campus|clinic)' +
      ' ~3 (?:accreditation|accredited)|(?:accreditation|accredited) ~3 (?:university|' +
      'college|school|hospital|lab|laboratory|campus)',
    '(?:ssl|tls|root|wildcard|client|server|device|x\\.?509|web|domain|signing|security|' +
      'code signing|intermediate|expired tls) certificates?|certificate (?:authority|' +
      'based|rotation|renewal|pinning|chain|store|authentication|template)|press accreditation|' +
      'badge (?:needed|reader|office)|share certificate|birth certificate|cust(?:omer)' +
      '? got',
    'cert(?:ified|ificate)? (?:reports?|datasets?|data sets?|mail|copy)|\\d+ certified|' +
      'end user cert|customer clearance|customs clearance|users? (?:certified|exam)',
  ],
});
