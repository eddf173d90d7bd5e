import assert from 'node:assert/strict';
import { DynamicsWebApi } from 'dynamics-web-api';
import { aSandbox, ID, type Calling } from '../../support/msx-worlds.ts';

/** A kept client library that knows the real Web API: what it can do here, others can. */
describe('the sandbox under a client of others', () => {
  let world: Calling;
  let client: DynamicsWebApi;
  beforeEach(async () => {
    world = await aSandbox();
    client = new DynamicsWebApi({
      serverUrl: world.sandbox.url,
      dataApi: { version: '9.2' },
      onTokenRefresh: () => Promise.resolve(ID.ana),
    });
  });
  afterEach(() => world.close());

  it('says who asks', async () => {
    const answer: unknown = await client.callFunction('WhoAmI');

    assert.match(JSON.stringify(answer), RegExp(ID.ana));
  });

  it('reads one record with labels and an expanded lookup', async () => {
    const record: unknown = await client.retrieve({
      collection: 'msp_engagementmilestones',
      key: ID.milestone,
      select: ['msp_name', 'msp_milestonestatus'],
      expand: [{ property: 'msp_OpportunityId', select: ['name'] }],
      includeAnnotations: '*',
    });

    assert.match(JSON.stringify(record), /On Track/);
    assert.match(JSON.stringify(record), /Data Platform/);
  });

  it('reads a set page by page', async () => {
    for (const subject of ['One', 'Two', 'Three']) {
      await client.create({ collection: 'tasks', data: aTask(subject) });
    }

    const all = await client.retrieveAll({
      collection: 'tasks',
      select: ['subject'],
      filter: `_regardingobjectid_value eq ${ID.milestone}`,
      maxPageSize: 2,
    });

    assert.equal(all.value.length, 4);
  });

  it('creates, changes by version, and deletes', async () => {
    const created: unknown = await client.create({
      collection: 'tasks',
      data: aTask('New'),
      returnRepresentation: true,
    });
    const [, id = ''] = /"activityid":"([^"]+)"/.exec(JSON.stringify(created)) ?? [];
    const [, version = ''] = /"@odata.etag":"(W\/\\"\d+\\")"/.exec(JSON.stringify(created)) ?? [];
    const ifmatch = version.replaceAll('\\', '');
    const change = () =>
      client.update({ collection: 'tasks', key: id, data: { subject: 'Newer' }, ifmatch });

    assert.equal(await change(), true);
    // The library gives false for a version that is no longer the present one.
    assert.equal(await change(), false);
    assert.equal(await client.deleteRecord({ collection: 'tasks', key: id }), true);
  });

  it('gives its refusals in the form that the library reads', async () => {
    await assert.rejects(
      client.retrieve({ collection: 'accounts', key: '00000000-0000-4000-8000-00000000dead' }),
      { message: /Does Not Exist/, status: 404 },
    );
  });

  /** The request forms of the MCP servers that people run beside this product. */
  for (const path of [
    `opportunities?$filter=_ownerid_value eq '${ID.ben}' and statecode eq 0&$select=opportunityid,name&$orderby=name&$top=50`,
    `msp_engagementmilestones?$filter=(_msp_opportunityid_value eq '${ID.deal}' or _msp_opportunityid_value eq '${ID.deal}')&$orderby=msp_milestonedate`,
    `msp_engagementmilestones?$filter=msp_milestonedate ge 2026-07-01 and contains(msp_name,'live')`,
    `msp_dealteams?$filter=_msp_dealteamuserid_value eq ${ID.ben}&$select=_msp_parentopportunityid_value`,
    `tasks?$filter=_regardingobjectid_value eq '${ID.milestone}'&$select=subject,scheduledend,statuscode&$orderby=createdon desc`,
  ]) {
    it(`answers a peer's ${path.split('?')[0]} request`, async () => {
      const { status, body } = await world.call('GET', path, {
        headers: {
          prefer: 'odata.include-annotations="*"',
          'cache-control': 'no-cache',
          'if-none-match': '',
          'content-type': 'application/json',
        },
      });

      assert.equal(status, 200);
      assert.equal(body.value.length, 1);
    });
  }
});

function aTask(subject: string): object {
  return {
    subject,
    'regardingobjectid_msp_engagementmilestone@odata.bind': `/msp_engagementmilestones(${ID.milestone})`,
  };
}
