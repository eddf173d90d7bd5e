import assert from 'node:assert/strict';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const ACTION = {
  milestone: aRef(1),
  alerts: ['no_date'],
  why_csam: 'outcome_clarity',
  priority: 1,
  reason: 'No date is set.',
  rule: 'noise-suppression/no-date',
  evidence: SAID.evidence,
};
const OUTPUT = {
  csam_action_queue: [ACTION, { ...ACTION, priority: 2, alerts: ['comment_stale'] }],
  reroute_queue: [
    {
      milestone: aRef(1),
      alerts: ['workload_missing', 'monthly_use_missing'],
      to: { role: 'specialist' },
      reason: 'Pipeline fields are the Specialist’s.',
      rule: 'noise-suppression/workload-missing',
      evidence: SAID.evidence,
    },
  ],
  noise_reduction_summary: {
    alerts_total: 4,
    items_total: 3,
    merged: 1,
    csam_items: 2,
    rerouted_items: 1,
    reduction_percent: 50,
  },
};

describe('the card of noise-suppression', () => {
  const report = reportOf('noise-suppression', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/noise-suppression.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('keeps the CSAM’s own queue in its order, and the others below', () => {
    assert.deepEqual(
      findingsOf(report).map(({ look }) => look.word),
      ['For you', 'For you', 'To specialist'],
    );
  });

  it('counts what it spares', () => {
    assert.deepEqual(
      report.parts.bar.map(({ count }) => count),
      [2, 1, 1],
    );
  });

  it('says the alerts as words, and why they are the CSAM’s', () => {
    const facts = new Map(report.parts.urgent[1]?.facts);

    assert.equal(facts.get('Alerts'), 'comment stale');
    assert.equal(facts.get('Why you'), 'the outcome is not clear');
  });
});
