import assert from 'node:assert/strict';
import type { Fault } from '../../src/sandbox/msx/faults.ts';
import { WORLD } from './contract-world.ts';
import type { Given } from './msx-backend-suite.ts';

const ALWAYS = { status: 403, code: '0x80040220', times: -1 } satisfies Partial<Fault>;

/** The result is complete, or `unread` names what it lacks (skills.md 2). */
export function whenMsxHasTrouble(given: Given): void {
  const whole = [WORLD.owned, WORLD.deal, WORLD.dealTeam, WORLD.teamed, WORLD.tabbed].toSorted();
  const seen = async () => {
    const { opportunities: found, unread } = await given().tools.get_my_active_opportunities({});
    return { ids: found.map(({ id }) => id).toSorted(), unread };
  };

  it('is complete when every second request is throttled', async () => {
    const code = '0x80072322';
    given().faults.add({ match: '', status: 429, code, times: -1, every: 2, retryAfter: 2 });

    assert.deepEqual(await seen(), { ids: whole, unread: [] });
  });

  it('has the tab of the deal team when msp_dealteams refuses, and names what it lacks', async () => {
    given().faults.add({ ...ALWAYS, match: 'msp_dealteams' });

    const { ids, unread } = await seen();

    assert.deepEqual(
      ids,
      whole.filter((id) => id !== WORLD.dealTeam),
    );
    assert.deepEqual(
      unread.map(({ what }) => what),
      ['opportunities of your deal teams'],
    );
  });

  for (const [match, lacks] of [
    ['teammembership_association', 'milestone teams that you are on'],
    ['/opportunities?', 'opportunities that you own'],
    ['_ownerid_value,_parentaccountid_value', 'opportunities of your teams'],
    ['/msp_engagementmilestones?', 'milestones that you own'],
    ['msp_engagementmilestoneid eq', 'milestones of your teams'],
  ] as const) {
    it(`names "${lacks}" when MSX refuses ${match}`, async () => {
      given().faults.add({ ...ALWAYS, match });

      const { unread } = await seen();

      assert.ok(unread.some(({ what, why }) => what.startsWith(lacks) && /403/.test(why)));
    });
  }

  it('ends when nobody is signed in, instead of answering with nothing', async () => {
    given().faults.add({ match: '/opportunities?', status: 401, code: '0x0', times: -1 });

    await assert.rejects(seen(), { code: 'not_signed_in' });
  });

  it('names the tasks that a failing read did not give', async () => {
    given().faults.add({ match: '/tasks', status: 500, code: '0x0', times: -1 });

    const answer = await given().tools.get_milestone_activities({ milestoneId: WORLD.completed });

    assert.equal(answer.count, 0);
    assert.match(answer.unread[0]?.what ?? '', /tasks of milestones \(1 of 1\)/);
  });

  it('names accounts that could not be searched, which is not "no such customer"', async () => {
    given().faults.add({ ...ALWAYS, match: '/accounts' });

    const answer = await given().tools.list_opportunities({ customerKeyword: 'Contoso' });

    assert.deepEqual(answer.matchedAccounts, []);
    assert.equal(answer.unread[0]?.what, 'accounts');
  });

  it('says that MSX can only be reached from the corporate network', async () => {
    given().faults.add({ match: 'WhoAmI', status: 403, code: '0x80095ffe', times: -1 });

    await assert.rejects(given().tools.crm_whoami({}), { message: /corporate network or VPN/ });
  });
}
