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
    '(?:all )?(?:predecessors|dependencies|prerequisites) (?:are )?(?:dated|have dates|planned with dates|scheduled)',
    '(?:critical path|backward|bottom up) (?:planned|planning|plan) ~2 (?:done|agreed|' +
      'ok|confirmed)',
  ],
  denies: [
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
    '(?:placeholder|dummy|default|fantasy|fake|guessed|random|arbitrary|wish|invented|fiscal) (?:go live )?date',
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
