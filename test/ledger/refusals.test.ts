import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { accept } from '../../src/ledger/accept.ts';
import { dismiss } from '../../src/ledger/put-aside.ts';
import { ID } from '../support/msx-worlds.ts';
import { aComment, aLedgerWorld, aTask, type LedgerWorld } from '../support/ledger-worlds.ts';
import { onBothEngines } from '../support/stores.ts';

const DAY = 86_400_000;
const MILESTONE = { match: `msp_engagementmilestones(${ID.milestone})`, times: 1 };

onBothEngines('a press that can’t be followed', (store) => {
  let world: LedgerWorld;
  let entryId: string;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
    entryId = (await world.proposed())[0]?.id ?? '';
  });
  afterEach(() => world.close());

  const stored = async () => (await store().ledger.find(entryId)) ?? assert.fail();

  for (const unknown of ['', 'x', randomUUID(), '{"$ne":null}']) {
    it(`says that ${JSON.stringify(unknown.slice(0, 8))} is no known action`, async () => {
      const outcome = await accept(world.as(), unknown);

      assert.deepEqual([outcome.refusal, outcome.entry], ['unknown_entry', null]);
      assert.match(outcome.words, /not known here.*ask again/);
    });
  }

  it('says that an action belongs to another organization, and shows nothing of it', async () => {
    const outcome = await accept(world.as(ID.ana, { tenantId: 'other' }), entryId);

    assert.deepEqual([outcome.refusal, outcome.entry], ['other_tenant', null]);
    assert.match(outcome.words, /another organization/);
  });

  it('says that an action was proposed to somebody else, and shows nothing of it', async () => {
    const outcome = await accept(world.as(ID.ben, { role: 'csam' }), entryId);

    assert.deepEqual([outcome.refusal, outcome.entry], ['other_person', null]);
    assert.match(outcome.words, /somebody else/);
    assert.equal((await stored()).state, 'proposed');
  });

  it('takes the role from MSX alone: a member of the channel with another one is refused', async () => {
    const id = await world.inChannel(aTask());
    const csa = world.as(ID.ben, { conversationId: 'channel-1', role: 'csa' });

    const outcome = await accept(csa, id);

    assert.equal(outcome.refusal, 'role');
    assert.match(outcome.words, /decision of the Customer Success Account Manager.*Cloud Solution/);
    assert.deepEqual(world.writes(), []);
  });

  it('refuses a member of another channel', async () => {
    const id = await world.inChannel(aTask());

    const outcome = await accept(world.as(ID.ben, { conversationId: 'c-2', role: 'csam' }), id);

    assert.equal(outcome.refusal, 'other_conversation');
  });

  it('says that a proposal has ended', async () => {
    world.pass(15 * DAY);

    const outcome = await accept(world.as(), entryId);

    assert.equal(outcome.kind, 'expired');
    assert.match(outcome.words, /ended on 30 Nov 2026\. Ask again/);
  });

  it('says what was decided already, and by whom', async () => {
    await dismiss(world.as(), entryId, 'done');

    const outcome = await accept(world.as(), entryId);

    assert.deepEqual([outcome.kind, outcome.repeated], ['dismissed', true]);
    assert.match(outcome.words, /Dismissed by Ana Bell \(Already done\)/);
  });

  for (const [status, code, words] of [
    [403, '0x80040220', /does not let you change this record/],
    [403, '0x80095ffe', /corporate network/],
    [403, '0x80040225', /Your account in MSX is disabled\. Ask your MSX administrator/],
    [403, '0x80042f09', /You have no role in MSX/],
    [400, '0x80048d19', /does not take these values/],
  ] as const) {
    it(`keeps the action when MSX refuses the write with ${status} ${code}`, async () => {
      world.msx.sandbox.faults.add({ ...MILESTONE, method: 'PATCH', status, code });

      const outcome = await accept(world.as(), entryId);
      const again = await accept(world.as(), entryId);

      assert.equal(outcome.kind, 'failed');
      assert.match(outcome.words, words);
      assert.match(outcome.words, /MSX was not changed/);
      assert.equal(again.kind, 'applied');
    });
  }

  it('refuses by the rights of the person who presses, as MSX knows them', async () => {
    const id = await world.inChannel(aComment());
    const cleo = world.as(ID.cleo, { conversationId: 'channel-1', role: 'csam' });

    const outcome = await accept(cleo, id);

    assert.deepEqual([outcome.kind, outcome.entry?.failure?.status], ['failed', 403]);
    assert.match(outcome.words, /prvWrite/);
  });

  it('says how long to wait on 429, and sends nothing by itself', async () => {
    world.msx.sandbox.faults.add({ ...MILESTONE, method: 'PATCH', status: 429, retryAfter: 7 });

    const outcome = await accept(world.as(), entryId);

    assert.equal(outcome.entry?.failure?.retryAfterMs, 7000);
    assert.match(outcome.words, /slow down.*Try again in 7 seconds/);
    assert.equal(world.writes().length, 1);
  });

  it('says that the record is gone before the write', async () => {
    await world.msx.call('DELETE', `msp_engagementmilestones(${ID.milestone})`);

    const outcome = await accept(world.as(), entryId);

    assert.deepEqual([outcome.kind, outcome.entry?.failure?.status], ['failed', 404]);
    assert.match(outcome.words, /does not exist in MSX any more/);
  });

  it('says that the record is gone in the moment of the write', async () => {
    world.msx.sandbox.faults.add({
      ...MILESTONE,
      method: 'PATCH',
      status: 404,
      code: '0x80040217',
    });

    const outcome = await accept(world.as(), entryId);

    assert.match(outcome.words, /does not exist in MSX any more/);
  });

  it('shows what is different when a change came between reading and writing', async () => {
    const { tools, ...ana } = world.as();
    const racing = {
      ...ana,
      tools: {
        ...tools,
        crm_get_record: async (input: Parameters<typeof tools.crm_get_record>[0]) => {
          const record = await tools.crm_get_record(input);
          if (world.writes().length === 0) await moveTo('2026-12-20');
          return record;
        },
      },
    };

    const outcome = await accept(racing, entryId);

    assert.equal(outcome.kind, 'changed');
    assert.equal(outcome.columns[0]?.now, '20 Dec 2026');
    assert.equal((await world.msx.milestone())['msp_milestonedate'], '2026-12-20');
  });

  it('decides nothing while MSX can’t be read', async () => {
    world.msx.sandbox.faults.add({ match: '', status: 503, times: -1 });

    const outcome = await accept(world.as(), entryId);

    assert.equal(outcome.kind, 'unreadable');
    assert.match(outcome.words, /Nothing was decided and nothing was written/);
    assert.equal((await stored()).state, 'proposed');
  });

  async function moveTo(day: string): Promise<void> {
    await world.msx.call('PATCH', `msp_engagementmilestones(${ID.milestone})`, {
      body: { msp_milestonedate: day },
    });
  }
});
