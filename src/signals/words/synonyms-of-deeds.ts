/**
 * Ways to say a thing beside the one that the rules know: each line is the rules' words, then the
 * forms that mean them. A new way to say a known thing belongs here and not into a pattern.
 */

/** By which way, by whose hands, with which right and which request. */
export const DELIVERY_WORDS = `
delivery path: delivery vehicle|delivery route|delivery channel|delivery model|delivery mode
delivery path: delivery option|delivery approach|delivery method|delivery choice|way of delivery
delivery path: mode of delivery|route of delivery|model of delivery
path: vehicle
gone: insolvent|bankrupt|went bust|gone bust|out of business
pulled out: bowed out|bows out|bailed out|bails out|walked away|walks away|jumped ship
pulled out: threw in the towel|throws in the towel|called it quits|opted out|opts out
customer run: diy|do it yourself|self delivered
builds: hand builds|puts together|stands up|spins up|assembles|wires up
built: hand built|put together by|stood up|spun up|assembled|wired up
build: hand build|stand up|spin up|wire up
executes: types everything in|types in|does the typing|does the hands on|does all building
executes: does all the building|does the building|does the hands on work|does the legwork
executes: does the heavy lifting|does the actual work|does the real work|does the technical work
executes: does all technical work|does all the work|does the whole work|does the keyboard work
executes: has hands on keyboard|is at the keyboard|at the keyboard|sits at the keyboard
executes: on the keyboard|runs the commands|presses the buttons|presses the button
executes: holds the keyboard|holds all trainings|gives the trainings|holds the trainings
execute: type everything in|do the typing|do the hands on|do the building|do all building
execute: do all the building|do the legwork|do the heavy lifting|do the actual work
execute: do the real work|do the technical work|do all the work|do the keyboard work
execute: run the commands|press the buttons|press the button
executed: carried through
eligible: within their rights|within its rights|has a claim to|have a claim to|has a claim on
eligible: have a claim on|qualifies for|qualify for|has a right to|have a right to
eligible: has the right to|have the right to|may draw on|can draw on
not eligible: does not qualify|do not qualify|did not qualify|has no claim|have no claim
not eligible: has no right|have no right|has no entitlement|have no rights
eligibility: right to unified|right to the service|right to the delivery|contractual right
eligibility: service rights|unified rights
unified package: unified plan|unified tier|unified bundle|support plan|support package
unified package: support tier
included in contract: in the bundle|in the package|inside the package|inside their tier
included in contract: comes with their tier
accredited: formally qualified|badged|credentialed
not accredited: not formally qualified|formally not qualified|not qualified|no longer qualified
not accredited: unqualified|not badged
accreditation: required badge|needed badge|delivery badge|delivery credential|partner badge
accreditation: security vetting|competency|delivery qualification|required qualification
accreditation: needed qualification
passed: got through the exam|made it through the exam|aced
dispatch request: unified ticket|unified sr|delivery ticket|dispatch ticket|engineer request
dispatch request: request for an engineer|unified order|scheduling request|request at the hub
dispatch request: ticket with the hub|request with the hub|request with unified|hub request
dispatch request: hub ticket|dispatch order
dispatch desk: scheduling desk|scheduling team|dispatch team|dispatch office
`;

/** What people are told, want, and complain of. */
export const DEEDS = `
on hold: on the back burner|on the shelf|shelved|mothballed|in the freezer|at a halt
on hold: put to sleep|tools down|pens down|on the sidelines|sidelined
stop: stand down|stand still|cease|cease work|refrain from|pull the plug on|pull the handbrake
stop: pull the brake|pull the emergency brake|hit the brakes|hit pause|hit the pause button
stop: press pause|press the pause button|put the brakes on|put a stop to|call a halt to
stop: hands off|keep your hands off|keep hands off
stopped: pulled the plug on|pulled the handbrake|pulled the brake|pulled the emergency brake
stopped: hit the brakes on|hit pause on|pressed pause on|pressed pause|put a stop to it
stopped: called a halt to|called a halt|brought to a halt|ceased
go ahead: thumbs up|nod|blessing|all clear|all-clear|starting gun|start signal|start permission
go ahead: go signal|permission to start|permission to go|clearance to start|marching orders
proceed: press ahead|press on|push ahead|push on|forge ahead|plough on|crack on|get going
proceed: get started|fire away|get on with it|move ahead|march on|full steam ahead
proceed: take it forward|resume work|pick up again|pick it up again
moved: pulled forward|dragged out|bumped|shoved|nudged|slid|put off|carried over|rebooked
moved: replanned|brought ahead|moved up|pulled ahead
design: target design|technical design|architecture design|target architecture
design: solution architecture|technical concept|technical architecture
changed: redrawn|redrew|overhauled|torn up|remodelled|remodeled|re architected|rearchitected
changed: restructured
disagree: are at loggerheads|at loggerheads|lock horns|locked horns|butt heads|are at odds
disagree: is at odds|at odds|on collision course|pull in different directions
disagree: pull in opposite directions|tell two stories|tell two different stories
disagree: hold different views|hold opposite views|do not see it the same way
disagree: does not see it the same way|see it differently|sees it differently
disagree: see things differently|sees things differently|can not find common ground
disagree: are of two minds|are split|are divided|bicker|squabble|squabbling|wrangle|wrangling
conflict between: stalemate between|impasse between|deadlock between|standoff between
conflict between: stand-off between|row between|rift between|tug of war between|feud between
conflict remains: stalemate|impasse|gridlock|no agreement in sight|no compromise in sight
conflict remains: no common ground
settled: patched up|ironed out|smoothed over|smoothed out|buried the hatchet|made peace
settled: put to rest|laid to rest|put to bed|cleared the air|found common ground
settled: found a middle ground|met in the middle|shook hands|came to terms|came to an agreement
settled: reached a deal|struck a deal
gave in: yielded|yields|relented|relents|caved in|caves in|backed down|backs down
gave in: let himself be convinced|let herself be convinced|came around|came round|comes around
wants: craves|longs for|is after|are after|is hungry for|are hungry for|would love to get
wants: would love to have|would love|would like to get|would like to have|is eager for
wants: are eager for|is eager to|are eager to|came asking for|comes asking for|lobbies for
wants: is lobbying for
asked for a quote: asked for numbers|asked for a price|asked what it costs
asked for a quote: asked what it would cost|wants a price tag|asked for prices
asked for a quote: wants to know the price|asked for a price tag
expand: broaden|widen|enlarge|scale up to|scale out to|branch out to
interested in: intrigued by|curious about|excited about|enthusiastic about|warm to|warming to
not interested: lost their appetite|lost appetite|cold feet|got cold feet|cooled off
not interested: has cooled off|not keen|happy with what they have|content with what they have
angry: livid|seething|fuming|up in arms|incensed|irate|enraged|at the end of his patience
angry: at the end of her patience|at the end of their patience|losing his temper|lost his temper
angry: lost her temper|grumble|grumbles|grumbling|grumbled|moan|moans|moaning|moaned|gripe
angry: gripes|griping|sick and tired|sick of|outcry|uproar|displeased|exasperated|yelled at us
angry: shouted at us
escalated: went over our heads|went to our director|went to our gm|went to our vp
escalated: went to our ceo|went to our management|wrote to our vp|wrote to our gm
escalated: wrote to our ceo|wrote to our management|called our vp|called our gm|took it upstairs
escalated: pulled in our vp
threatens to escalate: will go to our gm|will go to our vp|will go to our ceo
threatens to escalate: will go to our management|would go to our vp|threatens to go to our vp
threatens to escalate: threatens to go to our gm|will take it to our vp|will take it to our gm
threatens to escalate: is about to go to our vp|will call our vp|will call our gm
threatens to escalate: will write to our vp|will write to our gm
`;

/** Use, outcomes, and being through. */
export const USE_AND_RESULTS = `
usage: user activity|usage rate|adoption rate|take up|takeup|rate of use|level of use
usage: usage curve|usage figures|adoption figures|adoption curve|adoption numbers
usage: sign in numbers|user uptake|active use|real use|actual use
low usage: under use|underuse|under utilisation|under utilization|underutilisation
low usage: underutilization
underused: under used|underutilized|underutilised|under utilized|under utilised|collects dust
underused: collecting dust|gathers dust|lies fallow|lies idle|lying idle|sits idle|sitting idle
underused: sits on the shelf|sit on the shelf|sitting on the shelf
dropped: tanked|tanks|nosedived|took a nosedive|cratered|plunged|plunges|plummeted|plummets
dropped: withered|withers|evaporated|ebbed|ebbs|slid back|slides back|slipped back|slips back
dropped: tailed off|tails off|trailed off|petered out|peters out|fizzled out|fizzles out
dropped: dried up|dries up|died down|fell off a cliff|in free fall|went south|goes south
dropped: went downhill|goes downhill|melted away
dropping: drying up|petering out|fizzling out|tailing off|trailing off|withering|going south
dropping: going downhill|plummeting|plunging|tanking|slipping back|sliding back
stalled: treads water|treading water|going nowhere|goes nowhere|hit a plateau|hit a wall
stalled: does not take off|did not take off|has not taken off|never took off|will not budge
stalled: does not budge|did not budge|bogged down|runs out of steam|ran out of steam|lost steam
stalled: lost momentum|limps along|limping along
behind plan: falls short of plan|fell short of plan|falls short|fell short|falling short
behind plan: short of the plan|short of plan|short of target|shy of target|off target|off plan
behind plan: trailing the plan|trails the plan|trailing plan
usage is good: usage is climbing|usage climbs|usage climbing|adoption is climbing
usage is good: usage is soaring|usage took off|use took off|adoption took off|climbing nicely
usage is good: growing nicely|off the watchlist
log in: saw a login|signed in|signs in|sign in|log on|logged on|logs on
target: target number|target figure|goal figure|north star|yardstick|agreed number|agreed figure
kpi: success looks like in figures|success looks like in numbers|measure of success
kpi: measures of success|key figure|key figures|success indicator|indicator of success
kpi: success yardstick|measuring stick
not defined: never written down|never put on paper|never put to paper|nowhere written down
not defined: written down nowhere|never spelled out
done: closed out|in the can|in the books|finished off|ticked off|checked off|done and dusted
done: over and done with|buttoned up
finished: brought to a close|brought to completion|brought home|rounded off
not finished: not over the line|not across the line|far from over|far from done
not finished: nowhere near done|half finished|half done|lots left to do|a lot left to do
not finished: loose ends left|loose ends remain
recovery plan: get well plan|get to green plan|go to green plan|path to green|road to green
recovery plan: route to green|way to green|road back|route back|way out|way out of it
recovery plan: way out of red|rescue plan|catch up plan|catching up plan|salvage plan
recovery plan: countermeasure|countermeasures|counter measure|counter measures|corrective plan
recovery plan: corrective measures|corrective measure|corrective actions|recovery path
recovery plan: recovery route|recovery actions|recovery action|recovery measures|recovery steps
recovery plan: recovery step|remedial plan|remedial action|remedial actions|remediation plan
recovery plan: turnaround plan|cure plan|repair plan
back on plan: back in time|back on schedule|back on course|back to plan|back on time
back on plan: back to schedule|green again|back in green
recovers by: claws back|makes up the delay|makes up for the delay|makes up the time
recovers by: makes up for lost time|wins back the time|works off the backlog|clears the backlog
recovers by: clear the backlog
`;
