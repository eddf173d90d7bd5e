import assert from 'node:assert/strict';
import { findingCard } from '../../src/cards/finding-card.ts';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { MOMENT } from '../support/health-reports.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const GATE = {
  milestone: aRef(1),
  result: 'fail',
  recommendation: 'withhold',
  checks: { delivery_path: 'present', capacity_confirmation: 'missing', realistic_date: 'present' },
  rule: 'commit-gate/capacity-missing',
  ...SAID,
};
const PENDING = {
  delivery_path: 'pending',
  capacity_confirmation: 'present',
  realistic_date: 'present',
};
const PRESENT = { ...PENDING, delivery_path: 'present' };
const OUTPUT = {
  commit_readiness_result: [
    { ...GATE, milestone: aRef(3), checks: PENDING, rule: 'commit-gate/path-open' },
    GATE,
    {
      ...GATE,
      milestone: aRef(2),
      result: 'pass',
      recommendation: 'recommend_commit',
      checks: PRESENT,
      rule: 'commit-gate/pass',
    },
  ],
  missing_readiness_evidence: [
    {
      milestone: aRef(3),
      missing: 'delivery_path',
      state: 'pending',
      detail: 'partner or ISD is not decided',
      rule: 'commit-gate/path-open',
      evidence: [],
      looked_at: [],
    },
    {
      milestone: aRef(1),
      missing: 'capacity_confirmation',
      state: 'missing',
      detail: 'nobody confirmed people or hours',
      rule: 'commit-gate/capacity-missing',
      evidence: [],
      looked_at: ['comments'],
    },
  ],
  gate_remediation_actions: [],
};

describe('the card of commit-gate', () => {
  const report = reportOf('commit-gate', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/commit-gate.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('withholds first what lacks a piece, then what is under way, then shows what is ready', () => {
    const states = findingsOf(report).map(({ look }) => look.word);

    assert.deepEqual(states, ['Withhold', 'Withhold, evidence under way', 'Ready to commit']);
  });

  it('says for each of the three pieces where it stands, and what is missing', () => {
    const [failed = assert.fail()] = report.parts.urgent;

    assert.deepEqual(failed.facts.slice(0, 3), [
      ['Delivery path', 'present'],
      ['Capacity', 'missing: nobody confirmed people or hours'],
      ['Date', 'present'],
    ]);
  });

  it('never says that something is committed, or offers to commit it', () => {
    const [failed = assert.fail()] = report.parts.urgent;

    const text = JSON.stringify([reportCard(report), findingCard(report, failed, MOMENT)]);

    assert.doesNotMatch(text, /"title":"(Commit|Set)\b/);
    assert.doesNotMatch(text, /is committed|can be committed/i);
  });
});
