import assert from 'node:assert/strict';
import { allowed } from '../../../src/backends/mcp/workiq-session.ts';
import { overHttp } from '../../../src/backends/mcp/workiq-ways.ts';
import { PROFILES } from '../../../src/sandbox/workiq/profiles.ts';
import { answered, eventually, LINE, question, workIqWorld } from '../../support/workiq.ts';

describe('WorkIQ for many people', () => {
  it('proof 5: lets no token, item or conversation of 50 interleaved questions cross', async () => {
    const world = await workIqWorld({
      limits: { atOnce: 4, perHour: 100 },
      answer: async ({ question: asked }) => answered(`${LINE} for ${asked}`),
    });

    const people = Array.from({ length: 50 }, (_, n) => `person-${n % 2}`);
    const answers = await Promise.all(
      people.map((person, n) => world.tools(person).ask_work_iq({ question: `${person} ${n}` })),
    );
    const { calls } = world.sandbox;
    await world.close();

    const texts = answers.map((answer) => ('text' in answer ? answer.text : ''));
    assert.deepEqual(
      texts,
      people.map((person, n) => `${LINE} for ${person} ${n}`),
    );
    assert.ok(
      calls.every(({ oid, arguments: { question: asked } }) => String(asked).includes(oid)),
    );
    assert.equal(calls.length, 50);
  });

  it('refuses to send a token that names somebody else', async () => {
    const world = await workIqWorld({
      token: (sandbox) => () => Promise.resolve(sandbox.tokens.issue('eve')),
    });

    const answer = await world.tools('ana').ask_work_iq(question());
    const { requests } = world.sandbox;
    await world.close();

    assert.equal('failure' in answer && answer.failure, 'not-signed-in');
    assert.deepEqual(requests, []);
  });

  it('refuses a conversation of somebody else', async () => {
    const world = await workIqWorld();

    const first = await world.tools('ana').ask_work_iq(question());
    const conversationId = ('conversationId' in first && first.conversationId) || '';
    const second = await world.tools('ben').ask_work_iq({ ...question(2), conversationId });
    await world.close();

    assert.equal(first.outcome, 'answered');
    assert.equal(second.outcome, 'failed');
  });

  it('gives one answer to the same question of one person for 15 minutes', async () => {
    const world = await workIqWorld();
    const statuses: string[] = [];
    const tools = world.tools();
    const ask = () => tools.ask_work_iq(question(), (status) => statuses.push(status));

    await Promise.all([ask(), ask()]);
    world.time.pass(14 * 60_000);
    const again = await ask();
    const before = world.sandbox.calls.length;
    world.time.pass(2 * 60_000);
    await ask();
    await world.tools('ben').ask_work_iq(question());
    await world.close();

    assert.deepEqual([before, world.sandbox.calls.length], [1, 3]);
    assert.equal(again.outcome === 'answered' && again.reused, true);
    assert.deepEqual(
      statuses.filter((status) => status !== 'asking'),
      ['queued', 'reused', 'reused', 'queued'],
    );
  });

  it('lets a run go on that shared a question with one that was stopped', async () => {
    const stop = new AbortController();
    const hold: (() => void)[] = [];
    const world = await workIqWorld({
      answer: () => new Promise((done) => hold.push(() => done(answered(LINE)))),
    });

    const first = world.tools('ana', { signal: stop.signal }).ask_work_iq(question());
    await eventually(() => hold.length === 1);
    const second = world.tools('ana').ask_work_iq(question());
    stop.abort();
    await eventually(() => hold.length === 2);
    for (const answer of hold) answer();
    const outcomes = [(await first).outcome, (await second).outcome];
    await world.close();

    assert.deepEqual(outcomes, ['failed', 'answered']);
  });

  it('asks again after a failure', async () => {
    const world = await workIqWorld();
    world.sandbox.faults.add({ on: 'tools/call', times: 1, http: { status: 500 } });

    const first = await world.tools().ask_work_iq(question());
    const second = await world.tools().ask_work_iq(question());
    await world.close();

    assert.deepEqual([first.outcome, second.outcome], ['failed', 'answered']);
  });

  it('asks two questions of a person at once, and the next when one is answered', async () => {
    let atOnce = 0;
    let most = 0;
    const world = await workIqWorld({
      answer: async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await eventually(() => most >= 2);
        atOnce -= 1;
        return answered(LINE);
      },
    });
    const tools = world.tools();

    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => tools.ask_work_iq(question(n))));
    await world.close();

    assert.equal(most, 2);
  });

  it('asks no more than the hour and the run allow, and says so', async () => {
    const world = await workIqWorld({ limits: { perHour: 3 } });
    const failures = async (tools = world.tools('ana', { mostCalls: 2 })) => {
      const answers = [];
      for (const n of [1, 2, 3])
        answers.push(await tools.ask_work_iq(question(n + world.time.now)));
      return answers.map((answer) => ('failure' in answer ? answer.failure : answer.outcome));
    };

    const first = await failures();
    world.time.pass(1);
    const second = await failures(world.tools('ana', { mostCalls: 20 }));
    world.time.pass(3_600_000);
    const third = await failures(world.tools('ana', { mostCalls: 20 }));
    await world.close();

    assert.deepEqual(first, ['answered', 'answered', 'budget']);
    assert.deepEqual(second, ['answered', 'budget', 'budget']);
    assert.deepEqual(third, ['answered', 'answered', 'answered']);
  });

  it('ends a run after its six minutes, however short each question is', async () => {
    const world = await workIqWorld({ answer: () => new Promise(() => undefined) });
    const tools = world.tools('ana', { runMs: 300_000 });

    const first = tools.ask_work_iq(question(1));
    await eventually(() => world.sandbox.calls.length === 1);
    world.time.pass(240_000);
    await first;
    const second = tools.ask_work_iq(question(2));
    await eventually(() => world.sandbox.calls.length === 2);
    world.time.pass(60_000);
    const answer = await second;
    await world.close();

    assert.equal('failure' in answer && answer.failure, 'timeout');
  });

  for (const { name } of PROFILES.hosted.tools.filter(({ name: one }) => one !== 'ask')) {
    it(`proof 7: never calls ${name}`, () => {
      assert.throws(() => allowed(name), { failure: 'protocol' });
    });
  }

  it('follows no redirect: the token would travel', async () => {
    const world = await workIqWorld();
    const other = await workIqWorld();
    const http = { status: 307, headers: { location: other.sandbox.url } };
    world.sandbox.faults.add({ on: 'tools/call', times: -1, http });

    const { outcome } = await world.tools().ask_work_iq(question());
    const { requests } = other.sandbox;
    await Promise.all([world.close(), other.close()]);

    assert.equal(outcome, 'failed');
    assert.deepEqual(requests, []);
  });

  it('proof 13: puts no token into what a person or a log may see', async () => {
    const world = await workIqWorld();
    const token = world.sandbox.tokens.issue('ana');
    world.sandbox.faults.add({ on: 'tools/call', times: 1, http: { status: 500, body: token } });

    const answer = await world.tools().ask_work_iq(question());
    const way = overHttp(world.sandbox.url, () => Promise.resolve(token), { oid: 'ana' });
    await world.close();

    assert.ok(!JSON.stringify([answer, way.transport]).includes(token));
  });
});
