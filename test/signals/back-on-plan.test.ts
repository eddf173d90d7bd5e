/** Ways back to plan, and work that is over or not. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, a way back has a person and a day', () => {
  eachReading([
    [
      'recovery_plan',
      'Back to green by 4 June: Petra re-runs the load.',
      ['recovery_plan asserted'],
    ],
    ['recovery_plan', 'Petra fixes it by 4 June. Milestone is red.', ['recovery_plan asserted']],
    ['recovery_plan', 'Mitigation: Petra, 4 June', ['recovery_plan asserted']],
    [
      'recovery_plan',
      'Recovery plan: Petra Vlk and Jonas Feld, both until 4 June 2026.',
      ['recovery_plan asserted'],
    ],
    ['recovery_plan', 'Mitigation: Petra', ['recovery_plan pending']],
    ['recovery_plan', 'Mitigation until 4 June', ['recovery_plan pending']],
    ['recovery_plan', 'Recovery plan agreed, owner to be named.', ['recovery_plan pending']],
    ['recovery_plan', 'We have no plan to recover.', ['recovery_plan denied']],
    ['recovery_plan', 'The recovery plan by Petra of 4 June failed.', ['recovery_plan denied']],
  ]);
});

describe('readSignals, what is done and what only nearly', () => {
  eachReading([
    ['done', 'done', ['done asserted']],
    ['done', 'Work completed on 4 March.', ['done asserted']],
    ['done', 'Closed.', ['done asserted']],
    ['done', 'Done?', ['done pending']],
    ['done', 'Almost done.', ['done pending']],
    ['done', 'To be done by Friday.', ['done pending']],
    ['done', 'Done, except for two tables.', ['done pending']],
    ['done', 'Not done.', ['done denied']],
    ['done', 'Half done', ['done denied']],
    ['done', 'Nothing is done.', ['done denied']],
    ['done', 'Well done!', []],
    ['done', 'The deal is done.', []],
  ]);
});
