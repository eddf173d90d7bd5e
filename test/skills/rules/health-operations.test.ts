import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../../src/domain/operation.ts';
import { proposeChanges } from '../../../src/skills/rules/health-operations.ts';
import { judgeHealth } from '../../../src/skills/rules/judge-health.ts';
import { MSX_TOOLS } from '../../../src/tools/msx-tools.ts';
import { aCase, ANA, aTask, onDay, PETRA, TODAY } from '../../support/case-files.ts';

type Case = Parameters<typeof aCase>[0];

const OWNER = '00000000-0000-4000-8000-00000000000a';
const BEN = { id: '00000000-0000-4000-8000-00000000000b', name: 'Ben Ode', role: 'csam' } as const;

function proposed(changes: Case): DryRunOperation[] {
  const file = aCase(changes);
  return proposeChanges({ file, item: judgeHealth(file, onDay()) }, { me: BEN, today: TODAY });
}

function only(changes: Case, key: RegExp): DryRunOperation | undefined {
  return proposed(changes).find((operation) => key.test(operation.key));
}

const AT_RISK = { milestone: { status: 'At Risk' } };

describe('proposeChanges: the missing way back', () => {
  it('asks for a recovery where MSX shows a risk and nobody is named', () => {
    const operation = only(AT_RISK, /:recovery$/);

    assert.equal(operation?.tool, 'create_task');
    assert.equal(operation.arguments['subject'], '[Readiness] Recovery: 7-500000001');
    assert.equal(operation.arguments['category'], 861980012);
  });

  it('asks for a mitigation where a near date has none', () => {
    const operation = only({ dueIn: 20 }, /:mitigation$/);

    assert.equal(operation?.arguments['subject'], 'Mitigation: Data platform live');
  });

  it('keeps within the 200 characters that MSX takes for a subject', () => {
    const name = 'long '.repeat(60);

    const operation = only({ dueIn: 20, milestone: { name } }, /:mitigation$/);

    assert.equal(String(operation?.arguments['subject']).length, 200);
  });

  for (const [what, changes] of [
    ['its tasks could not be read', { ...AT_RISK, tasksRead: false }],
    ['it is on track', {}],
    ['it is closed', { milestone: { status: 'Completed' }, dueIn: -9 }],
    [
      'an open task says so already',
      { ...AT_RISK, tasks: [aTask({ subject: 'Recovery', dueAt: null })] },
    ],
  ] as const) {
    it(`asks for nothing when ${what}`, () => {
      const tasks = 'tasks' in changes ? [...changes.tasks] : [];

      assert.equal(only({ ...changes, tasks }, /^create_task/), undefined);
    });
  }

  for (const [dueIn, dueDate] of [
    [30, '2026-03-09'],
    [8, '2026-03-09'],
    [7, '2026-03-08'],
    [6, '2026-03-07'],
    [1, '2026-03-03'],
    [0, '2026-03-09'],
    [-1, '2026-03-09'],
  ] as const) {
    it(`wants it done by ${dueDate} when the milestone is due in ${dueIn} days`, () => {
      assert.equal(only({ ...AT_RISK, dueIn }, /^create_task/)?.arguments['dueDate'], dueDate);
    });
  }

  it('gives it to the owner of the milestone', () => {
    const actingOwner = { ...PETRA, id: OWNER };

    const operation = only({ ...AT_RISK, actingOwner }, /^create_task/);

    assert.equal(operation?.arguments['ownerId'], OWNER);
    assert.ok(
      operation.preview.some(({ label, after }) => label === 'Owner' && after === PETRA.name),
    );
  });

  it('gives it to the asker when the owner is a team, SYSTEM or a disabled user', () => {
    const operation = only({ ...AT_RISK, actingOwner: null }, /^create_task/);

    assert.equal(operation?.arguments['ownerId'], BEN.id);
  });
});

describe('proposeChanges: a new date', () => {
  const overdue = { dueIn: -3 };
  const dates = (tasks: ReturnType<typeof aTask>[]) =>
    only({ ...overdue, tasks }, /:date$/)?.arguments['milestoneDate'];

  it('is the day on which the last open, owned task ends', () => {
    const first = aTask({ dueAt: '2026-03-05' });
    const last = aTask({ id: 't2', dueAt: '2026-03-20' });

    assert.equal(dates([last, first]), '2026-03-20');
  });

  for (const [what, task] of [
    ['is closed', aTask({ dueAt: '2026-03-20', stateCode: 1 })],
    ['nobody owns', aTask({ dueAt: '2026-03-20', owned: false })],
    ['has no date', aTask({ dueAt: null })],
    ['is past', aTask({ dueAt: '2026-03-01' })],
  ] as const) {
    it(`does not come from a task that ${what}`, () => {
      assert.equal(dates([task]), undefined);
    });
  }

  it('is not proposed while the old one lies ahead, or is today', () => {
    for (const dueIn of [0, 5]) {
      assert.equal(only({ ...AT_RISK, dueIn, tasks: [aTask()] }, /:date$/), undefined);
    }
  });

  it('shows before and after as a person reads them', () => {
    const operation = only({ ...overdue, tasks: [aTask()] }, /:date$/);

    assert.deepEqual(operation?.preview, [
      { field: 'milestoneDate', label: 'Due date', before: '27 Feb 2026', after: '9 Mar 2026' },
    ]);
  });
});

describe('proposeChanges: the comment', () => {
  it('says what differs, between the date and the name of the asker', () => {
    const operation = only({ dueIn: 5 }, /:status-comment$/);

    assert.match(
      String(operation?.arguments['forecastComments']),
      /^2026-03-02 Status: review says Blocked, MSX shows On Track\..* - Ben Ode$/,
    );
  });

  it('is not written where MSX says the same, or an unknown status', () => {
    assert.equal(only({ milestone: { status: 'Blocked' } }, /:status-comment$/), undefined);
    const unknown = { milestone: { status: '861980042', statusKnown: false }, dueIn: 5 };
    assert.equal(only(unknown, /:status-comment$/), undefined);
  });
});

describe('every proposal', () => {
  const all = [
    ...proposed({ ...AT_RISK, dueIn: -3, tasks: [aTask()], actingOwner: { ...ANA, id: OWNER } }),
    ...proposed({ dueIn: 5, actingOwner: null }),
  ];

  for (const operation of all) {
    it(`${operation.key} is an input that its tool takes`, () => {
      assert.equal(MSX_TOOLS[operation.tool].input.safeParse(operation.arguments).success, true);
    });

    it(`${operation.key} has a reason, a rule, evidence and somebody to decide`, () => {
      assert.ok(operation.reason.endsWith('.'));
      assert.match(operation.rule, /^milestone-health\//);
      assert.ok(operation.evidence.length > 0);
      assert.equal(operation.for_role, 'csam');
    });
  }

  it('has a key of its own, the same on the next run', () => {
    const keys = all.map(({ key }) => key);

    assert.equal(new Set(keys).size, 4);
    assert.deepEqual(
      proposed({ dueIn: 5, actingOwner: null }).map(({ key }) => key),
      keys.slice(-2),
    );
  });
});
