import assert from 'node:assert/strict';
import { assert as sinonAssert, stub } from 'sinon';
import type { ScopeRequest } from '../../src/domain/skill-result.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { ToolError } from '../../src/errors.ts';
import { milestoneHealth } from '../../src/skills/milestone-health.ts';
import { runSkill } from '../../src/skills/run-skill.ts';
import { aMilestone } from '../support/case-files.ts';
import { fakeTools, type FakeTools } from '../support/fake-tools.ts';

function run(tools: FakeTools, scope: ScopeRequest = {}, progress?: (doing: string) => void) {
  return runSkill(milestoneHealth, {
    scope,
    tools,
    now: () => new Date('2026-03-02T09:00:00Z'),
    timeZone: 'Europe/Berlin',
    thresholds: DEFAULT_THRESHOLDS,
    ...(progress ? { progress } : {}),
  });
}

function milestones(...list: ReturnType<typeof aMilestone>[]) {
  return stub().resolves({
    count: list.length,
    byStatus: {},
    byCommitment: {},
    milestones: list,
    unread: [],
  });
}

describe('runSkill with milestone-health', () => {
  it('says scope, clock, coverage and the calls that it made', async () => {
    const result = await run(fakeTools());

    assert.equal(result.scope.kind, 'portfolio');
    assert.deepEqual(result.clock, { today: '2026-03-02', time_zone: 'Europe/Berlin' });
    assert.equal(result.coverage.opportunities, 1);
    assert.equal(result.coverage.milestones, 1);
    assert.deepEqual(result.coverage.unread, []);
    assert.ok(result.sources.some(({ tool, calls }) => tool === 'get_milestones' && calls === 1));
  });

  it('reads no tasks of a milestone that is far and on track', async () => {
    const tools = fakeTools();

    await run(tools);

    assert.equal(tools.get_milestone_activities.callCount, 0);
    sinonAssert.calledWithMatch(tools.get_milestones, { format: 'summary' });
  });

  it('reads the tasks of all candidates in one call', async () => {
    const near = aMilestone({ dueOn: '2026-03-12' });
    const risk = aMilestone({ id: '00000000-0000-4000-8000-000000000002', status: 'At Risk' });
    const tools = fakeTools({
      get_milestones: milestones(near, risk, aMilestone({ committed: false })),
    });

    const result = await run(tools);

    assert.equal(tools.get_milestone_activities.callCount, 1);
    sinonAssert.calledWithMatch(tools.get_milestone_activities, {
      milestoneIds: [near.id, risk.id],
    });
    assert.equal(result.coverage.activities_read, 2);
  });

  it('names what could not be read, and concludes nothing from it', async () => {
    const refused = new ToolError('tool_unavailable', {
      tool: 'get_milestone_activities',
      message: 'MSX answered 503',
    });
    const near = milestones(aMilestone({ dueOn: '2026-03-12' }));
    const tools = fakeTools({
      get_milestones: near,
      get_milestone_activities: stub().rejects(refused),
    });

    const result = await run(tools);

    assert.deepEqual(result.coverage.unread, [
      { what: 'tasks of 1 milestones', why: 'MSX answered 503' },
    ]);
    assert.equal(result.output.health_report[0]?.health, 'on_track');
  });

  it('keeps what a partial read of milestones did not give in coverage', async () => {
    const gap = { what: 'milestones of 2 opportunities', why: 'page 2 failed' };
    const partial = stub().resolves({
      count: 0,
      byStatus: {},
      byCommitment: {},
      milestones: [],
      unread: [gap, gap],
    });

    const result = await run(fakeTools({ get_milestones: partial }));

    assert.deepEqual(result.coverage.unread, [gap]);
  });

  it('reports an unknown status code and judges by dates only', async () => {
    const odd = aMilestone({ status: '861980042', statusKnown: false });

    const result = await run(fakeTools({ get_milestones: milestones(odd) }));

    assert.equal(result.output.health_report[0]?.msx_status, '861980042');
    assert.match(result.coverage.unread[0]?.why ?? '', /861980042/);
  });

  it('answers a named milestone even when it is not committed, and says so', async () => {
    const named = milestones(aMilestone({ committed: false, commitment: 'Uncommitted' }));

    const result = await run(fakeTools({ get_milestones: named }), { milestone: '7-500000001' });

    assert.match(result.output.health_report[0]?.reason ?? '', /not committed \(Uncommitted\)/);
  });

  it('stops with a sign-in error when MSX does not know the person', async () => {
    const status = {
      authenticated: false,
      userId: null,
      organizationUrl: '',
      detail: 'Sign in first.',
    };
    const tools = fakeTools({ crm_auth_status: stub().resolves(status) });

    await assert.rejects(run(tools), { code: 'not_signed_in', message: 'Sign in first.' });
    assert.equal(tools.get_milestones.callCount, 0);
  });

  it('says what it is doing while it reads', async () => {
    const said: string[] = [];

    await run(fakeTools(), {}, (doing) => said.push(doing));

    assert.match(said.join('|'), /access.*opportunities.*milestones.*tasks/);
  });
});
