import assert from 'node:assert/strict';
import { createStagedWriter } from '../../../src/backends/mcp/msx-writer.ts';
import { writeCallOf } from '../../../src/backends/mcp/msx-write-call.ts';
import type { MsxWrite } from '../../../src/tools/msx-writer.ts';
import { contractWorld, WORLD } from '../../support/contract-world.ts';
import { behindPeer, type OverMcp } from '../../support/msx-over-mcp.ts';
import type { Generation } from '../../support/msx-peer.ts';

describe('writes through a server that stages them', () => {
  let world: OverMcp;
  const start = async (generation: Generation = 'G2') => {
    world = await behindPeer(generation, contractWorld());
    return createStagedWriter(world.session);
  };
  afterEach(() => world.close());

  const milestone = () =>
    world.direct.crm_get_record({ entitySet: 'msp_engagementmilestones', id: WORLD.milestone });
  const newDate = async (changes: Partial<MsxWrite> = {}): Promise<MsxWrite> => ({
    method: 'PATCH',
    path: `msp_engagementmilestones(${WORLD.milestone})`,
    payload: { msp_milestonedate: '2026-12-24' },
    ifMatch: String((await milestone())['@odata.etag']),
    ...changes,
  });

  it('stages, compares and executes the one operation that was accepted', async () => {
    const writer = await start();

    const answer = await writer.write(await newDate());
    const after = await milestone();

    assert.deepEqual(answer, { outcome: 'written' });
    assert.match(String(after['msp_milestonedate']), /^2026-12-24/);
    assert.deepEqual(world.peer.queue.executed, ['OP-1']);
    assert.ok(!world.peer.called.includes('execute_all'));
  });

  it('executes nothing when the record has another version than the person saw', async () => {
    const writer = await start();

    const answer = await writer.write(await newDate({ ifMatch: 'W/"1"' }));

    assert.equal(answer.outcome === 'refused' && answer.status, 412);
    assert.ok(!world.peer.called.includes('update_milestone'));
  });

  it('executes nothing when the server staged more than was accepted', async () => {
    const writer = await start();
    world.peer.queue.more = { msp_monthlyuse: 1 };

    const answer = await writer.write(await newDate());

    assert.match(answer.outcome === 'refused' ? answer.words : '', /another change/);
    assert.deepEqual(world.peer.queue.executed, []);
    assert.ok(world.peer.called.includes('cancel_operation'));
  });

  it('takes a signature that the server adds to a text for the same text', async () => {
    const writer = await start('G3');
    const payload = { msp_forecastcomments: 'Agreed with Ada.' };
    world.peer.queue.more = {
      msp_forecastcomments: 'Agreed with Ada. [AI-assisted via MCAPS-IQ]',
    };

    const { outcome } = await writer.write(await newDate({ payload }));

    assert.equal(outcome, 'written');
  });

  it('writes nothing through a server that only shows changes', async () => {
    const writer = await start('G1');

    const answer = await writer.write(await newDate());

    assert.match(answer.outcome === 'refused' ? answer.words : '', /only shows changes/);
    assert.deepEqual(world.peer.queue.executed, []);
  });

  it('sends no new task, which could not be found again, and says what to do', async () => {
    const writer = await start();

    const answer = await writer.write({
      method: 'POST',
      path: 'tasks',
      payload: { activityid: WORLD.task, subject: 'Call' },
      ifMatch: null,
    });

    const words = answer.outcome === 'refused' ? answer.words : '';
    assert.match(words, /might be created twice. Enter it in MSX by hand/);
    assert.ok(!world.peer.called.includes('create_task'));
  });

  it('says what MSX has against an operation', async () => {
    const writer = await start();
    const request = await newDate();
    world.sandbox.faults.add({
      match: `msp_engagementmilestones(${WORLD.milestone})`,
      status: 403,
      code: '0x80040220',
      times: -1,
    });

    const answer = await writer.write(request);

    assert.equal(answer.outcome === 'refused' && answer.status, 403);
  });

  it('calls no tool that would execute more than one operation', async () => {
    await start();

    await assert.rejects(world.session.call('execute_all', {}), { code: 'tool_contract' });
    assert.ok(!world.peer.called.includes('execute_all'));
  });
});

describe('a write as a call', () => {
  const task = `tasks(${WORLD.task})`;
  const milestone = `msp_engagementmilestones(${WORLD.milestone})`;
  const of = (path: string, payload: MsxWrite['payload'], method: MsxWrite['method'] = 'PATCH') =>
    writeCallOf({ method, path, payload, ifMatch: null });

  for (const [what, call, expected] of [
    ['a date', of(milestone, { msp_milestonedate: '2026-12-24' }), 'update_milestone'],
    ['a due day', of(task, { scheduledend: '2026-12-24' }), 'update_task'],
    ['completing', of(task, { statecode: 1, statuscode: 5 }), 'close_task'],
    ['waiting', of(task, { statecode: 0, statuscode: 4 }), 'update_task'],
    ['closing with words', of(task, { statecode: 1, statuscode: 5, subject: 'x' }), 'update_task'],
    ['an owner', of(milestone, { 'ownerid@odata.bind': '/systemusers(1)' }), undefined],
    ['emptying a text', of(task, { description: null }), undefined],
    ['a state alone', of(task, { statecode: 1, subject: 'x' }), undefined],
    ['a new task', of('tasks', { subject: 'x' }, 'POST'), undefined],
    ['another record', of(`accounts(${WORLD.contoso})`, { name: 'x' }), undefined],
    ['nothing', of(milestone, {}), undefined],
  ] as const) {
    it(`${what}: ${expected ?? 'no tool says it'}`, () => {
      assert.equal(call?.tool, expected);
    });
  }
});
