import assert from 'node:assert/strict';
import { isActiveStatus } from '../../src/domain/milestone.ts';
import { MILESTONE_STATUS } from '../../src/domain/option-sets.ts';

describe('isActiveStatus', () => {
  for (const label of [
    'Completed',
    'Cancelled',
    'Canceled',
    'Closed as Incomplete',
    'Lost to Competitor',
    'Hygiene/Duplicate',
    ' completed ',
    'HYGIENE/DUPLICATE',
  ]) {
    it(`takes "${label}" for closed`, () => {
      assert.equal(isActiveStatus(label), false);
    });
  }

  for (const label of [
    'On Track',
    'At Risk',
    'Blocked',
    // One lineage of servers gives this label to the code that others call Lost to Competitor.
    'Not Started',
    'In Progress',
    'Completed by partner',
    '861980042',
    'Unknown',
    '',
  ]) {
    it(`takes "${label}" for active`, () => {
      assert.equal(isActiveStatus(label), true);
    });
  }

  it('has three active labels among the known ones', () => {
    const active = Object.values(MILESTONE_STATUS).filter(isActiveStatus);

    assert.deepEqual(active, ['On Track', 'At Risk', 'Blocked']);
  });
});
