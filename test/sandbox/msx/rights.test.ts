import assert from 'node:assert/strict';
import { aSandbox, ID, smallWorld, type Calling } from '../../support/msx-worlds.ts';

const MILESTONE = `msp_engagementmilestones(${ID.milestone})`;
const TASK = `tasks(${ID.task})`;
const MILESTONE_TEAM = '316e4735-9e83-eb11-a812-0022481e1be0';
const DEAL_TEAM = 'cc923a9d-7651-e311-9405-00155db3ba1e';

describe('rights', () => {
  let world: Calling;
  beforeEach(async () => {
    world = await aSandbox();
  });
  afterEach(() => world.close());

  const change = (as: string) =>
    world.call('PATCH', MILESTONE, { as, body: { msp_monthlyuse: 7 } });

  for (const [who, id, status] of [
    ['the owner', ID.ana, 204],
    ['the deal team', ID.ben, 204],
    ['nobody else', ID.cleo, 403],
  ] as const) {
    it(`let ${who} change a milestone`, async () => {
      assert.equal((await change(id)).status, status);
    });
  }

  it('name the person and the privilege that is missing', async () => {
    const { refusal, body } = await change(ID.cleo);

    assert.equal(refusal, '403 0x80040220');
    assert.match(body.error?.message ?? '', RegExp(`${ID.cleo}.*prvWritemsp_engagementmilestone`));
  });

  for (const [who, id, status] of [
    ['its owner and creator', ID.ben, 204],
    ['the owner of its milestone', ID.ana, 204],
    ['nobody else', ID.cleo, 403],
  ] as const) {
    it(`let ${who} change a task`, async () => {
      const answered = await world.call('PATCH', TASK, { as: id, body: { subject: 'New' } });

      assert.equal(answered.status, status);
    });
  }

  it('let only those add a task who may change its milestone', async () => {
    const body = {
      subject: 'x',
      'regardingobjectid_msp_engagementmilestone@odata.bind': `/msp_engagementmilestones(${ID.milestone})`,
    };

    assert.equal(
      (await world.call('POST', 'tasks', { as: ID.cleo, body })).refusal,
      '403 0x80040220',
    );
    assert.equal((await world.call('POST', 'tasks', { as: ID.ben, body })).status, 204);
  });

  it('let nobody write accounts, people or workloads', async () => {
    const answered = await world.call('PATCH', `accounts(${ID.contoso})`, {
      body: { name: 'Mine' },
    });

    assert.equal(answered.refusal, '403 0x80040220');
  });

  it('keep somebody who left the deal team out', async () => {
    const row = {
      msp_dealteamid: '00000000-0000-4000-8000-00000000d702',
      _msp_dealteamuserid_value: ID.cleo,
      _msp_parentopportunityid_value: ID.deal,
      statecode: 1,
    };
    const other = await aSandbox({ scenario: smallWorld({ msp_dealteams: [row] }) });

    const answered = await other.call('PATCH', MILESTONE, { as: ID.cleo, body: {} });
    await other.close();

    assert.equal(answered.status, 403);
  });

  for (const set of ['msp_customersuccessplans', 'msp_successplans']) {
    it(`let nobody read ${set}`, async () => {
      assert.equal((await world.call('GET', set)).refusal, '403 0x80040220');
    });
  }

  describe('access teams', () => {
    const act = (action: string, parts: { user?: string; as?: string; template?: string } = {}) => {
      const { user = ID.cleo, as = ID.ana, template = MILESTONE_TEAM } = parts;
      return world.call('POST', `systemusers(${user})/Microsoft.Dynamics.CRM.${action}`, {
        as,
        body: {
          Record: {
            '@odata.type': 'Microsoft.Dynamics.CRM.msp_engagementmilestone',
            msp_engagementmilestoneid: ID.milestone,
          },
          TeamTemplate: {
            '@odata.type': 'Microsoft.Dynamics.CRM.teamtemplate',
            teamtemplateid: template,
          },
        },
      });
    };
    const teamsOf = async (user: string) =>
      (
        await world.call(
          'GET',
          `systemusers(${user})/teammembership_association?$filter=teamtype eq 1`,
        )
      ).body.value;

    it('let a person in who was added, and onto the deal team too', async () => {
      const { status } = await act('AddUserToRecordTeam');

      assert.equal(status, 200);
      assert.equal((await teamsOf(ID.cleo))[0]?.['name'], `${ID.milestone}+${MILESTONE_TEAM}`);
      assert.equal((await change(ID.cleo)).status, 204);
      const { body } = await world.call(
        'GET',
        `msp_dealteams?$filter=_msp_dealteamuserid_value eq ${ID.cleo}`,
      );
      assert.equal(body.value.length, 1);
    });

    it('do not count somebody twice', async () => {
      await act('AddUserToRecordTeam');
      await act('AddUserToRecordTeam');

      assert.equal((await teamsOf(ID.cleo)).length, 1);
    });

    it('let go who was removed', async () => {
      await act('AddUserToRecordTeam');

      assert.equal((await act('RemoveUserFromRecordTeam')).status, 204);

      assert.deepEqual(await teamsOf(ID.cleo), []);
    });

    it('are joined by oneself, or with rights on the record', async () => {
      assert.equal((await act('AddUserToRecordTeam', { as: ID.cleo })).status, 200);
      assert.equal((await act('AddUserToRecordTeam', { user: ID.ben, as: ID.ana })).status, 200);
    });

    it('are not filled by strangers', async () => {
      const answered = await act('AddUserToRecordTeam', { user: ID.ben, as: ID.cleo });

      assert.equal(answered.refusal, '403 0x80040220');
    });

    it('know two templates only', async () => {
      const template = '00000000-0000-4000-8000-00000000dead';

      assert.equal((await act('AddUserToRecordTeam', { template })).refusal, '404 0x80040217');
      assert.equal((await act('AddUserToRecordTeam', { template: DEAL_TEAM })).status, 200);
    });

    it('refuse a body without a record', async () => {
      const path = `systemusers(${ID.cleo})/Microsoft.Dynamics.CRM.AddUserToRecordTeam`;

      assert.equal((await world.call('POST', path, { body: {} })).refusal, '400 0x80048d19');
    });

    for (const [how, rows] of [
      [
        'its own list',
        {
          teams: [{ teamid: ID.team, name: `${ID.milestone}+x`, teamtype: 1, members: [ID.cleo] }],
        },
      ],
      [
        'membership rows',
        {
          teams: [
            { teamid: ID.team, name: 'x', teamtype: 1, _regardingobjectid_value: ID.milestone },
          ],
          teammemberships: [
            {
              teammembershipid: '00000000-0000-4000-8000-00000000fe02',
              systemuserid: ID.cleo,
              teamid: ID.team,
            },
          ],
        },
      ],
    ] satisfies [string, Record<string, object[]>][]) {
      it(`of a scenario are known by ${how}`, async () => {
        const other = await aSandbox({ scenario: smallWorld(rows) });

        const answered = await other.call('PATCH', MILESTONE, {
          as: ID.cleo,
          body: { msp_monthlyuse: 1 },
        });
        await other.close();

        assert.equal(answered.status, 204);
      });
    }
  });
});
