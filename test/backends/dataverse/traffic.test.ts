import assert from 'node:assert/strict';
import { createTraffic, type Traffic } from '../../../src/backends/dataverse/traffic.ts';
import { aClient, aWebApi } from '../../support/web-api.ts';

/** Starts requests that stay open until they are let go. */
function opener(traffic: Traffic) {
  const open: (() => void)[] = [];
  const start = (person: string, count: number): void => {
    for (let n = 0; n < count; n += 1) {
      void traffic.run(person, () => new Promise<void>((done) => open.push(done)));
    }
  };
  return { open, start };
}

/** Lets everything that can begin begin. */
async function settled(): Promise<void> {
  await new Promise((done) => setImmediate(done));
}

describe('traffic', () => {
  it('keeps eight requests of a person in flight, and the ninth waiting', async () => {
    const { open, start } = opener(createTraffic());

    start('ana', 9);
    await settled();
    assert.equal(open.length, 8);

    open[0]?.();
    await settled();
    assert.equal(open.length, 9);
  });

  it('does not let one person hold another one up', async () => {
    const { open, start } = opener(createTraffic());
    start('ana', 20);

    start('ben', 3);
    await settled();

    assert.equal(open.length, 11);
  });

  it('keeps forty requests of the process in flight', async () => {
    const { open, start } = opener(createTraffic());

    for (let person = 0; person < 9; person += 1) start(`person ${person}`, 8);
    await settled();
    assert.equal(open.length, 40);

    open[0]?.();
    await settled();
    assert.equal(open.length, 41);
  });

  it('frees the place of a request that fails', async () => {
    const traffic = createTraffic({ perPerson: 1, perProcess: 1 });
    await assert.rejects(traffic.run('ana', () => Promise.reject(new Error('lost'))));

    assert.equal(await traffic.run('ana', () => Promise.resolve('next')), 'next');
  });

  it('holds over HTTP: a hundred reads, eight at once', async () => {
    const api = await aWebApi(async () => {
      await settled();
      return { body: {} };
    });
    const { http } = aClient(api);

    await Promise.all(Array.from({ length: 100 }, () => http.getObject('crm_whoami', 'WhoAmI')));
    await api.close();

    assert.equal(api.seen.length, 100);
    assert.ok(api.most() <= 8);
  });

  it('gives the place away while a read waits for its next try', async () => {
    const api = await aWebApi(({ path }) =>
      path.endsWith('slow') ? { status: 503, body: {} } : { body: {} },
    );
    const { http, waits } = aClient(api, { traffic: createTraffic({ perPerson: 1 }) });

    const slow = http.getObject('crm_whoami', 'slow');
    await http.getObject('crm_whoami', 'quick');
    await assert.rejects(slow);
    await api.close();

    assert.equal(waits.length, 3);
    assert.notEqual(api.seen.at(-1)?.path, '/api/data/v9.2/quick');
  });
});
