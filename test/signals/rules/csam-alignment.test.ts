import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: csam_alignment', () => {
  for (const [text, ...expected] of [
    ['CSAM agreed to start the expansion in Q3', 'csam_alignment asserted'],
    ['Timing of phase 2 is aligned with the CSAM', 'csam_alignment asserted'],
    ['CSAM ok with opening the opp now', 'csam_alignment asserted'],
    ['Priority of the upsell confirmed by CSAM Rosa', 'csam_alignment asserted'],
    ['CSAM does not agree with the timing of the add-on', 'csam_alignment denied'],
    ['seller opened the opp without CSAM alignment', 'csam_alignment denied'],
    ['CSAM rejected the Q2 start of the expansion', 'csam_alignment denied'],
    ['ask CSAM about timing of the upsell', 'csam_alignment pending'],
    ['CSAM to confirm priority for the Sentinel add-on', 'csam_alignment pending'],
    ['CSAM alignment for the expansion still open', 'csam_alignment pending'],
    ['CSAM agrees with Q1 timing for the Copilot expansion', 'csam_alignment asserted'],
    ['prio of the add-on set with CSAM Ines', 'csam_alignment asserted'],
    ['expansion not aligned with CSAM', 'csam_alignment denied'],
    ['CSAM against phase 2 this year', 'csam_alignment denied'],
    ['CSAM still to agree to the timing of the upsell', 'csam_alignment pending'],
    ['Expansion to the lab: CSAM must also confirm the timing', 'csam_alignment pending'],
    ['Customer keen on Purview, CSAM is against it this year', 'csam_alignment denied'],
    // The CSAM writes it; the other side is named.
    [
      'Timing of the Copilot add-on is agreed with Tomas: from May on. He may open it.',
      'csam_alignment asserted',
    ],
    ['Is the timing of the add-on agreed with Tomas?', 'csam_alignment pending'],
    ['Once the timing of the upgrade is agreed with Tomas, we go', 'csam_alignment pending'],
    ['Start of the workshop is agreed with Tomas'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('csam_alignment', text);

      assert.deepEqual(words, expected);
    });
  }
});
