import assert from 'node:assert/strict';
import { MSX_TOOLS } from '../../../src/tools/msx-tools.ts';
import { running, type Running } from '../../support/worlds.ts';

const DEALTEAMS_REFUSED = { match: 'msp_dealteams', status: 403, code: '0x80040220', times: -1 };
const NOWHERE = '00000000-0000-4000-8000-00000000dead';

describe('Dataverse tools against the sandbox', () => {
  let world: Running;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.sandbox.close());

  it('reads the portfolio of the demo: eleven open opportunities, and how each is related', async () => {
    const { opportunities, unread } = await world.tools.get_my_active_opportunities({});

    assert.equal(opportunities.length, 11);
    assert.deepEqual(unread, []);
    assert.ok(opportunities.every(({ relationship }) => relationship.length > 0));
  });

  it('stays complete when every second request is throttled', async () => {
    world.sandbox.faults.add({
      match: '',
      status: 429,
      code: '0x80072322',
      times: -1,
      every: 2,
      retryAfter: 3,
    });

    const { opportunities, unread } = await world.tools.get_my_active_opportunities({});

    assert.equal(opportunities.length, 11);
    assert.deepEqual(unread, []);
    assert.ok(world.waits.length > 0 && world.waits.every((ms) => ms >= 3000));
  });

  it('goes on without deal teams when they refuse, and says so', async () => {
    world.sandbox.faults.add(DEALTEAMS_REFUSED);

    const { opportunities, unread } = await world.tools.get_my_active_opportunities({});

    assert.ok(opportunities.length > 0);
    assert.equal(unread[0]?.what, 'opportunities of your deal teams');
    assert.match(unread[0]?.why ?? '', /403/);
  });

  it('names the milestones that a failing read did not give', async () => {
    const { opportunities } = await world.tools.get_my_active_opportunities({});
    world.sandbox.faults.add({
      match: 'msp_engagementmilestones',
      status: 503,
      code: '0x0',
      times: -1,
    });

    const answer = await world.tools.get_milestones({
      opportunityIds: opportunities.map(({ id }) => id),
    });

    assert.equal(answer.count, 0);
    assert.match(answer.unread[0]?.what ?? '', /milestones of opportunities \(11 of 11\)/);
  });

  it('reads milestones of all opportunities in one request; a summary is compact', async () => {
    const { opportunities } = await world.tools.get_my_active_opportunities({});
    const opportunityIds = opportunities.map(({ id }) => id);
    const before = world.sandbox.requests.length;

    const summary = await world.tools.get_milestones({ opportunityIds, format: 'summary' });
    const full = await world.tools.get_milestones({ opportunityIds });

    assert.equal(world.sandbox.requests.length - before, 2);
    assert.equal(summary.count, full.count);
    assert.ok(JSON.stringify(summary).length < 0.75 * JSON.stringify(full).length);
  });

  it('keeps an unknown status active and reports its code', async () => {
    const answer = await world.tools.get_milestones({
      milestoneNumber: '7-545056977',
      statusFilter: 'active',
    });

    assert.equal(answer.milestones[0]?.statusKnown, false);
    assert.equal(answer.milestones[0]?.status, '861980042');
  });

  it('takes the old commitment codes for uncommitted', async () => {
    const { milestones } = await world.tools.get_milestones({ mine: true });

    assert.ok(
      milestones.every(({ committed, commitment }) => committed === (commitment === 'Committed')),
    );
  });

  it('groups tasks by milestone and leaves milestones without tasks out', async () => {
    const { milestones } = await world.tools.get_milestones({ milestoneNumber: '7-513440504' });
    const id = milestones[0]?.id ?? '';

    const { byMilestone, count } = await world.tools.get_milestone_activities({
      milestoneIds: [id, NOWHERE],
    });

    assert.deepEqual(Object.keys(byMilestone), [id]);
    assert.equal(count, 5);
  });

  it('finds nothing for a keyword that tries to leave its quotes', async () => {
    const answer = await world.tools.list_opportunities({ customerKeyword: "') or 1 eq 1" });

    assert.deepEqual([answer.matchedAccounts, answer.opportunities], [[], []]);
  });

  it('says that a record does not exist', async () => {
    const call = world.tools.crm_get_record({ entitySet: 'accounts', id: NOWHERE });

    await assert.rejects(call, { code: 'tool_not_found', status: 404 });
  });

  for (const [what, call, words] of [
    [
      'a wrong GUID',
      (t: Running['tools']) => t.get_milestones({ milestoneId: 'abc' }),
      /milestoneId/,
    ],
    ['no scope', (t: Running['tools']) => t.get_milestones({}), /Scoping required/],
    [
      'a set that is not readable',
      (t: Running['tools']) => t.crm_query({ entitySet: 'annotations' }),
      /Readable/,
    ],
    [
      'an empty update',
      (t: Running['tools']) => t.update_milestone({ milestoneId: NOWHERE }),
      /No fields/,
    ],
    [
      'an unknown task status',
      (t: Running['tools']) => t.update_task({ taskId: NOWHERE, statusCode: 99 }),
      /99/,
    ],
  ] as const) {
    it(`refuses ${what} before any request`, async () => {
      await assert.rejects(call(world.tools), { code: 'input_invalid', message: words });
      assert.equal(world.sandbox.requests.length, 0);
    });
  }

  it('answers writes as dry runs that send nothing', async () => {
    const answers = [
      await world.tools.create_task({
        milestoneId: NOWHERE,
        subject: 'Call',
        dueDate: '2026-12-01',
      }),
      await world.tools.close_task({ taskId: NOWHERE, statusCode: 5 }),
      await world.tools.update_milestone({ milestoneId: NOWHERE, forecastComments: 'new text' }),
    ];

    assert.equal(world.sandbox.requests.length, 0);
    for (const answer of answers)
      assert.doesNotThrow(() => MSX_TOOLS.create_task.output.parse(answer));
    assert.deepEqual(answers[1]?.payload, { statecode: 1, statuscode: 5 });
    assert.deepEqual(answers[2]?.payload, { msp_forecastcomments: 'new text' });
  });
});

describe('Dataverse tools: more than one page', () => {
  const me = '00000000-0000-4000-8000-000000000001';
  const opportunities = Array.from({ length: 5200 }, (_, index) => ({
    opportunityid: `00000000-0000-4000-8000-1${String(index).padStart(11, '0')}`,
    name: `Opportunity ${index}`,
    statecode: 0,
    _ownerid_value: me,
  }));
  const scenario = {
    name: 'many',
    now: '2026-11-16T08:00:00Z',
    time_zone: 'UTC',
    me,
    msx: {
      systemusers: [{ systemuserid: me, fullname: 'Ana Bell' }],
      opportunities,
      msp_dealteams: [],
      msp_engagementmilestones: [],
      teams: [],
    },
  };

  it('reads every page', async () => {
    const world = await running({ scenario });

    const answer = await world.tools.get_my_active_opportunities({});

    assert.equal(answer.count, 5200);
    assert.deepEqual(answer.unread, []);
    await world.sandbox.close();
  });

  it('keeps what came before a page that fails, and names what is missing', async () => {
    const world = await running({ scenario });
    const match = '/opportunities';
    world.sandbox.faults.add({ match, status: 500, code: '0x80040216', times: -1, page: 2 });

    const answer = await world.tools.get_my_active_opportunities({});

    assert.equal(answer.count, 5000);
    assert.equal(answer.unread[0]?.what, 'opportunities that you own after the first 5000');
    await world.sandbox.close();
  });
});

describe('Dataverse tools: sign-in and network', () => {
  it('fetches one token for twenty calls that start together', async () => {
    const world = await running();

    await Promise.all(Array.from({ length: 20 }, () => world.tools.crm_whoami({})));

    assert.equal(world.fetched.tokens, 1);
    await world.sandbox.close();
  });

  it('renews an expired token once and goes on', async () => {
    const world = await running({ token: (renew) => (renew ? 'fresh' : 'expired') });

    const { UserId } = await world.tools.crm_whoami({});

    assert.equal(UserId, world.sandbox.me);
    assert.equal(world.fetched.renewals, 1);
    await world.sandbox.close();
  });

  it('answers a refused sign-in as status, and throws it from every other tool', async () => {
    const world = await running({ token: () => 'expired' });

    const status = await world.tools.crm_auth_status({});

    assert.equal(status.authenticated, false);
    await assert.rejects(world.tools.get_my_active_opportunities({}), { code: 'not_signed_in' });
    await world.sandbox.close();
  });

  it('says that MSX needs the corporate network', async () => {
    const world = await running();
    world.sandbox.faults.add({ match: 'WhoAmI', status: 403, code: '0x80095ffe', times: -1 });

    await assert.rejects(world.tools.crm_whoami({}), {
      code: 'tool_denied',
      message: /corporate network/,
    });
    await world.sandbox.close();
  });

  it('gives up on a server that is not there, after four tries', async () => {
    const world = await running({ baseUrl: 'http://127.0.0.1:9' });

    await assert.rejects(world.tools.crm_whoami({}), { code: 'tool_unavailable' });
    assert.equal(world.waits.length, 3);
    await world.sandbox.close();
  });
});
