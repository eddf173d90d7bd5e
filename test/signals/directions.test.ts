/** Who may start, who has to stop, and what moves: orders in all their forms, and what sounds like one. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, orders to go on', () => {
  eachReading([
    ['direction', 'CSAM: go ahead with the cutover.', ['direction/proceed asserted']],
    ['direction', 'Customer says go.', ['direction/proceed asserted']],
    ['direction', 'Rollout resumes on Monday.', ['direction/proceed asserted']],
    ['direction', 'Go/no-go on Friday.', ['direction/proceed pending']],
    ['direction', 'No-go decision on Friday.', ['direction/proceed pending']],
  ]);
});

describe('readSignals, orders to stop', () => {
  eachReading([
    ['direction', 'CSA: stop the cutover until the backup is tested.', ['direction/hold asserted']],
    ['direction', 'Do not stop the migration.', ['direction/hold denied']],
    ['direction', 'The rollout is not on hold.', ['direction/hold denied']],
    ['direction', 'The rollout is no longer on hold.', ['direction/hold denied']],
    ['direction', 'No go from security.', ['direction/hold asserted', 'direction/proceed denied']],
    ['direction', 'Do not start the migration.', ['direction/hold asserted']],
    [
      'direction',
      'Go for Bergen, stop for Tromsø.',
      ['direction/hold asserted', 'direction/proceed asserted'],
    ],
  ]);
});

describe('readSignals, orders to change', () => {
  eachReading([
    ['direction', 'Move the go-live to 4 June.', ['direction/change_date asserted']],
    ['direction', 'Please postpone the cutover to June.', ['direction/change_date asserted']],
    ['direction', 'We switched from hub-spoke to vWAN.', ['direction/change_design asserted']],
  ]);
});

describe('readSignals, what only sounds like an order', () => {
  eachReading([
    ['direction', 'Moving house in June.', []],
    ['direction', 'Legal hold placed on the mailbox.', []],
  ]);
});

describe('readSignals, who contradicts whom', () => {
  eachReading([
    ['disagreement', 'CSA and CSAM differ on the cutover date.', ['disagreement asserted']],
    ['disagreement', 'CSA objects to the cutover that the CSAM wants.', ['disagreement asserted']],
    ['disagreement', "We do not agree with the partner's design.", ['disagreement asserted']],
    ['disagreement', 'CSA and CSAM agree on the cutover.', ['disagreement denied']],
    ['disagreement', 'CSAM and CSA now agree that we wait.', ['disagreement denied']],
    ['disagreement', 'Conflict in the calendar, call moved.', []],
    ['disagreement', 'Merge conflict solved.', []],
    ['disagreement', 'Conflicting IP ranges', []],
  ]);
});
