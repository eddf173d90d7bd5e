import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: direction', () => {
  for (const [text, ...expected] of [
    ['CSA gave the green light', 'direction/proceed asserted'],
    ['Please go ahead with wave 2', 'direction/proceed asserted'],
    ['Steering released the cutover', 'direction/proceed asserted'],
    ['CISO withdrew the approval', 'direction/proceed denied'],
    ['steering did not release wave 3', 'direction/proceed denied'],
    ['may we start?', 'direction/proceed pending'],
    ['waiting for CAB approval to start', 'direction/proceed pending'],
    ['Get the go from the CISO', 'direction/proceed pending'],
    ['Customer put the project on hold', 'direction/hold asserted'],
    ['CSA: do not start before the review', 'direction/hold asserted'],
    ['Stop all work on wave 2', 'direction/hold asserted'],
    ['Steering decided to pause the rollout until March', 'direction/hold asserted'],
    ['Rollout gestoppt bis Juni', 'direction/hold asserted'],
    ['hold lifted', 'direction/hold denied'],
    ['we are not pausing', 'direction/hold denied'],
    ['CSAM suggests to pause', 'direction/hold pending'],
    ['should we stop the rollout?', 'direction/hold pending'],
    ['sponsor wants to put it on hold', 'direction/hold pending'],
    ['Go-live moved from 3 May to 10 June', 'direction/change_date asserted'],
    ['CSA postponed the cutover to 14 July', 'direction/change_date asserted'],
    ['new date: 30 Sep', 'direction/change_date asserted'],
    ['Customer pushed wave 2 to Q3', 'direction/change_date asserted'],
    ['cutover rescheduled for 12 Dec', 'direction/change_date asserted'],
    ['date stays', 'direction/change_date denied'],
    ['Customer refused to move the go-live', 'direction/change_date denied'],
    ['we stick to 4 April', 'direction/change_date denied'],
    ['Maybe we have to postpone to May', 'direction/change_date pending'],
    ['can we move the cutover to June?', 'direction/change_date pending'],
    ['CSA changed the design to private endpoints', 'direction/change_design asserted'],
    ['We go with AKS instead of App Service', 'direction/change_design asserted'],
    ['Architecture reworked: two regions instead of one', 'direction/change_design asserted'],
    ['Design remains as agreed', 'direction/change_design denied'],
    ['no redesign', 'direction/change_design denied'],
    ['CSA proposes another topology', 'direction/change_design pending'],
    ['should we switch to SQL MI?', 'direction/change_design pending'],
    [
      'Customer architect wants Kafka instead of Event Hubs, not decided',
      'direction/change_design pending',
    ],
    ['Sponsor: full go', 'direction/proceed asserted'],
    ['CAB approved the change', 'direction/proceed asserted'],
    ['go given for wave 2', 'direction/proceed asserted'],
    ['approval was withdrawn by security', 'direction/proceed denied'],
    ['steerco refused the start', 'direction/proceed denied'],
    ['approval pending', 'direction/proceed pending'],
    ['waiting for the green light', 'direction/proceed pending'],
    ['all work stopped by order of the CIO', 'direction/hold asserted'],
    ['please pause wave 3', 'direction/hold asserted'],
    ['Change freeze until 10 Jan', 'direction/hold asserted'],
    ['CSA says wait', 'direction/hold asserted'],
    ['not on hold any more', 'direction/hold denied'],
    ['customer thinks about pausing', 'direction/hold pending'],
    ['go-live shifted to 20 June', 'direction/change_date asserted'],
    ['Steerco set a new date, 4 Oct', 'direction/change_date asserted'],
    ['the date will not be moved', 'direction/change_date denied'],
    ['proposal to move to Q4', 'direction/change_date pending'],
    ['no design change', 'direction/change_design denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('direction', text);

      assert.deepEqual(words, expected);
    });
  }
});
