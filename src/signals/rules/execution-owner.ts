import type { Rule } from '../rule.ts';

const HANDS_ON =
  'build|builds|built|building|configures?|configured|configuring|codes?|coded|coding|' +
  'implements?|implemented|implementing|executes?|executed|executing|performs?|performed|' +
  'performing|migrates?|migrated|migrating|installs?|installed|installing|deploys?|' +
  'deployed|deploying|develops?|developed|developing|rolls? out|rolled out|rolling ' +
  'out|cuts over|decommissions?|decommissioned|sets? up|setting up|programs|programmed|' +
  'programming|carries out|carry out|carried out|hands on|provisions|scripts|scripted|' +
  'patches|patched|writes the|wrote the|write the|codes|onboards|onboarded|types|refactors|' +
  'automates|rebuilds|rebuilt|re builds|ingests|customi[sz]es|engineers the|wires|racks|' +
  'reconfigures|upgrades|upgraded|reali[sz]es?|reali[sz]ed';
const LOOSE =
  'does|do|doing|did|done|runs?|ran|running|moves|moved|moving|move|tests?|tested|testing|' +
  'creates|created|takes over|took over|takes|take|taking|took|handles|handled|handling|' +
  'owns|own|makes|made|write|writes|writing|wrote|finish|finishes|starts?|continues|drives|' +
  'trains|operates|completes|completed|touch|touches';
const OBJECT =
  '(?:the |all |this |that |its |their |our |most |any |half |of |whole |entire |remaining ' +
  '|own )*(?:@[a-z]+ |<name> |[a-z0-9&·]+ ){0,2}?(?:<work>)';
const DONE_BY =
  'built|configured|coded|implemented|executed|performed|migrated|installed|deployed|' +
  'developed|rolled out|done|run|moved|written|decommissioned|set up|carried out|handled|' +
  'completed|build|builds|hands on|execution|implementation|configuration|migration|' +
  'cutover|rollout|deployment|installation|setup|coding|owned|provisioned|scripted|' +
  'tested|finished|work|doing|rebuilt|wave \\d|delivery work|technical work|engineering';

/** Who does the hands-on work; asks for words of doing beside the name. */
export const EXECUTION_OWNER_RULES: readonly Rule[] = [
  'partner',
  'csa',
  'isd',
  'unified',
  'csam',
  'customer',
].flatMap(ownedBy);

function ownedBy(value: string): Rule[] {
  const who = `(?:<${value}>)(?: \\([^)\\n]{1,20}\\)| ?\\))?(?: @[a-z]+)*`;
  const by = `(?:the |our |my |their |a |an |@[a-z]+ |\\()*(?:<${value}>)`;
  const then =
    '(?: now| itself| themselves| himself| herself| also| only| then| already| still|' +
    ' just| alone| will| is| are| has| have| had| to| shall| both|,| actually| fully|' +
    ' currently| again| himself| always| who| that| as agreed| must| was| were)*';
  const base = { kind: 'execution_owner', value } as const;
  const unless =
    value === 'customer'
      ? [
          'customer (?:tests?|does|did|do|runs?|made|takes?|owns?) (?:not|a lot|late|' +
            'well|its season)',
        ]
      : [];
  return [
    {
      ...base,
      polarity: 'asserted',
      unless,
      says: [
        `(?:${HANDS_ON}) [^.,;\\n]{1,40}? (?:together|jointly|in pair|side by side) ` +
          `with ${by}`,
        `${who} (?:helps?|helped|supports?|works?|joins?|assists?) (?:out |also |us ` +
          ')*hands on',
        '(?:execution|build|implementation|configuration|hands on) ?[:=]+ ' +
          '?@[a-z]+(?: [a-z]+)?,? ?\\(?(?:the |our |their )?(?:delivery |implementation ' +
          `)?${by}`,
        `i${then} (?:${HANDS_ON}|${LOOSE}) [^.;\\n]{1,60}?,? as ${by}`,
        `${who}${then} (?:${HANDS_ON})(?! to the design)`,
        `${who}${then} (?:${LOOSE}) ${OBJECT}`,
        `${who}(?:,? (?:and|\\+|with|/|together with) ?(?:the |our |their )*(?:<role>)` +
          `(?: <crew>)?)+${then} (?:${HANDS_ON}|(?:${LOOSE}) ${OBJECT})`,
        `(?:${HANDS_ON}|${LOOSE})(?: [a-z0-9@&]+){0,5}? (?:together |jointly |in pair ` +
          '|side by side )?(?:with|by) (?:<role>)(?: <crew>)?(?:,? (?:and|\\+|with|/)' +
          ` ?)${by}`,
        '(?:<work>|technical work|doing|dev work|coding|engineering|tasks?)(?: of [a-z0-9 ' +
          ']{1,15})? ?(?:is |are |was |now |still |again |will |be |: |= |> |- |stays ' +
          '|remains |fully |all )*(?:with|at|lies with|sits with|goes to|go to|assigned ' +
          'to|handed (?:over )?to|moved to|given to|transferred to|taken over by|taken ' +
          'by|up to|in the hands of|belongs to|on the side of|stays with|remains with|' +
          `outsourced to|is on) ${by}`,
        '(?:build|coding|config\\w*|implementation|execution|hands on|migration|cutover|' +
          'testing|setup|development|rollout|installation|deployment)(?: ?(?:,|and|\\+|' +
          '/) ?(?:build|coding|config\\w*|testing|test|tests|migration|cutover|rollout|' +
          `setup|run))? ?[:=>-]+ ?${by}`,
        `(?:${DONE_BY}) (?:is |are |was |were |will be |be |completely |fully |now ` +
          '|only |remotely |entirely |owner |stays |remains |lies |sits )*(?:by|with|' +
          `at|from|in the hands of) ${by}`,
        `(?:from|until) [^.,;\\n]{1,20} (?:by|with) ${by} ${then} (?:${LOOSE})`,
        `(?:run|done|executed|handled) by (?:<name>|the|our|a) ~2 ${by}`,
        `by <partner> \\+ ${by}`,
        '(?:build|built|done|run|executed|implemented|configured|does it|do it|works?)' +
          ` (?:by|with|together with|since ~3 with) ~3 (?:\\+|and|with) ${by}`,
        `does it ~,4 with ${by}`,
        '(?:hands on(?: keyboard| work| part)?|execution|executes|executor|executed ' +
          'by|build|builds|builder|doer|implementer|execution owner|delivery owner|implementation|' +
          'hands|who builds|who executes|hands on owner|config|configuration|cutover|' +
          'migration) ?(?:is |are |=|:|>|-|stays |remains |sits )+(?:with |by |still ' +
          `|now )*${by}`,
        `${who} (?:is |are |as |stays |remains |becomes |named |named as |listed as ` +
          '|= ?|confirmed as )+(?:the |our )?(?:delivery|execution|implementation|build|' +
          'executing|hands on|technical delivery) (?:owner|executor|lead|party|hands)',
        `${who} (?:is |are )?(?:responsible|accountable|in charge) (?:for|of) (?:the ` +
          ')?(?:<work>|execution|implementation|config\\w*|migration)',
        `${who} hands on`,
        '(?:build|execution|implementation|rollout|migration|test|deployment) (?:phase|' +
          `part|work|wave|stream)(?: \\d)?(?: is| =| -|:)* ?(?:with |by )?${by}`,
        ...(value === 'customer' || value === 'csam'
          ? []
          : [
              `${who}${then} (?:does|do|doing|did|handles|takes care of|takes over|` +
                'took over|is doing|are doing|is working on|work on|works on|delivers ' +
                'the) (?:the |all |it|everything|this|that|these|those|most)(?: (?!review|' +
                'reviews|governance|call|coordination|reporting|sign off|advis|planning|' +
                'steering|communication|delivery|talking|follow|check)[a-z0-9@]+)*',
            ]),
        `${who} (?:accept\\w*|takes|took|has|assumes) (?:the )?(?:ownership|execution|` +
          'responsibility) (?:of|for)? ?(?:the )?(?:<work>)?',
        `(?:delivery|execution|hands on) (?:owner|hands) (?:is |now |: ?|= ?)+${by}`,
      ],
    },
    {
      ...base,
      polarity: 'denied',
      context: 'mood',
      says: [
        `(?:want|wants|wanted|ask|asks|asked) (?:that )?${by} to (?:${HANDS_ON}|` +
          `${LOOSE}) [^.;\\n]{1,60}, (?:but )?(?:the )?(?:${value}|they|it) (?:refuses?|` +
          'refused|declines?|declined|says? no|said no)',
        `${who} [^.;\\n]{1,45}, (?:i |we |so |and )*can not (?:take|do|own|run) (?:on ` +
          '|over |the )*(?:<work>)',
        `${who}${then} (?:${HANDS_ON}|doing|running) [^.;\\n]{1,40}[.,;] ?(?:but ` +
          ')?not any ?more',
        `${who}${then} (?:not|no longer|never|nothing) (?:be |been |the one |to |the ` +
          `one to |going to |doing |do |any |longer )*(?:${HANDS_ON}|${LOOSE}|touching|` +
          'execution|doer|executor|involved in|delivery owner|execution owner)',
        `${who}${then} (?:can not|will not|does not|do not|shall not|is not|are not|` +
          `must not|should not) (?:be )?(?:doing |the )?(?:${HANDS_ON}|${LOOSE}|touching|` +
          'do)',
        `${who} (?:is |are )?(?:out of|off) (?:the )?(?:doing|build|execution|config\\w*|` +
          'implementation|hands on)',
        `${who} ~,3 does no (?:<work>|hands on|build|implementation)`,
        `${who} (?:only )?(?:reviews?|advises?|coordinates?|orchestrates?|consults?|` +
          'supports?)(?: only)?(?: and|,|;) ~1 (?:no|not|does no|does not|never) ~2 (?:<work>|' +
          `${HANDS_ON}|do|hands)`,
        'no (?:longer )?(?:hands on|execution|build|implementation|config\\w*|coding|' +
          `doing) (?:work )?(?:by|from|through|for|of) ${by}`,
        `not (?:be )?(?:${DONE_BY}) by ${by}`,
        `(?:${DONE_BY}) not by ${by}`,
        `on paper ${by} ~,2 in reality`,
        '(?:<work>|hands on|execution|build) (?:is |are )?(?:no longer|not) (?:with|' +
          `by|at|on) ${by}`,
        `${who} (?:steps|stepped|backs|backed|pulls|pulled|moves|moved) (?:back |out ` +
          '|away )+(?:from |of )(?:the )?(?:<work>|doing|hands on|execution)',
        `no more (?:hands on|build|work|coding|execution|doing) (?:by|from|of|for) ${by}`,
        `not ${by} (?:who )?(?:${HANDS_ON}|does|runs)`,
        `not (?:the )?${value}'?s? (?:job|task|work|hands)`,
        `${who} ~3 can not take (?:the |over )*(?:<work>)`,
        `${who} (?:stopped|stops|refused to|refuses to|declined to|declines to|handed ` +
          `over|hands over|gave back|gives up) (?:the |doing )*(?:${HANDS_ON}|<work>|` +
          `do|${LOOSE})`,
      ],
    },
    {
      ...base,
      polarity: 'pending',
      context: 'none',
      says: [
        `either (?:the )?${by} (?:does|do|builds?|runs?|takes?)(?: (?:it|this|that))? or`,
        'either (?:the |a )?(?:<role>)(?: <crew>)? (?:does|do|builds?|runs?|' +
          `takes?)(?: (?:it|this|that))? or ${by}`,
        `${who} (?:vs|versus|and|/) (?:the )?(?:<role>)(?: <crew>)?:? ?both (?:claim|` +
          'say|think|insist|believe) (?:that )?(?:they |to )?(?:own|do|run|build)',
        `(?:<role>)(?: <crew>)? (?:vs|versus|and|/) ${by}:? ?both (?:claim|say|think|` +
          'insist|believe) (?:that )?(?:they |to )?(?:own|do|run|build)',
        'who (?:does|builds|executes|runs|implements|configures|is executing|is doing|' +
          'is building|will do|will build|carries out|migrates|installs)(?: [a-z]+){0,4},? ' +
          `?[-:(]* ?(?:is it )?(?:(?:<role>)(?: <crew>)?(?:,| or|/| vs) ?)*${by}`,
        `^(?:maybe|perhaps|probably|possibly) ${who} (?:can |could |will )?(?:${HANDS_ON}|` +
          `${LOOSE}|take over|do|run)`,
        '(?:decide|decided|clarify|open|unclear|tbc|not decided|not clear|undecided)' +
          ' (?:who|if|whether) (?:[a-z0-9]+ ){0,5}?[:(,-]* ?(?:<role>)?(?: or |/|, ?)' +
          `?${by}`,
        `(?:<partner>|<isd>|<csa>|<customer>|<unified>|<csam>) or ${by} (?:for|to|on|` +
          'doing|as) (?:the )?(?:<work>|hands on|execut\\w+|build)',
        `${who} or (?:the )?(?:<partner>|<isd>|<csa>|<customer>|<unified>|<csam>) (?:for|` +
          'to|on|doing|as) (?:the )?(?:<work>|hands on|execut\\w+|build)',
        `(?:<work>|hands on|execution|build) (?:owner )?(?:by |with |: ?)?${by} (?:tbc|` +
          'to be confirmed|not confirmed|planned|proposed|\\?|under discussion|not decided|' +
          'not agreed)',
        `(?:if|whether|unless|once) ${by} ~2 (?:${HANDS_ON}|${LOOSE}) ${OBJECT}`,
        '(?:ask|asks|asked|asking|request|requested|want|wants|need|get|convince|wait ' +
          `for|waiting for) (?:for )?${by} (?:to |if ~2 )(?:${HANDS_ON}|do|run|take|accept|` +
          'own|execute)',
        '(?:ask|asks|asked|check|clarify|see|find out) (?:with |for )?(?:the )?(?:if ' +
          `|whether )?${by} (?:whether|if) (?:he|she|they|it|partner) (?:can|could|would|` +
          `will|is able to|may) (?:${HANDS_ON}|do|run|take)`,
        `(?:do|does|can|will|could|should|would|is|are) ${by} (?:${HANDS_ON}|do|run|` +
          'take|own|execut\\w+|doing|test)',
        `(?:execution|delivery) owner (?:<open>) ?[-(:]* ?${by}`,
        `${who} (?:could|might|may|would|should|is asked to|was asked to|is supposed ` +
          'to|plans to|offers to|offered to|wants to|proposes to) (?:then |also |maybe ' +
          `|only |perhaps )*(?:(?:${HANDS_ON})(?: ${OBJECT}| it)?|(?:${LOOSE})(?: ${OBJECT}| it| this| that))`,
      ],
    },
  ];
}
