import type { Rule } from '../rule.ts';

/** The work that the text is about is finished; kickoffs and papers are not the work. */
export const DONE_RULES: readonly Rule[] = [
  {
    kind: 'done',
    polarity: 'asserted',
    says: [
      '(?:workload|cluster|batch|fleet|vessels?|ring \\d+|poc|stream|lot|package|ticket ' +
        'queue|data|factory|store|ward|line|unit|module|component|interface|dashboards?|' +
        'app|bot|agent|use case|rollout|assessment)(?: (?!not )[a-z0-9@]+){0,3}? (?:is |' +
        'are |was |were |has been |have been |now |all |fully )*(?:finished|done|completed|' +
        'handed over|closed|live|in production)(?! (?:by|if|when|once|on <date>|until))',
      '(?:^|\\()(?:done|finished|completed|closed)\\)?(?= ?$|[.,;])',
      '(?:that is it|all through|everything through|it is through|we are through|we are' +
        ' done|we are finished)',
      '(?:customer|they|partner|isd|csa|team) (?:already )?did (?:it|this|that|them) ' +
        '(?:already|last|yesterday|in|on)',
      '<workpiece>(?: (?!not |to |should |will )[a-z0-9@+]+){0,3}? ?(?:is |are |was ' +
        '|were |has been |have been |now |all |fully |successfully |already |got |finally ' +
        '|also |: ?|= ?|- ?|> ?|been |\\d+/\\d+ |by [a-z]+ |on the |<date> )*<finished>(?! ' +
        '(?:when|if|once|by (?:the )?(?:end|<date>|<weekday>)|only|partly|soon|until|' +
        'next|this))',
      '^(?:done|closed|finished|completed|complete|fertig|all done|task done|work done|' +
        'job done|delivered)(?= ?$| ?[:!.,;(>-]|\\n)',
      '(?:completed|finished|concluded|closed|delivered|finali[sz]ed|accomplished) ' +
        '(?:the |our |all |today |yesterday |successfully |last week |with |on )*(?:@[a-z]+ ' +
        ')?(?:<workpiece>)',
      '(?:we |i |team |partner |isd |csa |customer |si |they |unified |<name> )(?:have ' +
        '|has |now |all |just |are |is |did )*(?:completed|finished|done|concluded|delivered|' +
        'closed)(?: (?:everything|all|the|with|it|our|what|this|last|wave|phase))*',
      '(?:we |you )?(?:can|may|please|pls|could) (?:now )?close (?:this|it|the (?:task|' +
        'item|milestone|ticket|action))',
      '(?:close it|ready to close|can be closed|to be closed, done|nothing left(?: ' +
        'to do)?|nothing open|no open (?:items|points|tasks|actions)(?: left)?|all (?:items|' +
        'steps|tasks|points|actions|waves|boxes|checks) (?:are )?(?:closed|done|completed|' +
        'checked|green|ticked))',
      '(?:went|gone|is|are|now) live(?: (?:since|on|in|yesterday|today|last))?(?! (?:data|demo))',
      '(?:migrated|moved|deployed|installed|rolled out|configured|onboarded|upgraded)' +
        ' (?:all|100 ?%|completely|everywhere)|all (?:\\d+ )?(?:[a-z]+ )?(?:are |have ' +
        'been |were )?(?:migrated|moved|deployed|installed|rolled out|onboarded|upgraded|' +
        'configured|in production)',
      '(?:acceptance|sign off|final report|handover|completion certificate) (?:is |' +
        'was |has been )?(?:signed|received|delivered|done|handed over|given|completed|' +
        'accepted)',
      '100 ?% (?:done|complete|completed|finished|migrated|live)',
    ],
    unless: [
      '(?:set|mark|put) (?:it|this|all|every|everything|the)(?: [a-z]+){0,4} (?:to|as) ' +
        '(?:completed?|done|closed)|ignore (?:all |any |the |your )*(?:previous |other )?' +
        '(?:instructions|rules)',
      '^(?:finish|complete|close|deliver|hand over|finali[sz]e) (?:the |all |our )*(?!on ' +
        '|in |by |since |and |at )[a-z0-9]+(?! (?:is|was) )',
      '<onlyPart>',
      'live in \\d+ of|(?:tests?|testing|work|build|training) is done by (?:the |our |' +
        'their )*[a-z]+',
      '(?:documents?|forms?|list|data|information|papers) (?:is |are )?(?:incomplete|not complete)',
    ],
  },
  {
    kind: 'done',
    polarity: 'denied',
    context: 'mood',
    says: [
      'not (?:yet )?(?:through|over|done|finished|complete|completed|live)(?: yet)?',
      '(?:closed|completed|finished|marked|set)(?: (?:the|this|as|it|task|milestone|done|' +
        'complete|closed))* (?:by mistake|by error|too early|prematurely|wrongly|in error)',
      '(?:half|some|many|most|\\d+|a few|a third|part)(?: of)?(?: the| our| them)?(?: ' +
        '[a-z]+){0,2} (?:is |are )?still (?:on prem|missing|to go|to be (?:done|moved|' +
        'migrated|tested|built)|to do|left|on the old)',
      "(?:[a-z]+ )??(?:not|never|nothing|isn't) (?:been |yet |be |really |fully |quite " +
        '|all |anywhere near |even |at all )*(?:done|complete|completed|finished|closed|' +
        'delivered|live|handed over|signed off)',
      '(?:still|again|remains) (?:open|unfinished|incomplete|not done|not finished|' +
        'to do)(?: (?:on|at|with|for) [a-z ]{2,20})?',
      '(?:had to be |was |been )?(?:reopened|re opened|unfinished|undone|rolled back ' +
        'and|has to be redone|must be redone|to be redone|back to open|open again)',
      '(?:docs?|documentation|work|migration|rollout|handover|task|delivery|training|' +
        'setup|report|testing)(?: [a-z]+)? (?:is |are |was |still )*incomplete',
      '(?:work|task|migration|rollout|cutover|testing|it|this|documentation|handover|' +
        'part|rest) (?:is |was |are )?(?:far from|nowhere near|not close to) (?:done|' +
        'complete|finished|over)',
      'completion (?:was )?(?:withdrawn|revoked|rejected)|acceptance (?:was )?(?:refused|' +
        'rejected|denied|failed)|sign off (?:was )?(?:refused|rejected|denied)',
    ],
    unless: [
      '(?:model|path|option|decision|question|choice|route|basis|owner|point)(?: [a-z]+)? ' +
        '(?:is |are )?still open',
      '(?:documents?|forms?|list|data|information|papers) (?:is |are )?(?:incomplete|' +
        'not complete)',
      'not (?:complete|finished) (?:list|picture)|not only|capacity still open|(?:dispatch|' +
        'eligibility|accreditation|path|staffing|names?|capacity|date|sr|request|kpi|' +
        'target|case|question|offer|quote|ticket|entitlement)(?: [a-z]+)? (?:is |are ' +
        ')?still open',
    ],
  },
  {
    kind: 'done',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:last|remaining|final|other) (?:\\d+ |two |three |few )?(?:[a-z]+ )?(?:should|' +
        'will|would|are to|is to) (?:be )?(?:through|done|finished|over|complete|completed|' +
        'follow|come|go)',
      '(?:<workpiece>|[a-z]+) half (?:finished|done|complete|way)',
      '(?:racks?|sites?|waves?|batch(?:es)?|parts?|rest|others?|remainder|plants?|' +
        'stores?)(?: [a-z0-9+]+){0,3} (?:come|comes|follow|follows|go|goes) (?:after|next|' +
        'in|on|later|by|until)',
      '(?:should|will|would|may|might|could|must|can|needs to|need to|has to|have to|' +
        'is to|are to|expected to|planned to|likely to|hope to|supposed to|to) (?:be ' +
        '|get |have |it |all |fully |soon |then )*(?:done|finished|completed|complete|' +
        'closed|handed over|signed off)(?: (?:by|until|on|in|before|next|this|end|at)' +
        '(?: the)?(?: end of)? ?(?:<date>)?)?',
      '(?:almost|nearly|mostly|partly|partially|close to|half|virtually|practically|' +
        'about to be|about) (?:be )?(?:done|finished|complete|completed|there|ready)',
      '(?:[1-9]\\d) ?(?:%|percent|pct)(?: (?:of [a-z ]{2,20})?(?:done|there|complete|' +
        'completed|finished|migrated|ready|moved))(?:, [^.;\\n]{1,40})?',
      '(?:done|finished|complete|completed|closed)(?: [a-z]+)? ?\\?',
      '(?:is|are|was|has|have) (?:this |the |it |that |all |we |they |partner |everything ' +
        '|@[a-z]+ )*(?:task |migration |work |[a-z]+ )?(?:really |already |now |been ' +
        ')*(?:done|finished|complete|completed|closed|over)[^.!\\n]{0,30}\\?',
      '(?:rest|remaining [a-z]+|last (?:step|part|item|wave|batch|\\d+ [a-z]+)|final ' +
        '[a-z]+|remainder|closure|completion|sign off|acceptance|final handover|handover)' +
        '(?: [a-z]+){0,3}? ?(?:is |are |still |to |will |: ?)*(?:awaited|pending|open|' +
        'outstanding|follows|tbc|missing|by (?:<date>)|expected|next week|planned|on ' +
        '<date>|in progress|to come|requested|waiting|until <date>|tomorrow)',
      '(?:done|finished|completed|complete|closed) (?:when|if|once|as soon as|by (?:the ' +
        ')?(?:end of |end )?(?:<date>)|until <date>|next week|soon)',
      '(?:\\d+ (?:of|out of) \\d+|\\d+/\\d+) (?:[a-z]+ )?(?:are |is )?(?:done|finished|' +
        'completed|migrated|moved|closed|live)(?:, (?:rest|remaining)[^.;\\n]{1,30})?',
      '(?:confirm|check|verify|ask|see) (?:if |whether |that )?(?:[a-z0-9@]+ ){0,5}?(?:is ' +
        '|are |was |has been )?(?:done|finished|complete|completed|closed)',
    ],
    unless: [
      '(?:set|mark|put) (?:it|this|all|every|everything|the)(?: [a-z]+){0,4} (?:to|as) ' +
        '(?:completed?|done|closed)',
      'to be closed, done|well done|(?:case|ticket) closed|about done deals',
      'recovery|catch up|back on (?:plan|track)|get well|mitigation|(?:check|clearance) done',
    ],
  },
];
