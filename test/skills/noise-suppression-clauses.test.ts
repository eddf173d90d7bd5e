/** Every sentence of skills.md 4.6 and the readings “Alerts”, from what MSX stores to the queues. */
import assert from 'node:assert/strict';
import { noiseSuppression } from '../../src/skills/noise-suppression.ts';
import {
  askAbout,
  clauseWorld,
  idOf,
  numberOf,
  ownedBy,
  type MilestoneIn,
  type TaskIn,
  type WorldIn,
} from '../support/clause-world.ts';

const SAM_SELLS = { opportunities: [{ owner: ownedBy('sam') }] };
const open: TaskIn = { subject: 'Load the last tables', dueIn: 40 };

/** Nothing about it is worth an alert. */
const quiet: MilestoneIn = { tasks: [open], comments: ['The schema is loaded.'] };

/** Each item as “alerts: whose”, the CSAM's own by why they are. */
async function queuesOf(changes: MilestoneIn, world: Omit<WorldIn, 'milestones'> = SAM_SELLS) {
  const { output } = await askAbout(noiseSuppression, { ...quiet, ...changes }, world);
  const mine = output.csam_action_queue.map(({ alerts, why_csam }) => [alerts, why_csam] as const);
  const rest = output.reroute_queue.map(
    ({ alerts, to }) => [alerts, to.person?.name ?? to.role] as const,
  );
  return [...mine, ...rest].map(([alerts, whose]) => `${alerts.join('+')}: ${whose}`);
}

type Row = readonly [string, MilestoneIn, readonly string[]];

function eachQueue(rows: readonly Row[]): void {
  for (const [what, milestone, expected] of rows) {
    it(`${what}: ${expected.join(', ') || 'no alert'}`, async () => {
      assert.deepEqual(await queuesOf(milestone), expected);
    });
  }
}

const HURT = ['The customer escalated to our management, their month-end is in danger.'];
const late = { status: 'At Risk', dueIn: -1 };

describe('noise-suppression, a milestone that is late', () => {
  eachQueue([
    ['due today', { dueIn: 0 }, []],
    ['due yesterday and shown as At Risk', late, ['milestone_overdue: Petra Vlk']],
    [
      'due yesterday and shown as On Track: one cause, one item',
      { dueIn: -1 },
      ['milestone_overdue+status_contradiction: Petra Vlk'],
    ],
    [
      'late, the customer is hurt',
      { ...late, comments: HURT },
      ['milestone_overdue: customer_risk'],
    ],
    [
      'late, the customer was hurt and no longer is',
      { ...late, comments: ['The customer is no longer affected.', ...HURT] },
      ['milestone_overdue: Petra Vlk'],
    ],
    ['late, ISD delivers', { ...late, deliveredBy: 'ISD' }, ['milestone_overdue: isd']],
    [
      'late, Unified delivers',
      { ...late, deliveredBy: 'Microsoft Support' },
      ['milestone_overdue: unified'],
    ],
    [
      'late, the consultant of ISD owns it',
      { ...late, deliveredBy: 'ISD', owner: 'ivo' },
      ['milestone_overdue: Ivo Stein'],
    ],
    [
      'late, and nobody of the partner has a task: the role',
      { ...late, tasks: [{ ...open, owner: 'jonas' }] },
      ['milestone_overdue: partner'],
    ],
    [
      'late, the customer delivers and a CSA owns it',
      { ...late, deliveredBy: 'Customer', owner: 'jonas' },
      ['milestone_overdue: Jonas Feld'],
    ],
    [
      'late, the customer delivers and the CSAM owns it',
      { ...late, deliveredBy: 'Customer' },
      ['milestone_overdue: orchestration_decision'],
    ],
    [
      'late and uncommitted: the Specialist, even if the customer is hurt',
      { ...late, committed: false, comments: HURT },
      ['milestone_overdue: Sam Okoro'],
    ],
  ]);
});

describe('noise-suppression, a status that contradicts dates and tasks', () => {
  const near = { dueIn: 14, tasks: [] };
  const silentCare = 'no_open_task: outcome_clarity';
  eachQueue([
    ['On Track, 14 days and a task to come', { dueIn: 14, tasks: [{ ...open, dueIn: 9 }] }, []],
    ['On Track, 14 days and no task', near, [silentCare, 'status_contradiction: partner']],
    ['Blocked, 14 days and no task', { ...near, status: 'Blocked' }, [silentCare]],
    [
      'At Risk, 14 days and no task',
      { ...near, status: 'At Risk' },
      [silentCare, 'status_contradiction: partner'],
    ],
    ['At Risk, 15 days and no task', { ...near, status: 'At Risk', dueIn: 15 }, [silentCare]],
    ['On Track, 31 days and no task', { dueIn: 31, tasks: [] }, [silentCare]],
    ['a code that MSX does not explain', { ...near, status: '861980077' }, [silentCare]],
  ]);
});

describe('noise-suppression, no date', () => {
  eachQueue([
    [
      'committed: it contradicts On Track too, and each cause is its own',
      { dueIn: null },
      ['no_date: outcome_clarity', 'status_contradiction: Petra Vlk'],
    ],
    [
      'uncommitted',
      { dueIn: null, committed: false, status: 'At Risk' },
      ['no_date: outcome_clarity'],
    ],
  ]);
});

describe('noise-suppression, an owner who cannot act', () => {
  const mine = ['owner_cannot_act: orchestration_decision'];
  eachQueue([
    ['a CSAM', { owner: 'ben' }, []],
    ['a partner', { owner: 'petra' }, []],
    ['nobody', { owner: null }, mine],
    ['a team', { owner: 'team' }, mine],
    ['SYSTEM', { owner: 'system' }, mine],
    ['a disabled user', { owner: 'nobody' }, mine],
    ['a team, uncommitted', { owner: 'team', committed: false }, ['owner_cannot_act: Sam Okoro']],
    [
      'nobody and no attribution: one cause',
      { owner: null, deliveredBy: null },
      ['owner_cannot_act+attribution_missing: orchestration_decision'],
    ],
  ]);
});

describe('noise-suppression, care for committed work', () => {
  const words = (on: string): MilestoneIn => ({
    comments: [{ text: 'The schema is loaded.', on }],
  });
  const stale = ['comment_stale: outcome_clarity'];
  eachQueue([
    ['a comment of 30 days ago', words('2026-01-31'), []],
    ['a comment of 31 days ago', words('2026-01-30'), stale],
    ['no comment', { comments: [] }, stale],
    ['only a comment that is dated tomorrow', words('2026-03-03'), stale],
    ['an old comment on uncommitted work', { ...words('2025-01-30'), committed: false }, []],
    [
      'an old comment, a CSA owns it',
      { ...words('2026-01-30'), owner: 'jonas' },
      ['comment_stale: Jonas Feld'],
    ],
    [
      'all tasks closed',
      { tasks: [{ ...open, state: 'completed' }] },
      ['no_open_task: outcome_clarity'],
    ],
    [
      'all tasks cancelled',
      { tasks: [{ ...open, state: 'cancelled' }] },
      ['no_open_task: outcome_clarity'],
    ],
    ['no task on uncommitted work', { tasks: [], committed: false }, []],
    ['no task, a partner owns it', { tasks: [], owner: 'petra' }, ['no_open_task: Petra Vlk']],
    ['no task, a Specialist owns it', { tasks: [], owner: 'sam' }, ['no_open_task: Sam Okoro']],
    [
      'neither task nor comment: one cause',
      { tasks: [], comments: [] },
      ['no_open_task+comment_stale: outcome_clarity'],
    ],
  ]);
});

describe('noise-suppression, tasks', () => {
  const task = (changes: Partial<TaskIn>): MilestoneIn => ({ tasks: [{ ...open, ...changes }] });
  eachQueue([
    ['due today', task({ dueIn: 0 }), []],
    ['due yesterday', task({ dueIn: -1 }), ['task_overdue: Petra Vlk']],
    [
      'due yesterday and completed',
      { tasks: [open, { ...open, dueIn: -1, state: 'completed' }] },
      [],
    ],
    ['without a date', task({ dueIn: null }), ['task_without_owner_or_date: Petra Vlk']],
    [
      'of nobody: the milestone’s owner',
      task({ owner: null }),
      ['task_without_owner_or_date: outcome_clarity'],
    ],
    ['of a team', task({ owner: 'team' }), ['task_without_owner_or_date: outcome_clarity']],
    ['of SYSTEM', task({ owner: 'system' }), ['task_without_owner_or_date: outcome_clarity']],
    [
      'of a disabled user on a CSA’s milestone',
      { ...task({ owner: 'nobody' }), owner: 'jonas' },
      ['task_without_owner_or_date: Jonas Feld'],
    ],
    [
      'late and of nobody: one item of two alerts',
      task({ owner: null, dueIn: -1 }),
      ['task_overdue+task_without_owner_or_date: outcome_clarity'],
    ],
    [
      'without owner and date: one alert, for it is one kind on one record',
      task({ owner: null, dueIn: null }),
      ['task_without_owner_or_date: outcome_clarity'],
    ],
    [
      'the CSAM’s own: to its owner, which is the CSAM',
      task({ owner: 'ana', dueIn: -1 }),
      ['task_overdue: Ana Bell'],
    ],
    [
      'two late ones of one person: one item',
      {
        tasks: [
          { ...open, dueIn: -1 },
          { ...open, dueIn: -9 },
        ],
      },
      ['task_overdue+task_overdue: Petra Vlk'],
    ],
    [
      'two late ones of two people: two items',
      {
        tasks: [
          { ...open, dueIn: -1 },
          { ...open, dueIn: -9, owner: 'jonas' },
        ],
      },
      ['task_overdue: Petra Vlk', 'task_overdue: Jonas Feld'],
    ],
    [
      'late on uncommitted work',
      { ...task({ dueIn: -1 }), committed: false },
      ['task_overdue: Petra Vlk'],
    ],
  ]);
});

describe('noise-suppression, fields', () => {
  const use = (changes: MilestoneIn): MilestoneIn => ({ name: 'Copilot adoption', ...changes });
  const theirs = ['monthly_use_missing: Sam Okoro'];
  const mine = ['monthly_use_missing: outcome_clarity'];
  eachQueue([
    ['attribution Customer is an attribution', { deliveredBy: 'Customer' }, []],
    ['attribution missing', { deliveredBy: null }, ['attribution_missing: orchestration_decision']],
    [
      'attribution missing, uncommitted',
      { deliveredBy: null, committed: false },
      ['attribution_missing: Sam Okoro'],
    ],
    ['workload missing', { workload: null }, ['workload_missing: Sam Okoro']],
    [
      'workload missing, uncommitted',
      { workload: null, committed: false },
      ['workload_missing: Sam Okoro'],
    ],
    ['use set', use({ monthlyUse: 1 }), []],
    ['use zero, uncommitted', use({ monthlyUse: 0, committed: false }), theirs],
    ['use empty, uncommitted', use({ committed: false }), theirs],
    ['use empty, committed: the outcome is unclear', use({}), mine],
    ['usage in the workload', { workload: 'Teams usage', committed: false }, theirs],
    ['usage in the category', { category: 'Consumption', committed: false }, theirs],
    ['MAU in the name', { name: 'Grow MAU to 900', committed: false }, theirs],
    ['neither word anywhere', { name: 'Landing zone', committed: false }, []],
    ['a word that only contains one', { name: 'Readoptions of Maui', committed: false }, []],
    [
      'workload and use missing, uncommitted: one cause',
      use({ workload: null, committed: false }),
      ['monthly_use_missing+workload_missing: Sam Okoro'],
    ],
  ]);
});

describe('noise-suppression, who the Specialist is', () => {
  const lacking: MilestoneIn = { workload: null };
  for (const [what, owner, opportunities, whose] of [
    ['the owner of the milestone', 'sam', [{ owner: ownedBy('jonas') }], 'Sam Okoro'],
    ['the owner of the opportunity', 'ana', [{ owner: ownedBy('sam') }], 'Sam Okoro'],
    [
      'the owner of another opportunity of the customer',
      'ana',
      [{ owner: ownedBy('ana') }, { owner: ownedBy('sam') }],
      'Sam Okoro',
    ],
    ['the role alone, where nobody is known', 'ana', [{ owner: ownedBy('jonas') }], 'specialist'],
    ['the role alone, where a team owns it', 'ana', [{ owner: ownedBy('team') }], 'specialist'],
  ] as const) {
    it(`is ${what}`, async () => {
      const found = await queuesOf({ ...lacking, owner }, { opportunities });

      assert.deepEqual(found, [`workload_missing: ${whose}`]);
    });
  }

  it('is who stands on the account team as such, whatever the title', async () => {
    const team = [{ who: 'jonas', title: 'Specialist' }] as const;
    const world = { opportunities: [{ owner: ownedBy('jonas') }], team };

    assert.deepEqual(await queuesOf(lacking, world), ['workload_missing: Jonas Feld']);
  });
});

describe('noise-suppression, days are those of the asking person', () => {
  for (const [what, world, expected] of [
    ['still the day in UTC', { at: '23:30:00' }, []],
    [
      'already the next day in Berlin',
      { at: '23:30:00', timeZone: 'Europe/Berlin' },
      ['task_overdue: Petra Vlk'],
    ],
    ['early in UTC', { at: '03:00:00' }, []],
    ['still the day before in Seattle', { at: '03:00:00', timeZone: 'America/Los_Angeles' }, []],
  ] as const) {
    it(`${what}: ${expected.join() || 'no alert'}`, async () => {
      const tasks = [{ ...open, dueIn: 0 }];

      assert.deepEqual(await queuesOf({ tasks }, world), expected);
    });
  }

  for (const [timeZone, expected] of [
    ['UTC', ['comment_stale: outcome_clarity']],
    ['Asia/Tokyo', []],
  ] as const) {
    it(`a comment of 20:00 UTC, 31 days ago, in ${timeZone}: ${expected.join() || 'fresh'}`, async () => {
      const comments = [{ text: 'The schema is loaded.', on: '2026-01-30T20:00:00Z' }];

      assert.deepEqual(await queuesOf({ comments }, { timeZone }), expected);
    });
  }
});

describe('noise-suppression, the order of the queue', () => {
  it('puts risk before decision before clarity, and the sooner first', async () => {
    const milestones: MilestoneIn[] = [
      { ...quiet, name: 'silent', comments: [] },
      { ...quiet, name: 'unowned, later', owner: 'team', dueIn: 90 },
      { ...quiet, name: 'unowned, sooner', owner: 'team', dueIn: 45 },
      { ...quiet, name: 'hurt', ...late, comments: HURT },
      { ...quiet, name: 'unowned, undated', owner: 'team', dueIn: null, status: 'At Risk' },
    ];

    const { output } = await clauseWorld({ milestones }).ask(noiseSuppression);

    const order = output.csam_action_queue.map(({ milestone, priority }) => [
      priority,
      milestone.name,
    ]);
    assert.deepEqual(order, [
      [1, 'hurt'],
      [2, 'unowned, sooner'],
      [3, 'unowned, later'],
      [4, 'unowned, undated'],
      [5, 'silent'],
      [6, 'unowned, undated'],
    ]);
  });
});

describe('noise-suppression, the sums', () => {
  const summaryOf = async (milestones: MilestoneIn[]) => {
    const { output } = await clauseWorld({ milestones, ...SAM_SELLS }).ask(noiseSuppression);
    const { alerts_total, items_total, merged, csam_items, rerouted_items, reduction_percent } =
      output.noise_reduction_summary;
    return [alerts_total, items_total, merged, csam_items, rerouted_items, reduction_percent];
  };
  for (const [what, milestones, expected] of [
    ['nothing', [quiet], [0, 0, 0, 0, 0, 0]],
    ['one for the CSAM', [{ ...quiet, comments: [] }], [1, 1, 0, 1, 0, 0]],
    ['one for somebody else', [{ ...quiet, workload: null }], [1, 1, 0, 0, 1, 100]],
    ['two of one cause for the CSAM', [{ ...quiet, comments: [], tasks: [] }], [2, 1, 1, 1, 0, 50]],
    [
      'one for the CSAM of three: 67, for it is rounded',
      [
        { ...quiet, comments: [] },
        { ...quiet, workload: null },
        { ...quiet, workload: null },
      ],
      [3, 3, 0, 1, 2, 67],
    ],
    [
      'the same cause on two milestones is not merged',
      [
        { ...quiet, comments: [] },
        { ...quiet, comments: [] },
      ],
      [2, 2, 0, 2, 0, 0],
    ],
  ] as const satisfies readonly (readonly [string, readonly MilestoneIn[], readonly number[]])[]) {
    it(`${what}: ${expected.join(', ')}`, async () => {
      assert.deepEqual(await summaryOf([...milestones]), expected);
    });
  }
});

describe('noise-suppression, which milestones it looks at', () => {
  const hygiene: MilestoneIn = { ...quiet, workload: null, dueIn: -40 };
  for (const status of [
    'Completed',
    'Cancelled',
    'Closed as Incomplete',
    'Lost to Competitor',
    'Hygiene/Duplicate',
  ]) {
    it(`raises nothing on one that is ${status}, also when it is named`, async () => {
      const world = clauseWorld({ milestones: [{ ...hygiene, status }] });

      const all = await world.ask(noiseSuppression);
      const named = await world.ask(noiseSuppression, { milestone: numberOf(0) });

      assert.equal(all.output.noise_reduction_summary.alerts_total, 0);
      assert.equal(named.output.noise_reduction_summary.alerts_total, 0);
    });
  }

  it('looks only at what was asked for', async () => {
    const fabrikam = { id: idOf('kim'), name: 'Fabrikam' };
    const opportunities = [{}, { name: 'Copilot', customer: fabrikam }];
    const milestones = [
      { ...quiet, comments: [] },
      { ...quiet, comments: [], of: 1 },
    ];

    const { output } = await clauseWorld({ milestones, opportunities }).ask(noiseSuppression, {
      customer: 'Fabrikam',
    });

    assert.deepEqual(
      output.csam_action_queue.map(({ milestone }) => milestone.customer?.name),
      ['Fabrikam'],
    );
  });
});

describe('noise-suppression, routing tasks', () => {
  const proposed = async (changes: MilestoneIn, world: Omit<WorldIn, 'milestones'> = SAM_SELLS) => {
    const { operations } = await askAbout(noiseSuppression, { ...quiet, ...changes }, world);
    return operations.map(({ tool, for_role, arguments: args }) => [
      tool,
      for_role,
      args['ownerId'],
    ]);
  };
  for (const [what, milestone, expected] of [
    ['what is the CSAM’s', { comments: [] }, []],
    ['a pipeline field', { workload: null }, [['create_task', 'specialist', idOf('sam')]]],
    [
      'a late task of the partner',
      { tasks: [{ ...open, dueIn: -1 }] },
      [['create_task', 'partner', idOf('petra')]],
    ],
    ['a late task of the asker', { tasks: [{ ...open, dueIn: -1, owner: 'ana' }] }, []],
    [
      'a late task of another CSAM',
      { tasks: [{ ...open, dueIn: -1, owner: 'ben' }] },
      [['create_task', 'csam', idOf('ben')]],
    ],
  ] as const satisfies readonly (readonly [
    string,
    MilestoneIn,
    readonly (readonly unknown[])[],
  ])[]) {
    it(`${what}: ${expected.length} tasks`, async () => {
      assert.deepEqual(await proposed(milestone), expected);
    });
  }

  it('keep their key from run to run, so that none is proposed twice', async () => {
    const milestone = { ...quiet, workload: null };
    const [first, second] = await Promise.all(
      ['2026-03-02', '2026-03-09'].map((today) =>
        askAbout(noiseSuppression, { ...milestone, comments: ['New.'] }, { ...SAM_SELLS, today }),
      ),
    );

    assert.deepEqual(
      first?.operations.map(({ key }) => key),
      second?.operations.map(({ key }) => key),
    );
  });
});

describe('noise-suppression, where a read is refused', () => {
  for (const [what, refuses, unread] of [
    ['tasks', 'get_milestone_activities', /tasks of 1 milestones/],
    ['comments and columns', 'msp_engagementmilestones', /comments and delivery columns/],
    ['people', 'systemusers', /names and titles of people/],
    ['account teams', 'msp_accountteams', /roles on account teams/],
  ] as const) {
    it(`raises no alert from ${what} that it could not read, and says so`, async () => {
      const result = await askAbout(noiseSuppression, quiet, { refuses: [refuses] });

      assert.equal(result.output.noise_reduction_summary.alerts_total, 0);
      assert.match(result.coverage.unread.map(({ what: which }) => which).join(), unread);
    });
  }

  it('still finds a team as owner, which needs no title', async () => {
    const world = { refuses: ['systemusers'] };

    assert.deepEqual(await queuesOf({ owner: 'team' }, world), [
      'owner_cannot_act: orchestration_decision',
    ]);
  });
});

describe('noise-suppression, what it says', () => {
  for (const [what, milestone, headline] of [
    ['quiet', quiet, /^No alerts: your portfolio\.$/],
    [
      'one for the CSAM',
      { comments: [] },
      /^1 alert: 1 for you to settle, 0 for others\. First: Data platform live\./,
    ],
    ['two in one item', { comments: [], tasks: [] }, /^2 alerts in 1 item: 1 for you/],
    [
      'the asker’s own task',
      { tasks: [{ ...open, owner: 'ana', dueIn: -1 }] },
      /^1 alert: 0 for you to settle, 1 about your own tasks, 0 for others\.$/,
    ],
  ] as const satisfies readonly (readonly [string, MilestoneIn, RegExp])[]) {
    it(`${what}: counts first`, async () => {
      const result = await askAbout(noiseSuppression, { ...quiet, ...milestone });

      assert.match(result.headline, headline);
    });
  }

  it('gives every item a reason, a rule that it can explain, and evidence', async () => {
    const everything: MilestoneIn = {
      dueIn: -1,
      deliveredBy: null,
      workload: null,
      comments: [],
      tasks: [{ ...open, owner: null }],
    };

    const { output } = await askAbout(noiseSuppression, everything);

    const items = [...output.csam_action_queue, ...output.reroute_queue];
    assert.ok(items.length >= 4);
    for (const { rule, reason, evidence } of items) {
      assert.ok(rule in noiseSuppression.rules, rule);
      assert.ok(reason.length > 0 && evidence.length > 0);
    }
  });
});
