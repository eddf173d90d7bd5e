/**
 * Ways to say a thing beside the one that the rules know: each line is the rules' words, then the
 * forms that mean them. A new way to say a known thing belongs here and not into a pattern.
 */

/** How things stand, whatever they are. */
export const STATES = `
confirmed: assured|earmarked|pledged|nailed down|pinned down|firmed up|locked in|locked down
confirmed: in writing|black on white|in the bag|rubber stamped|ratified|endorsed|cast in stone
confirmed: set in stone|carved in stone|under contract|vetted|attested|signed for|sealed
confirmed: for sure now
rejected: knocked back|shot down|thrown out|fell through|fallen through|falls through|fell away
rejected: fallen away|nixed|binned|axed|dismissed|overturned|rescinded|voided|annulled
rejected: came back negative|sent back|turned away|got a no|received a no
withdrawn: backtracked|went back on|gone back on|walked back|no longer stands|recalled
pending: up in the air|in the air|in limbo|in the balance|left hanging|in flight|in the pipeline
pending: in the mill|to be seen|wait and see|being worked on|being looked at|being looked into
pending: on the to do list|still out|not in yet|not through yet|not out yet|not back yet
pending: no word yet|no word|no news|no news yet|no verdict|no verdict yet|no signature
pending: no signature yet|no decision|no decision yet|radio silence|nobody answered
pending: no one answered|nobody replied|no one replied|not answered|unverified|did not answer
pending: did not reply|has not answered|has not replied|not heard back|no sign yet
pending: we are still owed|under negotiation|being negotiated|in circulation|on their desk
pending: on her desk|on his desk|fifty fifty|touch and go|anyone's guess
not yet: has yet to|have yet to|is yet to|are yet to|yet to be|yet to
considering: weighing up|weighing|weighs up|weighs|mulling|mulls|mulling over|pondering|ponders
considering: toying with|toys with|torn between|wavering|leaning towards|leaning toward
should be: ought to be|is meant to be|are meant to be|is supposed to be|are supposed to be
should be: is due to be|are due to be|is set to be
should: ought to|is meant to|are meant to|is supposed to|are supposed to
maybe: conceivably|with some luck|with luck|fingers crossed|in theory|by the looks of it
maybe: from what i hear|rumour has it|rumor has it|word is|i guess|i suppose|i reckon|we reckon
maybe: chances are|my feeling|my gut feeling|could well|might well|may well
whether: wether
nobody: not a soul|not one person|not a single person|no one at all|nobody at all|none of us
no: not a single|not one single|nil
no longer: not any longer|not anymore
without: lacking any|in the absence of
only: merely|no more than|not more than|fewer than|a mere|hardly more than|barely more than
hardly any: next to no|almost no|close to no|practically no|virtually no|precious little
hardly any: precious few|close to nobody
again: once more
`;

/** Who it is. */
export const SIDES = `
partner: implementation house|system house|it house|software house|delivery firm
partner: implementing firm|implementing company|service company|services company|consultancy
partner: consulting house|consulting company|external firm|external provider|outside firm
partner: subcontractors|integration firm|integration house|implementation company
delivery partner: implementation partner|implementing partner|integration partner
delivery partner: rollout partner|executing partner|project partner
isd: microsoft's consulting arm|microsoft consultants|microsoft's own consultants
isd: industry solution delivery|our consulting arm|our consulting unit|our delivery arm
unified engineer: designated engineer|designated support engineer
csa: architect of microsoft|microsoft architect|microsoft's architect
customer: end customer|end client|client side|customer side|customer's side|client's side
customer team: customer's people|customer's folks|customer's own people|customer's own staff
customer team: customer's own team|client's team|their own people|their own staff|their own team
customer team: their own devs|their own admins|their own engineers|their own folks|own staff
customer team: own people|own engineers|own admins|own devs|own developers|own team|own it
customer team: own it team|own it department|in-house team|in-house crew|in-house staff|inhouse
customer team: internal staff|internal team|internal it
customer admins: sysadmin|sysadmins|system administrator|system administrators
people: folks|guys|seniors|juniors|practitioners|professionals|pairs of hands
engineers: techies|techs|coders|programmers
experts: smes|sme|subject matter experts
team: squad|task force|taskforce
itdept: it folks|it guys|it people
management: leadership|execs|executives
director: boss|bosses
`;

/** What is asked of people and of the calendar. */
export const CAPACITY_AND_DATES = `
overbooked: drowning in other projects|drowning in projects|drowning in other work
overbooked: drowning in work|swamped|snowed under|maxed out|stretched thin
overbooked: stretched to the limit|stretched too thin|tied up|tied up elsewhere|busy elsewhere
overbooked: engaged elsewhere|sold out|up to their ears|up to their necks|at the limit
overbooked: at their limit|committed elsewhere|on other projects|booked elsewhere|not to be had
overbooked: flat out|fully occupied|completely occupied|fully loaded|fully engaged
overbooked: spread too thin|has no bandwidth|have no bandwidth|no bandwidth|no headroom|no slack
overbooked: has its hands full|have their hands full|hands full|no cycles|can not serve us
overbooked: can not take us on|can not help us|can not fit us in|can not squeeze us in
overbooked: can not spare anybody|can not spare anyone|has no room for us|have no room for us
overbooked: no room for us|has nobody for us|have nobody for us|nobody for us
capacity: bandwidth of the team|team bandwidth|delivery bandwidth|staffing commitment
capacity: resource commitment|resourcing commitment|cap
understaffed: short handed|shorthanded|undermanned|too few hands|thin on the ground
staffed: manned|crewed
assigned to us: freed up for us|freed for us|freed from other work|freed from other projects
assigned to us: freed from other duties|released to us|released for us|lent to us
assigned to us: put at our disposal|at our disposal|dedicated to us|set aside for us
assigned to us: ring fenced for us|ring fenced|seconded to us|are ours|is ours
reassigned: taken from us|taken off us|moved off the project|moved off our project|drawn off
reassigned: poached|yanked|pulled off|diverted|redeployed|called away|reassigned elsewhere
reassigned: moved elsewhere|off to another project|gone to another project
reassigned: gone to another account
resigned: handed in his notice|handed in her notice|gave notice|quit his job|quit her job
resigned: leaves the company|left the company|has left the company
on sick leave: fell ill|has fallen ill|is off sick|off sick|called in sick|burnt out|burned out
person days: man days|mandays|consulting days
based on: resting on|rests on|rest on|hinges on|hangs on|builds on|stands on|anchored to
based on: grounded in|rooted in|pegged to|keyed to|coupled to|bound to|dictated by|derived from
based on: calculated from|computed from|worked back from|counted back from
based on: counted backwards from|straight from|straight out of|comes out of|come out of
based on: came out of|came from|comes from|taken from|lifted from|read off|stems from
based on: follows from|backed with
placeholder: wishful thinking|shot in the dark|stab in the dark|finger in the wind
placeholder: finger in the air|wet finger|thumb suck|crystal ball|pipe dream|pulled out of a hat
placeholder: pulled from a hat|out of a hat|plucked from the air|out of thin air|from thin air
placeholder: fairy tale|made up date|filler value|dummy value|default value|auto filled
placeholder: autofilled|prefilled|pre filled|filled in by the tool|filled in by the system
placeholder: default of the tool|default of the form
not realistic: unattainable|out of reach|pie in the sky|illusory|far fetched|can not hold
not realistic: will never hold
plan: work plan|master plan|masterplan|master schedule|detailed schedule|rollout calendar
plan: cutover calendar|migration calendar|wave plan|delivery schedule|project schedule
vendor: telco|isp|line provider|network provider|hoster|hosting company|manufacturer
vendor: hardware supplier
confirmed for: promised for|committed for|guaranteed for
`;
