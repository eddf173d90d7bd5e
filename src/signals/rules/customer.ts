import type { Rule } from '../rule.ts';

const SIDE =
  '(?:csam|csa|isd|partner|unified|customer|seller|se|specialist|ciso|cio|architect|itdept|security|ops|vendor|pm|manager|sponsor|procurement|finance|legal|<name>|@[a-z]+|i|we|they|hub|team|steering)(?: (?:security|architect|team|itdept|pm|manager|ops|lead|side|network|basis|ciso|cio|data|devs?|engineers?|interface team|of isd|desk))?(?: \\([^)\\n]{1,15}\\))?';
const CLAIM =
  '(?:says?|said|wants?|told|tells|insists?|claims?|thinks|promised|promises|reported|reports|asks for|expects?|demands?|prefers?|sees|estimates?|plans|believes|supports?|needs|goes for|announced|confirmed|argues|pushes|pushes for|votes for|suggests?|sticks to|calls|counts on|sees it|for)';
const AGAINST =
  '(?:is against|against|opposes|objects|objected|refuses|rejects|rejected|does not agree|do not agree|does not want|does not accept|did not agree|do not|does not|disagrees|does not support|says no|says not|contradicts|overruled|blocks|vetoes|will not accept|not|insists|denies|never agreed|rather|no way)';
const SCOPE_WORD =
  '(?:more|additional|extra|bigger|larger|also|too|quote|extend|extension|expand|expansion|further|second|another|same|add|adds|adding|add on|on top|in addition|phase (?:two|three|2|3|4)|wave|upgrade|rest of|remaining|as well|seats|licen[cs]es|all \\d+|\\d+ (?:more|additional|extra|new)|next (?:workload|phase|step)|broader|wider|new workload|increase|double|twice|offer for|price for|pricing|proposal for|e5|copilot|entire|whole group|everywhere|all sites|all plants|all countries|subsidiar\\w+|follow on|rollout to|roll out to|premium|bigger scope|extended|new scenario|new use case|other (?:plants|sites|countries|departments|teams))';
const WHO =
  '(?:customer|they|ceo|cio|cfo|coo|cto|ciso|cdo|board|management|sponsor|hr|finance|legal|sales|marketing|it|he|she|head|owner|director|lead|office|plant|plants|team|<name>|@[a-z]+|dept|division|department|subsidiary|group|business|users|managers?|procurement|bank|hospital|city|ministry|manager|logistics|operations|production|lab|unit)(?: of [a-z@ ]{2,20}?)?';

const notExpansion = [
  '(?:address space|vnet|disk|subnet|storage|volume|memory|ip range|log|cluster|database|partition|filesystem|schema|node pool) (?:[a-z]+ )?(?:expansion|extension|expand)|expand (?:the )?(?:disk|volume|subnet|address|vnet|storage)|capacity expansion|expansion of (?:the |their )*(?:plant|factory|disk|subnet|address|building|store|warehouse|airport|hospital|vnet)|plant expansion|expansion (?:joint|card|slot|tank)|file extension|extension attribute|browser extension|extension of the deadline',
  'asks? for (?:the |an? )*(?:org chart|agenda|update|status|report|minutes|invite|meeting|firm|date|logs|names|explanation|recording|slides|deck|feedback|proof|details|information|tenant id|call|reason)|wants? (?:a |an |the )*(?:waf|status|update|report|meeting|call|answer|date|see numbers|public|private|explanation|escalat\\w+)',
];

const DISAGREEMENT: readonly Rule[] = [
  {
    kind: 'disagreement',
    polarity: 'asserted',
    context: 'mood',
    says: [
      `(?:${SIDE}(?: and | \\+ |/| vs )?(?:${SIDE})? )?(?:disagree|disagrees|disagreed|clash|clashes|contradict\\w*|quarrel\\w*|collide|argue|argues|fight|dispute|disputes|at odds|not aligned with each other|do not see eye to eye)(?! between calendars)(?: (?:on|about|with|over|if|whether|each other)(?: [a-z@]+){0,4})?`,
      '(?:conflict|disagreement|dispute|clash|dissent|contradiction|argument|stand off|standoff|tension|friction|quarrel|fight|split|difference of opinion|deadlock|stalemate)(?: (?:between|on|about|with|over|of|in|csa|csam|isd|partner|customer|about who|remains|continues|persists|unresolved)|: )(?: ?[a-z@/+]+){0,6}',
      `${SIDE} (?:[a-z0-9]+ )??${CLAIM} [^.;!?\\n]{2,50}?(?:,| but| while| whereas|;| -| and| vs| \\/|\\.) ?(?:but |while |whereas |the |and |however )*${SIDE} (?:${CLAIM}|${AGAINST})(?: [^.,;!?\\n]{1,40})?`,
      `${SIDE} ${CLAIM} [^.;!?\\n]{2,50}?(?:,| but| while| whereas|;| -| and) ?(?:but |the |and |however )*${SIDE} (?:is )?${AGAINST}(?: [^.,;!?\\n]{1,25})?`,
      `${SIDE} (?:is |are |was )?(?:strongly |strictly |totally |openly |still )*(?:against|opposes|opposed to|objects? to|objected to|rejects|contradicts|overrules|overruled|disputes|challenges|does not agree (?:with|to)|do not agree (?:with|to)|does not accept|disapproves|not in agreement with) (?:the |our |this |that |a |an |@[a-z]+'?s? )*(?:[a-z0-9&@]+ ){0,3}?(?:design|plan|approach|date|scope|status|view|option|path|order|proposal|timeline|csa|csam|isd|partner|decision|model|choice|sizing|lift and shift|rollout|cutover|architecture|estimate|owner|report)?(?:, ${SIDE} ${CLAIM}(?: [a-z]+)?)?`,
      `(?:not on|not in) the same page|no (?:common|shared) (?:view|understanding|position)|two (?:different )?(?:opinions|views|versions|truths|dates|messages|statements)|different (?:opinions?|views?|dates|messages|numbers|statements|positions|estimates|stories)|(?:can not|could not|do not|did not) agree (?:on|about|who|whether|if|which)(?: ~3 [a-z]+)?|opposite (?:views?|opinions?|directions?)|mixed messages|not the same (?:view|opinion|message)`,
      `(?:opinions|views|statements|dates|numbers|versions|estimates) (?:differ|diverge|contradict|conflict|do not match)(?: ~3 [a-z]+)?`,
      `${SIDE} (?:supports?|agrees?|is for|is ok|ok|is fine|fine|in favou?r|says yes|yes|wants to)(?: [a-z ]{1,20})?(?:,| but| while| and|;) ?(?:but |the |and )*${SIDE} (?:do not|does not|is not|not|no|against|is against|says no|opposes)`,
      `${SIDE}:? (?:says )?(?:min |at least |max |about )?\\d+ (?:weeks?|days?|months?|hours|pd|servers|vms)?,? (?:but |and |while )*${SIDE}:? (?:says )?(?:min |at least |max |about )?\\d+`,
      `${SIDE}:? [^.,;:!?\\n]{2,30}(?:,| vs\\.?| versus) ${SIDE}: [^.,;!?\\n]{2,30}`,
      `(?:<role>) (?:version|view|opinion|plan|date|number|estimate)(?: [^.,;\\n]{1,20})? (?:vs|versus|against|differs from|contradicts) `,
      `not approved by <role>[.,;] ?<role> (?:had |has )?(?:told|said|promised)[^.,;\\n]{1,25}`,
    ],
    unless: [
      '(?:calendar|scheduling|schedule|merge|ip|ip range|address|port|version|dependency|dns|naming|git|file|sync|resource lock|room|holiday|dhcp|vlan|cidr|policy|package|driver|guid|key|diary|appointment|subnet) (?:range )?conflicts?|conflicts? (?:in|with) (?:the )?(?:calendar|repo|branch|git|ip|subnet|diary|merge|holiday|code|range)|conflict of interest|merge conflict|armed conflict|conflict minerals|fight (?:against )?(?:spam|fraud|phishing|churn)|tension (?:test|cable)|split brain|split (?:the )?(?:vm|workload|database|tunnel)|argument of the function|command line argument',
      'against (?:the )?(?:plan|baseline|target|prod|test|staging) (?:tracked|measured|tested)',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'denied',
    context: 'mood',
    says: [
      'no (?:more )?(?:open )?(?:conflict|disagreement|dispute|contradiction|clash|argument|objections?|tension|dissent|discussion any more)s?(?: (?:between|with|from|on|about|any more|left|anymore)(?: [a-z@]+){0,4})?',
      '(?:conflict|disagreement|dispute|clash|argument|discussion|contradiction|deadlock|quarrel|issue between [a-z ]+|dissent)(?: (?:between|on|about|with|of|over) [a-z0-9@&/ ]{1,40}?)? (?:is |was |has been |now |got |are )*(?:settled|solved|resolved|closed|over|cleared|off the table|ended|gone|sorted|history|clarified)(?: out)?',
      '(?:settled|resolved|solved|cleared up|sorted out)(?: now| between| with|:| in favou?r)*(?: [a-z@]+){0,4}',
      `${SIDE} (?:now |finally |has |have )*(?:accepts|accepted|follows|gave in|gives in|gave way|backs down|backed down|comes round|came round|agrees with|agreed with|agreed to|withdrew (?:the |his |her |its )*objections?|dropped (?:the |his |her |its )*objections?|no longer objects|no longer against|conceded|concedes|convinced|aligned with|is convinced)(?: (?:the |to )?(?:${SIDE})(?: view| opinion| proposal)?)?`,
      '(?:same|one) (?:view|opinion|page|voice)(?: (?:now|again|between))|(?:on|back on) the same page|both (?:sides |now |teams |parties )*(?:agree|agreed|aligned)(?: (?:now|on|to))?|reached (?:an )?agreement|found (?:a )?compromise|compromise (?:found|agreed|reached)|objections? (?:withdrawn|dropped|resolved|cleared)|no longer (?:disagree|object|contradict|dispute|conflict|against)\\w*|peace again',
      '(?:do|does|did) not (?:disagree|contradict|object|conflict)',
    ],
    unless: [
      '(?:calendar|merge|ip|ip range|address|git|version|dns|subnet) (?:range )?conflicts?',
      '(?:incident|ticket|bug|case|outage|error|defect|alert|invoice) (?:[a-z0-9]+ ){0,3}?(?:resolved|solved|settled)',
    ],
    needs: [
      'disagree|conflict|dispute|contradict|against|clash|object|argu|insist|discussion|different|stop|no start|wait|versus|vs|wants|says|said|view|opinion|compromise|same page|not agree|quarrel|refus|oppos',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'denied',
    context: 'mood',
    says: [`agreed with (?:<name>|@[a-z]+|<role>)`, `(?:<role>|<name>) agrees(?! to the)`],
    needs: [
      '(?:no start before|stop|wait|wants|says|against|hold|disagree)[^]{1,80}(?:ok,? agreed|agrees|agreed with)',
    ],
  },
  {
    kind: 'disagreement',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:may|might|could|would|will probably|maybe|possibly|perhaps|fear|expect|likely|probably) (?:[a-z]+ ){0,4}?(?:disagree|object|oppose|contradict|not accept|not agree|clash|conflict|refuse|challenge|veto|be against|other opinion|another opinion)(?: [a-z ]{1,20})?',
      '(?:potential|possible|looming|upcoming|suspected) (?:conflict|clash|disagreement|dispute|tension)(?: (?:with|between|about|on) ~4 [a-z]+)?',
      '(?:another|different|other|own) (?:opinion|view)(?= ~4 (?:asking|ask|checking|\\?|unclear))',
      'could be that <role> has another opinion',
      '(?:do|does|is|are|will|did|has|have) (?:the |they |<role> |we |both |all |<name> |customer )*(?:still |really |now )*(?:object|disagree|agree|against|aligned|on the same page|contradict|oppose|in conflict|of the same opinion)[^.!\\n]{0,40}\\?',
      '(?:if|whether|unless) [^.\\n]{2,40}(?:disagree|object|agree|contradict)s?',
      'is there (?:a |any )?(?:conflict|disagreement|dispute)',
    ],
    unless: ['(?:calendar|merge|ip|address|git|version) (?:range )?conflicts?'],
  },
];

const EXPANSION: readonly Rule[] = [
  {
    kind: 'expansion',
    polarity: 'asserted',
    context: 'mood',
    unless: notExpansion,
    says: [
      `${WHO} (?:now |also |really |already |even |has |have |would |is |are |mail |again |just |then )*(?:wants?|asks?|asked|requests?|requested|needs?|would like|interested|ordered|orders?|wish|wishes|likes|love|loves|demands?|desires?|looking|keen|approved|signed|inquired|enquired)(?: (?!(?:not|to know|to see|if|whether|why|when|that))[a-z0-9@&'+]+){0,6}? ${SCOPE_WORD}(?: [^.,;!?\\n]{1,30})?`,
      `${WHO} (?:now |also |really |already |again )*(?:wants?|asks? for|asked for|requests|requested|would like) (?:to (?:have|get|buy|add|use|extend|roll out|try|expand) )?(?:<tech>|@[a-z]+)(?: [^.,;!?\\n]{1,40})?`,
      '(?:wants?|asks? for|asked for|needs?|requested|requests|demands?) (?:the |a |an )*(?:[a-z0-9@&]+ ){0,6}?(?:on top|in addition|as well|too|additionally|also)',
      'asks? for [a-z0-9@ ]{2,30} in addition',
      '(?:asked|asks|asking|request|requests|requested|wants|inquiry|enquiry|rfq|rfp|needs) (?:us )?(?:for )?(?:a |an |the )?(?:new )?(?:quote|offer|pricing|quotation|price|proposal) (?:for|on|about|of)?(?: [^.,;!?\\n]{1,40})?',
      '(?:expansion|extension|upsell|upgrade|add on|additional|scope extension) (?:request|wish|demand|order|requested|wanted|interest|asked)(?: ?: ?[^.,;\\n]{1,50})?(?: (?:by|from) [a-z@]+)?',
      '(?:add on|expansion|extension|phase \\d|wave \\d|upgrade|rollout|\\d+ seats|more seats|more licenses)[a-z0-9 ]{0,25} (?:is |are |was |now )*(?:wanted|requested|asked for|desired|ordered|signed|demanded|wished)(?: (?:by|from)(?: the)? [a-z@]+)?',
      '(?:interested in|interest in|confirmed interest|shows? interest|showed interest|keen on|keen to|appetite for|asks? about|asked about|wants? to (?:extend|expand|add|grow|scale|double|roll out|include|go beyond|buy))(?: (?!not)[^.,;!?\\n]{1,40})?',
      '(?:need|needs|want|wants) (?:a )?(?:bigger|larger|broader|wider|more|extended|additional) ?(?:scope|seats|licenses|capacity units|modules|users|rollout|package|environment)?(?: [^.,;!?\\n]{1,40})?',
      '\\+ ?\\d+ (?:seats|licenses|users|sites|plants|stores|countries|devices)',
      '\\d+ (?:seats|licenses|users|sites|plants|more|devices)(?: seats| licenses| users)? (?:more|extra|additional|on top)',
      'all \\d+ [a-z]+ (?:instead of|not just|not only) (?:only )?\\d*',
      'customer wants (?:the )?same for (?:the )?[^.,;\\n]{1,30}',
      '(?:want|wants|asks? for|order|orders|ordered) \\+?\\d+ (?:more |additional |extra )?(?:seats|licenses|users)',
      '(?:wants|want|asked for|asks for) (?:<tech>|@[a-z]+(?: @[a-z]+)*) for (?:all|the|other|their|its|every|\\d+)[^.,;!?\\n]{0,30}',
    ],
  },
  {
    kind: 'expansion',
    polarity: 'denied',
    context: 'mood',
    unless: notExpansion,
    says: [
      'no (?:further |more |additional |real |current )*(?:interest|appetite|budget|need|wish|demand|money|plans?|request|intention|desire) (?:in|for|to|of|on) (?:a |an |any |the )*(?:[a-z0-9@]+ ){0,3}?(?:phase \\d|expansion|extension|more|additional|extend|expand|upsell|upgrade|add on|new|further|second|bigger|copilot|e5|<tech>|wave \\d|next|buy|licenses|seats|@[a-z]+)',
      'no (?:expansion|extension|upsell|add on|phase \\d|upgrade|additional (?:seats|licenses|scope)|more seats|more licenses|scope change|growth|new scope)(?: (?:planned|wanted|wish|request\\w*|for now|this year|needed|interest|at all))?',
      '(?:not|no longer|never|not really) (?:any more )?(?:interested|keen|looking|going|wanting|want|need|plan|planning|willing|ready)(?: (?:in|on|for|to|any))*(?: (?:a |an |any |the )*(?:[a-z0-9@]+ ){0,2}?(?:phase \\d|expansion|extension|more|additional|extend|expand|upsell|upgrade|add on|further|buy|copilot|e5|<tech>|@[a-z]+))?(?! (?:to start|the|go))',
      '(?:nothing (?:new|more|else|additional|further)|we stay with what we have|stays with what they have)(?: (?:for now|planned|wanted|this year|at the moment|needed))*',
      '(?:expansion|extension|upsell|add on|phase \\d|request for [a-z0-9@ ]{2,25}|wish for [a-z0-9@ ]{2,25}|extra seats|additional seats|additional scope|interest in [a-z0-9@ ]{2,25}|quote request|expansion request|upgrade)(?: (?:wish|request|idea))? (?:was |is |has been |now |got |are )*(?:withdrawn|cancelled|dropped|off the table|refused|rejected|on ice|gone|declined|buried|stopped|killed|not wanted|dead|not happening)(?: by ~1 [a-z]+)?',
      '(?:withdrew|dropped|cancelled|withdraws|took back) (?:the |its |their |his |her )*(?:request|wish|order|interest|inquiry)(?: for [a-z0-9@ ]{2,25})?',
      '(?:do|does) not (?:want|need) (?:to )?(?:any |more|additional|extend|expand|further|extra|new|the add on|it any more|phase)(?: [a-z0-9]+)?',
      'no <tech> for them',
    ],
  },
  {
    kind: 'expansion',
    polarity: 'pending',
    context: 'none',
    unless: notExpansion,
    says: [
      `(?:may|might|could|would|maybe|perhaps|possibly|potentially|probably|likely) (?:also |even |be |later |then |well |want |like )*(?:interested|add|extend|expand|buy|want|need|ask for|order|grow|take|upgrade|go for more|open to|roll out)(?: (?:in|to|the|for|a|more|also|on))*(?: [^.,;!?\\n]{1,30})?`,
      'they would add [^.,;!?\\n]{1,40}',
      '(?:potential|possible|opportunity|chance|room|idea|option|upside|whitespace|potential for|scope) (?:for|to|of|on|:)? ?(?:an? |the |some |more )*(?:[a-z0-9@]+ ){0,3}?(?:expansion|upsell|extension|extend|expand|cross sell|add on|upgrade|phase \\d|copilot|e5|growth|more seats|additional|<tech>)',
      'is there (?:any |an |a )*(?:upside|interest|potential|appetite|expansion|upsell|opportunity|demand)(?: (?:on|for|in|to))?(?: [^.,;!?\\n]{1,30})?',
      '(?:we|i|let us|csam|seller|specialist|se) (?:could|should|will|can|want to|plan to|try to|would|might|to|shall) (?:pitch|offer|propose|position|upsell|sell|introduce|suggest|mention|raise)(?: [^.,;!?\\n]{1,40})?',
      '(?:pitch|position|upsell|offer|explore|test|check|qualify|probe|validate) (?:the |an? )*(?:interest|appetite|expansion|upsell|phase \\d|add on|upgrade|need for|demand)(?: [^.,;!?\\n]{1,30})?',
      '(?:does|do|is|are|did|would|will) (?:the |they |customer |he |she |ceo |cio |it )*(?:want|wants|need|interested|ask|like|wish|buy|plan)(?: (?:in|to|for|also|more|a))*[^.!\\n]{1,40}\\?',
      '(?:if|once|when) [^.\\n]{2,40}(?:would|will|could|may) (?:add|extend|expand|buy|want|order)',
      '(?:thinks?|thinking|considers?|considering|evaluates?|evaluating|discuss\\w*|ponder\\w*) (?:about |of |on |whether to |an? |the |to |internally |if )*(?:[a-z0-9@]+ ){0,3}?(?:expansion|extension|extend|extending|expand|expanding|more seats|add on|adding|phase \\d|upgrade|upgrading|additional|e5|copilot|buying|bigger)(?: [^.,;!?\\n]{1,30})?',
      '(?:expansion|upsell|extension|add on|phase \\d|upgrade|cross sell)(?: [a-z0-9]+)? ?(?:\\?|idea|potential|possible|tbc|not decided|under discussion|to be discussed|to explore|maybe|later maybe|conversation|opportunity)',
      'maybe (?:they (?:are )?)?interested in [^.,;!?\\n]{1,40}',
    ],
  },
];

const TIMING =
  '(?:timing|prio\\w*|start|q[1-4]|phase|expansion|extension|add on|upsell|sequence|order of|scope|wave|schedule|after|before|behind|from|in <month>|for <month>|in <date>|date|next (?:quarter|year|month)|fy ?\\d+|plan|timeline|second|opp|quarter|rollout|<month>)';
const YES =
  '(?:agreed|agrees|agree|aligned|aligns|ok|confirmed|confirms|supports|supported|approved|approves|fine|accepts|accepted|signed off|signs off|put|puts|set|sets|gave ok|gave her ok|gave his ok|gives ok|blessed|said yes|says yes|yes|endorses|endorsed|on board|happy|informed and agrees|prioriti[sz]ed|positive|decided)';
const CSAM_ALIGNMENT: readonly Rule[] = [
  {
    kind: 'csam_alignment',
    polarity: 'asserted',
    says: [
      `csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))?(?: is| has| was| now| also|,|:)* ${YES}(?: (?:to|with|on|for|the|that|we|a|it|in|w/|seller|specialist|and|her|his|ok|of|about|@[a-z]+|both|customer))* ?(?:[a-z0-9]+ ){0,4}?${TIMING}(?: [^.;!?\\n]{1,30})?`,
      `(?:<name> )?\\(csam\\)[:,]? (?:[a-z]+ )??(?:${YES}|timing|prio\\w*)(?: [^.;!?\\n]{1,30})?`,
      `${TIMING}(?: (?:of|for|on) [a-z0-9@ ]{2,30}?)? (?:is |was |are |has been |now |both )*(?:agreed|aligned|confirmed|ok|approved|fixed|set|accepted|settled|cleared|signed off|supported)(?: (?:with|by|from|between))* ?(?:the |our |<name> |@[a-z]+ |\\()*csam`,
      '(?:agreed|aligned|ok|confirmed|alignment|cleared|settled|yes) (?:[a-z0-9]+ ){0,3}?(?:with|by|from) (?:the |our )?(?:@[a-z]+ )*(?:\\()?csam\\)?(?:[:,] [^.;\\n]{1,40}| (?:on|about|for|to) [^.;\\n]{1,40})?',
      '(?:she|he|csam) supports [a-z0-9 ]{2,20} (?:from|in|after|by) <date>',
      'csam (?:prio|priority) ?(?:\\d|one|high|ok|confirmed)',
      'csam (?:alignment|agreement|ok|approval|consent|sign off|go) (?:is |was |: ?)*(?:there|given|done|confirmed|received|in place|obtained|documented|yes|ok|explicit)',
      'specialist may (?:open|create)',
    ],
    needs: [
      'expan|extension|extend|add on|upsell|phase|more|additional|wants?|asks|quote|opp|seats|licen|bigger|second|wave|upgrade|interest|prio|timing|e5|copilot|instead of|start',
    ],
    unless: [
      'csam (?:agreed|agrees|ok|confirmed) (?:to |with )?(?:the )?(?:agenda|minutes|slides|deck|date of the (?:meeting|call|workshop)|invite|meeting|workshop|report|notes|governance|raci|status|design)',
    ],
  },
  {
    kind: 'csam_alignment',
    polarity: 'denied',
    context: 'mood',
    says: [
      `csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))?(?: is| has| was| did| does| had|,|:)* (?:not|never|no longer) (?:been |be |yet been |yet )?(?:aligned|agreed?|informed|ok|asked|involved|consulted|in the loop|confirmed?|approved?|support\\w*|happy|on board|in agreement|accept\\w*)(?! yet)(?: (?:on|with|to|about|of|for)(?: [a-z0-9]+){1,3})?`,
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))?(?: is| has|,|:)* (?:said no|says no|against|refused|refuses|rejected|rejects|declined|declines|withdraws?|withdrew|objects|objected|opposes|vetoed|blocks|blocked|disagrees|disagreed|stopped|no|said not now|says not now|took back|turned down|against it)(?: (?:to|ok|the|now|for now|on|it|its|his|her|timing|expansion|agreement|consent|q[1-4])(?= |$|[,:.;]))*(?:: ?[^.;\\n]{1,40})?',
      '(?:without|no|lacking) (?:any |explicit |the |prior )*(?:csam (?:alignment|agreement|ok|consent|approval|involvement|sign off)|alignment (?:with|of|from|by) (?:the )?csam|ok (?:from|of|by) (?:the )?csam|agreement (?:with|of|from|by) (?:the )?csam|asking (?:the )?csam|telling (?:the )?csam|csam)(?: on timing)?',
      'not (?:aligned|agreed|cleared|coordinated|discussed) with (?:the |our )?(?:@[a-z]+ )?\\(?csam',
      'csam (?:alignment|agreement|ok|approval|consent)(?: ~2)? (?:<refused>)',
      '(?:bypassed|behind the back of|went around|over the head of|bypassing) (?:the )?csam|csam (?:was )?(?:bypassed|surprised|skipped)',
      'no to (?:the )?[a-z0-9@ ]{2,30} timing(?: for now)?',
    ],
    needs: [
      'expan|extension|extend|add on|upsell|phase|more|additional|wants?|asks|quote|opp|seats|licen|bigger|second|wave|upgrade|interest|prio|timing|e5|copilot|seller|specialist|deal',
    ],
  },
  {
    kind: 'csam_alignment',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:align|ask|check|clarify|agree|discuss|confirm|coordinate|sync|talk|speak|alignment|to align|asked|asking|waiting for|wait for|awaiting|needs? (?:the )?(?:ok|alignment|agreement)|get (?:the )?(?:ok|alignment|agreement)|needs?) (?:[a-z0-9@]+ ){0,4}?(?:with |from |of |by |to |the |our )*csam(?: @[a-z]+)?(?: (?:on|about|for|if|whether|when|regarding|to|before|first)(?: [a-z0-9@]+){0,6})?',
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))? (?:to |has to |must |needs to |should |will |wants to |still to |asked to |is asked to )+(?:align|agree|confirm|check|decide|ok|approve|prioriti[sz]e|come back|answer|think|look|give|say|set|put|define|discuss|speak|talk)(?: [^.;!?\\n]{1,30})?',
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))? ?(?:alignment|agreement|ok|approval|consent|sign off|view|feedback|answer|decision|position|yes)? ?(?:is |on [a-z ]{1,15} |still )*(?:pending|open|tbc|awaited|outstanding|missing yet|not yet|requested|\\?|unclear|to be (?:confirmed|done|obtained)|in progress|asked|thinks about it|undecided|not decided|has not answered|did not answer yet)(?: [a-z ]{1,15})?',
      '(?:does|did|is|has|will|would|can) (?:the )?csam(?: @[a-z]+)? (?:agree|aligned|ok|agreed|know|support|accept|confirm\\w*|fine|approved?)[^.!\\n]{0,40}',
      '(?:if|once|when|unless|as soon as|whether) (?:the )?csam (?:agrees|is ok|aligns|confirms|approves|gives|is aligned|supports|said|says)',
    ],
    needs: [
      'expan|extension|extend|add on|upsell|phase|more|additional|wants?|asks|quote|opp|seats|licen|bigger|second|wave|upgrade|interest|prio|timing|e5|copilot',
    ],
  },
];

/** What sides say of each other, and what the customer wants more of. */
export const CUSTOMER_RULES: readonly Rule[] = [...DISAGREEMENT, ...EXPANSION, ...CSAM_ALIGNMENT];
