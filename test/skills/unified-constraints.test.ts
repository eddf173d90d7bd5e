import assert from 'node:assert/strict';
import { anySkill } from '../../src/skills/run-skill.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { milestones, rows, runOn } from '../support/run.ts';
import { unifiedConstraints } from '../../src/skills/unified-constraints.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { dependencyOf } from '../../src/skills/rules/unified-dependency.ts';
import { aCase, aMilestone, aTask, onDay, said, UMA } from '../support/case-files.ts';
import { gathered } from '../support/gathered.ts';

function decide(...files: CaseFile[]) {
  return unifiedConstraints.decide(gathered(files), onDay());
}

const SUPPORT = { deliveredBy: 'Microsoft Support' };
const ready = [said('eligibility', 'asserted'), said('dispatch', 'asserted')];
const path = (value: string, polarity: 'asserted' | 'denied' | 'pending', day: string) =>
  said('delivery_path', polarity, { value, day });

describe('unified-constraints decide: what depends on Unified', () => {
  for (const [what, file, rule] of [
    ['the column', aCase(SUPPORT), 'column'],
    [
      'the column, denied by a later text',
      aCase({ ...SUPPORT, says: [path('unified', 'denied', '2026-02-20')] }),
      null,
    ],
    [
      'a text on the path',
      aCase({ deliveredBy: null, says: [path('unified', 'asserted', '2026-02-20')] }),
      'text',
    ],
    [
      'a path that a newer one replaced',
      aCase({
        deliveredBy: null,
        says: [
          path('unified', 'asserted', '2026-01-20'),
          path('partner', 'asserted', '2026-02-20'),
        ],
      }),
      null,
    ],
    [
      'a text on the executor',
      aCase({ says: [said('execution_owner', 'asserted', { value: 'unified' })] }),
      'text',
    ],
    ['another column and no word', aCase(), null],
  ] as const) {
    it(`${what}: ${rule ?? 'no'}`, () => {
      assert.equal(dependencyOf(file)?.rule ?? null, rule);
    });
  }

  for (const [name, depends] of [
    ['Unified delivery: health check', true],
    ['Health check with the Unified support team', true],
    ['Drill by Unified engineers', true],
    ['Covered by the Unified contract', true],
    ['Unified request for the drill', true],
    ['Unified workshop', false],
    ['Unified Communications: Teams Phone', false],
    ['Unified data platform on Fabric', false],
    ['Unified inbox for service', false],
    ['Unified audit log', false],
  ] as const) {
    it(`the name “${name}”: ${depends ? 'yes' : 'no'}`, () => {
      const file = aCase({ milestone: { name }, deliveredBy: null });

      assert.equal(dependencyOf({ ...file, signals: [] })?.rule ?? null, depends ? 'name' : null);
    });
  }
});

describe('unified-constraints decide: what is missing and what is pending', () => {
  const slot = (quote: string) => ({ ...said('dispatch', 'asserted'), quote });
  const eligible = said('eligibility', 'asserted');
  for (const [what, says, missing, pending] of [
    ['nothing said', [], ['eligibility', 'dispatch'], []],
    ['both asserted', ready, null, null],
    ['dispatch asked for', [eligible, said('dispatch', 'pending')], [], ['dispatch']],
    [
      'eligibility denied',
      [said('eligibility', 'denied'), said('dispatch', 'asserted')],
      ['eligibility'],
      [],
    ],
    ['eligibility in doubt', [said('eligibility', 'pending')], ['dispatch'], ['eligibility']],
    [
      'an accreditation missing',
      [...ready, said('accreditation', 'denied')],
      ['accreditation'],
      [],
    ],
    ['an accreditation asked', [...ready, said('accreditation', 'pending')], [], ['accreditation']],
    ['an accreditation held', [...ready, said('accreditation', 'asserted')], null, null],
    ['a slot before the due date', [eligible, slot('scheduled for 2026-04-20')], null, null],
    ['a slot on the due date', [eligible, slot('on site on 2026-05-01')], null, null],
    ['a slot after the due date', [eligible, slot('on site from 2026-05-02')], [], ['dispatch']],
    ['a slot that is over', [eligible, slot('slot was 2026-03-01')], [], ['dispatch']],
    ['a slot today', [eligible, slot('slot 2026-03-02')], null, null],
    [
      'a day on which it was confirmed',
      [eligible, slot('dispatch confirmed on 2026-02-10')],
      null,
      null,
    ],
  ] as const) {
    it(what, () => {
      const [warning] = decide(aCase({ ...SUPPORT, says: [...says] })).unified_readiness_warnings;

      assert.deepEqual(warning?.missing ?? null, missing);
      assert.deepEqual(warning?.pending ?? null, pending);
    });
  }

  it('takes readiness tasks by their state', () => {
    const task = (topic: string, state: object) =>
      aTask({ subject: `[Readiness] Unified ${topic}: 7-500000001`, ...state });
    const done = { stateCode: 1, statusCode: 5, endedAt: '2026-02-10T10:00:00Z' };
    const cancelled = { stateCode: 2, statusCode: 6, endedAt: '2026-02-10T10:00:00Z' };
    const tasks = [task('eligibility', done), task('dispatch', cancelled)];

    const [warning] = decide(aCase({ ...SUPPORT, tasks })).unified_readiness_warnings;

    assert.deepEqual([warning?.missing, warning?.pending], [['dispatch'], []]);
  });
});

describe('unified-constraints decide: severity', () => {
  const uncommitted = { committed: false, commitment: 'Uncommitted' };
  for (const [what, changes, severity, risk] of [
    ['overdue', { dueIn: -3 }, 'high', true],
    ['due in 14 days', { dueIn: 14 }, 'high', true],
    ['due in 14 days, uncommitted', { dueIn: 14, milestone: uncommitted }, 'high', true],
    ['due in 15 days', { dueIn: 15 }, 'medium', true],
    ['due in 30 days, uncommitted', { dueIn: 30, milestone: uncommitted }, 'medium', false],
    ['due in 31 days', { dueIn: 31 }, 'low', true],
    ['committed 30 days ago, far', { dueIn: 90, committedOn: '2026-01-31' }, 'medium', true],
    ['committed 31 days ago, far', { dueIn: 90, committedOn: '2026-01-30' }, 'low', true],
    [
      'far and uncommitted with an old commitment day',
      { dueIn: 90, committedOn: '2026-02-20', milestone: uncommitted },
      'low',
      false,
    ],
    ['without a date', { dueIn: null }, 'low', true],
  ] as const) {
    it(`${what}: ${severity}${risk ? ', with a risk for the customer' : ''}`, () => {
      const output = decide(aCase({ ...SUPPORT, ...changes }));

      assert.equal(output.unified_readiness_warnings[0]?.severity, severity);
      assert.equal(output.customer_expectation_risks.length, risk ? 1 : 0);
    });
  }
});

describe('unified-constraints decide: what it proposes', () => {
  it('asks for each open piece, and for the exception path only where it is high', () => {
    const subjects = (dueIn: number) =>
      decide(aCase({ ...SUPPORT, dueIn })).escalation_actions.map(
        ({ arguments: { subject } }) => subject,
      );

    assert.deepEqual(subjects(20), [
      '[Readiness] Unified eligibility: 7-500000001',
      '[Readiness] Unified dispatch: 7-500000001',
    ]);
    assert.equal(subjects(10).at(-1), 'Escalation: exception path for Unified, 7-500000001');
  });

  it('gives the task to somebody of Unified on the milestone, and its decision to that role', () => {
    const tasks = [aTask({ ownedBy: UMA })];

    const [action] = decide(aCase({ ...SUPPORT, tasks })).escalation_actions;

    assert.equal(action?.arguments['ownerId'], 'uma');
    assert.equal(action?.for_role, 'unified');
    assert.match(String(action?.arguments['description']), /^2026-03-02 .* - Ana Bell$/);
  });

  it('creates no second task beside an open one, and moves it when it is overdue', () => {
    const open = (dueAt: string) =>
      aTask({ subject: '[Readiness] Unified dispatch: 7-500000001', dueAt });
    const tools = (dueAt: string) =>
      decide(
        aCase({ ...SUPPORT, says: [said('eligibility', 'asserted')], tasks: [open(dueAt)] }),
      ).escalation_actions.map(({ tool }) => tool);

    assert.deepEqual(tools('2026-03-02'), []);
    assert.deepEqual(tools('2026-03-01'), ['update_task']);
  });

  it('warns of nothing that is ready, closed, or no Unified work', () => {
    const output = decide(
      aCase({ ...SUPPORT, says: ready }),
      aCase({ ...SUPPORT, milestone: { status: 'Completed' } }),
      aCase(),
    );

    assert.deepEqual(output, {
      unified_readiness_warnings: [],
      customer_expectation_risks: [],
      escalation_actions: [],
    });
  });

  it('puts the worst first, and keeps inner words out of what is suggested to the customer', () => {
    const output = decide(aCase({ ...SUPPORT, dueIn: 90 }), aCase({ ...SUPPORT, dueIn: 5 }));

    assert.deepEqual(
      output.unified_readiness_warnings.map(({ severity }) => severity),
      ['high', 'low'],
    );
    for (const { suggested_message } of output.customer_expectation_risks) {
      assert.doesNotMatch(suggested_message, /Unified|MSX|commit|Ana/);
    }
  });
});

describe('unified-constraints gather', () => {
  it('reads tasks only of what says Unified, in one call', async () => {
    const second = '00000000-0000-4000-8000-000000000002';
    const tools = fakeTools({
      get_milestones: milestones(
        aMilestone(),
        aMilestone({ id: second, name: 'Unified support: drill' }),
      ),
    });

    await runOn(anySkill(unifiedConstraints), tools);

    assert.equal(tools.get_milestones.callCount, 1);
    assert.equal(tools.get_milestone_activities.callCount, 1);
    assert.deepEqual(tools.get_milestone_activities.firstCall.args[0], { milestoneIds: [second] });
  });

  it('finds Microsoft Support in the column, which no keyword finds', async () => {
    const row = {
      msp_engagementmilestoneid: aMilestone().id,
      'msp_deliveryspecifiedfield@OData.Community.Display.V1.FormattedValue': 'Microsoft Support',
    };
    const tools = fakeTools({ crm_query: rows({ msp_engagementmilestones: [row] }) });

    const { headline } = await runOn(anySkill(unifiedConstraints), tools);

    assert.match(headline, /^1 Unified warning, low: /);
  });

  it('answers a named milestone that does not depend on Unified', async () => {
    const tools = fakeTools({ crm_query: rows({}), get_milestones: milestones(aMilestone()) });

    const { headline } = await runOn(anySkill(unifiedConstraints), tools, {
      milestone: '7-500000001',
    });

    assert.match(headline, /^Data platform live: nothing in MSX says that it depends on Unified/);
  });
});
