import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: accreditation', () => {
  for (const [text, ...expected] of [
    ['The engineer holds the required certificate', 'accreditation asserted'],
    ['Kestrel has the Azure specialization', 'accreditation asserted'],
    ['Accreditation renewed until 2027', 'accreditation asserted'],
    ['both consultants passed the exam', 'accreditation asserted'],
    ['Partner lost its specialization', 'accreditation denied'],
    ['engineers are not certified for OT', 'accreditation denied'],
    ['accreditation expired in May', 'accreditation denied'],
    ['no one on the team holds the accreditation', 'accreditation denied'],
    ['Accreditation in progress', 'accreditation pending'],
    ['exam planned for 3 June', 'accreditation pending'],
    ['check if the partner is accredited', 'accreditation pending'],
    ['Waiting for the accreditation letter', 'accreditation pending'],
    ['partner applies for the specialization', 'accreditation pending'],
    ['Accreditation of the three engineers is valid, seen on Monday', 'accreditation asserted'],
    ['accreditation: Bao holds it', 'accreditation asserted'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('accreditation', text);

      assert.deepEqual(words, expected);
    });
  }
});
