import type { Rule } from '../rule.ts';
import { rulesOf } from './topic.ts';

const REQUEST_RULES = rulesOf({
  kind: 'dispatch',
  noun:
    'dispatch(?! (?:desk|app|board|system|center|centre|hub|team|manager|form))|<request>|' +
    'slot(?! (?:machine|yet|so far))|unified (?:slot|booking|engineer slot|date)|' +
    '(?:scheduling|booking)' +
    ' (?:request|form)',
  settled: 'scheduled|dispatched|sched|allocated|assigned',
  refused:
    'closed without [^,;.]{1,20}|not possible|bounced|bumped|released again|not requested|' +
    'not raised|not dispatched|not submitted|not opened|expired|never [^,;.]{1,12}|' +
    'took back',
  open:
    'raised|sent|filed|created|opened|logged|in triage|not scheduled|not dispatched yet|' +
    'resubmitted|unassigned|on hold|asked again|drafted|to be (?:raised|scheduled|dispatched|' +
    'created|booked)|offered',
  asserts: [
    '(?:engineer|dse|ce|visit|engineer visit|onsite|on site|delivery|workshop|' +
      'unified)(?: [a-z]+){0,2} (?:is |was |has been |now )*(?:booked|set|fixed|planned in|' +
      'confirmed|scheduled|dispatched) (?:for|on|from|in) (?:the )?(?:week |wk )?(?:<date>|' +
      '\\d)',
    '(?:hub|desk|dispatch desk|unified) (?:gave|gives|offered and we took|assigned|found|' +
      'reserved) (?:us )?(?:a |the |an )?(?:slot|engineer|date|<date>)',
    'slot (?:of |on |for |from )?(?:<date>) (?:stays|remains|holds|stands|is kept|' +
      'unchanged|is ours)',
    '(?:was |is |been |got |are |now |engineer |ce |already |finally )*dispatched(?! ' +
      '(?:trucks?|drivers?|goods|work orders?))(?: (?:for|on|to) <date>)?',
    '(?:<request>|request|slot|engineer|ce|assessment|dse|visit|workshop) (?:[a-z0-9]+ ' +
      '){0,2}?(?:is |was |now |has been |got |been |for [a-z0-9 ]{1,15} )*(?:scheduled|' +
      'dispatched|sched)(?: (?:for|on|from))* ?(?:\\d+ days in )?(?:<date>|\\d{1,2} ?-|' +
      '\\d)?',
    '(?:slot|slots) (?:is |are |was |now |for [a-z]+ )*(?:confirmed|booked|fixed|reserved|' +
      'assigned|secured|granted|ours|in (?:<month>))',
    '(?:confirmed|booked|got|have|received|secured|fixed|gave us|assigned) (?:a |an ' +
      '|the |our |us |two |new |unified )*slot',
    '(?:hub|desk|dispatch desk|dispatcher) (?:has )?(?:confirmed|scheduled|booked|dispatched|' +
      'assigned|set) ~4 (?:engineer|slot|date|<date>|request|sr|ce|it)',
  ],
  denies: [
    '(?:no|never|without|not any) (?:a |free |open |valid |unified |new |such )*(?:dispatch|' +
      'slot(?! (?:yet|so far))|sr|unified request|support request|request (?:raised|' +
      'open|in the system|exists|' +
      'was raised|to unified))',
    '(?:not|never|nobody|no one) (?:been |yet been |was |has |have |even |ever )*(?:requested|' +
      'raised|dispatched|opened|submitted|created|filed)(?! (?:yet|so far|it(?! with)|' +
      'the app|the tool))(?: (?:a |' +
      'the |any )?(?:dispatch|sr|request|ticket))?',
    '(?:dispatch|request|sr|slot|booking) (?:[a-z0-9]+ ){0,4}?(?:rejected|declined|' +
      'cancelled|withdrawn|lost|refused|revoked|taken back|called off|closed without|' +
      'was never|bounced|turned down|denied)(?: (?:by|because|for) ~2 [a-z]+)?',
    '(?:hub|desk|dispatch desk|dispatcher|unified) (?:has )?(?:rejected|declined|refused|' +
      'refuses|cancelled|rejects|declines|took|closed) ~4 (?:dispatch|sr|request|slot|' +
      'back|it)',
    'then cancelled(?: by ~1 customer)?',
    '(?:cancelled|lost|withdrew|rejected|missed) (?:the |our |a )*(?:slot|dispatch|' +
      'sr|unified request)',
  ],
  leavesOpen: [
    'dispatch request(?: #?[a-z0-9]+){0,2}? (?:is |was |still |in |just |again |now )*(' +
      '?:<open>|raised|filed|created|opened|triage|queue|sent|unassigned|waiting|with)',
    '(?:request|sr|ticket|dispatch request|form)(?: [a-z0-9#]+){0,3} (?:in triage|in the ' +
      'queue|in queue|unassigned|resubmitted|raised again)',
    '(?:eta|date|feedback|answer|reply|response|news) (?:for|on|about|of|from) (?:the |' +
      'our )*(?:slot|dispatch|dispatch request|sr|dispatch desk|hub)',
    '(?:slot|dispatch) (?:asked|requested|wanted|ordered|applied for)(?: (?:at|from|' +
      'with) ~2)?',
    '(?:nothing|no reply|no answer|no word|pending|no feedback) from (?:the ' +
      ')?(?:dispatch desk|hub|unified|desk)',
    'will (?:file|raise|open|submit|send|create|place) (?:the |a )?(?:request|sr|' +
      'dispatch request|ticket)',
    '(?:request|sr|dispatch|ticket)(?: #?\\d+)? (?:was |is |has been |again |already ' +
      '|just |now |for [a-z0-9 ]{1,20} )*(?:raised|submitted|sent|opened|created|filed|' +
      'logged|requested|in (?:the )?queue|open|pending|on approval|in approval|in triage|' +
      'unassigned|awaiting|waiting|resubmitted)',
    '(?:raise|raised|raises|open|opened|submit|submitted|send|sent|create|created|file|' +
      'filed|place|placed|log|logged|put in|enter) (?:a |an |the |new |another )*(?:unified ' +
      '|support |dispatch )*(?:request|sr|dispatch)(?! for (?:change|quote|proposal))',
    '(?:request|book|schedule|arrange|chase|get|push|organi[sz]e|trigger|initiate|order|' +
      'prepare|resubmit|check|confirm|plan) (?:the |a |an |unified |for )*(?:dispatch|' +
      'slot|sr)',
    'dispatch (?:can|could|will|may|might|should|would|must|has to|to|only|needs|date ' +
      'tbc|first|next|after|once|when|follows|depends)(?: (?:only )?be (?:requested|scheduled|' +
      'done) ~1 (?:after|once|when))?',
    '(?:when|where) (?:is|will|does) ~2 (?:dispatch\\w*|slot|engineer)',
    '(?:slot|dispatch) confirmation ~3 (?:waiting|pending|open|awaited|tbc)',
    '(?:waiting|wait|awaiting|waits) ~4 (?:slot|dispatch|hub|scheduling)',
    'not (?:yet )?(?:scheduled|dispatched)(?: yet| so far)?',
    'no slot (?:yet|so far|assigned|confirmed)',
    '(?:to be|will be|should be|needs to be|must be|can be) (?:scheduled|dispatched)',
  ],
  unless: [
    'support (?:ticket|case)|dispatch(?:es|ed|ing)? (?:of )?(?:the |our |their |' +
      'replacement )*(?:replacement |[a-z]+ )?(?:adjusters|forklifts?|vans?|boats?|crews?|' +
      'nurses|medics|guards|vehicles?|cars?|planes?|containers?|pallets?|spare parts?|' +
      'meals|taxis?|couriers?|staff|patrols?|trains?|buses|robots?|drones?|notes?|letters?|' +
      'mail)',
    'to dispatch (?!a |an |the |our |unified |engineer|dse|from )[a-z]+',
    '(?:exception|request) (?:request )?for (?:the )?eligib\\w+',
    'field service|freight|ambulance|drivers?|trucks?|work orders?|technicians?|courier|' +
      'taxi|fire (?:brigade|dept|department)|police|d365|warehouse|parcels?|logistics|' +
      'fleet|dispatch (?:app|board|system|center|centre|console|agent)|dispatcher board|' +
      'emergency|911|112|pull request|change request|maintenance window slot|time slot ' +
      'for the call|slot machine|deployment slots?|app service|expansion request',
    'dispatch (?:is )?na',
    '(?:resource|staffing|capacity|people|customer support|po|travel|budget|access|' +
      'vpn|firewall|purchase|quote|funding|quota|feature) (?:ticket|request|order)',
    'goods|shipments?|tow|grid crew',
  ],
});

/** The Unified request and its slot; other dispatchers are none. */
export const DISPATCH_RULES: readonly Rule[] = [
  ...REQUEST_RULES,
  // Unified work by its own name: scheduled, it has its slot.
  {
    kind: 'dispatch',
    polarity: 'asserted',
    says: [
      '(?:sprint|clinic|accelerator|engagement|onboarding|health check|delivery) ' +
        '(?:is |was |has been |now )*(?:scheduled|dispatched) (?:for|on|from|in) ' +
        '(?:the )?(?:first |second |third |last )?(?:week of )?(?:<date>)',
    ],
    needs: ['unified|dispatch|eligib|entitle|accredit|support contract|package'],
  },
];
