import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.2, in the words of their clauses. */
export const COMMIT_GATE_WORDS: Readonly<Record<string, RuleWords>> = {
  'commit-gate/pass': {
    says: 'Delivery path, capacity and a realistic date are all there.',
    clears: 'Nothing to clear. A person decides and sets it in MSX.',
  },
  'commit-gate/path-present': {
    says: 'Partner, ISD or Unified is named as the delivery path.',
    clears: 'Nothing to clear.',
  },
  'commit-gate/path-disputed': {
    says: 'Two delivery paths are claimed, and nothing later settles it.',
    clears: 'A later comment line “Delivery path” with one path, or the column set in MSX.',
  },
  'commit-gate/path-open': {
    says: 'A text says that the choice of the delivery path is open.',
    clears: 'A later comment line “Delivery path” with one path.',
  },
  'commit-gate/path-stale': {
    says: 'The column “delivered by” is denied by a later text, and no other path is named.',
    clears: 'The right path in the column, or in a comment line “Delivery path”.',
  },
  'commit-gate/path-customer': {
    says: 'MSX says that the customer delivers; the gate asks for partner, ISD or Unified.',
    clears: 'A delivery path in the column, if one of the three delivers after all.',
  },
  'commit-gate/path-missing': {
    says: 'No column, task or text names partner, ISD or Unified as the delivery path.',
    clears: '“Delivered by” filled in MSX, or a completed readiness task “Delivery path”.',
  },
  'commit-gate/capacity-present': {
    says: 'People or hours for the delivery are confirmed by the latest word.',
    clears: 'Nothing to clear.',
  },
  'commit-gate/capacity-pending': {
    says: 'Capacity is asked for, planned or doubted, but not confirmed.',
    clears: 'A completed readiness task “Capacity”, or a dated comment line that confirms it.',
  },
  'commit-gate/capacity-missing': {
    says: 'Nobody has said anything about people or hours for the delivery.',
    clears: 'A completed readiness task “Capacity”, or a dated comment line that confirms it.',
  },
  'commit-gate/capacity-denied': {
    says: 'A column of MSX, a cancelled task or the latest word says that capacity is not there.',
    clears: 'The column cleared in MSX, and a later confirmation of people or hours.',
  },
  'commit-gate/date-present': {
    says: 'The date is set, ahead, near enough, and nothing it depends on ends later.',
    clears: 'Nothing to clear.',
  },
  'commit-gate/date-not-set': {
    says: 'No date is set.',
    clears: 'Agree a date with the customer and set it in MSX.',
  },
  'commit-gate/date-past': {
    says: 'The date is past.',
    clears: 'Agree a new date and set it in MSX.',
  },
  'commit-gate/date-too-far': {
    says: 'The date lies further out than anybody can plan people for.',
    clears: 'A nearer date, or waiting until the date is near enough.',
  },
  'commit-gate/date-no-time-for-dispatch': {
    says: 'Unified delivers, dispatch is not confirmed, and the date leaves no time for it.',
    clears: 'A confirmed dispatch, or a later date.',
  },
  'commit-gate/date-basis-denied': {
    says: 'A text says that what the date rests on does not hold.',
    clears: 'A date that rests on an agreed plan, with a comment line “Date”.',
  },
  'commit-gate/date-dependency-later': {
    says: 'An open task that the milestone depends on ends after the milestone.',
    clears: 'The dependency earlier, or the milestone later.',
  },
  'commit-gate/date-basis-pending': {
    says: 'What the date rests on is still open.',
    clears: 'A completed readiness task “Date basis”, or a comment line “Date”.',
  },
};
