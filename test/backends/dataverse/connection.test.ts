import assert from 'node:assert/strict';
import { connect } from '../../../src/backends/dataverse/connection.ts';
import { createTraffic } from '../../../src/backends/dataverse/traffic.ts';
import { aWebApi, type Script } from '../../support/web-api.ts';

const ME = { UserId: 'u1', BusinessUnitId: 'b1', OrganizationId: 'o1' };

async function connected(script: Script, recordBaseUrl?: string) {
  const api = await aWebApi(script);
  const connection = connect({
    baseUrl: api.url,
    appId: 'the-app',
    person: 'ana',
    token: () => Promise.resolve('good'),
    timing: { now: () => new Date(0), sleep: () => Promise.resolve(), random: () => 0 },
    traffic: createTraffic(),
    ...(recordBaseUrl === undefined ? {} : { recordBaseUrl }),
  });
  return { api, connection };
}

describe('a connection to Dataverse', () => {
  it('asks nothing before somebody reads', async () => {
    const { api } = await connected(() => ({ body: ME }));
    await api.close();

    assert.equal(api.seen.length, 0);
  });

  it('asks once who the token names, however many want to know', async () => {
    const { api, connection } = await connected(() => ({ body: ME }));

    const answers = await Promise.all([connection.whoAmI(), connection.whoAmI()]);
    const later = await connection.whoAmI();
    await api.close();

    assert.equal(api.seen.length, 1);
    assert.deepEqual(
      [...answers, later].map(({ UserId }) => UserId),
      ['u1', 'u1', 'u1'],
    );
  });

  it('asks again after it could not be told', async () => {
    const { api, connection } = await connected((_seen, nth) =>
      nth === 1 ? { status: 403, body: {} } : { body: ME },
    );

    await assert.rejects(connection.whoAmI(), { code: 'tool_denied' });
    const { UserId } = await connection.whoAmI();
    await api.close();

    assert.equal(UserId, 'u1');
  });

  it('does not take an answer without a person for one', async () => {
    const { api, connection } = await connected(() => ({ body: { UserId: null } }));

    await assert.rejects(connection.whoAmI(), { code: 'tool_contract' });
    await api.close();
  });

  it('links into the app of MSX, at the address that people open', async () => {
    const { api, connection } = await connected(() => ({ body: ME }), 'https://msx.example');
    await api.close();

    assert.equal(
      connection.recordUrl('task', 't1'),
      'https://msx.example/main.aspx?appid=the-app&pagetype=entityrecord&etn=task&id=t1',
    );
  });
});
