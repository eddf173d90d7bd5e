/** Every sentence of skills.md 4.1 and “Whose hands” of section 6, from what MSX stores. */
import assert from 'node:assert/strict';
import { deliveryAccountability } from '../../src/skills/delivery-accountability.ts';
import {
  askAbout,
  clauseWorld,
  numberOf,
  type MilestoneIn,
  type TaskIn,
  type WorldIn,
} from '../support/clause-world.ts';

async function mapOf(milestone: MilestoneIn, world: Omit<WorldIn, 'milestones'> = {}) {
  const { output, operations } = await askAbout(
    deliveryAccountability,
    { dueIn: 10, ...milestone },
    world,
  );
  const [owner] = output.owner_of_execution_map;
  assert.ok(owner, 'no candidate');
  return { ...owner, mismatches: output.accountability_mismatches, operations };
}

const build: TaskIn = { subject: 'Build the landing zone' };

describe('delivery-accountability, who is a candidate', () => {
  for (const [what, milestone, is] of [
    ['At Risk and far', { status: 'At Risk' }, true],
    ['Blocked and far', { status: 'Blocked' }, true],
    ['overdue', { dueIn: -1 }, true],
    ['due today', { dueIn: 0 }, true],
    ['due in 30 days', { dueIn: 30 }, true],
    ['due in 31 days', { dueIn: 31 }, false],
    ['without a date', { dueIn: null }, false],
    ['uncommitted and near', { committed: false, dueIn: 3 }, true],
    ['completed and late', { status: 'Completed', dueIn: -9 }, false],
    ['At Risk without a date', { status: 'At Risk', dueIn: null }, true],
    ['an unknown status, near', { status: '861980077', dueIn: 5 }, true],
  ] as const satisfies readonly (readonly [string, MilestoneIn, boolean])[]) {
    it(`${what}: ${is ? 'is one' : 'is none'}`, async () => {
      const { output } = await askAbout(deliveryAccountability, milestone);

      assert.equal(output.owner_of_execution_map.length, is ? 1 : 0);
    });
  }

  it('answers one that is named, and says that it is no candidate', async () => {
    const world = clauseWorld({ milestones: [{ dueIn: 90 }, { status: 'Completed' }] });

    const far = await world.ask(deliveryAccountability, { milestone: numberOf(0) });
    const closed = await world.ask(deliveryAccountability, { milestone: numberOf(1) });

    const reasons = [far, closed].map(({ output }) => output.owner_of_execution_map[0]?.reason);
    assert.match(reasons[0] ?? '', /no candidate by itself: due 31 May 2026/);
    assert.match(reasons[1] ?? '', /It is closed \(Completed\)/);
  });
});

describe('delivery-accountability, the execution owner: column, activity, task owner, none', () => {
  for (const [what, milestone, kind, source] of [
    ['column Partner', { deliveredBy: 'Partner' }, 'partner', 'attribution'],
    ['column ISD', { deliveredBy: 'ISD' }, 'isd', 'attribution'],
    ['column Microsoft Support', { deliveredBy: 'Microsoft Support' }, 'unified', 'attribution'],
    ['column Customer', { deliveredBy: 'Customer' }, 'customer', 'attribution'],
    ['an unknown column', { deliveredBy: 'Somebody' }, 'none', 'none'],
    [
      'the column before a text',
      { deliveredBy: 'ISD', comments: ['The partner builds all of it.'] },
      'isd',
      'attribution',
    ],
    ['a text', { comments: ['The partner builds the landing zone.'] }, 'partner', 'activity'],
    [
      'a text before a task',
      { comments: ['ISD migrates the tables.'], tasks: [{ ...build, owner: 'jonas' }] },
      'isd',
      'activity',
    ],
    [
      'the newer of two texts',
      { comments: ['The partner builds it now.', 'ISD builds it.'] },
      'partner',
      'activity',
    ],
    ['a delivery task of a CSA', { tasks: [{ ...build, owner: 'jonas' }] }, 'csa', 'task_owner'],
    ['a delivery task of a partner', { tasks: [build] }, 'partner', 'task_owner'],
    [
      'the first of several owners of tasks',
      {
        tasks: [
          { ...build, owner: 'jonas' },
          { ...build, owner: 'ivo' },
        ],
      },
      'isd',
      'task_owner',
    ],
    ['a closed delivery task', { tasks: [{ ...build, state: 'completed' }] }, 'none', 'none'],
    ['a task that is no delivery', { tasks: [{ subject: 'Send the agenda' }] }, 'none', 'none'],
    ['a delivery task of a team', { tasks: [{ ...build, owner: 'team' }] }, 'none', 'none'],
    [
      'a delivery task of a disabled user',
      { tasks: [{ ...build, owner: 'nobody' }] },
      'none',
      'none',
    ],
    ['nothing', {}, 'none', 'none'],
    ['a path alone', { comments: ['Delivery path: partner, to be confirmed.'] }, 'none', 'none'],
  ] as const satisfies readonly (readonly [string, MilestoneIn, string, string])[]) {
    it(`${what}: ${kind} by ${source}`, async () => {
      const found = await mapOf({ deliveredBy: null, ...milestone });

      assert.deepEqual([found.execution_owner.kind, found.source], [kind, source]);
    });
  }

  it('leaves a column that a later text denies, and says that it is stale', async () => {
    const comments = [{ text: 'The partner will not deliver this any more.', on: '2026-02-25' }];

    const { execution_owner: owner, reason } = await mapOf({
      comments,
      tasks: [{ ...build, owner: 'ivo' }],
    });

    assert.equal(owner.kind, 'isd');
    assert.match(reason, /“delivered by” \(Partner\) is stale/);
  });

  it('takes a CSAM who is named as executor for nobody, and asks for one', async () => {
    const comments = ['Ana Bell (CSAM) migrates the tables herself.'];

    const found = await mapOf({ deliveredBy: null, comments });

    assert.deepEqual([found.execution_owner.kind, found.source], ['none', 'activity']);
    assert.equal(found.rule, 'delivery-accountability/csam-named-as-executor');
    assert.equal(found.operations.length, 1);
  });

  it('names the person who does the work', async () => {
    const found = await mapOf({ deliveredBy: null, tasks: [{ ...build, owner: 'ivo' }] });

    assert.deepEqual(found.execution_owner, { kind: 'isd', name: 'Ivo Stein' });
  });
});

describe('delivery-accountability, what is hands-on work', () => {
  for (const [subject, is] of [
    ['Build the landing zone', true],
    ['Configure the firewall', true],
    ['Migrate 40 workloads', true],
    ['Install the agents', true],
    ['Deploy to production', true],
    ['Test run of the failover', true],
    ['Cutover weekend', true],
    ['Review the build', false],
    ['Ask ISD to configure it', false],
    ['Chase the deployment of the agents', false],
    ['Weekly report on the migration', false],
    ['Prepare the steering committee', false],
    ['Communicate the cutover to users', false],
    ['Governance call', false],
  ] as const) {
    it(`“${subject}” ${is ? 'is' : 'is not'}`, async () => {
      const { source } = await mapOf({ deliveredBy: null, tasks: [{ subject }] });

      assert.equal(source, is ? 'task_owner' : 'none');
    });
  }
});

describe('delivery-accountability, mismatches', () => {
  for (const [what, milestone, where] of [
    ['a CSAM owns what a partner executes', { owner: 'ana' }, ['milestone']],
    ['another CSAM owns it', { owner: 'ben' }, ['milestone']],
    ['ISD executes', { deliveredBy: 'ISD' }, ['milestone']],
    ['Unified executes', { deliveredBy: 'Microsoft Support' }, ['milestone']],
    [
      'a CSA executes by task',
      { deliveredBy: null, tasks: [{ ...build, owner: 'jonas' }] },
      ['milestone'],
    ],
    ['the customer executes', { deliveredBy: 'Customer' }, []],
    ['nobody executes', { deliveredBy: null }, []],
    ['a CSA owns it', { owner: 'jonas' }, []],
    ['a Specialist owns it', { owner: 'sam' }, []],
    ['a team owns it', { owner: 'team' }, []],
    ['nobody owns it', { owner: null }, []],
    [
      'a delivery task is the CSAM’s too',
      { tasks: [{ ...build, owner: 'ana' }] },
      ['milestone', 'task'],
    ],
    [
      'a closed delivery task was the CSAM’s',
      { tasks: [{ ...build, owner: 'ana', state: 'completed' }] },
      ['milestone'],
    ],
    [
      'a governance task is the CSAM’s',
      { tasks: [{ subject: 'Governance call', owner: 'ana' }] },
      ['milestone'],
    ],
    [
      'only a task is the CSAM’s',
      {
        deliveredBy: null,
        owner: 'sam',
        comments: ['The partner builds the landing zone.'],
        tasks: [{ ...build, owner: 'ana' }],
      },
      ['task'],
    ],
    ['a text says orchestration only', { comments: ['Ana owns this for orchestration only.'] }, []],
    ['a text says just for governance', { comments: ['CSAM is owner just for governance.'] }, []],
    [
      'a task says coordination only',
      { tasks: [{ subject: 'Ana: coordination only', owner: 'ana' }] },
      [],
    ],
  ] as const satisfies readonly (readonly [string, MilestoneIn, readonly string[]])[]) {
    it(`${what}: ${where.join(' and ') || 'none'}`, async () => {
      const { mismatches } = await mapOf(milestone);

      assert.deepEqual(
        mismatches.map((one) => one.where),
        where,
      );
    });
  }

  it('names the listed and the implied owner, and rests on evidence', async () => {
    const { mismatches } = await mapOf({ deliveredBy: 'ISD', owner: 'ben' });

    assert.equal(mismatches[0]?.listed_owner.name, 'Ben Ode');
    assert.deepEqual(mismatches[0].implied_execution_owner, { kind: 'isd' });
    assert.ok(mismatches[0].evidence.length > 0);
  });
});

describe('delivery-accountability, who orchestrates', () => {
  const team = [{ who: 'ana', title: 'Customer Success Account Manager' }] as const;
  for (const [what, owner, world, name] of [
    ['the CSAM who owns it', 'ben', {}, 'Ben Ode'],
    ['the asking CSAM on the team', 'sam', { team: [...team] }, 'Ana Bell'],
    ['nobody, when the asker is not on the team', 'sam', {}, null],
    ['nobody, where no owner stands', null, {}, null],
  ] as const) {
    it(what, async () => {
      const { orchestration_owner } = await mapOf({ owner }, world);

      assert.equal(orchestration_owner?.name ?? null, name);
    });
  }
});

describe('delivery-accountability, dependencies and corrections', () => {
  it('lists the subjects of open dependency tasks only', async () => {
    const tasks: TaskIn[] = [
      { subject: 'Dependency: network circuit' },
      { subject: 'Order hardware', description: 'depends on the budget' },
      { subject: 'Dependency: old one', state: 'completed' },
      build,
    ];

    const { dependencies } = await mapOf({ deliveredBy: null, tasks });

    assert.deepEqual(dependencies, ['Dependency: network circuit', 'Order hardware']);
  });

  for (const [what, milestone, corrections] of [
    ['a mismatch', {}, 1],
    ['a mismatch on milestone and task', { tasks: [{ ...build, owner: 'ana' }] }, 1],
    ['no execution owner', { deliveredBy: null, owner: 'sam' }, 1],
    ['an owner who is right', { owner: 'sam' }, 0],
    ['the customer as executor', { deliveredBy: 'Customer' }, 0],
  ] as const satisfies readonly (readonly [string, MilestoneIn, number])[]) {
    it(`${what}: ${corrections} comments`, async () => {
      const { operations } = await mapOf(milestone);

      assert.equal(operations.length, corrections);
      assert.ok(operations.every(({ tool }) => tool === 'update_milestone'));
      assert.ok(
        operations.every(({ arguments: args }) =>
          /^2026-03-02 .* - Ana Bell$/.test(String(args['forecastComments'])),
        ),
      );
    });
  }
});

describe('delivery-accountability, which tasks it reads', () => {
  for (const [what, milestone, reads] of [
    ['an owner by column, owned by a Specialist', { owner: 'sam' }, 0],
    ['an owner by column, owned by a CSAM', { owner: 'ana' }, 1],
    ['no column', { owner: 'sam', deliveredBy: null }, 1],
    [
      'a column that is denied',
      { owner: 'sam', comments: [{ text: 'The partner will not deliver this any more.' }] },
      1,
    ],
  ] as const satisfies readonly (readonly [string, MilestoneIn, number])[]) {
    it(`${what}: ${reads} reads`, async () => {
      const { tools, ask } = clauseWorld({ milestones: [{ dueIn: 5, ...milestone }] });

      await ask(deliveryAccountability);

      assert.equal(tools.get_milestone_activities.callCount, reads);
    });
  }

  it('says so when tasks are refused, and names nobody by guess', async () => {
    const refuses = ['get_milestone_activities'];

    const result = await askAbout(
      deliveryAccountability,
      { dueIn: 5, deliveredBy: null },
      { refuses },
    );

    assert.equal(result.output.owner_of_execution_map[0]?.execution_owner.kind, 'none');
    assert.match(result.coverage.unread[0]?.why ?? '', /is refused/);
  });
});
