import assert from 'node:assert/strict';
import { z } from 'zod';
import { aSandbox, ID, smallWorld, type Calling } from '../../support/msx-worlds.ts';
import { demoWorld } from '../../support/worlds.ts';

const LABEL = '@OData.Community.Display.V1.FormattedValue';
const LABELS = { prefer: 'odata.include-annotations="*"' };
const MILESTONE = `msp_engagementmilestones(${ID.milestone})`;

describe('reads', () => {
  let world: Calling;
  before(async () => {
    world = await aSandbox();
  });
  after(() => world.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    world.call('GET', path, { headers });

  for (const path of ['WhoAmI', 'WhoAmI()']) {
    it(`says who asks by ${path}`, async () => {
      assert.equal((await get(path)).body['UserId'], ID.ana);
    });
  }

  for (const [token, person] of [
    [ID.ben, ID.ben],
    ['ana@contoso.test', ID.ana],
    ['ANA@CONTOSO.TEST', ID.ana],
    ['whatever', ID.ana],
  ] as const) {
    it(`knows the bearer ${token}`, async () => {
      const { body } = await world.call('GET', 'WhoAmI', { as: token });

      assert.equal(body['UserId'], person);
    });
  }

  it('refuses somebody who has no seat in MSX', async () => {
    const { status, body } = await world.call('GET', 'WhoAmI', {
      as: '00000000-0000-4000-8000-00000000beef',
    });

    assert.equal(status, 403);
    assert.match(JSON.stringify(body), /not a member of the organization/);
  });

  it('refuses a token that has expired', async () => {
    assert.equal((await world.call('GET', 'WhoAmI', { as: 'expired' })).status, 401);
  });

  it('gives key and version with any selection, and null for what is empty', async () => {
    const { body } = await get(`${MILESTONE}?$select=msp_name,msp_monthlyuse`);

    assert.equal(body['msp_engagementmilestoneid'], ID.milestone);
    assert.match(String(body['@odata.etag']), /^W\/"\d+"$/);
    assert.equal(body['msp_monthlyuse'], null);
    assert.equal('msp_milestonedate' in body, false);
  });

  it('labels options, lookups, money and dates', async () => {
    const { body: milestone } = await get(MILESTONE, LABELS);
    const { body: deal } = await get(`opportunities(${ID.deal})`, LABELS);

    assert.equal(milestone[`msp_milestonestatus${LABEL}`], 'On Track');
    assert.equal(milestone[`_ownerid_value${LABEL}`], 'Ana Bell');
    assert.equal(
      milestone['_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname'],
      'systemuser',
    );
    assert.equal(deal[`estimatedvalue${LABEL}`], '$1,234.50');
    assert.equal(deal[`msp_estcompletiondate${LABEL}`], '12/31/2026');
  });

  it('labels an instant with its time, and several options with all their words', async () => {
    const milestone = {
      ...smallWorld().msx['msp_engagementmilestones']?.[0],
      msp_milestoneazurecapacitytype: '861980080,861980081',
    };
    const other = await aSandbox({
      scenario: smallWorld({ msp_engagementmilestones: [milestone] }),
    });

    const { body } = await other.call('GET', MILESTONE, { headers: LABELS });
    const { body: task } = await other.call('GET', `tasks(${ID.task})`, { headers: LABELS });
    await other.close();

    assert.equal(body[`msp_milestoneazurecapacitytype${LABEL}`], 'ND H100 v5; Azure OpenAI');
    assert.match(String(task[`scheduledend${LABEL}`]), /^11\/20\/2026 12:00\sAM$/);
  });

  it('expands a lookup by one level, with its own selection', async () => {
    const { body } = await get(
      `${MILESTONE}?$select=msp_name&$expand=msp_OpportunityId($select=name),ownerid($select=fullname)`,
    );

    const deal = z.looseObject({ name: z.string() }).parse(body['msp_OpportunityId']);
    assert.equal(deal.name, 'Data Platform');
    assert.equal('statecode' in deal, false);
    assert.match(JSON.stringify(body['ownerid']), /Ana Bell/);
  });

  for (const [path, code] of [
    [`${MILESTONE}?$expand=Nonsense`, '400 0x80060888'],
    [`${MILESTONE}?$expand=ownerid($filter=title eq 'x')`, '400 0x80060888'],
    ['accounts?$top=zero', '400 0x80060888'],
    ['accounts?$orderby=nonsense', '400 0x80060888'],
    ['accounts?$search=x', '400 0x80060888'],
    ['accounts?$format=json', '400 0x80060888'],
    ['accounts?$skiptoken=guess', '400 0x80060888'],
    ['accounts?$filter=%E0%A4%A', '400 0x80060888'],
    ["accounts?$filter=name eq 'open", '400 0x80060888'],
    [
      "accounts?$filter=_ownerid_value eq guid'00000000-0000-4000-8000-000000000001'",
      '400 0x80060888',
    ],
  ] as const) {
    it(`refuses ${path}`, async () => {
      assert.equal((await get(path)).refusal, code);
    });
  }

  it('refuses an address that is too long', async () => {
    const { status } = await get(`accounts?$select=${'name,'.repeat(8000)}name`);

    assert.equal(status, 414);
  });

  it('says how much room is left', async () => {
    const { headers } = await get('WhoAmI');

    assert.ok(Number(headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')) < 6000);
    assert.equal(headers.get('x-ms-ratelimit-time-remaining-xrm-requests'), '300');
  });
});

describe('reads of the demo world', () => {
  let world: Calling;
  before(async () => {
    world = await aSandbox({ scenario: demoWorld() });
  });
  after(() => world.close());

  const rows = async (path: string, headers: Record<string, string> = {}) =>
    (await world.call('GET', path, { headers })).body.value;

  it('finds records by Microsoft.Dynamics.CRM.In, alone and beside other conditions', async () => {
    const accounts = await rows('accounts?$top=3&$select=accountid');
    const ids = accounts.map(({ accountid }) => `'${String(accountid)}'`).join(',');
    const call = `Microsoft.Dynamics.CRM.In(PropertyName='accountid',PropertyValues=[${ids}])`;

    assert.equal((await rows(`accounts?$filter=${call}`)).length, 3);
    assert.equal((await rows(`accounts?$filter=not ${call}`)).length, 56);
    assert.equal((await rows(`accounts?$filter=${call} and name eq 'nobody'`)).length, 0);
  });

  it('orders by several columns, each its own way', async () => {
    const found = await rows(
      'msp_engagementmilestones?$orderby=msp_milestonestatus desc,msp_milestonedate&$select=msp_milestonestatus,msp_milestonedate',
    );

    const keys = found.map((row) => `${9e9 - Number(row['msp_milestonestatus'])} ${dayOf(row)}`);
    assert.deepEqual(keys, keys.toSorted());
  });

  it('counts all matches though it shows a few', async () => {
    const { body } = await world.call('GET', 'accounts?$count=true&$top=2');

    assert.equal(body['@odata.count'], 59);
    assert.equal(body.value.length, 2);
  });

  it('gives $top rows and no next page', async () => {
    const { body } = await world.call('GET', 'accounts?$top=5');

    assert.equal(body.value.length, 5);
    assert.equal(body['@odata.nextLink'], undefined);
  });

  it('gives no next page of account teams', async () => {
    const { body } = await world.call('GET', 'msp_accountteams', {
      headers: { prefer: 'odata.maxpagesize=5' },
    });

    assert.equal(body['@odata.nextLink'], undefined);
  });

  it('takes ids with and without quotes', async () => {
    const [first] = await rows('opportunities?$top=1');
    const id = String(first?.['opportunityid']);

    for (const written of [id, `'${id}'`]) {
      const found = await rows(`opportunities?$filter=opportunityid eq ${written}`);
      assert.equal(found.length, 1);
    }
  });

  it('has currencies and process stages as sets, empty or not', async () => {
    assert.deepEqual(await rows('transactioncurrencies'), []);
    assert.deepEqual(await rows('processstages'), []);
  });

  for (const [path, says] of [
    ["EntityDefinitions(LogicalName='task')", /"EntitySetName":"tasks"/],
    ["EntityDefinitions(LogicalName='task')/Attributes", /"LogicalName":"subject"/],
    [
      "EntityDefinitions(LogicalName='task')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)",
      /"Value":5,"State":1,"Label":\{"UserLocalizedLabel":\{"Label":"Completed"\}/,
    ],
    [
      "EntityDefinitions(LogicalName='msp_engagementmilestone')/Attributes(LogicalName='msp_milestonestatus')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
      /"OptionSet":\{"Options":\[\{"Value":861980000/,
    ],
    [
      "EntityDefinitions(LogicalName='msp_engagementmilestone')/Attributes(LogicalName='msp_milestoneazurecapacitytype')/Microsoft.Dynamics.CRM.MultiSelectPicklistAttributeMetadata",
      /"GlobalOptionSet"/,
    ],
  ] as const) {
    it(`describes ${path.slice(0, 60)}…`, async () => {
      const { status, body } = await world.call('GET', path);

      assert.equal(status, 200);
      assert.match(JSON.stringify(body), says);
    });
  }

  for (const [path, refusal] of [
    ["EntityDefinitions(LogicalName='rocket')", '404 0x80060888'],
    ["EntityDefinitions(LogicalName='task')/Attributes(LogicalName='colour')", '400 0x80060888'],
    [
      "EntityDefinitions(LogicalName='task')/Attributes(LogicalName='subject')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
      '400 0x80060888',
    ],
  ] as const) {
    it(`has nothing to say about ${path.slice(-60)}`, async () => {
      assert.equal((await world.call('GET', path)).refusal, refusal);
    });
  }

  it('shows a record as a page to whoever follows a link', async () => {
    const [first] = await rows('msp_engagementmilestones?$top=1');
    const id = String(first?.['msp_engagementmilestoneid']);
    const page = (etn: string) =>
      fetch(`${world.sandbox.url}/main.aspx?appid=x&pagetype=entityrecord&etn=${etn}&id=${id}`);

    const good = await page('msp_engagementmilestone');
    const bad = await page('account');

    assert.match(await good.text(), RegExp(String(first?.['msp_milestonenumber'])));
    assert.equal(bad.status, 404);
  });

  it('writes hostile names into that page as text', async () => {
    const hostile = { accountid: ID.contoso, name: '<script>alert(1)</script>' };
    const other = await aSandbox({ scenario: smallWorld({ accounts: [hostile] }) });

    const response = await fetch(`${other.sandbox.url}/main.aspx?etn=account&id=${ID.contoso}`);
    const text = await response.text();
    await other.close();

    assert.doesNotMatch(text, /<script>/);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });
});

function dayOf({ msp_milestonedate: day }: Record<string, unknown>): string {
  return typeof day === 'string' ? day : '';
}
