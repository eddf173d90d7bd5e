import assert from 'node:assert/strict';
import { z } from 'zod';
import { openMsx } from '../src/msx.ts';
import { DEMO_FILE } from './support/worlds.ts';

describe('openMsx', () => {
  const sandbox = { kind: 'sandbox', scenario: null } as const;

  it('opens the demo for every person, each with what MSX lets that one see', async () => {
    const msx = await openMsx({ backend: sandbox, appId: 'app' });
    const users = z.array(z.looseObject({ systemuserid: z.string() }));
    const all = users.parse(msx.scenario?.msx['systemusers']);
    const other = all.find(({ systemuserid: id }) => id !== msx.me)?.systemuserid ?? '';

    const ids = await Promise.all(
      [msx.me, other].map(async (id) => (await msx.toolsFor(id).crm_whoami({})).UserId),
    );
    await msx.close();

    assert.deepEqual(ids, [msx.me, other]);
  });

  it('moves the demo to today, and takes the clock of a scenario file as it is', async () => {
    const demo = await openMsx({ backend: sandbox, appId: 'app' });
    const fixed = await openMsx({
      backend: { kind: 'sandbox', scenario: DEMO_FILE },
      appId: 'app',
    });
    await Promise.all([demo.close(), fixed.close()]);

    assert.equal(fixed.now().toISOString(), '2026-11-16T08:00:00.000Z');
    assert.equal(fixed.timeZone, demo.timeZone);
  });

  it('starts nothing for a real MSX, and asks nothing', async () => {
    const accessToken = { reveal: () => 'secret', toJSON: () => '***', toString: () => '***' };
    const backend = { kind: 'dataverse', url: 'https://msx.example', accessToken } as const;

    const msx = await openMsx({ backend, appId: 'app' });
    await msx.close();

    assert.deepEqual([msx.scenario, msx.faults, msx.timeZone], [null, null, null]);
  });

  it('says what is wrong with a scenario file', async () => {
    const backend = { kind: 'sandbox', scenario: '/nowhere.json' } as const;

    await assert.rejects(openMsx({ backend, appId: 'app' }), { code: 'scenario_invalid' });
  });

  it('ends waiting for MSX when it is closed', async () => {
    const msx = await openMsx({ backend: sandbox, appId: 'app' });
    const busy = { match: 'WhoAmI', status: 429, code: '0x80072322', times: -1, retryAfter: 60 };
    msx.faults?.add(busy);
    const waiting = assert.rejects(msx.toolsFor(msx.me).crm_whoami({}));
    await msx.toolsFor(msx.me).crm_query({ entitySet: 'accounts', top: 1 });

    await msx.close();

    await waiting;
  });
});
