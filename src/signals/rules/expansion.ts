import type { Rule } from '../rule.ts';

const notExpansion = [
  '(?:address space|vnet|disk|subnet|storage|volume|memory|ip range|log|cluster|database|' +
    'partition|filesystem|schema|node pool) (?:[a-z]+ )?(?:expansion|extension|expand)' +
    '|expand (?:the )?(?:disk|volume|subnet|address|vnet|storage)|capacity expansion|' +
    'expansion of (?:the |their )*(?:plant|factory|disk|subnet|address|building|store|' +
    'warehouse|airport|hospital|vnet)|plant expansion|expansion (?:joint|card|slot|tank)' +
    '|file extension|extension attribute|browser extension|extension of the deadline',
  'asks? for (?:the |an? )*(?:org chart|agenda|update|status|report|minutes|invite|' +
    'meeting|firm|date|logs|names|explanation|recording|slides|deck|feedback|proof|details|' +
    'information|tenant id|call|reason)|wants? (?:a |an |the )*(?:waf|status|update|report|' +
    'meeting|call|answer|date|see numbers|public|private|explanation|escalat\\w+)',
];

/** What the customer wants more of; an idea of the account team is open. */
export const EXPANSION_RULES: readonly Rule[] = [
  {
    kind: 'expansion',
    polarity: 'asserted',
    context: 'denial',
    unless: notExpansion,
    says: [
      '(?<!csa )(?<!csam )(?<!isd )(?<!partner )(?<!unified )(?<!we )(?<!i )(?<!vendor ' +
        ')(?<!integrator )(?:wants?|would like|asks? for|asked for|requests|requested|' +
        'interested in|ordered|orders) (?:us |to |have |get |to have |to add |the |a |an |' +
        'their )*(?:[a-z0-9@]+ ){0,4}?(?:more|another|second|third|2nd|3rd|same|next|' +
        'additional|extra|too|also|as well|on top|bigger|larger|further|wider|other|' +
        'instead of only)(?! (?:time|people|engineers?|hours|days|opinion|meeting|call|' +
        'workshop|week|weeks|details?|info|information|proof|evidence|date|dates|tests?|' +
        'slot|plan|update|status|round|look|dry run|view|approval|month|year|quarter|' +
        'partner|architect|consultants?|reason))(?: [^.,;!?\\n]{1,40})?',
      '(?:wants?|would like|asks? for|asked for) (?:the |all |their |its )*(?:\\d+|[a-z' +
        ']+|@[a-z]+)(?: [a-z]+)? (?:next|too|as well|also|on top)(?= ?$|[.,;!])',
      'expand (?:it |this |the |to |beyond |from )*(?:\\d+|other|more|all|further|the )' +
        '(?: [^.,;!?\\n]{1,30})?',
      '(?:wants?|would like|asked|asks|keen) to (?:expand|extend|add|grow|double|roll)(' +
        '?: (?:it|this|out|the|to|with|by))*(?: [^.,;!?\\n]{1,40})?',
      '(?:yes|ok) to (?:<tech>|@[a-z]+(?: @[a-z]+)*|[a-z]+ seats) (?:for|in|at|' +
        'on)(?: [^.,;!?\\n]{1,30})?',
      '(?:<tech>) also for (?:the |their )?(?:\\d+|all|other|next)(?: [^.,;!?\\n]{1,30})?',
      '(?:they|customer|cfo|cio|ceo|<name>) would like to (?:extend|expand|add|grow|' +
        'roll out|include|buy|get|use|have)(?: [^.,;!?\\n]{1,40})?',
      '<wisher> (?:now |also |really |already |even |has |have |would |is |are |mail ' +
        '|again |just |then )*(?:wants?|asks?|asked|requests?|requested|needs?|would ' +
        'like|interested|ordered|orders?|wish|wishes|likes|love|loves|demands?|desires?|' +
        'looking|keen|approved|signed|inquired|enquired)(?: (?!(?:not|to know|to see|' +
        "if|whether|why|when|that))[a-z0-9@&'+]+){0,6}? <scope>(?: [^.,;!?\\n]{1,30})" +
        '?',
      '<wisher> (?:now |also |really |already |again )*(?:wants?|asks? for|asked for|' +
        'requests|requested|would like) (?:to (?:have|get|buy|add|use|extend|roll out|' +
        'try|expand) )?(?:<tech>|@[a-z]+)(?: [^.,;!?\\n]{1,40})?',
      '(?:wants?|asks? for|asked for|needs?|requested|requests|demands?) (?:the |a ' +
        '|an )*(?:[a-z0-9@&]+ ){0,6}?(?:on top|in addition|as well|too|additionally|also)',
      'asks? for [a-z0-9@ ]{2,30} in addition',
      '(?:requests?|wish|demand|inquiry|order|asks?) for (?:a |an )?(?:another|additional|' +
        'more|extra|second|new|further|bigger|\\d+ more)(?: [^.,;!?\\n]{1,40})?',
      '(?:asked|asks|asking|request|requests|requested|wants|inquiry|enquiry|rfq|rfp|' +
        'needs) (?:us )?(?:for )?(?:a |an |the )?(?:new )?(?:quote|offer|pricing|quotation|' +
        'price|proposal) (?:for|on|about|of)?(?: [^.,;!?\\n]{1,40})?',
      '(?:expansion|extension|upsell|upgrade|add on|additional|scope extension) (?:request|' +
        'wish|demand|order|requested|wanted|interest|asked)(?: ?: ?[^.,;\\n]{1,50})?(?: ' +
        '(?:by|from) [a-z@]+)?',
      '(?:add on|expansion|extension|phase \\d|wave \\d|upgrade|rollout|\\d+ seats|' +
        'more seats|more licenses)[a-z0-9 ]{0,25} (?:is |are |was |now )*(?:wanted|requested|' +
        'asked for|desired|ordered|signed|demanded|wished)(?: (?:by|from)(?: the)? [a-z@]+)' +
        '?',
      '(?:interested in|interest in|confirmed interest|shows? interest|showed interest|' +
        'keen on|keen to|appetite for|asks? about|asked about|wants? to (?:extend|expand|' +
        'add|grow|scale|double|roll out|include|go beyond|buy))(?: (?!not)[^.,;!?\\n]{1,40})' +
        '?',
      '(?:need|needs|want|wants) (?:a )?(?:bigger|larger|broader|wider|more|extended|' +
        'additional) ?(?:scope|seats|licenses|capacity units|modules|users|rollout|package|' +
        'environment)?(?: [^.,;!?\\n]{1,40})?',
      '(?:new|additional|another|extra|next|second) (?:request|wish|demand|requirement|' +
        'ask)(?: ?: ?| from [a-z@ ]{2,20}: ?| for )[^.,;!?\\n]{2,40}',
      '(?:cio|cfo|ceo|coo|customer|they|sponsor|hr|<name>|finance|sales) would (?:like|' +
        'love|welcome|take) [^.,;!?\\n]{2,50}',
      '(?:asked|asks|ask) (?:if|whether) (?:we|i|microsoft|it) (?:can|could|may) ' +
        '(?:quote|offer|add|extend|provide|include|roll out|sell|get)[^.,;!?\\n]{0,40}',
      '\\+ ?\\d+ (?:seats|licenses|users|sites|plants|stores|countries|devices)',
      '\\d+ (?:seats|licenses|users|sites|plants|more|devices)(?: seats| licenses| ' +
        'users)? (?:more|extra|additional|on top)',
      'all \\d+ [a-z]+ (?:instead of|not just|not only) (?:only )?\\d*',
      'customer wants (?:the )?same for (?:the )?[^.,;\\n]{1,30}',
      '(?:want|wants|asks? for|order|orders|ordered) \\+?\\d+ (?:more |additional |' +
        'extra )?(?:seats|licenses|users)',
      '(?:wants|want|asked for|asks for) (?:<tech>|@[a-z]+(?: @[a-z]+)*) for (?:all|' +
        'the|other|their|its|every|\\d+)[^.,;!?\\n]{0,30}',
    ],
  },
  {
    kind: 'expansion',
    polarity: 'denied',
    context: 'mood',
    unless: notExpansion,
    says: [
      'customer (?:now )?(?:wants|asks for|asked for) (?:less|fewer)',
      '(?:declined|declines|refused|refuses|rejected|rejects|does not want|do not want|' +
        'did not want|turned down|no longer wants?|cancelled|stopped) (?:the |an? |any |' +
        'our |all )*(?:[a-z]+ )?(?:extra|additional|second|new|further|more|add on|' +
        'expansion|bigger|upsell|offer for|quote for|phase \\d|extension)(?: ' +
        '[a-z0-9]+){0,3}',
      'no (?:extra|additional|more|further|new) (?:workloads?|modules?|scope|seats|users|' +
        'sites|licen[cs]es|plants|phases?|orders?|products?|purchases?)',
      '(?:do|does) not want to (?:extend|expand|grow|buy|add|go) (?:beyond|more|further' +
        '|any)?(?: [^.,;!?\\n]{1,30})?',
      'not interested(?: (?:in|to|for))?(?: [a-z0-9@]+){0,3}',
      '(?:stops?|stopped|lost|loses|withdraws?|withdrew) (?:the |its |their |all ' +
        ')*interest in(?: [^.,;!?\\n]{1,30})?',
      'no (?:additional|more|extra|further) (?:ptus?|seats|licen[cs]es|users|sites|' +
        'units|modules|devices|countries|plants|stores)(?: (?:this|for|until|in) [a-z]+)?',
      'no (?:further |more |additional |real |current )*(?:interest|appetite|budget|' +
        'need|wish|demand|money|plans?|request|intention|desire) (?:in|for|to|of|on) ' +
        '(?:a |an |any |the )*(?:[a-z0-9@]+ ){0,3}?(?:phase \\d|expansion|extension|more|' +
        'additional|extend|expand|upsell|upgrade|add on|new|further|second|bigger|copilot|' +
        'e5|<tech>|wave \\d|next|buy|licenses|seats|@[a-z]+)',
      'no (?:expansion|extension|upsell|add on|phase \\d|upgrade|additional (?:seats|' +
        'licenses|scope)|more seats|more licenses|scope change|growth|new scope)(?: (?:planned|' +
        'wanted|wish|request\\w*|for now|this year|needed|interest|at all))?',
      '(?:not|no longer|never|not really) (?:any more )?(?:interested|keen|looking ' +
        'for more|wanting more)(?: (?:in|on|for|to|any))*(?: (?:a |an |any |the )*(?:[a-z0-9@]+ ' +
        '){0,2}?(?:phase \\d|expansion|extension|more|additional|extend|expand|upsell|' +
        'upgrade|add on|further|buy|copilot|e5|<tech>|@[a-z]+))?(?! (?:to start|the|go)' +
        ')',
      '(?:nothing (?:new|more|else|additional|further)|we stay with what we have|stays ' +
        'with what they have)(?: (?:for now|planned|wanted|this year|at the moment|needed)' +
        ')*',
      '(?:expansion|extension|upsell|add on|phase \\d|request for [a-z0-9@ ]{2,25}|' +
        'wish for [a-z0-9@ ]{2,25}|extra seats|additional seats|additional scope|interest ' +
        'in [a-z0-9@ ]{2,25}|quote request|expansion request|upgrade)(?: (?:wish|request|' +
        'idea))? (?:was |is |has been |now |got |are )*(?:withdrawn|cancelled|dropped|' +
        'off the table|refused|rejected|on ice|gone|declined|buried|stopped|killed|not ' +
        'wanted|dead|not happening)(?: by ~1 [a-z]+)?',
      '(?:cancelled|withdrew|dropped|stopped|declined|refused|postponed indefinitely|' +
        'rejected|killed|buried) (?:the |its |their |our )*(?:expansion|extension|upsell|' +
        'add on|phase \\d|upgrade|extra seats|additional \\w+)',
      '(?:withdrew|dropped|cancelled|withdraws|took back) (?:the |its |their |his |her ' +
        ')*(?:request|wish|order|interest|inquiry)(?: for [a-z0-9@ ]{2,25})?',
      '(?:do|does) not (?:want|need) (?:to )?(?:any |more|additional|extend|expand|' +
        'further|extra|new|the add on|it any more|phase)(?: [a-z0-9]+)?',
      'no <tech> for them',
    ],
  },
  {
    kind: 'expansion',
    polarity: 'pending',
    context: 'none',
    unless: notExpansion,
    says: [
      '(?:next )?(?:thing|topic|item|candidate|product|step) to (?:pitch|sell|offer|' +
        'position|propose)',
      '(?:idea of mine|my idea|thought|only a thought|later|one day|at some point|' +
        'someday|eventually)[:,]? (?:later |then |we |could |can |to )*(?:sell|pitch|offer|' +
        'propose|position|add|upsell)[^.,;!?\\n]{0,40}',
      '(?:we|i|account team|seller|specialist) (?:see|sees|smells?|spots?|spotted|found' +
        ') (?:a |an |some |room |the )*(?:potential|chance|opportunity|room|upside|case)(' +
        '?: (?:for|to|in))?[^.,;!?\\n]{0,30}',
      '(?:not raised|not pitched|not offered|not mentioned|not asked)(?: so far| yet| to ' +
        'them)*',
      '(?:if|once|when) (?:the |more |additional |further )*(?:licen[cs]es|seats) ' +
        '(?:for [a-z0-9 ]{2,25} )?(?:come|arrive|follow|are (?:ordered|bought|approved|' +
        'wanted))',
      '(?<!we )(?<!we can )(?<!csa )(?<!csam )(?<!partner )(?<!isd )(?:may|might|could|' +
        'would|maybe|perhaps|possibly|potentially|probably|likely) (?:also |even |be ' +
        '|later |then |well |want |like )*(?:interested|add|extend|expand|buy|want(?! ' +
        'to (?:pause|stop|move|escalate))|need|ask for|order|grow|upgrade|go for more|' +
        'open to|roll out)(?: (?:in|to|the|for|a|more|also|on))*(?: [^.,;!?\\n]{1,30})' +
        '?',
      '(?:if|once|when|after) [^.,\\n]{2,40} they (?:will|would|want to|plan to|may|' +
        'might) (?:take|buy|add|order|extend|get)[^.,;!?\\n]{0,30}',
      '^(?:idea|option|suggestion|thought)s?(?: ?:|,| -)? ?(?:to )?(?:offer|pitch|' +
        'propose|position|sell|show|upsell)[^.,;!?\\n]{0,40}',
      'they would add [^.,;!?\\n]{1,40}',
      '(?:potential|possible|opportunity|chance|room|idea|option|upside|whitespace|' +
        'potential for|scope) (?:for|to|of|on|:)? ?(?:an? |the |some |more )*(?:[a-z0-9@]+ ' +
        '){0,3}?(?:expansion|upsell|extension|extend|expand|cross sell|add on|upgrade|' +
        'phase \\d|copilot|e5|growth|more seats|additional|<tech>)',
      '(?:could|might|may|would) be (?:an? )?(?:upsell|expansion|extension|opportunity|' +
        'add on)(?: [^.,;!?\\n]{1,30})?',
      'is there (?:any |an |a )*(?:upside|interest|potential|appetite|expansion|upsell|' +
        'opportunity|demand)(?: (?:on|for|in|to))?(?: [^.,;!?\\n]{1,30})?',
      '(?:we|i|let us|csam|seller|specialist|se) (?:could|should|will|can|want to|plan ' +
        'to|try to|would|might|to|shall) (?:pitch|offer|propose|position|upsell|sell|' +
        'introduce|suggest|mention|raise)(?: [^.,;!?\\n]{1,40})?',
      '(?:pitch|position|upsell|offer|explore|test|check|qualify|probe|validate) (?:the ' +
        '|an? )*(?:interest|appetite|expansion|upsell|phase \\d|add on|upgrade|need for|' +
        'demand)(?: [^.,;!?\\n]{1,30})?',
      '(?:does|do|is|are|did|would|will) (?:the |they |customer |he |she |ceo |cio ' +
        '|it )*(?:want|wants|need|interested|ask|like|wish|buy|plan)(?: (?:in|to|for|' +
        'also|more|a))*[^.!\\n]{1,40}\\?',
      '(?:if|once|when) [^.\\n]{2,40}(?:would|will|could|may) (?:add|extend|expand|buy|want|order)',
      '(?:thinks?|thinking|considers?|considering|evaluates?|evaluating|discuss\\w*|' +
        'ponder\\w*) (?:about |of |on |whether to |an? |the |to |internally |if )*(?:[a-z0-9@]+ ' +
        '){0,3}?(?:expansion|extension|extend|extending|expand|expanding|more seats|add ' +
        'on|adding|phase \\d|upgrade|upgrading|additional|e5|copilot|buying|bigger)(?: ' +
        '[^.,;!?\\n]{1,30})?',
      '(?:expansion|upsell|extension|add on|phase \\d|upgrade|cross sell)(?: [a-z0-9]+)' +
        '? ?(?:\\?|idea|potential|possible|tbc|not decided|under discussion|to be discussed|' +
        'to explore|maybe|later maybe|conversation|opportunity)',
      'maybe (?:they (?:are )?)?interested in [^.,;!?\\n]{1,40}',
    ],
  },
];
