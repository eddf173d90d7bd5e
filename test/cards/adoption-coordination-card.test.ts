import assert from 'node:assert/strict';
import { reportCard } from '../../src/cards/report-card.ts';
import { ANA } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aRef, reportOf, SAID } from '../support/skill-reports.ts';

const ITEM = {
  milestone: aRef(1),
  action: 'Name who runs the adoption and by when',
  owner: null,
  due: null,
  why: 'no_owner_task',
  rule: 'adoption-coordination/no-owner-task',
  ...SAID,
};
const OUTPUT = {
  orchestration_note: { complete: false, milestones_total: 3, covered: 1, text: '1 of 3 covered.' },
  action_list: [
    ITEM,
    {
      ...ITEM,
      why: 'task_overdue',
      owner: ANA,
      due: '2026-03-09',
      rule: 'adoption-coordination/task-overdue',
    },
  ],
  task_operation_previews: [],
};

describe('the card of adoption-coordination', () => {
  const report = reportOf('adoption-coordination', OUTPUT);

  it('is what the golden file shows, and sound', () => {
    const card = reportCard(report);

    assertGolden('cards/adoption-coordination.json', card);
    assert.deepEqual(lintCard(card), []);
  });

  it('says what is to be done, by whom and until when', () => {
    const facts = new Map(report.parts.urgent[1]?.facts);

    assert.equal(facts.get('By'), 'Ana Bell');
    assert.equal(facts.get('Until'), '9 Mar 2026');
  });

  it('says so when nobody and no day is named', () => {
    const facts = new Map(report.parts.urgent[0]?.facts);

    assert.equal(facts.get('By'), 'to be named');
    assert.equal(facts.get('Until'), 'to be agreed');
  });

  it('counts milestones that are carried and those that are not', () => {
    assert.deepEqual(
      report.parts.bar.map(({ count, look }) => [look.word, count]),
      [
        ['Not covered', 2],
        ['Covered', 1],
      ],
    );
  });
});
