import assert from 'node:assert/strict';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const CONTOSO = { id: 'a1', name: 'Contoso' };
const PRIORITY = {
  title: 'Fewer stops in the press shop',
  measure: 'stops a week',
  rank: 1,
  source: 'plan',
};
const ROW = {
  customer: CONTOSO,
  priority: PRIORITY,
  milestones: [aRef(1)],
  coverage: 'no_measure',
  matched_by: 'title',
  rule: 'success-plan-alignment/no-measure',
  ...SAID,
};
const OUTPUT = {
  alignment_matrix: [
    ROW,
    {
      ...ROW,
      priority: { title: 'Faster close of books', rank: 2, source: 'plan' },
      coverage: 'covered',
      rule: 'success-plan-alignment/covered',
    },
    {
      ...ROW,
      priority: null,
      coverage: 'unmapped',
      matched_by: 'none',
      milestones: [aRef(2), aRef(3)],
      rule: 'success-plan-alignment/unmapped',
    },
  ],
  gaps: [
    {
      customer: CONTOSO,
      priority: PRIORITY,
      gap: 'no_measure',
      committed: true,
      due: '2026-03-12',
      rank: 1,
      rule: 'success-plan-alignment/no-measure',
      ...SAID,
    },
  ],
  recommended_msx_changes: [],
};

describe('the card of success-plan-alignment', () => {
  const report = reportOf('success-plan-alignment', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/success-plan-alignment.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('shows gaps first, then what is covered, then every milestone beside the plan', () => {
    assert.deepEqual(
      findingsOf(report).map(({ look }) => look.word),
      ['No measure', 'Covered', 'Serves no priority', 'Serves no priority'],
    );
  });

  it('names the priority, its measure, and what serves it', () => {
    const [gap = assert.fail()] = report.parts.urgent;
    const facts = new Map(gap.facts);

    assert.equal(gap.name, 'Fewer stops in the press shop');
    assert.equal(facts.get('Measure'), 'stops a week');
    assert.match(facts.get('Served by') ?? '', /7-000000001 Data platform live/);
  });

  it('opens each finding by an id of its own', () => {
    const ids = findingsOf(report).map(({ id }) => id);

    assert.equal(new Set(ids).size, ids.length);
  });

  const withPlan = (changes: object) => ({ ...OUTPUT, alignment_matrix: [{ ...ROW, ...changes }] });
  for (const [what, output, offer] of [
    ['the plan of the one customer', OUTPUT, /"Edit plan".*edit plan for Contoso/],
    [
      'to enter one where outcomes are only stated',
      withPlan({ priority: { ...PRIORITY, source: 'opportunity' } }),
      /"Enter plan".*edit plan for Contoso/,
    ],
    [
      'to choose among several customers',
      { ...OUTPUT, alignment_matrix: [ROW, { ...ROW, customer: { id: 'a2', name: 'Fabrikam' } }] },
      /"Enter or edit a plan".*"edit plan"/,
    ],
    [
      'to choose where there is nothing',
      { ...OUTPUT, alignment_matrix: [], gaps: [] },
      /"edit plan"/,
    ],
  ] as const) {
    it(`offers ${what}`, () => {
      assert.match(JSON.stringify(reportCard(reportOf('success-plan-alignment', output))), offer);
    });
  }
});
