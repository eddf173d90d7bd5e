import assert from 'node:assert/strict';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { ANA } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const MAP = {
  milestone: aRef(2),
  orchestration_owner: ANA,
  execution_owner: { kind: 'isd' },
  source: 'attribution',
  dependencies: ['Wait for the network design'],
  rule: 'delivery-accountability/owner-by-attribution',
  ...SAID,
};
const OUTPUT = {
  accountability_mismatches: [
    {
      milestone: aRef(1),
      listed_owner: ANA,
      implied_execution_owner: { kind: 'partner', name: 'Petra Vlk' },
      where: 'milestone',
      reason: 'Ana Bell is listed, the partner executes.',
      rule: 'delivery-accountability/csam-owns-milestone',
      evidence: SAID.evidence,
    },
  ],
  owner_of_execution_map: [
    { ...MAP, milestone: aRef(1) },
    MAP,
    {
      ...MAP,
      milestone: aRef(3),
      execution_owner: { kind: 'none' },
      source: 'none',
      rule: 'delivery-accountability/no-execution-owner',
    },
  ],
  recommended_owner_corrections: [],
};

describe('the card of delivery-accountability', () => {
  const report = reportOf('delivery-accountability', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/delivery-accountability.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('puts mismatches first, then what nobody executes, then what is clear', () => {
    const states = findingsOf(report).map(({ look }) => look.word);

    assert.deepEqual(states, ['Wrong owner', 'Nobody executes', 'Clear']);
  });

  it('lists a milestone once, however often it was found', () => {
    const numbers = findingsOf(report).map(({ place }) => /7-\d{9}/.exec(place)?.[0]);

    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('says who executes, who orchestrates, and what it waits for', () => {
    const [clear = assert.fail()] = report.parts.rest.findings;

    assert.deepEqual(clear.facts.slice(0, 3), [
      ['Executes', 'ISD'],
      ['Orchestrates', 'Ana Bell'],
      ['Waits for', 'Wait for the network design'],
    ]);
  });
});
