import assert from 'node:assert/strict';
import { findingsOf } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { ANA } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const ROUTE = {
  signal: 'The customer wants Copilot for 300 more people',
  milestone: aRef(1),
  route: 'csam_alignment_first',
  csam_alignment: 'missing',
  owner: ANA,
  rule: 'expansion-routing/csam-alignment-first',
  ...SAID,
};
const OUTPUT = {
  expansion_signals: [],
  ownership_route: [
    {
      ...ROUTE,
      route: 'existing_opportunity',
      csam_alignment: 'explicit',
      existing_opportunity: { id: 'o2', name: 'Copilot wave two' },
      rule: 'expansion-routing/existing-opportunity',
    },
    ROUTE,
  ],
  alignment_tasks: [],
};

describe('the card of expansion-routing', () => {
  const report = reportOf('expansion-routing', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/expansion-routing.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('puts wishes that wait for the CSAM first', () => {
    assert.deepEqual(
      findingsOf(report).map(({ look }) => look.word),
      ['Align first', 'Already covered'],
    );
  });

  it('tells two wishes on one milestone apart', () => {
    assert.equal(new Set(findingsOf(report).map(({ id }) => id)).size, 2);
  });

  it('names the wish, the owner and what covers it', () => {
    const facts = new Map(report.parts.rest.findings[0]?.facts);

    assert.match(facts.get('Wish') ?? '', /300 more people/);
    assert.equal(facts.get('Covered by'), 'Copilot wave two');
  });
});
