import assert from 'node:assert/strict';
import { reportCard } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const WARNING = {
  milestone: aRef(1),
  missing: ['eligibility'],
  pending: ['dispatch'],
  severity: 'high',
  rule: 'unified-constraints/eligibility-missing',
  ...SAID,
};
const OUTPUT = {
  unified_readiness_warnings: [
    { ...WARNING, milestone: aRef(2), severity: 'low' },
    { ...WARNING, milestone: aRef(3), severity: 'medium' },
    WARNING,
  ],
  customer_expectation_risks: [
    {
      milestone: aRef(1),
      risk: 'The customer counts on a start next week.',
      suggested_message: 'The start depends on a request that is still open.',
      rule: 'unified-constraints/imminent-expectation',
      evidence: SAID.evidence,
    },
  ],
  escalation_actions: [],
};

describe('the card of unified-constraints', () => {
  const report = reportOf('unified-constraints', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/unified-constraints.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('orders by severity, and keeps low ones below', () => {
    assert.deepEqual(
      report.parts.urgent.map(({ look }) => look.word),
      ['High', 'Medium'],
    );
    assert.equal(report.parts.rest.findings[0]?.look.word, 'Low');
  });

  it('says what is missing, what is under way, and what the customer expects', () => {
    const facts = new Map(report.parts.urgent[0]?.facts);

    assert.equal(facts.get('Missing'), 'eligibility');
    assert.equal(facts.get('Under way'), 'dispatch');
    assert.match(facts.get('Customer') ?? '', /next week/);
  });

  it('gives the suggested words for the customer', () => {
    assert.match(report.parts.summaries[0]?.bullets[0] ?? '', /request that is still open/);
  });
});
