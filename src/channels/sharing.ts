/**
 * What of an answer may stand where others read it. The measure is the member with the least rights:
 * somebody of the organization who may read nothing in MSX at all.
 */
import type { Shown } from '../cards/shared-card.ts';
import { isOfSkill, type Intent, type OtherIntent } from '../routing/intents.ts';
import type { SkillId } from '../skills/index.ts';

/** Where an answer goes when it was asked for in a channel or group chat. */
export type Sharing =
  | {
      readonly answers: 'here';
      /** The parts of a result that are posted; [] for the bot's own words. */
      readonly shows: readonly Shown[];
    }
  | {
      readonly answers: 'in-person';
      /** Said in the thread, after "because". */
      readonly because: string;
      /** What was sent to the asker; "the answer" in most cases. */
      readonly what: string;
    };

/** Numbers, milestones and rules: what every member of the organization may know. */
const MILESTONES: Sharing = { answers: 'here', shows: ['counts', 'findings', 'rules'] };
const OWN_WORDS: Sharing = { answers: 'here', shows: [] };
const YOURS: Sharing = inPerson('it concerns you alone');

/**
 * The tables of what may be shown in a shared chat. Quotes, comments, names of people, amounts, and
 * texts of MSX or WorkIQ are in none of their parts. A skill that stands in none is for its asker.
 */
const OF_SKILLS: Readonly<Partial<Record<SkillId, Sharing>>> = {
  'milestone-health': MILESTONES,
  'commit-gate': MILESTONES,
  'unified-constraints': MILESTONES,
  'adoption-coordination': MILESTONES,
  // A priority of a success plan is the customer's own word; which rule failed stays between us.
  'success-plan-alignment': { answers: 'here', shows: ['counts', 'findings'] },
  'delivery-accountability': inPerson('it says who does whose work'),
  'execution-authority': inPerson('it is about people who disagree'),
  'expansion-routing': inPerson('it is about what the customer may buy next'),
  'noise-suppression': inPerson('it goes through your own alerts, of all customers'),
  // What one person may read in Microsoft 365 is not for others (workiq-contract.md WQ-9.8).
  'evidence-pack': inPerson(
    'it holds what you may read in Microsoft 365, and others here may not',
    'the evidence',
  ),
};

/** The same for what is answered without a skill. */
const OF_OTHERS: Readonly<Record<OtherIntent, Sharing>> = {
  portfolio: inPerson('it is about all of your customers'),
  'pending-actions': YOURS,
  // Of the place itself; one's own message is set in person.
  'weekly-settings': OWN_WORDS,
  'sign-in': YOURS,
  'sign-out': YOURS,
  'bind-channel': OWN_WORDS,
  help: OWN_WORDS,
  greeting: OWN_WORDS,
  'out-of-scope': OWN_WORDS,
};

/** For a skill that nobody has decided about yet. */
const UNDECIDED = inPerson('it may hold more than everybody here may read');

/** Where the answer to an intent goes. */
export function sharingOf(intent: Intent): Sharing {
  return isOfSkill(intent) ? (OF_SKILLS[intent] ?? UNDECIDED) : OF_OTHERS[intent];
}

/** The parts of a skill's result that may be posted; none for what is answered in person. */
export function shownOf(intent: Intent): readonly Shown[] {
  const sharing = sharingOf(intent);
  return sharing.answers === 'here' ? sharing.shows : [];
}

function inPerson(because: string, what = 'the answer'): Sharing {
  return { answers: 'in-person', because, what };
}
