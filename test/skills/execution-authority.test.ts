import assert from 'node:assert/strict';
import { anySkill } from '../../src/skills/run-skill.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { milestones, rows, runOn } from '../support/run.ts';
import { executionAuthority } from '../../src/skills/execution-authority.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import {
  aCase,
  aMilestone,
  ANA,
  aTask,
  JONAS,
  onDay,
  PETRA,
  SAM,
  said,
} from '../support/case-files.ts';
import { gathered } from '../support/gathered.ts';

function decide(...files: CaseFile[]) {
  return executionAuthority.decide(gathered(files), onDay());
}

const go = (day: string, quote = 'Please go ahead.') =>
  said('direction', 'asserted', { value: 'proceed', day, quote });
const hold = (day: string, quote = 'Hold. The network design is not feasible.') =>
  said('direction', 'asserted', { value: 'hold', day, by: JONAS, quote });

describe('execution-authority decide: what is a conflict', () => {
  for (const [what, file, rule] of [
    ['go and hold', aCase({ says: [go('2026-02-10'), hold('2026-02-20')] }), 'opposite-directions'],
    [
      'go and hold 30 days apart',
      aCase({ says: [go('2026-01-21'), hold('2026-02-20')] }),
      'opposite-directions',
    ],
    ['go and hold 31 days apart', aCase({ says: [go('2026-01-20'), hold('2026-02-20')] }), null],
    [
      'a dispute whose last word is 90 days old',
      aCase({ says: [go('2025-12-01'), hold('2025-12-02')] }),
      'opposite-directions',
    ],
    [
      'a dispute whose last word is 91 days old',
      aCase({ says: [go('2025-11-30'), hold('2025-12-01')] }),
      null,
    ],
    [
      'an approval that was refused',
      aCase({
        says: [
          go('2026-02-10'),
          said('direction', 'denied', { value: 'proceed', day: '2026-02-12', by: JONAS }),
        ],
      }),
      'opposite-directions',
    ],
    [
      'two holds',
      aCase({ says: [said('direction', 'asserted', { value: 'hold' }), hold('2026-02-20')] }),
      null,
    ],
    [
      'a proposal against a hold',
      aCase({
        says: [said('direction', 'pending', { value: 'proceed' }), hold('2026-02-20')],
      }),
      null,
    ],
    [
      'a go of the partner against a hold',
      aCase({ says: [{ ...go('2026-02-10'), by: PETRA.id }, hold('2026-02-20')] }),
      null,
    ],
    [
      'a hold that its own side lifted',
      aCase({
        says: [
          go('2026-02-10'),
          hold('2026-02-12'),
          said('direction', 'denied', { value: 'hold', day: '2026-02-18', by: JONAS }),
        ],
      }),
      null,
    ],
    [
      'a go that its own side took back',
      aCase({
        says: [
          go('2026-02-10'),
          hold('2026-02-12'),
          said('direction', 'asserted', { value: 'hold', day: '2026-02-14' }),
        ],
      }),
      null,
    ],
    [
      'two dates',
      aCase({
        says: [
          said('direction', 'asserted', { value: 'change_date', quote: 'Go-live is 2026-04-01' }),
          said('direction', 'asserted', {
            value: 'change_date',
            by: JONAS,
            quote: 'Go-live moves to 2026-05-01: the sync needs a parallel run',
          }),
        ],
      }),
      'different-dates',
    ],
    [
      'the same date twice',
      aCase({
        says: [
          said('direction', 'asserted', { value: 'change_date', quote: 'Go-live is 2026-05-01' }),
          said('direction', 'asserted', {
            value: 'change_date',
            by: JONAS,
            quote: 'Go-live moves to 1 May 2026',
          }),
        ],
      }),
      null,
    ],
    [
      'two designs',
      aCase({
        says: [
          said('direction', 'asserted', {
            value: 'change_design',
            quote: 'We go with Front Door instead.',
          }),
          said('direction', 'asserted', {
            value: 'change_design',
            by: JONAS,
            quote: 'Design is now on Private Link.',
          }),
        ],
      }),
      'different-designs',
    ],
    [
      'the same design twice',
      aCase({
        says: [
          said('direction', 'asserted', { value: 'change_design', quote: 'We take Private Link.' }),
          said('direction', 'asserted', {
            value: 'change_design',
            by: JONAS,
            quote: 'Design is now on Private Link.',
          }),
        ],
      }),
      null,
    ],
    ['a disagreement', aCase({ says: [said('disagreement', 'asserted')] }), 'disagreement'],
    ['a doubtful disagreement', aCase({ says: [said('disagreement', 'pending')] }), null],
    [
      'a disagreement that is settled',
      aCase({
        says: [
          said('disagreement', 'asserted', { day: '2026-02-10' }),
          said('disagreement', 'denied', { day: '2026-02-12' }),
        ],
      }),
      null,
    ],
    [
      'a dispute on a closed milestone',
      aCase({ milestone: { status: 'Completed' }, says: [go('2026-02-10'), hold('2026-02-20')] }),
      null,
    ],
  ] as const) {
    it(`${what}: ${rule ?? 'none'}`, () => {
      const { authority_conflicts: conflicts } = decide(file);

      assert.deepEqual(
        conflicts.map((conflict) => conflict.rule),
        rule === null ? [] : [`execution-authority/${rule}`],
      );
    });
  }
});

describe('execution-authority decide: what settles a conflict', () => {
  const dispute = [go('2026-02-10'), hold('2026-02-12')];
  for (const [text, by, on, settles] of [
    ['Agreed with Jonas, we wait.', ANA, '2026-02-14', true],
    ['Ok, we wait for the sign-off.', ANA, '2026-02-14', true],
    ['Agreed with Ana: we start.', JONAS, '2026-02-14', true],
    ['Agreed with the CSA.', ANA, '2026-02-14', true],
    ['Agreed with the CIO: we start.', ANA, '2026-02-14', false],
    ['I do not agree.', ANA, '2026-02-14', false],
    ['I disagree with Jonas.', ANA, '2026-02-14', false],
    ['Agreed with Jonas.', ANA, '2026-02-11', false],
    ['Agreed.', SAM, '2026-02-14', false],
  ] as const) {
    it(`${by.name}, ${on}: “${text}” ${settles ? 'settles' : 'does not'}`, () => {
      const file = aCase({ says: dispute, comments: [{ text, by, on }] });

      assert.equal(decide(file).authority_conflicts.length, settles ? 0 : 1);
    });
  }
});

describe('execution-authority decide: who decides', () => {
  const disagreement = (quote: string) => said('disagreement', 'asserted', { by: SAM, quote });
  const onIt = [aTask({ ownedBy: ANA }), aTask({ ownedBy: JONAS })];
  for (const [quote, domain, owner] of [
    ['They differ on the network design and its latency', 'technical', 'Jonas Feld'],
    ['Ana tells the customer it is in scope, Jonas tells them it is not', 'customer', 'Ana Bell'],
    ['They differ on staffing: 60 hours or 16 hours', 'resourcing', 'Ana Bell'],
    ['They contradict each other', 'unclear', 'unresolved'],
  ] as const) {
    it(`${domain}: ${owner}`, () => {
      const file = aCase({ says: [disagreement(quote)], tasks: onIt });

      const [decision] = decide(file).tie_break_decisions;

      assert.equal(decision?.domain, domain);
      const who = decision?.decision_owner;
      assert.equal(typeof who === 'object' ? who.name : who, owner);
    });
  }

  it('takes the role, when nobody or more than one of it is on the milestone', () => {
    const says = [disagreement('They differ on the network design')];

    assert.equal(decide(aCase({ says })).tie_break_decisions[0]?.decision_owner, 'csa');
  });

  it('is unresolved, when neither role is there', () => {
    const says = [disagreement('ISD and the partner differ on the design')];

    const [decision] = decide(aCase({ says, owner: SAM })).tie_break_decisions;

    assert.equal(decision?.decision_owner, 'unresolved');
  });

  for (const [reason, owner] of [
    ['the sync needs a parallel run', 'csa'],
    ['that is more convenient', 'unresolved'],
  ] as const) {
    it(`a date because ${reason}: ${owner}`, () => {
      const date = (quote: string, by = ANA) =>
        said('direction', 'asserted', { value: 'change_date', by, quote });
      const file = aCase({
        says: [date('Go-live is 2026-04-01'), date(`Go-live is 2026-05-01, ${reason}`, JONAS)],
      });

      const [decision] = decide(file).tie_break_decisions;

      assert.equal(decision?.domain, 'timeline');
      assert.equal(decision?.decision_owner, owner);
    });
  }
});

describe('execution-authority decide: what it says and proposes', () => {
  const file = aCase({ says: [go('2026-02-10'), hold('2026-02-20')] });

  function operations(of: CaseFile) {
    const read = gathered([of]);
    return executionAuthority.operations(executionAuthority.decide(read, onDay()), read, onDay());
  }

  it('gives both positions with quote, day and person', () => {
    const [conflict] = decide(file).authority_conflicts;

    assert.equal(conflict?.csam_position, 'Please go ahead.');
    assert.equal(conflict?.csa_position, 'Hold. The network design is not feasible.');
    assert.deepEqual(
      conflict?.evidence.map(({ by, at }) => [by?.name, at?.slice(0, 10)]),
      [
        ['Ana Bell', '2026-02-10'],
        ['Jonas Feld', '2026-02-20'],
      ],
    );
  });

  it('lets the CSAM communicate, with no name and no inner word for the customer', () => {
    const scope = aCase({
      says: [said('disagreement', 'asserted', { quote: 'What was promised is not in scope' })],
    });

    const [note] = decide(scope).communication_plan_notes;

    assert.equal(note?.audience, 'customer');
    assert.deepEqual(note?.communicator, ANA);
    assert.doesNotMatch(note?.message ?? '', /Ana|Jonas|CSA|MSX|commit/);
    assert.equal(note?.by_when, '2026-03-09');
  });

  it('records the decision in one comment a conflict, for the role that decides', () => {
    const [comment, ...others] = operations(file);

    assert.deepEqual(others, []);
    assert.equal(comment?.tool, 'update_milestone');
    assert.equal(comment?.for_role, 'csa');
    assert.match(
      String(comment?.arguments['forecastComments']),
      /^2026-03-02 Decision \(CSA\): with the CSA, still to be taken; .* - Ana Bell$/,
    );
  });

  it('creates a task only where an owner of the decision must be named', () => {
    const unclear = aCase({ says: [said('disagreement', 'asserted')] });

    assert.deepEqual(
      operations(unclear).map(({ tool }) => tool),
      ['update_milestone', 'create_task'],
    );
  });

  it('answers a named milestone without conflict by its name', () => {
    const read = gathered([aCase({ milestone: { status: 'Completed' } })], true);

    const headline = executionAuthority.headline(executionAuthority.decide(read, onDay()), read);

    assert.match(headline, /^Data platform live: no open conflict .*closed \(Completed\)/);
  });
});

describe('execution-authority gather', () => {
  it('reads the tasks of all milestones in one call, and judges those with both roles', async () => {
    const second = '00000000-0000-4000-8000-000000000002';
    const tools = fakeTools({
      get_milestones: milestones(aMilestone(), aMilestone({ id: second })),
      crm_query: rows({}),
    });

    const result = await runOn(anySkill(executionAuthority), tools);

    assert.equal(tools.get_milestone_activities.callCount, 1);
    assert.equal(result.coverage.activities_read, 2);
    assert.match(result.headline, /^No open conflict/);
  });
});
