import type { Rule } from '../rule.ts';

/** Two sides set their positions against each other, or settle it. */
export const DISAGREEMENT_RULES: readonly Rule[] = [
  {
    kind: 'disagreement',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '<aside>(?: [a-z]+){0,2} (?!agrees)[^.;!?\\n]{3,70}[,;] ?(?:but |while |the |and ' +
        ')*(?:customer )?<aside>(?: [a-z]+){0,2}? (?:is |was |are |has |have )*(?:strictly ' +
        '|strongly |firmly |totally |clearly |dead |fully )*(?:against(?: it| that)?|said ' +
        'nope|says nope|said no|says no|nope|calls (?:it|that|this) [a-z]+|finds (?:it|' +
        'that|this) [a-z]+|considers (?:it|that|this) [a-z]+|rules it out|ruled it out|not ' +
        'convinced|thinks not|disagree|insists|will not hear of it|wants none of it|holds ' +
        'it for|says the opposite|says otherwise)',
      '<aside> (?:line|position|view|stance|opinion|version): ?[^.;!?\\n]{2,60}[.;,] ?(' +
        '?:the )?<aside> (?:line|position|view|stance|opinion|version):',
      '(?:^|: ?)(?:not convinced|i disagree|wrong,|do not agree|i object)(?=[ ,.:!]|$)',
      '<aside> (?:is |are )?(?:strictly|strongly|firmly|totally|clearly|dead|fully|' +
        'completely) against',
      'disagree(?: on| about| over| whether| if)?(?: [a-z0-9@]+){0,4}',
      'conflict (?:between|remains)(?: [a-z0-9@/+]+){0,6}',
      '<aside>(?: [a-z]+)? (?:promised|told|announced|sold|committed|confirmed)[^.;!?' +
        '\\n]{3,60}, (?:but |while |the )*<aside>(?: [a-z]+)? (?:holds?|thinks?|says|said' +
        '|sees|considers|calls|knows|finds|believes)[^.;!?\\n]{3,50}',
      '<aside> (?:tells?|told|promised|promises|writes|wrote|says?|said) ' +
        '[^.;\\n]{2,60}?(?:,| but| while| and|;) ?(?:but |while |and |the )*<aside> ' +
        '(?:tells?|told|says?|said|writes|wrote) (?:(?:them|him|her|us|the customer|' +
        'customer) )?(?:that )?(?:it|they|this|that|these|he|she) (?:is|are|does|do|' +
        'will|can|was|were) not',
      '<aside>:? go,? (?:but )?<aside>:? no(?: go)?',
      '(?:tell|tells|told|say|says|report|reports|give|gives) (?:us |them |the ' +
        'customer |customer )?(?:different|opposite|contrary|contradictory) (?:things|' +
        'stories|dates|numbers|versions)',
      '<aside> (?:says?|said|thinks|told) [^.;!?\\n]{2,60}?(?:,| but| while|;| and) ' +
        '?(?:but |while |the |and )*<aside> (?:already |had |has |have |still ' +
        ')+(?:promised|told|said|announced|sold)(?: [^.,;!?\\n]{1,40})?',
      '<aside> told [^.;!?\\n]{2,60}?(?:,| but| while|;| and) ?(?:but |while |the |' +
        'and )*<aside> wrote to (?:stop|hold|wait|go|start)',
      '(?:<aside>(?: and | \\+ |/| vs )?(?:<aside>)? )?(?:disagree|disagrees|disagreed|' +
        'clash|clashes|contradict\\w*|quarrel\\w*|collide|argue|argues|fight|dispute|' +
        'disputes|at odds|not aligned with each other|do not see eye to eye)(?! between ' +
        'calendars)(?: (?:on|about|with|over|if|whether|each other)(?: [a-z@]+){0,4})' +
        '?',
      '(?:conflict|disagreement|dispute|clash|dissent|contradiction|argument|stand ' +
        'off|standoff|tension|friction|quarrel|fight|split|difference of opinion|deadlock|' +
        'stalemate)(?: (?:between|on|about|with|over|of|in|csa|csam|isd|partner|customer|' +
        'about who|remains|continues|persists|unresolved)|: )(?: ?[a-z@/+]+){0,6}',
      '<aside> (?:[a-z0-9]+ )??<claims> [^.;!?\\n]{2,50}?(?:,| but| while| whereas|' +
        ';| -| and| vs| \\/|\\.) ?(?:but |while |whereas |the |and |however )*<aside> ' +
        '(?!confirmed)(?:<claims>|<opposes>)(?: [^.,;!?\\n]{1,40})?',
      '<aside> <claims> [^.;!?\\n]{2,50}?(?:,| but| while| whereas|;| -| and) ?(?:but ' +
        '|the |and |however )*<aside> (?:is )?<opposes>(?: [^.,;!?\\n]{1,25})?',
      '<aside> (?:is |are |was )?(?:strongly |strictly |totally |openly |still )*(?:against|' +
        'opposes|opposed to|objects? to|objected to|rejects|contradicts|overrules|overruled|' +
        'disputes|challenges|does not agree (?:with|to)|do not agree (?:with|to)|does ' +
        'not accept|disapproves|not in agreement with) (?:the |our |this |that |a |an ' +
        "|@[a-z]+'?s? )*(?:[a-z0-9&@]+ ){0,3}?(?:design|plan|approach|date|scope|status|" +
        'view|option|path|order|proposal|timeline|csa|csam|isd|partner|decision|model|' +
        'choice|sizing|lift and shift|rollout|cutover|architecture|estimate|owner|report)' +
        '?(?:, <aside> <claims>(?: [a-z]+)?)?',
      '(?:not on|not in) the same page|no (?:common|shared) (?:view|understanding|position)' +
        '|two (?:different )?(?:opinions|views|versions|truths|dates|messages|statements)' +
        '|different (?:opinions?|views?|dates|messages|numbers|statements|positions|estimates|' +
        'stories)|(?:can not|could not|do not|did not) agree (?:on|about|who|whether|' +
        'if|which)(?: ~3 [a-z]+)?|opposite (?:views?|opinions?|directions?)|mixed messages|' +
        'not the same (?:view|opinion|message)',
      '(?:opinions|views|statements|dates|numbers|versions|estimates) (?:differ|diverge|' +
        'contradict|conflict|do not match)(?: ~3 [a-z]+)?',
      '<aside> (?:supports?|agrees?|is for|is ok|ok|is fine|fine|in favou?r|says yes|' +
        'yes|wants to)(?: [a-z ]{1,20})?(?:,| but| while| and|;) ?(?:but |the |and )*<aside> ' +
        '(?:do not|does not|is not|not|no|against|is against|says no|opposes)',
      '<aside>:? (?:says )?(?:min |at least |max |about )?\\d+ (?:weeks?|days?|months?|' +
        'hours|pd|servers|vms)?,? (?:but |and |while )*<aside>:? (?:says )?(?:min |at ' +
        'least |max |about )?\\d+',
      `<aside>:? [^.,;:!?\\n]{2,30}(?:,| vs\\.?| versus) <aside>: [^.,;!?\\n]{2,30}`,
      '(?:<role>) (?:version|view|opinion|plan|date|number|estimate)(?: [^.,;\\n]{1,20})' +
        '? (?:vs|versus|against|differs from|contradicts) ',
      '<aside> (?:blames?|blamed|accuses|refuses to(?! dispatch)|refused to(?! ' +
        'dispatch)|contests|questions|pushes ' +
        'back|pushed back|challenged|disputes|doubts|overrode|ignores|ignored|protests)' +
        '(?: (?:on|against|the|to|at|our|for))*(?: [a-z0-9@]+){0,5}',
      '(?:heated|hot|endless|open|long|ongoing|hard|tough|controversial) (?:discussion|' +
        'debate|argument)s?(?: (?:between|about|on|with|over)(?: [a-z0-9@+/]+){1,5})?',
      '(?:no consensus|no alignment between|not aligned between|cannot align|can not ' +
        'align|ping pong between|finger pointing|pushback from|push back from|veto (?:of|' +
        'from|by|against)|in conflict|at loggerheads|contested|controversial|see (?:it|' +
        'this|that|things) differently|sees (?:it|this|that|things) differently|other ' +
        'way round|talk past each other|two camps|each side|both insist|both claim)(?: ' +
        '[a-z0-9@]+){0,5}',
      "<aside>(?:'s)? (?:thinks|believes|says?|said|wants?|told|sees?|plans?|calls|" +
        'counts|expects?|assumes?|reports?|reported|promised|estimates?) ' +
        '[^;!?\\n]{2,60}?(?:[,.;]|' +
        ' but| while| whereas| and) ?(?:but |while |whereas |the |and |however )*<aside> ' +
        '(?:thinks|believes|says?|said|wants?|told|sees?|plans?|calls|counts|expects?|' +
        'assumes?|reports?|never|does not|do not|is not|refuses|insists|needs|only|estimates?)' +
        '(?: [^.,;!?\\n]{1,40})?',
      `not approved by <role>[.,;] ?<role> (?:had |has )?(?:told|said|promised)[^.,;\\n]{1,25}`,
    ],
    unless: [
      'conflicts? (?:in|with) (?:the )?(?:outlook|teams|my (?:calendar|agenda))|' +
        'considering [^.;\\n]{2,40} against',
      '(?:keen|interest\\w*|expan\\w+|upsell) [^.\\n]{1,60}csam is against',
      '(?:calendar|scheduling|schedule|merge|ip|ip range|address|port|version|dependency|' +
        'dns|naming|git|file|sync|resource lock|room|holiday|dhcp|vlan|cidr|policy|package|' +
        'driver|guid|key|diary|appointment|subnet) (?:range )?conflicts?|conflicts? (?:in|' +
        'with) (?:the )?(?:calendar|repo|branch|git|ip|subnet|diary|merge|holiday|code|' +
        'range)|conflict of interest|merge conflict|armed conflict|conflict minerals|' +
        'fight (?:against )?(?:spam|fraud|phishing|churn)|tension (?:test|cable)|split ' +
        'brain|split (?:the )?(?:vm|workload|database|tunnel)|argument of the function|' +
        'command line argument',
      'against (?:the )?(?:plan|baseline|target|prod|test|staging) (?:tracked|measured|tested)',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:quarrel|conflict|dispute|row|fight|argument|disagreement|discussion)[^.;!?\\n' +
        ']{0,80} (?:is |was |has been |are |now )*(?:buried|over|settled|solved|resolved|' +
        'history|done with|off the table|gone|behind us)',
      '<aside>(?: [a-z]+)? (?:finally |now |has |have )*(?:gave in|accepted|agreed in ' +
        'the end|withdrew (?:the |his |her |its )?(?:objection|veto)|dropped (?:the |his |' +
        'her |its )?(?:objection|veto))',
      '(?:do|does|did) not disagree|no longer disagree',
      '(?:they|both) (?:both |now |all |finally )*agreed? (?:now|again|at last|' + 'finally|on|to)',
      '<aside> never (?:opposed|objected|disagreed|contradicted|was against)',
      '(?:was |is |were )(?:just |only |all )*a misunderstanding',
      'no (?:more )?(?:open )?(?:conflict|disagreement|dispute|contradiction|clash|' +
        'argument|objections?|tension|dissent|discussion any more)s?(?: (?:between|with|' +
        'from|on|about|any more|left|anymore)(?: [a-z@]+){0,4})?',
      '(?:conflict|disagreement|dispute|clash|argument|discussion|contradiction|deadlock|' +
        'quarrel|issue between [a-z ]+|dissent)(?: (?:between|on|about|with|of|over) ' +
        '[a-z0-9@&/ ]{1,40}?)? (?:is |was |has been |now |got |are )*(?:settled|solved|' +
        'resolved|closed|over|cleared|off the table|ended|gone|sorted|history|clarified)' +
        '(?: out)?',
      '(?<!until )(?<!till )(?<!be )(?<!not )(?<!get )(?:settled|resolved|solved|cleared ' +
        'up|sorted out)(?: now| between| with|:| in favou?r)*(?: [a-z@]+){0,4}',
      '<aside> (?:now |finally |has |have )*(?:accepts|accepted|follows|gave in|gives ' +
        'in|gave way|backs down|backed down|comes round|came round|agrees with|agreed ' +
        'with|agreed to|withdrew (?:the |his |her |its )*objections?|dropped (?:the |' +
        'his |her |its )*objections?|no longer objects|no longer against|conceded|concedes|' +
        'convinced|aligned with|is convinced)(?: (?:the |to )?(?:<aside>)(?: view| opinion|' +
        ' proposal)?)?',
      '(?:same|one) (?:view|opinion|page|voice)(?: (?:now|again|between))|(?:on|back ' +
        'on) the same page|both (?:sides |now |teams |parties )*(?:agree|agreed|aligned)' +
        '(?: (?:now|on|to))?|reached (?:an )?agreement|found (?:a )?compromise|compromise ' +
        '(?:found|agreed|reached)|objections? (?:withdrawn|dropped|resolved|cleared)|' +
        'no longer (?:disagree|object|contradict|dispute|conflict|against)\\w*|peace ' +
        'again',
      '<aside> (?:and|\\+) <aside> (?:have |now |both |finally )*(?:agreed|agree|settled|' +
        'aligned|sorted it out|made up|found)(?: (?:on|to|that|about|a)(?: [a-z0-9@]+)' +
        '{0,4})?',
      '(?:contradiction|conflict|misunderstanding|difference|dispute|disagreement)s? ' +
        '(?:was |is |were |has been )?(?:cleared(?: up)?|clarified|removed|gone|sorted|' +
        'over)',
      '(?:do|does|did) not (?:disagree|contradict|object|conflict)',
    ],
    unless: [
      '(?:calendar|merge|ip|ip range|address|git|version|dns|subnet) (?:range )?conflicts?',
      '(?:incident|ticket|bug|case|outage|error|defect|alert|invoice) (?:[a-z0-9]+ ' +
        '){0,3}?(?:resolved|solved|settled)',
    ],
    needs: [
      'disagree|conflict|dispute|contradict|against|clash|object|argu|insist|discussion|' +
        'different|stop|no start|wait|versus|vs|wants|says|said|view|opinion|compromise|' +
        'same page|not agree|quarrel|refus|oppos|thinks|promised|misunderst',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'denied',
    says: [
      'csam? (?:and|\\+) (?:the )?csam? (?:have |now |both |fully )*(?:agreed?|are aligned) ' +
        '(?:on|about|that)',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'denied',
    context: 'mood',
    says: [`agreed with (?:<name>|@[a-z]+|<role>)`, `(?:<role>|<name>) agrees(?! to the)`],
    needs: [
      '(?:no start before|stop|wait|wants|says|against|hold|disagree)[^]{1,80}(?:ok,? ' +
        'agreed|agrees|agreed with)',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:do|does|did|is|are) (?:the )?(?:<aside>)(?: (?:and|or) (?:the )?<aside>)? (?:' +
        'see|have|hold|think|disagree|agree|differ)[^.!\\n]{2,60}\\?',
      '(?:may|might|could|would|will probably|maybe|possibly|perhaps|fear|expect|likely|' +
        'probably) (?:[a-z]+ ){0,4}?(?:disagree|object|oppose|contradict|not accept|not ' +
        'agree|clash|conflict|refuse|challenge|veto|be against|other opinion|another ' +
        'opinion)(?: [a-z ]{1,20})?',
      '(?:potential|possible|looming|upcoming|suspected) (?:conflict|clash|disagreement|' +
        'dispute|tension)(?: (?:with|between|about|on) ~4 [a-z]+)?',
      '(?:another|different|other|own) (?:opinion|view)(?= ~4 (?:asking|ask|checking|\\?|unclear))',
      'could be that <role> has another opinion',
      '(?:do|does|is|are|will|did|has|have) (?:the |they |<role> |we |both |all |<name> ' +
        '|customer )*(?:still |really |now )*(?:object|disagree|agree|against|aligned|' +
        'on the same page|contradict|oppose|in conflict|of the same opinion)[^.!\\n]{0,40}\\?',
      '(?:if|whether|unless) [^.\\n]{2,40}(?:disagree|object|contradict)s?',
      'is there (?:a |any )?(?:conflict|disagreement|dispute)',
    ],
    unless: ['(?:calendar|merge|ip|address|git|version) (?:range )?conflicts?'],
  },
];
