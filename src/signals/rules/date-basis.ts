import type { Rule } from '../rule.ts';
import { rulesOf } from './topic.ts';

/** What a date rests on; a bare or a new date says nothing about it. */
export const DATE_BASIS_RULES: readonly Rule[] = rulesOf({
  kind: 'date_basis',
  noun:
    '(?:basis (?:for|of) (?:the |this |our )?(?:go live |due |target )?date|date basis|' +
    '(?:project|sprint|rollout|delivery|joint|detailed|migration|cutover|partner|isd|' +
    'customer|wave|integrated) plan(?! is to)|plan baseline|baseline plan|dates? (?:plan|' +
    'basis))',
  settled: 'baselined|agreed with|frozen|countersigned|accepted',
  refused: 'does not exist|not there|not agreed with|no longer valid|outdated|obsolete',
  asserts: [
    '(?:date|go live|cutover|timeline|deadline|<date>)[^.;!?\\n]{0,25} (?:because|since' +
      ') (?:the |our |their )?[^.;!?\\n]{3,60}?<date>',
    '(?:date|<date>|deadline|go live)(?: [a-z0-9]+){0,4}? (?:has|have|got|gets|with|on) ' +
      '(?:a |an )?(?:proper|solid|firm|real|good|sound|hard|clear|reliable|dated) ' +
      '(?:footing|basis|ground|base|foundation|backing|plan|anchor)',
    '(?:date|go live|<date>|deadline|timeline|cutover)(?: [a-z0-9]+){0,3}? based on ' +
      '(?!(?:a |the |pure |only |just )*(?:guess|wish|hope|nothing|feeling|gut|sales|' +
      'forecast|quota))',
    '(?:follows|matches|per|as per|out of|in line with|according to|synced with|' +
      'consistent with|mirrors|equals) (?:the |our |their |a )*(?:[a-z0-9@]+ ' +
      '){0,3}?(?:plan|baseline|schedule|roadmap|sow|calendar)',
    '(?:both|all|everybody|customer|partner|isd|they|<name>|sponsor|<name> and ~2)(?: ' +
      '[a-z]+)? (?:have |has )?(?:signed|agreed(?: to| on)?|approved|accepted|confirmed|' +
      'countersigned|committed to)(?: off)?(?: on)? (?:the |our |this |that )*(?:[a-z]+ ' +
      ')?(?:plan|calendar|schedule|timeline|dates)(?! (?:is|are|for the (?:meeting|call)))',
    '(?:<date>|date|go live) (?:is |= ?|: ?)?(?:the )?(?:end|expiry|expiration|' +
      'termination|start) of (?:the |their )?(?:[a-z]+ )?(?:contract|lease|support|license|' +
      'freeze|freeze window|season)',
    'vendor (?:[a-z0-9@]+ ){0,2}?(?:confirmed|confirms|promised|promises|guaranteed|' +
      'guarantees|committed|delivers)(?: (?:us|the|to|on|for|by|line|circuit|hardware|link|' +
      'delivery|racks?|firewalls?))* (?:<date>)',
    'dates? ?:? (?:are |is )?(?:as )?in (?:the |our )?plan (?:v ?\\d+ )?(?:signed|' +
      'agreed|approved|accepted)(?: (?:by|with) ~2)?',
    '(?:plan|schedule|baseline) v ?\\d+ (?:is |was |has been )?(?:signed|agreed|' +
      'approved|accepted) (?:by|with)',
    '(?:date|dates|deadline) (?:is |are |was )?(?:fixed|set|given|driven|dictated|' +
      'determined|forced) by (?:the |a |an |their |our )*(?:[a-z0-9]+ ){0,3}?(?:lease|' +
      'contract|regulat\\w+|law|audit|end of support|freeze|hoster|vendor|supplier|' +
      'statute|renewal|closure)',
    '(?:date|dates|go live|deadline|timeline|milestone|cutover|it|<date>) ?(?:is |are ' +
      '|was |now |set |fixed )*(?:rests? on|based on|from|per|as per|according to|=|agreed ' +
      'in|derived from|backed by|comes from|taken from|follows|in line with|matches|aligned ' +
      '(?:with|to)|anchored in|tied to|driven by|confirmed by|supported by|per the) ~4 ' +
      '(?:plan|baseline|schedule|sow|contract|roadmap|gantt|release calendar|cutover ' +
      'calendar|delivery of|dependency|freeze|window|slot|end of support|lease|delivery ' +
      'date)(?: baseline)?',
    '(?:based on|backed by|according to|derived from|rests on|as per|anchored in) ~4 ' +
      '(?:plan|baseline|schedule|sow|roadmap|gantt)',
    '(?:plan|schedule|baseline|timeline) (?:is |was |has been |now |got )*(?:signed|' +
      'agreed|approved|baselined|countersigned|accepted|frozen|confirmed|committed)(?: ' +
      '(?:by|with) ~4 (?:customer|partner|isd|unified|team|<name>|both|all))?(?:, (?:cutover|' +
      'go live|date) <date>)?',
    '(?:signed|agreed|approved|joint|committed|baselined|accepted|common) (?:project ' +
      '|rollout |delivery |migration |detailed |cutover )?(?:plan|baseline|schedule)(?! ' +
      '(?:is|not|missing))',
    '(?:date|dates|<date>) ~2 (?:agreed|confirmed|fixed|signed off|committed|accepted)' +
      ' (?:with|by) ~3 (?:partner|isd|customer|unified|csa|plan|all|both|parties|sides|' +
      'carrier|vendor|team|<name>)',
    'dependency (?:[a-z0-9@]+ ){0,4}?(?:dated|confirmed for|due|ready|delivered on|' +
      'arrives|lands|confirmed) ?(?:on |by )?(?:<date>)',
    '(?:carrier|vendor|supplier|isp|hardware|circuit|line|firewall|supplier) (?:[a-z]+ ' +
      '){0,3}?(?:confirmed|confirms|delivers|fixed|committed)(?: (?:to|on|for|by|the)' +
      ')* (?:<date>)',
    '(?:date|<date>|deadline|go live|milestone|end date|it)(?: <date>)? (?:is |are ' +
      '|was )?(?:agreed|fixed|set|anchored|planned|confirmed|committed|written|documented|' +
      'recorded|part of|stands) (?:down )?(?:in|within|with|through) (?:the |our |a |' +
      'an )*(?:[a-z]+ ){0,3}?(?:plan|schedule|baseline|sow|roadmap|contract|gantt|backlog ' +
      'plan|order)',
    'plan (?:was |is |has been )?(?:reviewed|walked through|checked|built|made|drawn ' +
      'up) (?:and|\\+|&) (?:agreed|signed|accepted|confirmed|approved)(?: [a-z ]{1,30})' +
      '?',
    '(?:in|with|via) (?:the |our )*(?:agreed|signed|joint|committed|approved|baselined|' +
      'common) (?:[a-z]+ ){0,2}?(?:plan|schedule|baseline|roadmap)',
    '(?:date|deadline|<date>) ?(?:=|is|equals|matches|falls on) (?:the )?(?:end|start|' +
      'close) of (?:sprint|phase|iteration|the freeze|the contract|support|lease)(?: ' +
      '\\d+)?',
    '(?:both|all) (?:sides|teams|parties) (?:have )?(?:signed|agreed|committed to|accepted|' +
      'confirmed) (?:the |to the |on the )*(?:plan|date|dates|schedule|<date>)',
    '(?:carrier|vendor|supplier|hardware|circuit|line|firewall)(?: [a-z]+)? (?:on |' +
      'for |by |is |comes |due )*<date> (?:is |was )?(?:confirmed|agreed|fixed|signed)' +
      '(?: by)?',
    '(?:planned|calculated|counted|scheduled) (?:backwards?|back) from (?:the )?[^,;.]{2,30}',
    '(?:all )?(?:predecessors|dependencies|prerequisites) (?:are )?(?:dated|have dates|' +
      'planned with dates|scheduled)',
    '(?:critical path|backward|bottom up) (?:planned|planning|plan) ~2 (?:done|agreed|' +
      'ok|confirmed)',
  ],
  denies: [
    '(?:because|since) (?:the )?(?:<somebody>|vp|boss|seller|sales) (?:said|says|wants|' +
      'wanted|wished|promised|likes) (?:so|it|that)',
    'no (?:[a-z]+ ){0,3}?(?:plan|schedule|calendar|basis|baseline|timeline|dependency|' +
      'agreement)(?: [a-z]+){0,4} (?:underneath|behind|below|under|beneath)',
    '(?:nobody|no one) (?:can|could|is able to)? ?(?:tell|tells|told|say|says|explain|' +
      'explains|knows?|remembers?)(?: me| us)? (?:what|where|why|who|how)(?: ' +
      '[a-z0-9]+){0,4}? (?:date|<date>|deadline)',
    '(?:date|<date>|deadline|go live)(?: [a-z0-9]+){0,4}? (?:is |are |was |only |just |' +
      'a |mere |pure |in fact |really |but )*(?:placeholder|not realistic|not in the plan' +
      '|not planned)',
    '(?:date|<date>|deadline)(?: [a-z0-9]+){0,3}? (?:rests|stands|based|is based|built) ' +
      'on (?:a )?(?:nothing|sand|guess\\w*|hope|hopes|wish\\w*|gut|feeling|thin air|water|' +
      'no)',
    '(?:tool|system|form|template|import|crm|msx|somebody|someone|sales|seller) (?:just |' +
      'only |simply )?(?:filled|put|typed|entered|set|generated|guessed|invented|defaulted|' +
      'made)(?: it| the date| <date>| that| this)+(?: in| up)?',
    '(?:without|no) (?:any |real |a )*(?:dependency|plan|schedule|baseline|sequence|' +
      'estimate) ~3 (?:date|<date>)',
    '(?:date|<date>)(?: [a-z]+){0,3} (?:ignores|contradicts|does not match|does not fit|' +
      'not in line with|conflicts with) (?:the |our |their )?(?:[a-z]+ )?(?:plan|schedule|' +
      'lead times?)',
    '(?:date|dates|<date>|deadline) (?:is |was |are |just |only |the |a |my |our |' +
      'rough |first |best )+(?:guess|guesses|guesswork|estimate)',
    '(?:date|dates|<date>|deadline) (?:has|have|had) no (?:real |solid |firm ' +
      ')?(?:ground|grounds|footing|base|basis|backing|foundation)',
    '(?:plan|baseline|schedule|v ?\\d+|version \\d+)(?: v ?\\d+)? (?:is |was |has been ' +
      ')+(?:obsolete|outdated|withdrawn|void|superseded|dead|replaced)',
    '(?:give|name|offer|promise|commit|have|get)(?: to)? no (?:binding|firm|reliable|' +
      'fixed|committed|realistic|real) date',
    'no (?:binding|firm|reliable|committed|realistic) date(?! yet)',
    '(?:date|dates|<date>|deadline|go live) ?(?:is |was |are |just |only |pure |still ' +
      '|in msx |in crm |a |an |the |my |our |seller\\w* |complete |wild |,? ?)*(?:guess|' +
      'guessed|guesses|guesswork|placeholder|dummy|invented|made up|not based|wishful|' +
      'unrealistic|not realistic|arbitrary|fantasy|wish|hope|default|estimate only|gut ' +
      'feeling|not backed|not agreed with|not rooted|from the air|thin air|picked by|' +
      'random|without basis|has no basis|without (?:a )?plan|not in (?:any|the) plan|' +
      'not tied|not supported|not feasible|not achievable|not doable|impossible|not possible|' +
      'no longer (?:realistic|holds|valid|feasible)|baseless)',
    '<date> (?:was |is )?(?:just |only )?(?:typed|entered|put|filled|set) (?:in )?(?:by|' +
      'to|for) (?:the )?(?:seller|csam|sales|specialist|system|somebody|mistake)',
    '(?:placeholder|dummy|default|fantasy|fake|guessed|random|arbitrary|wish|invented|' +
      'fiscal) (?:go live )?date',
    'no (?:project |agreed |real |signed |common |joint |detailed |delivery |written ' +
      ')*(?:plan|basis|schedule|timeline|baseline) (?:behind|for|under|supports|with|' +
      'exists|so far|at all|there|yet)? ?(?:the |this |that )?(?:date|dates|<date>|it)' +
      '?',
    '(?:no|without|nothing) (?:[a-z]+ ){0,2}?(?:basis|plan|dependency dates?) ',
    'nothing behind (?:the |this )?(?:date|<date>)',
    '(?:nobody|no one) (?:has|made|knows|saw|agreed) (?:a |any |the )*(?:plan|basis|' +
      'reason) ?(?:for|behind|of)?',
    '(?:date|<date>|deadline)(?: [a-z]+){0,2} (?:has|have|had) no (?:link|relation|' +
      'basis|connection|plan|tie|foundation|backing)',
    '(?:date|dates|<date>|it) (?:was|is|were) never (?:agreed|planned|discussed|confirmed|' +
      'aligned|checked)',
    '(?:date|<date>) (?:was |is |just |only )*(?:picked|chosen|set|entered|put in|typed)' +
      ' (?:by|from|for|because) (?:the )?(?:sales|seller|forecast|quota|quarter|fiscal|' +
      'gut|hope|him|her|system|import)',
    '(?:date|<date>|deadline) (?:is )?(?:only |just |simply |nothing but |a |the |pure ' +
      '|our )+(?:end of|wish|guess|hope|fiscal|quarter end|year end|sales|placeholder|' +
      'import)',
    'no basis|date (?:just |only )?(?:typed|entered|filled) (?:in )?(?:to|for|because|by)',
    '(?:plan|baseline|schedule) (?:was |is |has been )?(?:withdrawn|rejected|cancelled|' +
      'obsolete|void|invalid|refused|dropped|scrapped|not valid|outdated|not accepted)' +
      '(?: by ~2 [a-z]+)?',
    'plan never (?:agreed|signed|existed|made)',
    '(?:dependency|predecessor|prerequisite)(?: ~3)? (?:has )?no date',
    'date (?:is )?not (?:yet )?agreed with',
  ],
  leavesOpen: [
    'why (?:the |is it |is |does it say |then )*(?:<date>|this date|that date|date)(?= ' + '?\\?)',
    '<date>[^.;!?\\n]{0,30}: (?:get|ask|need|request|find|collect|wait for) [^.;!?\\n]{' +
      '2,40}(?:plan|schedule|calendar|baseline|dates?)',
    '(?:get|ask for|need|request|find|collect|wait for|chase) [^.;!?\\n]{2,50}(?:plan|' +
      'schedule|calendar|baseline|dates?) [^.;!?\\n]{0,30}(?:to back|back (?:the|our|it)|' +
      'behind the date|for the date|to support|to prove|to confirm the date)',
    '(?:date|<date>|go live)(?: date)? (?:will be|becomes?|gets|will get|is only|can be' +
      ') (?:only )?(?:firm|final|fixed|real|reliable|set|confirmed) (?:once|when|if|after' +
      '|as soon as|only)',
    '(?:does|do|can|will|would) (?:the |our |that |this |your )*(?:date|<date>|deadline|' +
      'go live)(?: date)? (?:hold|work|stand|fit|match|make sense|rest|have a basis|still)',
    '(?:plan|schedule|calendar|baseline) (?:with|to|at) (?:the )?(?:customer|partner|isd|' +
      'sponsor|<name>) for (?:signature|review|approval|comments|sign off)',
    '(?:wait|waits|waiting|hold|depends|depending) (?:for |on )(?:the |their |a )*(?:[a' +
      '-z]+ ){0,3}?(?:plan|schedule|calendar|baseline|delivery date|lead time)',
    '(?:need|needs|asked for|asking for|want|wants|request\\w*) (?:a |an |the )*(?:[a-z' +
      ']+ ){0,2}?(?:plan|schedule|baseline) (?:for|with|behind|before) ~2 (?:date|dates|<' +
      'date>)',
    '(?:new|next|revised|final|updated|detailed) plan (?:with (?:the )?(?:new ' +
      ')?dates )?(?:comes|follows|is expected|is due|will come|will follow|is coming|arrives)',
    '(?:confirmation|confirmed|answer|feedback) (?:for|of|on|about) (?:the ' +
      ')?(?:planning|plan|schedule) (?:of|for) (?:the )?dates?',
    '(?:is|are) (?:the )?(?:date|<date>|dates|go live)(?: date)? (?:still )?(?:realistic|' +
      'feasible|doable|achievable|firm|solid|ok|backed|agreed|based)',
    '(?:date|dates|go live|deadline|timeline|<date>)(?: date)? ?(?:is |still |:|=|-)' +
      '* ?(?:tbc|to be (?:checked|confirmed|validated|aligned|agreed|verified)|not (?:yet ' +
      ')?(?:confirmed|validated|verified|final)|tentative|preliminary|provisional|indicative|' +
      'depends on|depending on|subject to|unconfirmed|pending|under review)(?: ~4 [a-z]+)' +
      '?',
    '(?:validate|check|confirm|verify|review|clarify|align|challenge|reconfirm) (?:if ' +
      '|whether |that )?(?:the |our |go live |target |due |cutover )*(?:date|dates|<date>|' +
      'timeline)(?! (?:of the|formats?|fields?|columns?|pickers?|values?|filters?|stamps?))',
    '(?:reason|basis|source|rationale|justification) (?:for|of|behind) (?:the )?(?:<date>|' +
      'date)(?: date)?[: ]*(?:asked|unknown|unclear|tbc|open)?',
    '(?:what|where) (?:is|does) (?:the |this )?(?:date|<date>|basis) ~2 (?:based|rest|' +
      'come|basis|from|date)',
    '(?:plan|schedule|baseline|timeline) (?:is |still |to |currently )*(?:not (?:yet ' +
      ')?(?:signed|agreed|approved|confirmed|final|baselined)|in draft|draft|being (?:drafted|' +
      'built|made|reviewed)|under review|in review|to be (?:signed|agreed|approved|baselined|' +
      'confirmed)|expected|awaited|tbc|pending|in progress|comes|follows|requested|in ' +
      'the making)',
    '(?:waiting|wait|awaiting|asked|ask|request\\w*|need|needs) ~3 (?:project |sprint ' +
      '|rollout |delivery |migration |detailed |signed |cutover )+plan',
    'draft (?:project |rollout |delivery )?plan',
    'plan (?:is |was )?(?:drafted|in the works|half done|being written|sent for (?:signature|' +
      'review)|with (?:the )?customer for)',
    '(?:customer|partner|isd|both) (?:has to|have to|must|still has to|needs to|to)' +
      ' (?:sign|agree|approve|confirm|accept) (?:it|the plan|the date|plan|date)',
    'date (?:only )?(?:holds|works|stands|valid|realistic|ok) (?:only )?if',
    'date (?:from|by|of) ~3 (?:to be|tbc|pending|awaited)',
  ],
  unless: [
    '(?:nobody|no one|no|without|who has) ~2 plan (?:how |on how )?to (?:catch up|' +
      'recover|get back|mitigate)',
    '(?:recovery|mitigation|success|adoption|catch up|training|premium v3|account|license|' +
      'licence|communication|test) plan',
  ],
});
