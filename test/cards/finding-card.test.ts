import assert from 'node:assert/strict';
import { sizeOf } from '../../src/cards/bind.ts';
import { findingCard } from '../../src/cards/finding-card.ts';
import { findingsOf } from '../../src/cards/report.ts';
import { LARGEST_CARD } from '../../src/cards/report-card.ts';
import { aCase, aTask } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aReport, MOMENT } from '../support/health-reports.ts';

function opened(changes: Parameters<typeof aCase>[0]) {
  const report = aReport([aCase(changes)]);
  return findingCard(report, findingsOf(report)[0] ?? assert.fail('no finding'), MOMENT);
}

describe('findingCard', () => {
  it('is what the golden file shows', () => {
    assertGolden(
      'cards/finding.json',
      opened({ milestone: { status: 'At Risk' }, dueIn: 5, comments: ['Customer cannot ship.'] }),
    );
  });

  it('says why, by which rule, and what would clear it', () => {
    const text = JSON.stringify(opened({ dueIn: 10 }));

    assert.match(text, /no open, owned task that is still to come/);
    assert.match(text, /milestone-health\/imminent-without-mitigation/);
    assert.match(text, /An open task on the milestone with an owner/);
  });

  it('quotes its evidence and says what was looked at', () => {
    const text = JSON.stringify(opened({ dueIn: 10, comments: ['Sizing is done.'], tasks: [] }));

    assert.match(text, /Sizing is done\./);
    assert.match(text, /comment, Ana Bell, 20 Feb 2026/);
    assert.match(text, /Looked at: 0 tasks/);
  });

  it('shows changes that the ledger could not take as a dry run, with no button to accept', () => {
    const text = JSON.stringify(opened({ milestone: { status: 'Blocked' }, dueIn: 3 }));

    assert.match(text, /nothing is written before you accept it/);
    assert.match(text, /Create a task/);
    assert.doesNotMatch(text, /Accept|Dismiss/);
  });

  it('shows an evenly running milestone without escalations and changes', () => {
    const text = JSON.stringify(opened({ dueIn: 20, tasks: [aTask()] }));

    assert.match(text, /On track/);
    assert.doesNotMatch(text, /Take further|Proposed changes/);
  });

  it('says what of this milestone was not read, and leaves out the others', () => {
    const unread = ['tasks of 7-500000001', 'status of 7-500000099', 'deal teams'].map((what) => ({
      what,
      why: 'refused',
    }));
    const { coverage } = aReport([]).result;
    const report = aReport([aCase()], { coverage: { ...coverage, unread } });
    const [finding = assert.fail('no finding')] = findingsOf(report);

    const text = JSON.stringify(findingCard(report, finding, MOMENT));

    assert.match(text, /tasks of 7-500000001: refused/);
    assert.match(text, /deal teams: refused/);
    assert.doesNotMatch(text, /7-500000099/);
  });

  it('links into MSX, and nowhere else', () => {
    const good = JSON.stringify(opened({ milestone: { url: 'https://msx.example/1' } }));
    const bad = JSON.stringify(opened({ milestone: { url: 'javascript:alert(1)' } }));

    assert.match(good, /"Action.OpenUrl","title":"Open in MSX","url":"https:\/\/msx.example\/1"/);
    assert.doesNotMatch(bad, /OpenUrl|javascript/);
  });

  it('is sound and small with a comment of 10,000 characters', () => {
    const card = opened({ dueIn: -3, comments: ['界'.repeat(10_000)], tasks: [aTask(), aTask()] });

    assert.deepEqual(lintCard(card), []);
    assert.ok(sizeOf(card) < LARGEST_CARD);
  });
});
