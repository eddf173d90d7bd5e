import assert from 'node:assert/strict';
// The bot's server shares the process with the sandbox, and changes every response of node:http.
import 'restify';
import { createLimits } from '../../../src/sandbox/msx/limits.ts';
import { aSandbox, ID, smallWorld } from '../../support/msx-worlds.ts';

describe('limits', () => {
  function guard(limits = { requests: 3, windowMs: 1000, atOnce: 2 }) {
    let now = 0;
    const limiter = createLimits(limits, () => now);
    return { limiter, pass: (ms: number) => (now += ms) };
  }

  it('refuse the request after the last one, with the seconds to wait', () => {
    const { limiter } = guard({ requests: 3, windowMs: 5000, atOnce: 9 });
    for (let n = 0; n < 3; n += 1) limiter.enter('ana')();

    assert.throws(() => limiter.enter('ana'), {
      status: 429,
      code: '0x80072322',
      retryAfter: 5,
    });
  });

  it('let in again when the window has moved on', () => {
    const { limiter, pass } = guard();
    for (let n = 0; n < 3; n += 1) limiter.enter('ana')();

    pass(1001);

    assert.doesNotThrow(() => limiter.enter('ana'));
  });

  it('refuse more than so many at once, until one has ended', () => {
    const { limiter } = guard();
    const leave = limiter.enter('ana');
    limiter.enter('ana');

    assert.throws(() => limiter.enter('ana'), { code: '0x80072326' });
    leave();
    assert.doesNotThrow(() => limiter.enter('ana'));
  });

  it('count each person alone', () => {
    const { limiter } = guard();
    for (let n = 0; n < 3; n += 1) limiter.enter('ana')();

    assert.equal(limiter.left('ana').requests, 0);
    assert.equal(limiter.left('ben').requests, 3);
  });

  it('hold over HTTP, and say when to come back', async () => {
    const world = await aSandbox({ limits: { requests: 2 }, clock: () => 0 });

    await world.call('GET', 'WhoAmI');
    await world.call('GET', 'WhoAmI');
    const third = await world.call('GET', 'WhoAmI');
    const other = await world.call('GET', 'WhoAmI', { as: ID.ben });
    await world.close();

    assert.equal(third.refusal, '429 0x80072322');
    assert.equal(third.headers.get('retry-after'), '300');
    assert.equal(other.status, 200);
  });
});

describe('faults', () => {
  const WHO = { match: 'WhoAmI', times: 1 };

  it('of a scenario hold so many times', async () => {
    const faults = [{ match: 'msp_dealteams', status: 403, code: '0x80040220', times: 1 }];
    const world = await aSandbox({ scenario: smallWorld({}, { faults }) });

    const first = await world.call('GET', 'msp_dealteams');
    const second = await world.call('GET', 'msp_dealteams');
    await world.close();

    assert.equal(first.refusal, '403 0x80040220');
    assert.equal(second.status, 200);
  });

  it('of a scenario carry the time to wait', async () => {
    const faults = [{ match: 'tasks', status: 429, code: '0x80072322', times: 1, retry_after: 7 }];
    const world = await aSandbox({ scenario: smallWorld({}, { faults }) });

    const { headers } = await world.call('GET', 'tasks');
    await world.close();

    assert.equal(headers.get('retry-after'), '7');
  });

  it('hit every n-th request', async () => {
    const world = await aSandbox();
    world.sandbox.faults.add({ ...WHO, status: 503, times: -1, every: 2 });

    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await world.call('GET', 'WhoAmI')).status);
    await world.close();

    assert.deepEqual(statuses, [200, 503, 200, 503]);
  });

  it('answer with what is no JSON', async () => {
    const world = await aSandbox();
    world.sandbox.faults.add({ ...WHO, instead: 'garbage' });

    await assert.rejects(world.call('GET', 'WhoAmI'), SyntaxError);
    await world.close();
  });

  it('break the connection', async () => {
    const world = await aSandbox();
    world.sandbox.faults.add({ ...WHO, instead: 'broken connection' });

    await assert.rejects(world.call('GET', 'WhoAmI'), TypeError);
    await world.close();
  });

  it('stay silent until the sandbox closes', async () => {
    const world = await aSandbox();
    world.sandbox.faults.add({ ...WHO, instead: 'silence' });

    const silent = assert.rejects(world.call('GET', 'WhoAmI'), TypeError);
    await world.call('GET', 'accounts');
    await world.close();

    await silent;
    assert.ok(world.sandbox.requests.some(({ status }) => status === 0));
  });

  it('delay and then answer as usual', async () => {
    const world = await aSandbox();
    world.sandbox.faults.add({ ...WHO, delayMs: 1 });

    const { status } = await world.call('GET', 'WhoAmI');
    await world.close();

    assert.equal(status, 200);
  });

  it('are gone when cleared', async () => {
    const world = await aSandbox();
    world.sandbox.faults.add({ ...WHO, status: 500 });

    world.sandbox.faults.clear();

    assert.equal((await world.call('GET', 'WhoAmI')).status, 200);
    await world.close();
  });
});
