import type { Rule } from '../rule.ts';

const noMeeting = [
  `(?:<meeting>) (?:[a-z]+ ){0,4}?(?:instead|now)`,
  `(?:<meeting>) (?:[a-z]+ ){0,3}?<moved>`,
  `<moved> (?:the |our )?(?:[a-z]+ )?<meeting>`,
];

/** A date is set anew, kept, or asked to be moved; meetings that move are none. */
export const CHANGE_DATE_RULES: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '<dated>(?: [a-z0-9@]+){0,3}? (?:is |was |has been |got )*(?:brought|pulled|put|' +
        'set|pushed|moved|dragged) (?:back|forward|out|up|ahead|in)(?: (?:to|until|by|from|' +
        'into))* (?:the )?(?:<date>)',
      '(?:<somebody> |we |to |they |isd |partner |customer |csa |csam )(?:has |have |' +
        'will )?(?:pull|bring|move|push|shift|put|drag|brought|set|reset)(?:ed|s|es|ing)? ' +
        '(?:the |our |its |their )*(?:[a-z0-9@]+ ){1,4}?(?:forward|out|back|up|ahead|in ' +
        ')?(?:from [a-z0-9]+ )?(?:to|until|into) (?:the )?(?:<date>)',
      '(?:[a-z0-9@]+ ){1,3}is now (?:on |in |at |set to |set for |planned for |scheduled ' +
        'for |due |due on )?(?:<date>)',
      '(?:date|go live|cutover|deadline|milestone|start|launch)(?: [a-z]+){0,2} (?:now|' +
        'from now on) (?:on |in )?(?:<date>)',
      '(?:moved?|shifted|postponed|pushed|rescheduled|changed|brought) from (?:the )?(?' +
        ':<date>|\\d{1,2}) (?:to|until) (?:the )?<date>',
      '(?:agreed|decided|settled|set|landed) on (?:a |the )?(?:new |later |earlier )(?:' +
        'date|go live|cutover)',
      'date (?:[a-z0-9·]+ )?(?:by [a-z@]+ )?(?:was |is |has been )*(?:postponed|moved|' +
        'shifted)',
      '<dated>(?: [a-z0-9]+){0,2}? (?:is |was |has been |now |got |are |were |we )*<moved> ' +
        '(?:from <date> to|to|by|out|until|from|forward|back|into|till|one|two|three|' +
        '\\d)(?: (?:to|until|by|into|after|from|the|\\d weeks?))*(?: <date>)?(?: to <date>)' +
        '?',
      '<dated> (?:is |was |has been |now |got |are |were )*(?:postponed|rescheduled|' +
        'redated|brought forward|pulled forward|deferred|moved out|shifted|replanned)',
      '(?:we |i |csa |csam |customer |they |isd |partner |sponsor |steerco |decided ' +
        'to |agreed to |board |please |cab |<somebody> |to )(?:have |has |will |is |are ' +
        ')*(?:moved?|moves|moving|shift(?:ed|s)?|shifting|postponed?|postpones|push(?:ed|' +
        'es)?(?: out| back)?|pull(?:ed|s)? (?:in|forward)|brought forward|bring forward|' +
        'redated?|rescheduled?|defer(?:red)?|replanned) (?:the |it |this |our |go live ' +
        '|all |everything )*(?:<dated> )?(?:\\d )?(?:date )?(?:to|by|out|until|from|into|' +
        'forward|back|till)(?: (?:to|the|until|after|start of))*(?: ?<date>)',
      '(?:move|moved|shift|shifted|shifting|postponed|postpone|push|pushed|pushed out|' +
        'pushed back|rescheduled|redated|deferred|brought forward|pulled in|pulled forward|' +
        'delayed|replanned)(?: <dated>)? (?:to|until|till|into|for|by) (?:the )?(?:<date>)',
      'new (?:go live |target |due |cutover |end |start |agreed |delivery |milestone ' +
        '|finish |launch |planned )*date(?: is| will be| now|:| set| =| agreed| confirmed|' +
        ' -)*(?: to| for)? ?(?:<date>)',
      'new (?:go live|cutover|launch|kickoff|target|deadline)(?: is|:| =| now)* (?:<date>)',
      '<dated> (?:is |are )?now (?:on |in |at |set to |planned for |scheduled for |' +
        'due )*(?:<date>)(?: instead of)?',
      `(?:<date>) instead of (?:<date>)`,
      '(?:date|go live|cutover|deadline) (?:was |is |has been |got )*(?:changed|set ' +
        'anew|reset|corrected|re set|re baselined|rebaselined|changed over)(?: (?:to|' +
        'from))*(?: <date>)?',
      '(?:from|<date>) ?> ?(?:<date>)',
      'replan(?:ned)? (?:done|to|agreed|finished)(?:: [^.;\\n]{1,40})?',
      'postponed (?:indefinitely|by (?:customer|csam|csa|isd|partner|sponsor|<date>|' +
        '\\d|one|two|three|four|a))',
      '(?:set|sets|fixed|agreed(?: on)?|announced|named|gave|chose|decided(?: on)?|' +
        'confirmed) (?:a |the |us )*(?:new|another|later|earlier) (?:go live |cutover ' +
        '|target |end )?date(?:,? ?(?:to |is |: ?)?<date>)?',
      'the (?:shifting|move|shift|postponement) to <date>',
      '(?:go live|cutover|date|milestone|wave \\d) has to (?:move|shift|go|be moved|' +
        'be shifted) to (?:<date>)',
    ],
    unless: [
      ...noMeeting,
      '(?:mailboxes|vms|servers|databases|users|workloads|data|files|backups?|vaults?|' +
        'tenants?|team|office|desk|people|machines|boxes) (?:are |is |were |was |have ' +
        'been )?(?:moved|shifted|pushed)',
    ],
  },
  // An order with the new date in it is no wish.
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'asserted',
    context: 'question',
    says: [
      '^(?:please )?(?:bring|move|push|pull|shift|put|set|change) (?:it|this|the date|' +
        'the [a-z]+(?: [a-z0-9]+)?) (?:out |forward |back |up )*to (?:the )?<date>',
      '^(?:please )?(?:push|move|shift|postpone|put|pull) (?:the )?(?:@[a-z]+ )?<dated>' +
        '(?: (?:out|back|forward|by))*(?: (?:a|one|two|three|\\d+) (?:days?|weeks?|months?))?,? ' +
        '(?:from <date> )?to (?:the )?<date>',
    ],
    unless: [...noMeeting],
  },
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:timeline|schedule|calendar|time line|time plan|timetable|date|dates|go live) ' +
        '(?:still |also )?(?:remains?|stays?|is|are) (?:as |un)?(?:published|planned|' +
        'agreed|is|before|changed|touched|untouched|the same)',
      '(?:date|dates|go live|cutover|deadline|milestone|timeline)(?: [a-z0-9]+){0,2} ' +
        '(?:was|is|were|will|has|has been)(?: be| been)? not (?:be )?(?:touched|moved|' +
        'changed|shifted|altered|negotiable|up for discussion)',
      '(?:do not|nobody|never|not to) (?:touch|touches|move|moves|change|changes|shift|' +
        'shifts) (?:the |our |any )*(?:date|dates|go live|timeline|deadline)',
      'date (?:must|has to|should|shall|needs to) (?:remain|stay|hold|be kept|stand)',
      'not (?:be )?(?:moving|moved?|shift(?:ing|ed)?|postpon(?:ed?|ing)|push(?:ed|ing)' +
        '?|chang(?:ed?|ing)|redat(?:ed?|ing)|reschedul(?:ed?|ing)|replan(?:ned|ning)?)' +
        ' (?:the |our |go live |any )*(?:date|dates|go live|cutover|milestone|deadline|' +
        'wave|it)?',
      '(?:<dated>) (?:is |was |will |does |are |be |do )*(?:not|never) (?:be |been ' +
        ')?(?:moved?|moving|shift\\w*|postponed?|changed?|pushed|redated?|rescheduled?|' +
        'replanned)',
      'no (?:date change|change of (?:the )?date|new date|shift|move|postponement|replan|' +
        'replanning|re date|redate|delay|change (?:in|to|of) (?:the )?(?:date|dates|timeline|' +
        'go live|schedule))(?! (?:yet|so far))',
      '(?:date|dates|go live|deadline|cutover|milestone date|target date|<date>) (?:still ' +
        '|also |firmly )*(?:stays?|remains?|holds|is kept|kept|unchanged|stands|as is|' +
        'is unchanged|is fixed|not negotiable|as planned|does not move|will not move)' +
        '(?: (?:the same|as is|unchanged|at|on|as planned|<date>))*',
      '(?:we |they |customer |all |csam |csa )?(?:keep|keeps|kept|stick to|sticks to|' +
        'stay with|stays with|stay at|hold on to|insists? on) (?:the |our |original |' +
        'old |current |planned |go live |agreed )*(?:date|dates|<date>|deadline|go live ' +
        'date|timeline)',
      '(?:proposal|request|wish|idea|ask)(?: to (?:shift|move|postpone|push)[a-z0-9 ' +
        ']{0,25})? (?:was |is |has been )?(?:withdrawn|rejected|refused|declined|off ' +
        'the table|turned down|dropped|denied)(?:,? we keep <date>)?',
      '(?:shift|move|postponement|new date|date change|re date|delay)(?: (?:to|of) ' +
        '[a-z0-9 ]{1,15}?)? (?:was |is |has been )?(?:<refused>|not accepted|not approved|' +
        'not needed|unnecessary)',
      '(?:rejected|refused|declined|denied|turned down|does not accept|did not accept|' +
        'will not accept) (?:the |any |our |to )*(?:shift|move|postponement|postpone|' +
        'new date|date change|moving|later date)',
    ],
    unless: ['slot (?:of |on )?<date>', ...noMeeting],
  },
  {
    kind: 'direction',
    value: 'change_date',
    polarity: 'pending',
    context: 'none',
    says: [
      '<moving>(?: [a-z0-9@]+){0,7} ?\\?',
      '(?:<asks>)(?: (?!not )[a-z0-9@]+){0,4}? (?:bring|pull|put|push|move|shift|set) ' +
        '(?:the |it |this |our |go live )*(?:[a-z]+ ){0,2}(?:forward|back|out|ahead|up|' +
        'earlier|later)',
      '(?:<open>|maybe|considering|should|discuss\\w*|discussion) (?:[a-z]+ ' +
        '){0,4}?(?:postpone|shift|move|later date|earlier date|postponement|rescheduling)',
      '(?:<asks>)(?: (?!not )[a-z0-9@]+){0,6}? (?:be )?<moving>(?: (?:to|by|until|out|' +
        'from|the|it|date|after|go live))*(?: ?<date>)?',
      '(?:proposal|proposed|proposes|suggests?|suggested|wish|request|idea)(?: is|:)' +
        '? (?:to |the |a |go live |new |for |date )*(?:<date>|<moving>)',
      '(?:new date|move|shift|postponement|re date|redate|date change|later go live|' +
        'postpone|shifting|moving)(?: to <date>)? ?(?:is |still |to |was )*(?:proposed|' +
        'requested|tbc|under discussion|being discussed|not decided|pending|considered|' +
        'to be decided|not agreed|not confirmed|asked|wanted|in discussion|needs approval|' +
        '\\?)',
      '(?:if|unless|in case) [^.\\n]{3,60}(?:re date|redate|shift|move|postpone|push|' +
        'later|new date)(?: (?:to|by|out) ?<date>)?',
      '(?:will|would|need to|needs to|have to|has to|may have to|might have to|must)' +
        ' (?:we )?(?:re date|redate|postpone|shift the date|move the date|move the go ' +
        'live)',
    ],
    unless: noMeeting,
  },
];
