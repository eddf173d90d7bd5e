import assert from 'node:assert/strict';
import { saidOf } from '../support/read-text.ts';

describe('polarity', () => {
  for (const [why, text, expected] of [
    ['a plain statement', 'Two engineers are booked.', 'asserted'],
    ['a question', 'Are two engineers booked?', 'pending'],
    ['a question at the end', 'Kickoff went well, capacity confirmed?', 'pending'],
    ['a condition before', 'If the SOW is signed, two engineers are booked.', 'pending'],
    ['a condition behind', 'Two engineers are booked once the SOW is signed.', 'pending'],
    ['a may-word', 'Two engineers should be available.', 'pending'],
    ['an open word', 'Capacity still open.', 'pending'],
    ['not yet', 'Capacity not yet confirmed.', 'pending'],
    ['an order to get it', 'Get capacity confirmed', 'pending'],
    ['no', 'No capacity before June.', 'denied'],
    ['not', 'The two engineers are not available.', 'denied'],
    ['a withdrawal', 'Capacity was withdrawn.', 'denied'],
  ] as const) {
    it(`is ${expected} for ${why}`, () => {
      assert.deepEqual(saidOf('capacity', text), [`capacity ${expected}`]);
    });
  }

  it('does not reach over into the next statement', () => {
    const text = 'Two engineers are booked, accreditation is pending.';

    assert.deepEqual(saidOf('capacity', text), ['capacity asserted']);
    assert.deepEqual(saidOf('accreditation', text), ['accreditation pending']);
  });

  it('lets a part that is awaited leave the whole open', () => {
    const text = 'Two engineers are booked, third engineer still open.';

    assert.deepEqual(saidOf('capacity', text), ['capacity pending']);
  });
});
