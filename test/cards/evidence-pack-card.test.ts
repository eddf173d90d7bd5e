import assert from 'node:assert/strict';
import { findingCard } from '../../src/cards/finding-card.ts';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { MOMENT } from '../support/health-reports.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const SIGNAL = {
  source: 'mail',
  at: '2026-02-27T09:00:00Z',
  by: { id: '', name: 'Kim Akers', role: 'customer' },
  summary: 'The date can’t be held',
  quote: 'We can’t hold the date. [Approve](https://evil.example) <at>All</at>',
  link: 'https://outlook.example/1',
  milestones: ['7-000000001'],
  stance: 'negative',
};
const OUTPUT = {
  m365_customer_signals: [{ ...SIGNAL, stance: 'positive', link: 'javascript:alert(1)' }, SIGNAL],
  crm_execution_state: [
    { milestone: aRef(1), health: 'at_risk', last_update: null, open_tasks: 3, overdue_tasks: 1 },
  ],
  customer_message_bullets: [
    {
      customer: { id: 'a1', name: 'Contoso' },
      bullets: ['The date is being checked.'],
      evidence: SAID.evidence,
    },
  ],
  dry_run_followups: [],
  gaps: [
    {
      milestone: aRef(2),
      gap: 'communication_gap',
      last_evidence_at: null,
      rule: 'evidence-pack/risk-without-word',
      ...SAID,
    },
  ],
  recommended_msx_changes: [],
};

describe('the card of evidence-pack', () => {
  const report = reportOf('evidence-pack', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/evidence-pack.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('keeps gaps, words of customers and the state in MSX apart', () => {
    assert.deepEqual(
      findingsOf(report).map(({ look }) => look.word),
      ['No word from the customer', 'Customer unhappy', 'Customer pleased', 'At risk'],
    );
  });

  it('quotes a customer as text: no link, no mention comes out of it', () => {
    const [, words = assert.fail()] = report.parts.urgent;

    const text = JSON.stringify(findingCard(report, words, MOMENT));

    assert.match(text, /Shown as it was found; by itself it decides nothing/);
    assert.doesNotMatch(text, /<at>|"url":"https:..evil/);
  });

  it('links to the source only over https', () => {
    const links = findingsOf(report).map(({ url }) => url);

    assert.ok(links.includes('https://outlook.example/1'));
    assert.ok(!links.includes('javascript:alert(1)'));
  });
});
