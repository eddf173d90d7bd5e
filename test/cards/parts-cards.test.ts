import assert from 'node:assert/strict';
import { sizeOf } from '../../src/cards/bind.ts';
import { changesCard } from '../../src/cards/changes-card.ts';
import { LARGEST_CARD } from '../../src/cards/report-card.ts';
import { progressCard } from '../../src/cards/progress-card.ts';
import { summaryCard } from '../../src/cards/summary-card.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aReport, manyCases, MOMENT } from '../support/health-reports.ts';

const CJK = '全国店舗の在庫可視化プラットフォームの本番稼働'.repeat(8);

describe('changesCard', () => {
  it('is what the golden file shows', () => {
    assertGolden('cards/changes.json', changesCard(aReport(manyCases(2)), MOMENT));
  });

  it('shows four changes a page and says that nothing is written unasked', () => {
    const report = aReport(manyCases(30));
    const total = report.result.operations.length;

    const text = JSON.stringify(changesCard(report, { ...MOMENT, page: 1 }));

    assert.match(text, RegExp(`5 to 8 of ${total} proposed changes`));
    assert.match(text, /Nothing is written before you accept it/);
    assert.deepEqual(lintCard(changesCard(report, { ...MOMENT, page: 1 })), []);
  });

  it('stays small with long names, and says so when nothing is proposed', () => {
    assert.ok(sizeOf(changesCard(aReport(manyCases(30, CJK)), MOMENT)) < LARGEST_CARD);
    assert.match(JSON.stringify(changesCard(aReport([]), MOMENT)), /No changes are proposed/);
  });
});

describe('summaryCard', () => {
  it('is what the golden file shows', () => {
    assertGolden('cards/summary.json', summaryCard(aReport(manyCases(3))));
  });

  it('holds fifteen lines of one customer a page, below 28 KB', () => {
    const report = aReport(manyCases(40, CJK));

    const text = JSON.stringify(summaryCard(report, 1));

    assert.equal(text.match(/"• /g)?.length, 15);
    assert.ok(sizeOf(summaryCard(report, 1)) < LARGEST_CARD);
    assert.deepEqual(lintCard(summaryCard(report, 1)), []);
  });

  it('has a way back also when there is nothing to say', () => {
    assert.match(JSON.stringify(summaryCard(aReport([]), 7)), /Back to the report/);
  });
});

describe('progressCard', () => {
  it('ticks what was read, marks what is being read, and can be cancelled', () => {
    const card = progressCard({
      jobId: 'j1',
      about: 'how are my milestones?',
      steps: ['Reading opportunities', 'Reading milestones of 11 opportunities'],
    });

    assertGolden('cards/progress.json', card);
    assert.deepEqual(lintCard(card), []);
    assert.match(JSON.stringify(card), /"verb":"cancel","jobId":"j1"/);
  });
});
