import assert from 'node:assert/strict';
import { firstCard } from '../../src/cards/first-card.ts';
import { partsOf } from '../../src/cards/report-parts.ts';
import { findingsOf } from '../../src/cards/report.ts';
import { aCase } from '../support/case-files.ts';
import { aReport, manyCases, MOMENT } from '../support/health-reports.ts';

describe('partsOf', () => {
  it('splits a review into what needs somebody and the rest, and counts for the bar', () => {
    const parts = partsOf(aReport(manyCases(9)).result);

    assert.equal(parts.urgent.length, 6);
    assert.equal(parts.rest.findings.length, 3);
    assert.deepEqual(
      parts.bar.map(({ count, look }) => [count, look.word]),
      [
        [3, 'Blocked'],
        [3, 'At risk'],
        [3, 'On track'],
      ],
    );
  });

  it('loses no finding between output and card', () => {
    const report = aReport(manyCases(40));

    const ids = findingsOf(report).map(({ id }) => id);

    assert.equal(new Set(ids).size, report.result.output.health_report.length);
  });

  it('throws for a skill that has no card', () => {
    const { result } = aReport([]);

    assert.throws(() => partsOf({ ...result, skill: 'weather' }), /weather has no card/);
  });

  it('throws for an output that is not the skill’s', () => {
    const { result } = aReport([]);

    assert.throws(() => partsOf({ ...result, output: { health_report: 'all fine' } }));
  });
});

describe('firstCard', () => {
  it('opens the one milestone that was named', () => {
    const report = aReport([aCase({ dueIn: 5 })]);
    const scope = { ...report.result.scope, kind: 'milestone' as const };

    const text = JSON.stringify(
      firstCard({ ...report, result: { ...report.result, scope } }, MOMENT),
    );

    assert.match(text, /What would clear it/);
  });

  it('shows the overview of everything else, also of a customer with one milestone', () => {
    assert.match(
      JSON.stringify(firstCard(aReport([aCase({ dueIn: 5 })]), MOMENT)),
      /Needs you now/,
    );
    assert.doesNotMatch(JSON.stringify(firstCard(aReport([]), MOMENT)), /What would clear it/);
  });
});
