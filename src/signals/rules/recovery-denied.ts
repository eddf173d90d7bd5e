import type { Rule } from '../rule.ts';

/** There is no way back to plan; `recovery-plan.ts` reads the plans themselves. */
export const RECOVERY_RULES: readonly Rule[] = [
  {
    kind: 'recovery_plan',
    polarity: 'denied',
    context: 'mood',
    says: [
      'no recovery plan|recovery plan ?(?:is |: ?|= ?)*(?:none|nil|missing|pending on ' + 'nobody)',
      '(?:there is |simply |still )*no (?:recovery|plan|idea|way|path|solution) (?:so ' +
        'far |yet )?(?:how |on how )?(?:to |for )?(?:get|recover|catch|come|be) (?:back|up|' +
        'out)',
      '(?:no idea|nobody knows|no one knows|do not know|does not know) how (?:we |they ' +
        '|to |it )*(?:can |could |will )?(?:get|recover|catch|come|make)(?: it)? (?:back|' +
        'up|out)',
      '(?:way back(?: to (?:plan|green))?|mitigation|recovery(?: plan)?|path to ' +
        'green) ?(?:is |: ?|= ?)*(?:none|unknown|nonexistent)',
      'no (?:recovery|mitigation|way back|get well|catch up|workaround|remediation|' +
        'path to green|path back|plan to (?:recover|get back|fix|catch up)|recovery plan|' +
        'mitigation plan|action plan|(?<!and no )new one)(?: plan| owner| date| action|' +
        ' measures?)' +
        '?(?: (?:so far|yet|at all|available|exists|defined|in place))?',
      '(?:recovery|mitigation|get well|catch up|remediation|path to green|path back ' +
        'to green|back to green plan|turnaround)(?: plan| action)?(?: [a-z]+)? ?(?:is ' +
        '|was |: ?|= ?|has been |got )*(?:none|missing|failed|rejected|cancelled|withdrawn|' +
        'does not exist|not there|not defined|not available|dropped|refused|void|no longer ' +
        'valid|not accepted|collapsed|nil|did not work|not working|nowhere)(?:, no new ' +
        'one)?',
      '(?:without|lacks|lacking|missing) (?:a |any )*(?:recovery|mitigation|get well|' +
        'catch up|remediation)(?: plan)?',
      '(?:nobody|no one) (?:has|owns|works on|is working on) (?:a |the )?(?:recovery|' +
        'mitigation|plan to|catch up)(?: plan)?',
    ],
    unless: [
      '(?:site|disaster|azure site) recovery|recovery (?:services )?vault|recovery (?:point|time)',
    ],
  },
  // What happened to a plan that the text called a way back before.
  {
    kind: 'recovery_plan',
    polarity: 'denied',
    says: ['plan (?:is |was |now )*(?:void|dead|obsolete|off)'],
    needs: ['recover|mitigat|catch|back on|back to|get well'],
  },
  {
    kind: 'recovery_plan',
    polarity: 'pending',
    context: 'none',
    says: ['(?:new|other|second) plan (?:is |still |to be |in )*(?:being|needed|open|work|made)'],
    needs: ['recover|mitigat|catch|back on|back to|get well'],
  },
];
