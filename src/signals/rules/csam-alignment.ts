import type { Rule } from '../rule.ts';

/** The CSAM on timing or priority of an expansion. */
export const CSAM_ALIGNMENT_RULES: readonly Rule[] = [
  {
    kind: 'csam_alignment',
    polarity: 'asserted',
    says: [
      'csam(?: @[a-z]+)?(?:,| is| has| was|:)* (?:gave|gives|given|has given|did give|' +
        'said|says) (?:us |me |her |his |the |a |an |full )*(?:go ahead|ok|consent|' +
        'approval|agreement|word|yes|green light|confirmed)(?:[:,]? [^.;\\n]{1,60})?',
      '(?:go ahead|ok|consent|approval|agreement|yes|green light) (?:of|from|by) (?:the' +
        ' |our )?csam(?: @[a-z]+)?(?: [^.;\\n]{1,40})?',
      '(?:agreed|aligned|settled|confirmed|cleared|fixed|discussed and agreed) (?:it |' +
        'this |the timing |the date |timing )?(?:with|by) (?:the |our )?csam',
      'csam(?: @[a-z]+)? (?:is )?(?:fine|ok|happy|good|comfortable|in agreement|on ' +
        'board) (?:with|to|about)(?: [^.;!?\\n]{1,40})?',
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))?(?: is| has| was| now| also|,|:)* ' +
        '<consents>(?:,? (?:to|with|on|for|the|that|we|a|it|in|w/|seller|specialist|and|' +
        'her|his|ok|of|about|@[a-z]+|both|customer))*,? ?(?:[a-z0-9]+ ){0,4}?<timing>(?: ' +
        '[^.;!?\\n]{1,30})?',
      '(?:<name> )?\\(csam\\)[:,]? (?:[a-z]+ )??(?:<consents>|timing|prio\\w*)(?: ' +
        '[^.;!?\\n]{1,30})' +
        '?',
      '<timing>(?: (?:of|for|on) [a-z0-9@ ]{2,30}?)? (?:is |was |are |has been |now ' +
        '|both )*(?:agreed|aligned|confirmed|ok|approved|fixed|set|accepted|settled|cleared|' +
        'signed off|supported)(?: (?:with|by|from|between))* ?(?:the |our |<name> |@[a-z]+ ' +
        '|\\()*csam',
      '(?:agreed|aligned|ok|confirmed|alignment|cleared|settled|yes) (?:[a-z0-9]+ )' +
        '{0,3}?(?:with|by|from) (?:the |our )?(?:@[a-z]+ )*(?:\\()?csam\\)?(?:[:,] ' +
        '[^.;\\n]{1,40}|' +
        ' (?:on|about|for|to) [^.;\\n]{1,40})?',
      '(?:she|he|csam) supports [a-z0-9 ]{2,20} (?:from|in|after|by) <date>',
      'csam (?:prio|priority) ?(?:\\d|one|high|ok|confirmed)',
      'csam (?:alignment|agreement|ok|approval|consent|sign off|go) (?:is |was |: ?)' +
        '*(?:there|given|done|confirmed|received|in place|obtained|documented|yes|ok|' +
        'explicit)',
    ],
    needs: [
      'expan|extension|extend|add on|upsell|phase|more|additional|wants?|asks|quote|' +
        'opp|seats|licen|bigger|second|wave|upgrade|interest|keen|add|prio|timing|e5|' +
        'copilot|instead ' +
        'of|start',
    ],
    unless: [
      'csam (?:agreed|agrees|ok|confirmed) (?:to |with )?(?:the )?(?:agenda|minutes|' +
        'slides|deck|date of the (?:meeting|call|workshop)|invite|meeting|workshop|report|' +
        'notes|governance|raci|status|design)',
    ],
  },
  {
    // The writer is the CSAM, who settled when the specialist may start with what the customer wants.
    kind: 'csam_alignment',
    polarity: 'asserted',
    says: [
      '(?:timing|start|slot|calendar|prio\\w*|order) (?:of|for|on) (?:the |this |an? |their )*' +
        '(?:[a-z0-9@]+ ){0,3}?(?:add on|expansion|extension|upsell|upgrade|phase \\d|second ' +
        'phase|next phase|wave|extra \\w+|additional \\w+|new opp\\w*|rollout to \\w+) ' +
        '(?:is |are |was |has been |now |both |,)*(?:agreed|aligned|settled|fixed|cleared) ' +
        '(?:with|between) (?:specialist |the specialist |seller |the seller |me and )?@[a-z]+' +
        '(?:[:,] [^.;\\n]{1,60})?',
    ],
  },
  {
    kind: 'csam_alignment',
    polarity: 'asserted',
    context: 'question',
    says: ['specialist (?:may|can) (?:now )?(?:open|create|register)'],
    needs: ['csam'],
  },
  {
    kind: 'csam_alignment',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:before|without) (?:anybody|anyone|somebody|someone|we|they|the seller|seller|' +
        'specialist|anyone having) ?(?:had )?(?:asked|told|spoke to|spoken to|informed|' +
        'consulted|asking|involved|involving)(?: the| our| @[a-z]+,?){0,3} csam',
      'csam(?: @[a-z]+)? (?:only |just )?(?:heard|learned|learnt|found out|read|was told|' +
        'got to know)(?: it| this)? (?:about|of|from|later|afterwards|by|too late)',
      'no (?:word|talk|contact|alignment|conversation|call|agreement|sync)(?: so far| ' +
        'yet| at all)? (?:with|to|from|by) (?:the |our )?(?:@[a-z]+ ?,? )?csam',
      'csam(?: @[a-z]+)?(?: as csam)? (?:says|said|wants|prefers) (?:not|no|never|' +
        'nothing|later|only after)(?: [^.;\\n]{1,30})?',
      '(?:@[a-z]+ )as csam (?:says|said) (?:not|no)(?: [^.;\\n]{1,30})?',
      'csam(?: @[a-z]+)?(?:[.,;]| and) (?:she|he|who) (?:is |was |does |did )?(?:not|' +
        'never) (?:behind|agree|ok|support|asked|involved|informed|happy|' +
        'want)[^.;\\n]{0,20}',
      "(?:over|behind|around|past) (?:the )?csam(?:'s)? (?:head|back)",
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))?(?: is| has| was| did| does| had|,|' +
        ':)* (?:not|never|no longer) (?:been |be |yet been |yet )?(?:aligned|agreed?|' +
        'informed|ok|asked|involved|consulted|in the loop|confirmed?|approved?|support\\w*|' +
        'happy|on board|in agreement|accept\\w*)(?! yet)(?: (?:on|with|to|about|of|for)' +
        '(?: [a-z0-9]+){1,3})?',
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))?(?: is| has|,|:)* (?:said no|says ' +
        'no|against|refused|refuses|rejected|rejects|declined|declines|withdraws?|withdrew|' +
        'objects|objected|opposes|vetoed|blocks|blocked|disagrees|disagreed|stopped|no|' +
        'said not now|says not now|took back|turned down|against it)(?: (?:to|ok|the|' +
        'now|for now|on|it|its|his|her|timing|expansion|agreement|consent|q[1-4])(?= ' +
        '|$|[,:.;]))*(?:: ?[^.;\\n]{1,40})?',
      '(?:without|no|lacking) (?:any |explicit |the |prior )*(?:csam (?:alignment|agreement|' +
        'ok|consent|approval|involvement|sign off)|alignment (?:with|of|from|by) (?:the ' +
        ')?csam|ok (?:from|of|by) (?:the )?csam|agreement (?:with|of|from|by) (?:the ' +
        ')?csam|asking (?:the )?csam|telling (?:the )?csam|csam)(?: on timing)?',
      'not (?:aligned|agreed|cleared|coordinated|discussed) with (?:the |our )?(?:@[a-z]+ ' +
        ')?\\(?csam',
      'csam (?:alignment|agreement|ok|approval|consent)(?: ~2)? (?:<refused>)',
      '(?:bypassed|behind the back of|went around|over the head of|bypassing) (?:the ' +
        ')?csam|csam (?:was )?(?:bypassed|surprised|skipped)',
      'no to (?:the )?[a-z0-9@ ]{2,30} timing(?: for now)?',
    ],
    needs: [
      'expan|extension|extend|add on|upsell|phase|more|additional|wants?|asks|quote|' +
        'opp|seats|licen|bigger|second|wave|upgrade|interest|keen|add|prio|timing|e5|' +
        'copilot|seller|' +
        'specialist|deal',
    ],
  },
  {
    kind: 'csam_alignment',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:hear|get|ask for|need|want|collect|wait for) (?:the |our )?csam(?: @[a-z]+)? ' +
        '(?:view|opinion|feedback|position|ok|answer|go ahead|word|take)',
      'csam (?:view|opinion|feedback|position|answer|input|take|ok) (?:on|about|for|to|' +
        'is|still)',
      '(?:has|did|will|does) (?:csam |the csam |<name> |@[a-z]+ )(?:ok|agreed?|approved' +
        '?|confirm\\w*|bless\\w*|align\\w*)(?: would| to| with| on)* (?:the )?timing',
      'csam(?: @[a-z]+)? (?:has |did |is )?(?:not yet|still not)(?: [a-z]+){0,4}(?: (?:' +
        'timing|calendar|date|plan|q[1-4]|phase|opp))?',
      '(?:align|ask|check|clarify|agree|discuss|confirm|coordinate|sync|talk|speak|' +
        'alignment|to align|asked|asking|waiting for|wait for|awaiting|needs? (?:the ' +
        ')?(?:ok|alignment|agreement)|get (?:the )?(?:ok|alignment|agreement)|needs?)' +
        ' (?:[a-z0-9@]+ ){0,4}?(?:with |from |of |by |to |the |our )*csam(?: @[a-z]+)' +
        '?(?: (?:on|about|for|if|whether|when|regarding|to|before|first)(?: [a-z0-9@]+)' +
        '{0,6})?',
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))? (?:to |has to |must |needs to |should ' +
        '|will |wants to |still to |asked to |is asked to |first |also |still ' +
        ')+(?:align|agree|confirm|check|' +
        'decide|ok|approve|prioriti[sz]e|come back|answer|think|look|give|say|set|put|' +
        'define|discuss|speak|talk)(?: [^.;!?\\n]{1,30})?',
      'csam(?: @[a-z]+)?(?: \\([^)\\n]{1,20}\\))? ?(?:alignment|agreement|ok|approval|' +
        'consent|sign off|view|feedback|answer|decision|position|yes)? ?(?:is |on [a-z ' +
        ']{1,15} |still )*(?:pending|open|tbc|awaited|outstanding|missing yet|not yet|' +
        'requested|\\?|unclear|to be (?:confirmed|done|obtained)|in progress|asked|thinks ' +
        'about it|undecided|not decided|has not answered|did not answer yet)(?: [a-z ' +
        ']{1,15})?',
      '(?:does|did|is|has|will|would|can) (?:the )?csam(?: @[a-z]+)? (?:agree|aligned|' +
        'ok|agreed|know|support|accept|confirm\\w*|fine|approved?)[^.!\\n]{0,40}',
      '(?:if|once|when|unless|as soon as|whether) (?:the )?csam (?:agrees|is ok|aligns|' +
        'confirms|approves|gives|is aligned|supports|said|says)',
    ],
    needs: [
      'expan|extension|extend|add on|upsell|phase|more|additional|wants?|asks|quote|' +
        'opp|seats|licen|bigger|second|wave|upgrade|interest|keen|add|prio|timing|e5|copilot',
    ],
  },
];
