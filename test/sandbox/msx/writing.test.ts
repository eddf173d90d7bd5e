import assert from 'node:assert/strict';
import { aSandbox, ID, smallWorld, type Calling } from '../../support/msx-worlds.ts';

const MILESTONE = `msp_engagementmilestones(${ID.milestone})`;
const TASK = `tasks(${ID.task})`;
const REPRESENTATION = { prefer: 'return=representation' };

const A_TASK = {
  subject: 'Call the plant',
  scheduledend: '2026-11-30',
  'regardingobjectid_msp_engagementmilestone@odata.bind': `/msp_engagementmilestones(${ID.milestone})`,
};

describe('writes', () => {
  let world: Calling;
  beforeEach(async () => {
    world = await aSandbox();
  });
  afterEach(() => world.close());

  describe('POST', () => {
    it('creates a task that is open and owned by the caller, and says where it is', async () => {
      const { status, headers } = await world.call('POST', 'tasks', { body: A_TASK });

      assert.equal(status, 204);
      const { body } = await world.call('GET', headers.get('OData-EntityId') ?? '');
      assert.equal(body['subject'], 'Call the plant');
      assert.equal(body['statuscode'], 2);
      assert.equal(body['_ownerid_value'], ID.ana);
      assert.equal(body['_createdby_value'], ID.ana);
    });

    it('shows the record when asked to', async () => {
      const { status, body } = await world.call('POST', 'tasks?$select=subject', {
        body: A_TASK,
        headers: REPRESENTATION,
      });

      assert.equal(status, 201);
      assert.equal(body['subject'], 'Call the plant');
      assert.equal(body['scheduledend'], undefined);
    });

    it('makes midnight UTC of a bare date', async () => {
      const { body } = await world.call('POST', 'tasks', {
        body: A_TASK,
        headers: REPRESENTATION,
      });

      assert.equal(body['scheduledend'], '2026-11-30T00:00:00Z');
    });

    it('hands a task to the person who is bound as owner', async () => {
      const { body } = await world.call('POST', 'tasks', {
        body: { ...A_TASK, 'ownerid@odata.bind': `/systemusers(${ID.cleo})` },
        headers: REPRESENTATION,
      });

      assert.equal(body['_ownerid_value'], ID.cleo);
    });

    it('takes a task for an opportunity by its own bind name', async () => {
      const { body } = await world.call('POST', 'tasks', {
        as: ID.ben,
        body: {
          subject: 'Renew',
          'regardingobjectid_opportunity@odata.bind': `/opportunities(${ID.deal})`,
        },
        headers: REPRESENTATION,
      });

      assert.equal(body['_regardingobjectid_value'], ID.deal);
    });

    for (const [what, body, refusal, says] of [
      ['an unknown column', { ...A_TASK, colour: 'red' }, '400 0x80060888', /'colour'/],
      ['a state of its own', { ...A_TASK, statecode: 1 }, '400 0x80048408', /statecode/],
      ['a status of its own', { ...A_TASK, statuscode: 5 }, '400 0x80048408', /statuscode/],
      [
        'a bind to nothing',
        { ...A_TASK, 'ownerid@odata.bind': '/systemusers(00000000-0000-4000-8000-00000000dead)' },
        '400 0x80040217',
        /names no record/,
      ],
      [
        'a bind to another kind of record',
        { ...A_TASK, 'ownerid@odata.bind': `/accounts(${ID.ana})` },
        '400 0x80040217',
        /ownerid/,
      ],
      [
        'a bind in the wrong case',
        { ...A_TASK, 'OwnerId@odata.bind': `/systemusers(${ID.ana})` },
        '400 0x80060888',
        /OwnerId/,
      ],
      [
        'a lookup written directly',
        { ...A_TASK, _ownerid_value: ID.ana },
        '400 0x80060888',
        /ownerid@odata\.bind/,
      ],
      [
        'a subject of 201 characters',
        { ...A_TASK, subject: 'x'.repeat(201) },
        '400 0x80044331',
        /200/,
      ],
      [
        'a description of 2,001',
        { ...A_TASK, description: 'x'.repeat(2001) },
        '400 0x80044331',
        /2000/,
      ],
      [
        'an unknown category',
        { ...A_TASK, msp_taskcategory: 7 },
        '400 0x8004431a',
        /msp_taskcategory/,
      ],
      [
        'a date that is none',
        { ...A_TASK, scheduledend: 'soon' },
        '400 0x80048d19',
        /scheduledend/,
      ],
      ['a body that is no JSON', '{', '400 0x80048d19', /Payload/],
      ['a list', '[]', '400 0x80048d19', /Payload/],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const answered = await world.call('POST', 'tasks', { body });

        assert.equal(answered.refusal, refusal);
        assert.match(answered.body.error?.message ?? '', says);
      });
    }

    it('refuses a body of more than a megabyte', async () => {
      const body = { ...A_TASK, description: 'x'.repeat(1_100_000) };

      assert.equal((await world.call('POST', 'tasks', { body })).status, 413);
    });

    for (const path of [
      'CloseTask',
      `tasks(${ID.task})/Microsoft.Dynamics.CRM.Close`,
      'WhoAmI',
      'msp_milestones',
    ]) {
      it(`knows no ${path}`, async () => {
        assert.equal((await world.call('POST', path, { body: {} })).refusal, '404 0x8006088a');
      });
    }
  });

  describe('PATCH', () => {
    it('changes what is named, and nothing else', async () => {
      const { status } = await world.call('PATCH', MILESTONE, {
        body: { msp_milestonedate: '2027-01-15' },
      });

      assert.equal(status, 204);
      const milestone = await world.milestone();
      assert.equal(milestone['msp_milestonedate'], '2027-01-15');
      assert.equal(milestone['msp_name'], 'Platform live');
      assert.equal(milestone['_modifiedby_value'], ID.ana);
      assert.equal(milestone['modifiedon'], '2026-11-16T08:00:00.000Z');
    });

    it('shows the changed record when asked to', async () => {
      const { status, body } = await world.call('PATCH', MILESTONE, {
        body: { msp_monthlyuse: 5000 },
        headers: REPRESENTATION,
      });

      assert.equal(status, 200);
      assert.equal(body['msp_monthlyuse'], 5000);
    });

    it('changes the version with each write, and holds a caller to the one that was seen', async () => {
      const seen = String((await world.milestone())['@odata.etag']);
      const headers = { 'if-match': seen };
      const body = { msp_monthlyuse: 1 };

      const first = await world.call('PATCH', MILESTONE, { body, headers });
      const second = await world.call('PATCH', MILESTONE, { body, headers });

      assert.match(seen, /^W\/"\d+"$/);
      assert.equal(first.status, 204);
      assert.equal(second.refusal, '412 0x80060882');
      assert.notEqual((await world.milestone())['@odata.etag'], seen);
    });

    it('never creates: an unknown id is 404 with any If-Match', async () => {
      const path = 'tasks(00000000-0000-4000-8000-00000000dead)';

      const answered = await world.call('PATCH', path, {
        body: { subject: 'x' },
        headers: { 'if-match': '*' },
      });

      assert.equal(answered.refusal, '404 0x80040217');
    });

    it('leaves the scenario that it was started with as it was', async () => {
      const scenario = smallWorld();
      const other = await aSandbox({ scenario });

      await other.call('PATCH', MILESTONE, { body: { msp_name: 'Changed' } });
      await other.close();

      assert.equal(scenario.msx['msp_engagementmilestones']?.[0]?.['msp_name'], 'Platform live');
    });

    for (const [state, status, ended] of [
      [1, 5, true],
      [2, 6, true],
      [0, 3, false],
    ] as const) {
      it(`takes state ${state} with status ${status}${ended ? ' and sets the end' : ''}`, async () => {
        const body = { statecode: state, statuscode: status };

        const answered = await world.call('PATCH', TASK, { body, as: ID.ben });

        assert.equal(answered.status, 204);
        assert.equal((await world.task())['actualend'] !== null, ended);
      });
    }

    it('opens a task again and takes its end away', async () => {
      await world.call('PATCH', TASK, { body: { statecode: 1, statuscode: 5 }, as: ID.ben });

      await world.call('PATCH', TASK, { body: { statecode: 0, statuscode: 2 }, as: ID.ben });

      assert.equal((await world.task())['actualend'], null);
    });

    for (const body of [
      { statecode: 0, statuscode: 5 },
      { statecode: 1, statuscode: 2 },
      { statuscode: 6 },
      { statecode: 1 },
      { statecode: 9, statuscode: 9 },
    ]) {
      it(`refuses ${JSON.stringify(body)}: state and status do not fit`, async () => {
        const answered = await world.call('PATCH', TASK, { body, as: ID.ben });

        assert.ok(/0x80048408|0x8004431a/.test(answered.refusal), answered.refusal);
        assert.equal((await world.task())['statuscode'], 2);
      });
    }

    for (const [column, code] of [
      ['msp_milestonestatus', 861980005],
      ['msp_milestonestatus', 861980007],
      ['msp_milestonestatus', 1],
      ['msp_commitmentrecommendation', 861980001],
    ] as const) {
      it(`refuses ${column} ${code}`, async () => {
        const answered = await world.call('PATCH', MILESTONE, { body: { [column]: code } });

        assert.equal(answered.refusal, '400 0x8004431a');
      });
    }

    it('empties a column with null', async () => {
      await world.call('PATCH', MILESTONE, { body: { msp_milestonedate: null } });

      assert.equal((await world.milestone())['msp_milestonedate'], null);
    });
  });

  describe('DELETE', () => {
    it('takes the record away', async () => {
      const { status } = await world.call('DELETE', TASK, { as: ID.ben });

      assert.equal(status, 204);
      assert.equal((await world.call('GET', TASK)).refusal, '404 0x80040217');
      assert.equal((await world.call('GET', 'tasks')).body.value.length, 0);
    });
  });

  it('knows no other method', async () => {
    assert.equal((await world.call('PUT', MILESTONE, { body: {} })).refusal, '404 0x8006088a');
  });
});
