import assert from 'node:assert/strict';
import type { ProfileName } from '../../../src/sandbox/workiq/profiles.ts';
import { answered, eventually, LINE, question, workIqWorld } from '../../support/workiq.ts';

describe('the WorkIQ client', () => {
  for (const [profile, tool, hasZone] of [
    ['hosted', 'ask', true],
    ['cli-1.0', 'ask', false],
    ['cli-0.4', 'ask_work_iq', false],
    ['cli-0.2', 'ask_work_iq', false],
  ] as const satisfies readonly (readonly [ProfileName, string, boolean])[]) {
    it(`proof 1: asks ${profile} by ${tool}, with the zone only where its schema has it`, async () => {
      const world = await workIqWorld({ profile });

      const answer = await world.tools().ask_work_iq({ ...question(), timeZone: 'Europe/Berlin' });
      const [call, ...others] = world.sandbox.calls;
      await world.close();

      assert.equal(answer.outcome === 'answered' && answer.text, LINE);
      assert.deepEqual([call?.tool, 'timeZone' in (call?.arguments ?? {})], [tool, hasZone]);
      assert.deepEqual(others, []);
    });
  }

  it('proof 15: says that an answer of the stand-in is sample data', async () => {
    const world = await workIqWorld();

    const answer = await world.tools().ask_work_iq(question());
    await world.close();

    assert.equal(answer.outcome === 'answered' && answer.sample, true);
  });

  it('takes the single word NONE, and nothing else, for nothing found', async () => {
    const texts = ['NONE', ' None.\n', 'None of the customers wrote.'];
    const world = await workIqWorld({
      answer: ({ question: asked }) => Promise.resolve(answered(texts[Number(asked)] ?? '')),
    });

    const outcomes = [];
    for (const asked of ['0', '1', '2']) {
      outcomes.push((await world.tools().ask_work_iq({ question: asked })).outcome);
    }
    await world.close();

    assert.deepEqual(outcomes, ['nothing_found', 'nothing_found', 'answered']);
  });

  it('proof 6: renews the token once when it ended between two questions', async () => {
    let seconds = 60;
    const world = await workIqWorld({
      now: () => world.time.now,
      token: (sandbox, person) => async (asked) => {
        if (asked.renew) world.renewals.push(person);
        if (asked.renew) seconds = 9000;
        return sandbox.tokens.issue(person, seconds);
      },
    });
    const tools = world.tools();

    await tools.ask_work_iq(question(1));
    seconds = -1;
    const { outcome } = await tools.ask_work_iq(question(2));
    await world.close();

    assert.equal(outcome, 'answered');
    assert.deepEqual(world.renewals, ['ana']);
  });

  it('opens a lost session anew, once', async () => {
    const world = await workIqWorld();
    world.sandbox.faults.add({ on: 'tools/call', times: 1, http: { status: 404 } });

    const { outcome } = await world.tools().ask_work_iq(question());
    const { requests } = world.sandbox;
    await world.close();

    assert.equal(outcome, 'answered');
    assert.equal(requests.filter((method) => method === 'initialize').length, 2);
  });

  it('proof 10: ends at its own limit, tells the server, and has waited for nothing', async () => {
    const world = await workIqWorld({ answer: () => new Promise(() => undefined) });

    const asking = world.tools().ask_work_iq(question());
    await eventually(() => world.sandbox.calls.length === 1);
    world.time.pass(240_000);
    const answer = await asking;
    await eventually(() => world.sandbox.calls[0]?.cancelled === true);
    await world.close();

    assert.deepEqual(
      [answer.outcome, 'failure' in answer && answer.failure],
      ['failed', 'timeout'],
    );
  });

  it('stops when the person stops, and says so', async () => {
    const stop = new AbortController();
    const world = await workIqWorld({ answer: () => new Promise(() => undefined) });

    const asking = world.tools('ana', { signal: stop.signal }).ask_work_iq(question());
    await eventually(() => world.sandbox.calls.length === 1);
    stop.abort();
    const answer = await asking;
    await eventually(() => world.sandbox.calls[0]?.cancelled === true);
    await world.close();

    assert.equal('failure' in answer && answer.failure, 'cancelled');
  });

  it('proof 11: fails at once when the stream of the answer breaks', async () => {
    const world = await workIqWorld();
    world.sandbox.faults.add({ on: 'tools/call', times: 1, breaks: true });

    const answer = await world.tools().ask_work_iq(question());
    await world.close();

    assert.equal('failure' in answer && answer.failure, 'service');
    assert.equal(world.time.now, Date.parse('2026-11-16T08:00:00Z'));
  });

  it('ends the session on the server after the last question', async () => {
    const world = await workIqWorld();

    await world.tools().ask_work_iq(question());
    const last = world.sandbox.requests.at(-1);
    await world.close();

    assert.equal(last, 'DELETE');
  });
});
