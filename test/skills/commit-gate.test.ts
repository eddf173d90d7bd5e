import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { ToolError } from '../../src/errors.ts';
import { anySkill } from '../../src/skills/run-skill.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { milestones, rows, runOn } from '../support/run.ts';
import { commitGate } from '../../src/skills/commit-gate.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { aCase, aMilestone, aTask, IVO, onDay, SAM, said } from '../support/case-files.ts';
import { gathered } from '../support/gathered.ts';

function decide(...files: CaseFile[]) {
  return commitGate.decide(gathered(files), onDay());
}

function only(file: CaseFile) {
  const [result] = decide(file).commit_readiness_result;
  assert.ok(result);
  return result;
}

const capacity = said('capacity', 'asserted');
const path = (value: string, polarity: 'asserted' | 'denied' | 'pending', day = '2026-02-20') =>
  said('delivery_path', polarity, { value, day });

function uncommitted(changes: Parameters<typeof aCase>[0] = {}): CaseFile {
  const milestone = { committed: false, commitment: 'Uncommitted', ...changes.milestone };
  return aCase({ dueIn: 60, says: [capacity], ...changes, milestone });
}

function readiness(topic: string, changes: Parameters<typeof aTask>[0] = {}) {
  return aTask({ subject: `[Readiness] ${topic}: 7-500000001`, ...changes });
}

const DONE = { stateCode: 1, statusCode: 5, endedAt: '2026-02-10T10:00:00Z' };
const CANCELLED = { stateCode: 2, statusCode: 6, endedAt: '2026-02-25T10:00:00Z' };

describe('commit-gate decide: delivery path', () => {
  for (const [what, changes, state, rule] of [
    ['the column', {}, 'present', null],
    ['Microsoft Support', { deliveredBy: 'Microsoft Support' }, 'present', null],
    ['no column and no word', { deliveredBy: null }, 'missing', 'missing'],
    ['the customer by the column', { deliveredBy: 'Customer' }, 'missing', 'customer'],
    ['a text', { deliveredBy: null, says: [path('isd', 'asserted')] }, 'present', null],
    [
      'a newer text in place of an older one',
      {
        deliveredBy: null,
        says: [path('isd', 'asserted', '2026-01-01'), path('partner', 'asserted')],
      },
      'present',
      null,
    ],
    [
      'two paths on one day',
      { deliveredBy: null, says: [path('isd', 'asserted'), path('partner', 'asserted')] },
      'pending',
      'disputed',
    ],
    [
      'a text that differs from the column',
      { says: [path('isd', 'asserted')] },
      'pending',
      'disputed',
    ],
    [
      'a text that differs from the customer',
      { deliveredBy: 'Customer', says: [path('isd', 'asserted')] },
      'pending',
      'disputed',
    ],
    [
      'a choice that is open beside the column',
      { says: [path('isd', 'pending'), path('partner', 'pending')] },
      'pending',
      'open',
    ],
    [
      'a path that is awaited',
      { deliveredBy: null, says: [path('isd', 'pending')] },
      'pending',
      'open',
    ],
    ['a denied column', { says: [path('partner', 'denied')] }, 'missing', 'stale'],
    [
      'a denied column and another path',
      { says: [path('partner', 'denied'), path('isd', 'asserted')] },
      'present',
      null,
    ],
    ['a denied text', { deliveredBy: null, says: [path('isd', 'denied')] }, 'missing', 'missing'],
    [
      'a denial on the day of the assertion',
      { deliveredBy: null, says: [path('isd', 'asserted'), path('isd', 'denied')] },
      'missing',
      'missing',
    ],
    [
      'a completed readiness task that names one',
      {
        deliveredBy: null,
        tasks: [readiness('Delivery path', { ...DONE, description: 'ISD delivers it.' })],
      },
      'present',
      null,
    ],
    [
      'a dated line of the convention',
      { deliveredBy: null, comments: ['2026-02-20 Delivery path: ISD, it is in our offer. - Ivo'] },
      'present',
      null,
    ],
  ] as const) {
    it(`${what}: ${state}`, () => {
      const file = uncommitted({
        ...changes,
        says: [capacity, ...('says' in changes ? changes.says : [])],
        tasks: 'tasks' in changes ? [...changes.tasks] : [],
        comments: 'comments' in changes ? [...changes.comments] : [],
      });

      const [missing] = decide(file).missing_readiness_evidence;

      assert.equal(only(file).checks.delivery_path, state);
      assert.equal(missing?.rule ?? null, rule === null ? null : `commit-gate/path-${rule}`);
    });
  }
});

describe('commit-gate decide: capacity', () => {
  for (const [what, changes, state, rule] of [
    ['no word', { says: [] }, 'missing', 'missing'],
    ['a confirmation', {}, 'present', null],
    ['a question', { says: [said('capacity', 'pending')] }, 'pending', 'pending'],
    ['a denial', { says: [said('capacity', 'denied')] }, 'missing', 'denied'],
    [
      'a confirmation after a denial',
      { says: [said('capacity', 'denied', { day: '2026-02-01' }), capacity] },
      'present',
      null,
    ],
    [
      'a denial after a confirmation',
      { says: [capacity, said('capacity', 'denied', { day: '2026-02-21' })] },
      'missing',
      'denied',
    ],
    [
      'a denial of the same day',
      { says: [capacity, said('capacity', 'denied')] },
      'missing',
      'denied',
    ],
    [
      'a question of the same day',
      { says: [capacity, said('capacity', 'pending')] },
      'pending',
      'pending',
    ],
    [
      'an undated question beside a dated confirmation',
      { says: [capacity, said('capacity', 'pending', { day: null })] },
      'present',
      null,
    ],
    ['a completed task', { says: [], tasks: [readiness('Capacity', DONE)] }, 'present', null],
    ['an open task', { says: [], tasks: [readiness('Capacity')] }, 'pending', 'pending'],
    [
      'a cancelled task',
      { says: [], tasks: [readiness('Capacity', CANCELLED)] },
      'missing',
      'denied',
    ],
    [
      'a completed task that a later text denies',
      { says: [said('capacity', 'denied')], tasks: [readiness('Capacity', DONE)] },
      'missing',
      'denied',
    ],
    [
      'a completed task before a question of the same day',
      {
        says: [said('capacity', 'pending', { day: '2026-02-10' })],
        tasks: [readiness('Capacity', DONE)],
      },
      'present',
      null,
    ],
    ['a column that asks for capacity', { helpNeeded: 'Azure Capacity' }, 'missing', 'denied'],
    [
      'a status reason of capacity',
      { statusReason: 'Capacity/Service Availability' },
      'missing',
      'denied',
    ],
    ['another help needed', { helpNeeded: 'Azure Service/Product Availability' }, 'present', null],
  ] as const) {
    it(`${what}: ${state}`, () => {
      const file = uncommitted({
        ...changes,
        says: 'says' in changes ? [...changes.says] : [capacity],
        tasks: 'tasks' in changes ? [...changes.tasks] : [],
      });

      const gap = decide(file).missing_readiness_evidence.find(
        ({ missing }) => missing === 'capacity_confirmation',
      );

      assert.equal(only(file).checks.capacity_confirmation, state);
      assert.equal(gap?.rule ?? null, rule === null ? null : `commit-gate/capacity-${rule}`);
    });
  }
});

describe('commit-gate decide: a realistic date', () => {
  const later = aTask({ subject: 'Dependency: circuit', dueAt: '2026-06-01' });
  const unified = { deliveredBy: 'Microsoft Support' };
  const dispatched = [capacity, said('dispatch', 'asserted')];
  for (const [what, changes, state, rule] of [
    ['today', { dueIn: 0 }, 'present', null],
    ['yesterday', { dueIn: -1 }, 'missing', 'past'],
    ['none', { dueIn: null }, 'missing', 'not-set'],
    ['in 365 days', { dueIn: 365 }, 'present', null],
    ['in 366 days', { dueIn: 366 }, 'missing', 'too-far'],
    ['Unified in 14 days', { ...unified, dueIn: 14 }, 'present', null],
    ['Unified in 13 days', { ...unified, dueIn: 13 }, 'missing', 'no-time-for-dispatch'],
    [
      'Unified in 13 days, dispatched',
      { ...unified, dueIn: 13, says: dispatched },
      'present',
      null,
    ],
    ['another path in 13 days', { dueIn: 13 }, 'present', null],
    ['before an open dependency', { dueIn: 60, tasks: [later] }, 'pending', 'dependency-later'],
    ['on the day of a dependency', { dueIn: 91, tasks: [later] }, 'present', null],
    [
      'before a closed dependency',
      { tasks: [aTask({ subject: 'Dependency: circuit', dueAt: '2026-06-01', stateCode: 1 })] },
      'present',
      null,
    ],
    [
      'before a task that depends on nothing',
      { tasks: [aTask({ subject: 'Training', dueAt: '2026-06-01' })] },
      'present',
      null,
    ],
    [
      'before an open readiness task of another piece',
      { tasks: [readiness('Delivery path', { dueAt: '2026-06-01' })] },
      'pending',
      'dependency-later',
    ],
    [
      'with a basis that is denied',
      { says: [capacity, said('date_basis', 'denied')] },
      'missing',
      'basis-denied',
    ],
    [
      'with a basis that is open',
      { says: [capacity, said('date_basis', 'pending')] },
      'pending',
      'basis-pending',
    ],
  ] as const) {
    it(`${what}: ${state}`, () => {
      const file = uncommitted({
        ...changes,
        says: 'says' in changes ? [...changes.says] : [capacity],
        tasks: 'tasks' in changes ? [...changes.tasks] : [],
      });

      const gap = decide(file).missing_readiness_evidence.find(
        ({ missing }) => missing === 'realistic_date',
      );

      assert.equal(only(file).checks.realistic_date, state);
      assert.equal(gap?.rule ?? null, rule === null ? null : `commit-gate/date-${rule}`);
    });
  }
});

describe('commit-gate decide: what it recommends and proposes', () => {
  it('passes only with all three, and then proposes nothing', () => {
    const output = decide(uncommitted());

    assert.equal(output.commit_readiness_result[0]?.result, 'pass');
    assert.equal(output.commit_readiness_result[0]?.recommendation, 'recommend_commit');
    assert.deepEqual(output.gate_remediation_actions, []);
  });

  it('asks for each missing piece in a task, and notes what is open in one comment', () => {
    const output = decide(uncommitted({ deliveredBy: null, says: [], dueIn: null }));

    assert.deepEqual(
      output.gate_remediation_actions.map(({ tool, for_role }) => [tool, for_role]),
      [
        ['create_task', 'specialist'],
        ['create_task', 'csam'],
        ['create_task', 'csam'],
        ['update_milestone', 'csam'],
      ],
    );
    assert.equal(
      output.gate_remediation_actions[0]?.arguments['subject'],
      '[Readiness] Delivery path: 7-500000001',
    );
  });

  it('asks the delivery side for capacity, where somebody of it is on the milestone', () => {
    const file = uncommitted({
      deliveredBy: 'ISD',
      says: [],
      tasks: [aTask({ ownedBy: IVO })],
    });

    const [task] = decide(file).gate_remediation_actions;

    assert.equal(task?.for_role, 'isd');
    assert.equal(task?.arguments['ownerId'], 'ivo');
  });

  it('asks the Specialist of the milestone for the path', () => {
    const [task] = decide(uncommitted({ deliveredBy: null, owner: SAM })).gate_remediation_actions;

    assert.equal(task?.arguments['ownerId'], 'sam');
  });

  it('creates no second task beside an open one, and moves it only when it is overdue', () => {
    const ahead = decide(uncommitted({ says: [], tasks: [readiness('Capacity')] }));
    const overdue = decide(
      uncommitted({ says: [], tasks: [readiness('Capacity', { dueAt: '2026-03-01' })] }),
    );

    assert.deepEqual(
      ahead.gate_remediation_actions.map(({ tool }) => tool),
      ['update_milestone'],
    );
    assert.deepEqual(
      overdue.gate_remediation_actions.map(({ tool }) => tool),
      ['update_task', 'update_milestone'],
    );
  });

  it('says nothing that could be read as a commitment', () => {
    const { gate_remediation_actions: actions } = decide(uncommitted({ says: [], dueIn: null }));

    for (const { arguments: texts, reason } of actions) {
      assert.doesNotMatch(`${Object.values(texts).join(' ')} ${reason}`, /commit/i);
    }
    const comment = actions.find(({ tool }) => tool === 'update_milestone');
    assert.match(String(comment?.arguments['forecastComments']), /^2026-03-02 .* - Ana Bell$/);
  });

  it('reads its own comment as no new evidence', () => {
    const comments = ['2026-02-28 Readiness: not complete: capacity missing. - Ana Bell'];

    assert.equal(only(uncommitted({ comments })).result, 'pass');
  });

  it('answers a committed and a closed milestone with a sentence that says so', () => {
    const closed = only(uncommitted({ milestone: { status: 'Completed' } }));

    assert.match(only(aCase({ dueIn: 60 })).reason, /committed already/);
    assert.match(closed.reason, /closed \(Completed\)/);
    assert.equal(closed.recommendation, 'withhold');
  });

  it('never lists a piece as missing and pending, and rests each on something', () => {
    for (const item of decide(uncommitted({ says: [] }), uncommitted({ deliveredBy: null }))
      .missing_readiness_evidence) {
      assert.ok(item.looked_at.length > 0);
      assert.ok(['missing', 'pending'].includes(item.state));
    }
  });
});

describe('commit-gate gather', () => {
  const open = { committed: false, commitment: 'Uncommitted' };
  const second = '00000000-0000-4000-8000-000000000002';

  it('reads all uncommitted milestones in one list, one set of columns, one set of tasks', async () => {
    const tools = fakeTools({
      get_milestones: milestones(
        aMilestone(open),
        aMilestone({ ...open, id: second }),
        aMilestone(),
      ),
    });

    const result = await runOn(anySkill(commitGate), tools);

    assert.equal(tools.get_milestones.callCount, 1);
    assert.equal(tools.get_milestone_activities.callCount, 1);
    assert.deepEqual(tools.get_milestone_activities.firstCall.args[0], {
      milestoneIds: [aMilestone().id, second],
    });
    assert.equal(tools.crm_query.callCount, 3);
    assert.equal(result.coverage.activities_read, 2);
  });

  it('reads no tasks when nothing waits at the gate', async () => {
    const tools = fakeTools({ get_milestones: milestones(aMilestone()) });

    const result = await runOn(anySkill(commitGate), tools);

    assert.equal(tools.get_milestone_activities.callCount, 0);
    assert.match(result.headline, /nothing waits at the gate/);
  });

  it('judges a committed milestone that is named, and reports an unknown status', async () => {
    const odd = aMilestone({ status: '861980042', statusCode: 861980042, statusKnown: false });
    const tools = fakeTools({ get_milestones: milestones(odd), crm_query: rows({}) });

    const result = await runOn(anySkill(commitGate), tools, { milestone: '7-500000001' });

    assert.match(result.headline, /It is committed already/);
    assert.deepEqual(
      result.coverage.unread.map(({ what }) => what),
      ['status of 7-500000001'],
    );
  });

  it('says what it could not read instead of judging by silence', async () => {
    const refused = new ToolError('tool_denied', { tool: 'x', message: 'MSX answered 403' });
    const tools = fakeTools({
      get_milestones: milestones(aMilestone(open)),
      get_milestone_activities: stub().rejects(refused),
    });

    const result = await runOn(anySkill(commitGate), tools);

    assert.deepEqual(result.coverage.unread, [
      { what: 'tasks of 1 milestones', why: 'MSX answered 403' },
    ]);
  });
});
