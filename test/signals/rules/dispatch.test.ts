import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: dispatch', () => {
  for (const [text, ...expected] of [
    ['Engineer dispatched for 4 May', 'dispatch asserted'],
    ['Unified request scheduled for 12-14 June', 'dispatch asserted'],
    ['Slot confirmed: 3 to 5 March', 'dispatch asserted'],
    ['SR 4711 is booked for next week', 'dispatch asserted'],
    ['Request was cancelled by the hub', 'dispatch denied'],
    ['no slot before July', 'dispatch denied'],
    ['Nobody raised a Unified request', 'dispatch denied'],
    ['dispatch withdrawn', 'dispatch denied'],
    ['SR closed without dispatch', 'dispatch denied'],
    ['Unified request submitted, waiting for a slot', 'dispatch pending'],
    ['SR raised', 'dispatch pending'],
    ['Book Unified slot', 'dispatch pending'],
    ['dispatch expected next week', 'dispatch pending'],
    ['Request is in the queue', 'dispatch pending'],
    ['Unified: the clinic is scheduled for 12 May', 'dispatch asserted'],
    ['slot on 12 May stays', 'dispatch asserted'],
    ['Unified request raised, no slot yet', 'dispatch pending'],
    ['Request for phase 2 is scheduled', 'dispatch asserted'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('dispatch', text);

      assert.deepEqual(words, expected);
    });
  }
});
