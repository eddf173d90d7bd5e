import assert from 'node:assert/strict';
import { saidOf } from '../support/read-text.ts';

describe('mentions without a known phrase', () => {
  for (const [kind, text, expected] of [
    ['accreditation', 'Accreditation of the bidder: see mail.', 'pending'],
    ['eligibility', 'Entitlement topic with the desk.', 'pending'],
    ['capacity', 'Staffing topic: nothing heard, unclear.', 'pending'],
    ['value_gap', 'Adoption in the south looks half of what we had hoped.', 'asserted'],
    ['value_gap', 'Adoption in the south is healthy.', 'denied'],
  ] as const) {
    it(`are ${kind} ${expected}: ${text}`, () => {
      assert.deepEqual(saidOf(kind, text), [`${kind} ${expected}`]);
    });
  }

  it('never assert what a gate rests on', () => {
    assert.deepEqual(saidOf('accreditation', 'Positive mail about the whole accreditation.'), [
      'accreditation pending',
    ]);
  });

  it('carry nothing without a word of state', () => {
    assert.deepEqual(saidOf('value_gap', 'Adoption report attached.'), []);
  });
});
