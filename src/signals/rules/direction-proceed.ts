import type { Rule } from '../rule.ts';

/** Somebody lets the work go on, or takes that back. */
export const PROCEED_RULES: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'asserted',
    says: [
      '(?:^|is through |are through |done |fixed |ok )(?:,? ?(?:please |now |so |we )*)' +
        '(?:resume|resumes)(?= ?$|[.,!;]| the| work| with)',
      '^(?:please )?do (?:go on|continue|proceed|start|go ahead)(?: with)?(?: [a-z0-9 ]' +
        '{1,20})?',
      '(?:told|instructed|asked|ordered)(?: [a-z@]+){0,3} to (?:carry on|go on|proceed|' +
        'continue|start|go ahead|resume|restart)(?: with)?',
      '(?:work|rollout|migration|cutover|project|everything) (?:resumes|restarts|' +
        'continues|starts again|goes on)(?: (?:on|from|with|now|<date>))*',
      '(?:wave|ring|site|plant|phase|batch|step|stage|stream) \\d+ (?:is |has been |was' +
        ' )?(?:go|released|approved|cleared|a go)',
      '(?:<somebody>)(?: \\([^)\\n]{1,15}\\))?(?: says?| said| gave| gives| has given|' +
        ' sent)?:? ?(?:a |the |us |its |their |his |her |full |final )*(?:go(?! live|' +
        ' to| through| by| via| over| for a| no| with)|go ahead|green light|ok to (?:start|' +
        'proceed|go)|approval to (?:start|proceed|go))',
      `go (?:for|on) (?:the )?(?:@[a-z]+ )?<step>`,
      '(?<!until )(?<!until the )(?<!till )(?<!for )(?<!the )(?:go|go ahead|green light|' +
        'clearance|approval to (?:start|proceed|go)) (?:is |was |has been |now )*(?:given|' +
        'received|granted|from|by|there|obtained|came|confirmed|signed)(?: (?:by|from)' +
        ')?(?: (?:<somebody>))?',
      '(?:keep|carry|press|go|move) (?:on )?(?:going|on|ahead|forward)(?! of)(?: with)' +
        '?(?: (?:the )?<step>)?',
      '(?:we |you |team |they |all |now |please )(?:can |may |should |to |will |are ' +
        'cleared to |are free to )*(?:proceed|start|continue|carry on|resume|go on|restart)' +
        '(?: (?:with|as planned|the|now|on|today|tomorrow|immediately))*(?: <step>)?',
      '^(?:please |ok,? |yes,? )?(?:proceed|continue|start|resume|restart|carry on|' +
        'go)(?: (?:with|the|now|as planned|on|directly|immediately|right away|anyway)' +
        ')+(?: (?:@[a-z]+ )?<step>)?',
      '^(?<!until )(?:go|go go|go ahead|go!|clear to go|off we go)(?= ?$|[.!,;\\n]|' +
        ' ?\\(| from| given)',
      '<step> (?:\\d )?(?:is |was |has been |now )*(?:released|approved|cleared|authori[sz]ed|' +
        'unblocked to go|given free|green lit)(?: (?:by|to|for))?',
      '(?:cab|board|steerco|steering|sponsor|cio|ciso|cto|customer|security|csa|csam|' +
        'management|committee|council|architect|director|owner|legal|qa|itdept|dpo)(?: ' +
        'board| committee)?(?: has| have)? (?:approved|approves|released|releases|cleared|' +
        'clears|signed off|authori[sz]ed|green lights|waved through)(?: (?:the|to|for|' +
        'our))*(?: (?:@[a-z]+ )?(?:<step>|start|go))?',
      '(?:restart|resume|start|continuation|cutover|rollout) (?:was |is )?(?:ordered|' +
        'approved|released|authori[sz]ed|instructed|decided|agreed)',
      '(?:decided|decision|instructed|instruction|ordered|order|told (?:us|the team|' +
        'them)|tells us|orders|agreed)(?: is| was|:)? (?:us |partner |isd |team |the ' +
        'team |we )*(?:to )?(?:go ahead|proceed|start(?! later)|continue|go on|carry ' +
        'on|resume|restart|keep going)',
      'released for (?:production|cutover|rollout|migration|go live)',
      '(?:ok|fine|good|yes) to (?:go|start|proceed|continue)',
      'full speed|as planned,? go|start as planned|good to go|let us go(?! through)' +
        '|no objections?,? (?:proceed|go|start|continue)',
    ],
    unless: [
      'csam (?:withdrew|withdraws|revoked) |go by (?:isd|partner|unified)|go through|' +
        'go over|how to proceed|go to market|kickoff call|proceeds? of',
    ],
  },
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'asserted',
    context: 'question',
    says: [
      '<step> (?:\\d )?(?:may|can|to|shall|is allowed to|is cleared to|is free to) ' +
        '(?:now )?(?:run|start|proceed|begin|continue|go|go ahead|go on|resume|happen)',
      '(?:we|you|team|they|partner|isd|all) (?:can|may|shall) (?:now |then )*(?:start|' +
        'proceed|continue|go ahead|go on|go live|resume|begin)',
      '(?:continue|proceed|start|go on|carry on) as planned',
    ],
    unless: ['(?:after|once|if|when|only|unless|before|until|not|no|how to)'],
  },
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:rejected|refused|declined|denied|turned down) (?:our |the |their )?(?:request|' +
        'wish|ask|change|application) (?:to|for) (?:go|start|proceed|launch|continue|' +
        'prod\\w*|deploy|release|the (?:start|go live|cutover|release))',
      '(?:change|release|request)(?: [a-z0-9]+){0,2} (?:was |is )?not (?:approved|' +
        'released|cleared|accepted)(?! yet)',
      '(?:did|does|will|would) not (?:approve|release|authori[sz]e|clear|sign off|give ' +
        '(?:the |a )?(?:go|green light|approval|release)|allow)(?: (?:the )?(?:wave|cutover|' +
        'start|rollout|go live|phase|migration|change))?(?: \\d)?',
      '(?:<step> )?(?:\\d )?(?:is |was |has )?(?:not|never) (?:been |yet |be )?(?:approved|' +
        'released|cleared|authori[sz]ed|signed off)(?: (?:by|to|for))?(?: (?:<somebody>|' +
        'start|go))?',
      '(?:<somebody>)? ?(?:refused|refuses|denied|denies|declined|declines|rejected|' +
        'rejects|withdrew|withdraws|revoked|revokes|took back|takes back|pulled|pulls|' +
        'cancelled|does not give|did not give|will not give|gave no|gives no|withholds?)' +
        ' (?:its |his |her |their |the |our |to give )*(?:approval|go ahead|go|green ' +
        'light|release|clearance|ok)(?: (?:to|for) (?:the )?(?:start|go|cutover|proceed|' +
        'wave|rollout|go live))?',
      '(?:approval|go ahead|go|green light|release|clearance|ok to start|permission)' +
        '(?: (?:for|of|from|to) [a-z0-9 ]{1,20}?)? ?(?:was |is |has been |got |were )' +
        '*(?:taken back|withdrawn|revoked|refused|denied|rejected|declined|cancelled|' +
        'pulled|void|gone|not given|not granted|recalled)',
      '(?:<somebody>) (?:refused|refuses|declined|rejected|denied|forbids|forbade|blocked)' +
        ' (?:the |to )?(?:start|cutover|go live|go|wave|rollout|restart)(?: <date>)?',
      'no (?:approval|go ahead|green light|clearance|permission|ok)(?! (?:yet|so ' +
        'far))(?: (?:to|for|from|by))?(?: (?:the )?(?:<somebody>|start|go|cutover|go ' +
        'live|wave|rollout))?',
    ],
  },
  {
    kind: 'direction',
    value: 'proceed',
    polarity: 'pending',
    context: 'none',
    says: [
      '^(?:<ask>|obtain|get|collect|bring) (?:the |a |an |his |her |their )*(?:[a-z@]+ ' +
        '){0,2}?(?:sign off|approval|go ahead|green light|release|ok|permission|clearance' +
        ') (?:to|for|of|from)',
      '(?:go ahead|green light|approval|release|clearance|sign off)(?: [a-z]+){0,3} ' +
        '(?:is |still |not yet |pending )*(?:missing|pending|expected|awaited|outstanding|' +
        'open|due|not yet)',
      '(?:no|not yet(?: a| any| the)?) (?:go ahead|green light|approval|release|' +
        'clearance) (?:yet|so far|until now)',
      'not yet (?:a |any |the |no )*(?:go ahead|green light|approval|release|clearance)',
      `go (?:for|on) <step> ~,5 (?:if|once|when|unless)(?: ~6 [a-z]+)?`,
      '(?:can|may|shall|should|could|do) (?:we|i|they|partner|isd|team|the partner|' +
        'the team|customer) (?:now |already |please )*(?:proceed|start|continue|go ahead|' +
        'go on|go(?! by| via| with| through)|begin|resume|restart|cut over|kick off|move ' +
        'on|keep going)(?: with)?',
      '(?:awaiting|waiting|wait|waits|await|asked|ask|asks|request\\w*|need|needs|' +
        'pending|missing|chase|get) (?:for )?(?:the |a |their |his |her |final |' +
        "customer'?s? |customer |csa |@[a-z]+ |formal |still |on )*(?:go(?! live)|go/no " +
        'go|go ahead|green light|approval to (?:start|go|proceed)|release for|ok to ' +
        '(?:start|proceed)|cab approval|clearance|start approval|permission to)',
      'go ?/ ?no go (?:<open>|on|decision|meeting|tomorrow|is|call|<date>|for)?',
      '(?:approval|go ahead|green light|go decision|release|clearance) (?:to (?:start|' +
        'proceed|go) |for ~3 )?(?:is |still )*(?:<open>)',
      '(?:if|once|when|as soon as|unless|after) [^.\\n]{3,50}, (?:we |then |they |you ' +
        ')*(?:can |may |will )*(?:go|proceed|start|continue|resume)',
      '(?:start|proceed|continue|resume|go|go ahead)(?: with [a-z0-9 ]{1,15})? (?:only ' +
        ')?(?:if|once|when|after|unless)',
      '(?:<asks>) (?:us |we |to |if |whether |the |partner |that |can |for )*(?:proceed|' +
        'start|continue|go ahead|resume|restart)(?: with)?',
    ],
    unless: [
      'how to proceed',
      // A plain "wave 3 can start" allows it; that is read above.
      '<step> (?:\\d )?can (?:now )?(?:start|proceed|go|run|continue|begin|resume)' +
        ' from (?:my|our) side|^<step> (?:\\d )?can (?:now )?(?:start|proceed|run|' +
        'begin)(?= ?[.,!])',
    ],
  },
];
