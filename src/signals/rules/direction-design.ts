import type { Rule } from '../rule.ts';

/** The design is changed, kept, or another one proposed. */
export const CHANGE_DESIGN_RULES: readonly Rule[] = [
  {
    kind: 'direction',
    value: 'change_design',
    polarity: 'asserted',
    context: 'mood',
    says: [
      '^(?:please |csa |as directed by csa |as agreed )*:? ?(?:swap|exchange|replace|' +
        'substitute) (?:the |our |a )*(?:[a-z0-9@]+ ){1,4}?(?:for|with|by|against) (?:the |' +
        'a |an )*[a-z0-9@]+',
      '(?:csa|architect|board|we|they|customer|isd|partner|<somebody>)(?: has| have| ' +
        'will)? (?:decided|decides|directed|directs|ordered|orders|agreed|ruled|rules|' +
        'chose|instructed|instructs)(?: us| that| to| on)* (?:swap|drop|use|go|replace|' +
        'move|switch|change|take|ditch|leave)(?: (?:to|with|for|the|over|out|from))* (?!on ' +
        '|ahead |live |as )(?:[a-z0-9@]+ ){0,5}?(?:instead|and (?:go|use|take)|with|for|to|' +
        'in favou?r of) [a-z0-9@]+',
      '(?:<tech>|@[a-z]+)(?: [a-z0-9@]+){0,2} (?:is|goes|go|are) out[,;]?(?: [a-z]+)? (' +
        '?:and |we |go |goes |take |use |with |for )*(?:<tech>|@[a-z]+)',
      '(?:<tech>|@[a-z]+)(?: [a-z]+)? (?:goes|is going) (?:out|in)(?=[,;. ]|$)',
      '(?:<tech>|@[a-z]+) it is(?= ?$|[.,!;])',
      '(?:drop|dropped|drops|ditch|ditched|leave|left|abandon|abandoned|gave up)(?: out' +
        ')? (?:the )?(?:<tech>|@[a-z]+|hub spoke|[a-z]+ pattern)(?: [a-z0-9]+){0,3},? (?:' +
        'and |we |to |then |now )*(?:go|goes|use|uses|take|takes|switch|build|replace)(?:' +
        ' (?:to|with|for))* [a-z0-9@]+',
      'design (?:switch|change|swap|move) (?:to|from) [^.,;\\n]{1,40} (?:approved|' +
        'agreed|decided|accepted|confirmed)',
      '(?:<design>) (?:is |was |has been |got |now |were )*(?:changed|switched|replaced|' +
        'reworked|revised|redone|adapted|adjusted|modified|updated|simplified|amended)' +
        '(?: ?(?:to|:|from|by|with)? ?[^.;\\n]{1,50})?',
      '(?:chang(?:ed|e|es|ing)|switch(?:ed|es)?|revis(?:ed|e)|rework(?:ed)?|modif(?:y|' +
        'ied)|adapt(?:ed)?|replac(?:ed?|es)|adjust(?:ed)?) (?:the |our |to the |this ' +
        '|to a |to |a )*(?:[a-z@]+ )?(?:<design>)(?: (?:to|from|accordingly|:) ?[^.;\\n]{0,40})' +
        '?',
      `new (?:<design>)(?: (?:is|agreed|approved|decided|:|signed|with|uses|based|chosen))`,
      'redesign(?:ed)?(?: (?:to|agreed|approved|done|ordered|decided|with|as|of))',
      '(?:move|moves|moved|switch|switched|switches|change|changed|changes|go|going|' +
        'goes|went|migrate|shift) (?:from [a-z0-9@ ]{2,30}? )?(?:to|over to|with|for)' +
        ' (?:a |the |an )?(?:@?[a-z0-9&+]+ ){1,5}?(?:instead|rather than|not)(?: of)?(?: ' +
        '[a-z0-9@]+)?',
      '(?:move|moves|moved|switch|switched|switches|change|changed|changes|swap|swapped)' +
        ' (?:from @?[a-z0-9 ]{2,25} )?(?:to|over to) (?!<date>|green|red|amber|<month>|' +
        'production|<weekday>|\\d)(?:<tech>|@?[a-z0-9]+ (?:v\\d|sku|tier|plan|endpoints?|' +
        'link|gateway|apps?|database|mi|cluster|model|pattern))',
      '(?:use|uses|take|takes|go for|goes for|decided for|decides for|chose|decided ' +
        'on|we use|we go with|go with|goes with|implement|build) (?:a |the )?(?:@?[a-z0-9&+]+ ' +
        '){1,4}?(?:instead of|rather than|in place of|and not) (?:a |the )?@?[a-z0-9]+',
      '<tech>(?: [a-z0-9]+)?,? (?:instead of|rather than|in place of|replaces|replaced)' +
        ' (?:@?[a-z0-9]+)',
      '@[a-z]+ (?:[a-z0-9]+ )?(?:instead of|rather than|in place of) @?[a-z]+',
      '(?:<tech>|@[a-z]+) (?:is |was |gets |will be )?replaced (?:by|with) @?[a-z0-9 ]{2,25}',
      '(?:drop|dropped|drops|abandon|abandoned|scrap|scrapped) (?:the )?(?:<tech>|@[a-z]+)' +
        ',? (?:use|take|go|and|for|we|in favou?r)',
    ],
    unless: [
      'instead of (?:\\d|<weekday>|<month>|just|only)|mail instead|color|colour|logo|' +
        'slide|deck|ppt|(?:meeting|weekly|sync|call) ~3 instead|form design|design of ' +
        'the (?:survey|invite|newsletter)',
    ],
  },
  {
    kind: 'direction',
    value: 'change_design',
    polarity: 'denied',
    context: 'mood',
    says: [
      '(?:architecture|design|topology|concept|layout|blueprint)(?: [a-z]+)? (?:will|is' +
        '|was|has|does|should|must)(?: be| been)? not (?:be )?(?:touched|changed|changing' +
        '|change|altered|reopened|up for discussion|on the table)',
      '(?:hub (?:and )?spoke|<tech>|[a-z]+ pattern|design) (?:remains?|stays?) (?:as (?' +
        ':designed|is|planned|agreed)|in place|the (?:design|target|choice))',
      'no (?:need |reason )?(?:for |to )?(?:a |any |further |more )*(?:change|changes|' +
        'redesign|modification|switch|adaptation)s? (?:in|of|to|on|for) (?:the |our )' +
        '*(?:[a-z@]+ )?(?:<design>)',
      'no (?:new )?(?:design change|redesign|architecture change|change of design|change ' +
        'of architecture|new design|new architecture)s?',
      '(?:<design>)(?: of [a-z0-9 ]{1,20})? (?:also |still |too |is |was |itself )*(?:stays|' +
        'remains|unchanged|kept|stands|not changed|not touched|not changing|frozen|does ' +
        'not change|will not change|as is|as agreed|the same|holds)',
      '(?:keep|keeps|kept|stick to|sticks to|stay with|stays with|sticking to|staying ' +
        'with) (?:the |our |current |original |agreed |existing |old |this )*(?:@?[a-z0-9]+ ' +
        '){0,2}?(?:<design>)',
      'not (?:be )?(?:chang(?:e|ing|ed)|switch(?:ing|ed)?|redesign(?:ed|ing)?|touch(?:ing)' +
        '?|rework(?:ed|ing)?) (?:the |our |any )*(?:[a-z]+ )?(?:<design>)',
      '(?:stay|stays|stick|sticks|remain) (?:with|on|to) (?:the )?(?:<tech>)',
      '(?:design change|redesign|new design|change of design|switch to [a-z0-9@ ]{2,25})' +
        ' (?:was |is |has been )?(?:<refused>|not approved|not accepted|off the table|' +
        'not needed)',
      '(?:rejected|refused|declined|turned down) (?:the |any )*(?:design change|redesign|' +
        'new design|switch to [a-z0-9@ ]{2,25}|change of design)',
      '(?:<tech>) (?:stays|remains)(?! (?:on hold|open|red))',
    ],
  },
  {
    kind: 'direction',
    value: 'change_design',
    polarity: 'pending',
    context: 'none',
    says: [
      '(?:<asks>)(?: (?!not )[a-z0-9@]+){0,4}? (?:swap|swapping|exchange|go back to|' +
        'going back to|back to|drop|ditch|move to|go to|going to|replacing)(?: (?:the|our|' +
        'a|from))* (?:[a-z0-9@]+ ){0,3}?(?:<tech>|<design>|on prem|@[a-z]+)',
      '(?:would it be|is it|could we|can we|should we|do we|may we|shall we) (?:better ' +
        '|possible |wise |ok |an option )*(?:to )?(?:use|take|go with|build|swap|replace|' +
        'drop) (?:the |a )*(?:[a-z0-9@]+ ){0,2}?(?:<tech>|@[a-z]+)',
      '(?:<asks>)(?: (?!not )[a-z0-9@]+){0,5}? (?:to )?(?:switch|switching|change|changing|' +
        'redesign|other|another|replace|new|different|revise|rework|adapt|rethink|simplify|' +
        'alternative)(?: (?:to|the|our|a|over to|network|target))*(?: ?(?:<design>|<tech>|' +
        '@[a-z]+(?: @?[a-z]+)?))',
      '(?:suggests?|suggested|proposes?|proposed|recommends?|would rather|would prefer)' +
        ' (?:to |that we |we |us to |for |the |a |an )*(?:use |switch |switch to |go ' +
        '|go with |move |move to |take |change to |replace |have )*(?:<tech>)(?: [a-z0-9@]+)' +
        '{0,3}?(?: instead| plan)?',
      '(?:suggests?|suggested|proposes?|proposed|wants?|recommends?|prefers?) ~6 instead(?: ' +
        'of ~2 [a-z]+)?',
      '(?:design|architecture|redesign) (?:change )?(?:change |option |alternative ' +
        ')*(?:is |still |to )*(?:under discussion|proposed|requested|tbc|to be decided|' +
        'open|pending|being discussed|not decided|under review|in discussion|questioned|' +
        'in question|needs rework)',
      '(?:decide|decision|choose|clarify|discuss|evaluate|compare|which)(?: between|' +
        ':)? (?:@?[a-z0-9&]+ ){1,4}?(?:or|vs|versus) (?:@?[a-z0-9&]+)(?: ?\\(currently ' +
        '[^)\\n]{1,20}\\))?',
      '(?:change|redesign|switch|adapt|revise|rework) (?:the |our )*(?:<design>|to ' +
        '<tech>)[^.\\n]{0,20}\\?',
      '(?:if|unless) [^.\\n]{3,50}(?:redesign|change the (?:design|architecture)|switch ' +
        'to|other design)',
    ],
    unless: [
      '(?:who|partner|isd|csa|customer) or (?:customer|partner|isd|csa|unified)|color|' +
        'colour|logo|slide|deck',
    ],
  },
];
