/** People or hours that are asked for, promised or looked for, and not there yet. */
export const CAPACITY_OPEN: readonly string[] = [
  '<people>,? (?:[a-z@]+ ){0,4}?(?:still |is |are )*(?:looking|searching|hunting)',
  '(?:half|part|some|most|\\d (?:of|out of) \\d|one of two)(?: of)?(?: the| our)? (?:' +
    '<people>|people|crew|team|names)(?: [a-z]+){0,3} (?:secured|confirmed|booked|named' +
    '|there|found|fixed)',
  '<people>(?: [a-z]+){0,4} (?:has|have) to be (?:found|named|confirmed|freed|booked|' + 'hired)',
  '(?:staffing|capacity|people|team|resources) (?:is |are )?(?:ok|fine|confirmed|' +
    'secured) (?:until|till|through) ~4,? (?:after that|afterwards|then|beyond(?: that)?|' +
    'later) (?:is |it is )?(?:pending|open|unclear|tbc|unknown|not)',
  'how many (?:of ~2 )?(?:<people>|ftes?|heads)',
  '(?:staff|crew|names?|team) ?:? ?(?:<open>)',
  '(?:second|third|other|missing|last|remaining) (?:[a-z]+ )?(?:one|<people>) (?:is |' +
    'still |to |are )*(?:<open>|searched|sought|follows|to come|missing|not found|not ' +
    'named)',
  '^(?:still |to |please |we |i )*(?:secure|book|reserve|find|get|hire|obtain|staff|' +
    'recruit|source|line up|fill|free up) (?:the |a |an |our |us )*(?:<count> ' +
    ')?(?:[a-z@]+ ){0,3}?(?:<people>|capacity|staffing|position|seat|role)',
  '(?:could|can|may|might|would|will) (?:possibly |perhaps |maybe )?(?:free|lend|spare|' +
    'send|give|provide|share) (?:us |up )*(?:<count>) (?:[a-z]+ ){0,2}?<people>',
  '(?:has|have|had)? ?not (?:yet )?(?:confirmed|named|given|sent|told) (?:us )?(?:the' +
    ' |their |any |all )*(?:<people>|names)',
  '^(?:please |kindly |still |to |we |i )*(?:confirm|name|nominate) (?:the |our |' +
    'an |a |your )*(?:<count> )?(?:[a-z]+ )?<people> (?:for|from|of|by)',
  '(?:needful and|and please|and kindly) (?:confirm|name|nominate) (?:the |our |an ' +
    '|a |your )*(?:[a-z]+ )?<people>',
  '(?:seats|people|places|hands|desks) (?:at|with|from) (?:the |our )?<deliverer> ' +
    '(?:are |is )?not (?:yet )?(?:secured|confirmed|booked)',
  '(?:asked|asking|asks|waiting|request\\w*|chasing) (?:for )?(?:@[a-z]+ |the |' +
    '<deliverer> ){1,4}(?:for|about) (?:<count>) (?:[a-z]+ ){0,2}?<people>',
  '<asksFor> (?:for |on |the |[a-z]+ ){0,4}?(?:names|<people>|hours|capacity|resources|' +
    'staffing)(?! (?:to|if|whether|says|said))',
  '(?:names|people|engineers?|architects?|consultants?|resources|devs) (?:are |is ' +
    '|still |to )*(?:tbc|pending|open|awaited|to follow|missing still|not named|requested|' +
    'to be named|expected|to come|follow)',
  '(?:resource|staffing|people|capacity) (?:request|demand|ticket|order)(?: (?:is ' +
    '|was |still |again )*(?:open|raised|pending|submitted|sent|escalated|with))?',
  '(?:checks?|checking|looks? for|looking for|clarif\\w+) (?:the )?(?:availability|' +
    'available)(?: of)?(?: ~2 <people>)?',
  'who (?:will |can |could |would |is going to )?(?:staff|staffs|do)(?: this| it)?',
  '(?:request|demand|ticket) for (?:<count> )?(?:[a-z]+ ){0,2}?<people>',
  `who (?:is|are) the <people>`,
  '(?:offers?|offered|promised|promises|could (?:give|free|provide|spare)|might (?:get|' +
    'have)|may (?:get|have)|should (?:get|have|be able)|hopes? to (?:get|have)|plans? ' +
    'to (?:give|assign|free)|tries to (?:get|find|free)|would (?:send|give|provide)' +
    ') (?:us |to )*(?:<count>) (?:[a-z]+ ){0,2}?<people>',
  '(?:<count>) (?:[a-z]+ ){0,2}?<people> (?:requested|tbc|pending|asked|promised|' +
    'planned|proposed|wanted|expected|needed|missing still)',
  '(?:is there|are there|do we have|have we|any) (?:[a-z]+ ){0,2}?(?:capacity|resources|' +
    'people|hours)',
  '(?:can|could|will) (?:<isd>|<partner>|<csa>|they|<name>) (?:staff|free|provide|spare|give)',
  '(?:rest|second|third|other|remaining|\\d+ more) (?:of )?(?:the )?(?:[a-z]+ )?(?:<people>)' +
    '? ?(?:is |are )?(?:awaited|pending|open|tbc|missing|still|not yet|in progress|' +
    'to follow|expected|requested)',
  '(?:come|comes|coming|get|gets) back with (?:names|people|a name|cvs|candidates)',
  '(?:names|cvs?|candidates|profiles) (?:next|by|until|will|to|from|of) ?',
  '(?:capacity|resources|people|team)(?: [a-z]+){0,2} but not (?:yet )?(?:booked|' +
    'confirmed|named|signed)',
  'soft ?(?:booked|booking)|pencil(?:l?ed)? in',
];
