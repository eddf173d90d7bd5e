import assert from 'node:assert/strict';
import { CardAction } from '../../src/cards/actions.ts';
import { findingOn, idPart } from '../../src/cards/finding.ts';
import { look } from '../../src/cards/look.ts';
import { aCase } from '../support/case-files.ts';

const SAID = {
  look: look('At risk', 'Warning'),
  reason: 'Late.',
  rule: 'milestone-health/overdue',
};

describe('findingOn', () => {
  it('takes name, place and link from the milestone', () => {
    const { ref } = aCase({ dueIn: 3 });

    const finding = findingOn(ref, SAID);

    assert.equal(finding.name, 'Data platform live');
    assert.equal(finding.place, 'Contoso · 7-500000001 · due in 3 days');
    assert.equal(finding.url, ref.url);
    assert.equal(finding.milestoneId, ref.id);
  });

  for (const [days, words] of [
    [null, 'no date'],
    [0, 'due today'],
    [1, 'due in 1 day'],
    [-1, '1 day overdue'],
    [-12, '12 days overdue'],
  ] as const) {
    it(`says “${words}”`, () => {
      const { place } = findingOn(aCase({ dueIn: days }).ref, SAID);

      assert.ok(place.endsWith(words), place);
    });
  }

  it('puts facts of the skill before those of the milestone', () => {
    const { facts } = findingOn(aCase().ref, { ...SAID, facts: [['Recovery', 'missing']] });

    assert.deepEqual(facts[0], ['Recovery', 'missing']);
    assert.deepEqual(
      facts.slice(1).map(([title]) => title),
      ['Due', 'Status in MSX', 'Commitment', 'Owner', 'Opportunity'],
    );
  });

  it('says so when there is no customer, no owner and no date', () => {
    const { ref } = aCase({ dueIn: null });

    const { place, facts } = findingOn({ ...ref, customer: null, owner: null }, SAID);

    assert.match(place, /^no customer/);
    assert.deepEqual(facts[0], ['Due', 'not set']);
    assert.ok(facts.some(([title, value]) => title === 'Owner' && value === 'nobody'));
  });

  it('tells several findings on one milestone apart, by ids that buttons may carry', () => {
    const { ref } = aCase();
    const ids = ['capacity_confirmation', 'Wants “more” seats & a 2nd region!'].map(
      (about) => findingOn(ref, { ...SAID, about }).id,
    );

    assert.equal(new Set(ids).size, 2);
    for (const findingId of ids) {
      const action = {
        verb: 'show-finding',
        skill: 'x',
        resultId: 'r',
        scope: {},
        page: 0,
        findingId,
      };
      assert.ok(CardAction.safeParse(action).success, findingId);
    }
  });
});

describe('idPart', () => {
  it('keeps word characters and cuts what is long', () => {
    assert.equal(idPart('a b/c'), 'a-b-c');
    assert.equal(idPart('x'.repeat(500)).length, 60);
  });
});
