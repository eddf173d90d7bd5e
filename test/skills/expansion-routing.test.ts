import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { expansionRouting } from '../../src/skills/expansion-routing.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { runSkill } from '../../src/skills/run-skill.ts';
import { aCase, aMilestone, aTask, ANA, onDay } from '../support/case-files.ts';
import { noCoverage } from '../support/coverage.ts';
import { anOpportunity, CONTOSO, fakeTools } from '../support/fake-tools.ts';

const SVEN = { id: 'sven', name: 'Sven Ark', role: 'specialist' } as const;
const HERE = anOpportunity({ owner: { id: 'sven', name: 'Sven Ark', kind: 'systemuser' } });
const OTHER = anOpportunity({
  id: '00000000-0000-4000-8000-0000000000ab',
  name: 'Governance',
  owner: { id: 'sven', name: 'Sven Ark', kind: 'systemuser' },
});

const people = {
  actor: () => SVEN,
  acting: () => SVEN,
  person: () => SVEN,
  names: () => [],
  named: () => SVEN,
  onTeam: () => true,
  unread: [],
};

function decide(files: readonly CaseFile[], others: readonly CaseFile[] = [], more = [HERE]) {
  const all = [...files, ...others];
  const gathered = {
    files: all,
    me: ANA,
    isNamed: false,
    coverage: noCoverage(),
    asked: new Set(files.map(({ milestone }) => milestone.id)),
    market: { opportunities: more, milestones: all.map(({ milestone }) => milestone), unread: [] },
    people,
  };
  return expansionRouting.decide(gathered, onDay());
}

const WISH = 'The CFO wants Microsoft Purview on top and asked for a quote.';

function onFabric(comments: string[], changes: Parameters<typeof aCase>[0] = {}) {
  return aCase({ milestone: { workload: 'Microsoft Fabric' }, comments, ...changes });
}

/** A neighbour in another opportunity of the same customer. */
function neighbour(workload: string, comments: string[] = []) {
  const opportunity = { id: OTHER.id, name: OTHER.name };
  return aCase({ milestone: { id: 'neighbour', opportunity, workload }, comments });
}

function readiness(changes: Parameters<typeof aTask>[0]) {
  return aTask({ subject: '[Readiness] CSAM alignment: 7-500000001', ...changes });
}

describe('expansion-routing decide: one case for each route', () => {
  for (const [what, tasks, route] of [
    ['nobody agreed', [], 'csam_alignment_first'],
    [
      'agreed on the day of the wish',
      [readiness({ stateCode: 1, endedAt: '2026-02-20T17:00:00Z' })],
      'specialist_creates',
    ],
    [
      'agreed the day before the wish',
      [readiness({ stateCode: 1, endedAt: '2026-02-19T17:00:00Z' })],
      'csam_alignment_first',
    ],
    ['still asked', [readiness({ createdAt: '2026-02-21T08:00:00Z' })], 'csam_alignment_first'],
    [
      'agreement taken back later',
      [
        readiness({ id: 'a', stateCode: 1, endedAt: '2026-02-21T08:00:00Z' }),
        readiness({ id: 'b', stateCode: 2, endedAt: '2026-02-22T08:00:00Z' }),
      ],
      'csam_alignment_first',
    ],
  ] as const) {
    it(`${what}: ${route}`, () => {
      const { ownership_route } = decide([onFabric([WISH], { tasks: [...tasks] })]);

      assert.deepEqual(
        ownership_route.map((one) => one.route),
        [route],
      );
    });
  }

  it('takes an agreement from any milestone of the customer', () => {
    const agreed = aCase({
      milestone: { id: 'm2' },
      tasks: [readiness({ stateCode: 1, endedAt: '2026-02-25T08:00:00Z' })],
    });

    const { ownership_route } = decide([onFabric([WISH])], [agreed]);

    assert.equal(ownership_route[0]?.csam_alignment, 'explicit');
  });

  it('names the owner of another open opportunity with the same workload', () => {
    const { ownership_route, alignment_tasks } = decide(
      [onFabric([WISH])],
      [neighbour('Microsoft Purview')],
      [HERE, OTHER],
    );

    assert.equal(ownership_route[0]?.route, 'existing_opportunity');
    assert.equal(ownership_route[0]?.owner?.name, 'Sven Ark');
    assert.deepEqual(alignment_tasks, []);
  });

  for (const [what, workload, opportunities] of [
    ['of a cousin product', 'Power BI', [HERE, OTHER]],
    ['that is closed', 'Microsoft Purview', [HERE, { ...OTHER, open: false }]],
    [
      'of another customer',
      'Microsoft Purview',
      [HERE, { ...OTHER, customer: { id: 'x', name: 'Fabrikam' } }],
    ],
  ] as const) {
    it(`is not covered by an opportunity ${what}`, () => {
      const { ownership_route } = decide(
        [onFabric([WISH])],
        [neighbour(workload)],
        [...opportunities],
      );

      assert.equal(ownership_route[0]?.route, 'csam_alignment_first');
    });
  }

  it('is covered by the product in the name of an opportunity', () => {
    const named = { ...OTHER, name: 'Purview for all' };

    const { ownership_route } = decide([onFabric([WISH])], [], [HERE, named]);

    assert.equal(ownership_route[0]?.existing_opportunity?.name, 'Purview for all');
  });
});

describe('expansion-routing decide: wishes that stand', () => {
  it('keeps two wishes for two products on one milestone', () => {
    const { expansion_signals } = decide([
      onFabric([WISH, 'The COO wants Windows 365 for the dealers in addition.']),
    ]);

    assert.equal(expansion_signals.length, 2);
  });

  for (const [what, comments] of [
    ['refused later', ['Budget was cut, no Purview for them this year.', WISH]],
    ['an idea of our own', ['Maybe they are interested in Sentinel, I will ask the CISO.']],
    ['technical', ['VNet address space expansion to /20 is done.']],
  ] as const) {
    it(`takes none that is ${what}`, () => {
      const { expansion_signals, ownership_route } = decide([onFabric([...comments])]);

      assert.deepEqual([expansion_signals, ownership_route], [[], []]);
    });
  }

  it('stands while a task still plans what to do about it', () => {
    const tasks = [
      aTask({ subject: 'Scope paper for phase 2', modifiedAt: '2026-03-01T10:00:00Z' }),
    ];

    assert.equal(decide([onFabric([WISH], { tasks })]).expansion_signals.length, 1);
  });

  it('quotes the whole sentence, with the date and the person behind it', () => {
    const [signal] = decide([onFabric([WISH])]).expansion_signals;

    assert.equal(signal?.text, WISH);
    assert.equal(signal?.evidence[0]?.by?.name, 'Ana Bell');
  });
});

describe('expansion-routing decide: tasks', () => {
  it('asks the CSAM for alignment first, and creates no opportunity', () => {
    const { alignment_tasks } = decide([onFabric([WISH])]);

    assert.deepEqual(
      alignment_tasks.map(({ tool, for_role, arguments: { subject } }) => [
        tool,
        for_role,
        subject,
      ]),
      [['create_task', 'csam', '[Readiness] CSAM alignment: 7-500000001']],
    );
  });

  it('proposes no second task while one for the alignment is open', () => {
    const tasks = [readiness({ createdAt: '2026-02-01T08:00:00Z' })];

    assert.deepEqual(decide([onFabric([WISH], { tasks })]).alignment_tasks, []);
  });

  it('leaves the creation to the Specialist once aligned', () => {
    const tasks = [readiness({ stateCode: 1, endedAt: '2026-02-25T08:00:00Z' })];

    const [task] = decide([onFabric([WISH], { tasks })]).alignment_tasks;

    assert.equal(task?.for_role, 'specialist');
    assert.equal(task?.arguments['ownerId'], 'sven');
  });
});

describe('expansion-routing gather', () => {
  it('reads the neighbourhood of the customer in sets: one read each', async () => {
    const second = aMilestone({
      id: '00000000-0000-4000-8000-000000000002',
      opportunity: { id: OTHER.id, name: OTHER.name },
    });
    const list = stub().resolves({
      count: 2,
      opportunities: [HERE, OTHER],
      matchedAccounts: [CONTOSO],
      unread: [],
    });
    const tools = fakeTools({ list_opportunities: list });
    tools.get_milestones.onSecondCall().resolves({ count: 1, milestones: [second], unread: [] });

    await runSkill(expansionRouting, {
      scope: {},
      tools,
      now: () => new Date('2026-03-02T09:00:00Z'),
      timeZone: 'UTC',
      thresholds: DEFAULT_THRESHOLDS,
    });

    assert.equal(list.callCount, 1);
    assert.equal(tools.get_milestones.callCount, 2);
    assert.equal(tools.get_milestone_activities.callCount, 1);
  });
});
