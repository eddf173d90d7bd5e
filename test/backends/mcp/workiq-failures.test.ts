import assert from 'node:assert/strict';
import { NotSignedInError } from '../../../src/errors.ts';
import { question, workIqWorld } from '../../support/workiq.ts';
import { BUSY, FAILURES } from '../../support/workiq-failures.ts';

describe('failures of WorkIQ', () => {
  for (const [what, trouble, failure, calls, words] of FAILURES) {
    it(`proof 3: takes ${what} for ${failure} after ${calls} tries, never for silence`, async () => {
      const world = await workIqWorld();
      world.sandbox.faults.add({ on: 'tools/call', times: -1, ...trouble });

      const answer = await world.tools().ask_work_iq(question());
      const { requests } = world.sandbox;
      await world.close();

      assert.ok(answer.outcome === 'refused' || answer.outcome === 'failed');
      assert.equal(answer.failure, failure);
      assert.match(answer.why, words);
      assert.equal(requests.filter((method) => method === 'tools/call').length, calls);
    });
  }

  it('waits for as long as a busy service asks before the one retry', async () => {
    const world = await workIqWorld();
    world.sandbox.faults.add({ on: 'tools/call', times: 1, http: { status: 429, headers: BUSY } });

    const { outcome } = await world.tools().ask_work_iq(question());
    await world.close();

    assert.deepEqual([outcome, world.time.slept], ['answered', [7000]]);
  });

  it('does not wait longer than the question may take', async () => {
    const world = await workIqWorld();
    const http = { status: 429, headers: { 'retry-after': '900' } };
    world.sandbox.faults.add({ on: 'tools/call', times: -1, http });

    const answer = await world.tools().ask_work_iq(question());
    await world.close();

    assert.deepEqual([answer.outcome, world.time.slept], ['failed', []]);
    assert.equal(answer.outcome === 'failed' && answer.retryAfterMs, 900_000);
  });

  it('tries to open once more after two seconds when the first initialize fails', async () => {
    const world = await workIqWorld();
    world.sandbox.faults.add({ on: 'initialize', times: 1, http: { status: 500 } });

    const { outcome } = await world.tools().ask_work_iq(question());
    await world.close();

    assert.deepEqual([outcome, world.time.slept], ['answered', [2000]]);
  });

  it('says that nothing listens, after one more try', async () => {
    const world = await workIqWorld();
    await world.close();

    const answer = await world.tools().ask_work_iq(question());

    assert.equal('failure' in answer && answer.failure, 'unreachable');
    assert.deepEqual(world.time.slept, [2000]);
  });

  for (const [words, failure] of [
    ['AADSTS65001: consent_required', 'consent'],
    ['AADSTS50076: a second factor is needed', 'interaction'],
    ['AADSTS650052: the resource is not there', 'tenant'],
    ['You are not signed in.', 'not-signed-in'],
  ] as const) {
    it(`takes a token that fails with "${words}" for ${failure}, and asks nobody`, async () => {
      const token = () => () => Promise.reject(new NotSignedInError(words));
      const world = await workIqWorld({ token });

      const answer = await world.tools().ask_work_iq(question());
      const { requests } = world.sandbox;
      await world.close();

      assert.equal('failure' in answer && answer.failure, failure);
      assert.deepEqual(requests, []);
    });
  }

  for (const [what, tools] of [
    ['no tools', []],
    ['tools with other names', [{ name: 'Ask', inputSchema: { type: 'object' } }]],
    ['another schema', [{ name: 'ask', inputSchema: { type: 'object', properties: { q: {} } } }]],
    ['garbage for tools', 'tools'],
  ] as const) {
    it(`calls nothing on a server that offers ${what}`, async () => {
      const world = await workIqWorld();
      const result = Object.assign({ content: [] }, { tools });
      world.sandbox.faults.add({ on: 'tools/list', times: -1, result });

      const answer = await world.tools().ask_work_iq(question());
      const { calls } = world.sandbox;
      await world.close();

      assert.equal('failure' in answer && answer.failure, 'protocol');
      assert.deepEqual(calls, []);
    });
  }
});
