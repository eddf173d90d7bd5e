import assert from 'node:assert/strict';
import { accept } from '../../src/ledger/accept.ts';
import { ID } from '../support/msx-worlds.ts';
import {
  aClosing,
  aComment,
  aLedgerWorld,
  aTask,
  type LedgerWorld,
} from '../support/ledger-worlds.ts';
import { onBothEngines } from '../support/stores.ts';

onBothEngines('accepting an action', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
  });
  afterEach(() => world.close());

  it('changes the date in MSX, reads it back and names the person in the audit', async () => {
    const [entry] = await world.proposed();

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'applied');
    assert.equal(outcome.entry?.after?.values['msp_milestonedate'], '2026-12-15');
    assert.equal((await world.msx.milestone())['msp_milestonedate'], '2026-12-15');
    assert.equal((await world.msx.audits())[0]?.['_userid_value'], ID.ana);
  });

  it('makes a task under the id of the entry', async () => {
    const [entry] = await world.proposed(aTask());

    const outcome = await accept(world.as(), entry?.id ?? '');

    const made = await world.msx.call('GET', `tasks(${entry?.id})`);
    assert.equal(outcome.kind, 'applied');
    assert.equal(made.body['subject'], '[Readiness] Recovery: 7-500000001');
    assert.equal(made.body['statecode'], 0);
  });

  it('sends only the new text of a comment, and finds it in the history', async () => {
    const [entry] = await world.proposed(aComment());

    const outcome = await accept(world.as(), entry?.id ?? '');

    const { msp_forecastcommentsjsonfield: history } = await world.msx.milestone();
    assert.equal(outcome.kind, 'applied');
    assert.deepEqual(Object.keys(entry?.request.payload ?? {}), ['msp_forecastcomments']);
    assert.equal(String(history).split('on plan').length - 1, 1);
  });

  it('closes a task with state and status together', async () => {
    const [entry] = await world.proposed(aClosing());

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'applied');
    assert.equal((await world.msx.task())['statuscode'], 5);
  });

  it('has no second effect on a double click, and answers the same', async () => {
    const [entry] = await world.proposed(aComment());

    const both = await Promise.all([1, 2].map(() => accept(world.as(), entry?.id ?? '')));
    const third = await accept(world.as(), entry?.id ?? '');

    assert.equal(world.writes().length, 1);
    assert.deepEqual(both.map(({ repeated }) => repeated).toSorted(), [false, true]);
    assert.deepEqual([third.kind, third.repeated], ['applied', true]);
    assert.equal(third.words, both.find(({ repeated }) => !repeated)?.words);
  });

  it('only records where writing is off: exact payload, nothing sent', async () => {
    const [entry] = await world.proposed();

    const outcome = await accept(world.as(ID.ana, { record: true }), entry?.id ?? '');

    assert.deepEqual([outcome.kind, world.writes()], ['accepted', []]);
    assert.deepEqual(outcome.entry?.request.payload, { msp_milestonedate: '2026-12-15' });
    assert.match(outcome.words, /recorded\. Nothing was written to MSX/);
  });

  it('goes on with what was only recorded once writing is on', async () => {
    const [entry] = await world.proposed();
    await accept(world.as(ID.ana, { record: true }), entry?.id ?? '');

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'applied');
    assert.equal(world.writes().length, 1);
  });

  it('shows three columns when the record changed, and asks again under a new id', async () => {
    const [entry] = await world.proposed();
    await change(world, { msp_milestonedate: '2026-12-24' });

    const outcome = await accept(world.as(), entry?.id ?? '');
    const again = await accept(world.as(), entry?.id ?? '');
    const fresh = await accept(world.as(), outcome.replacementId ?? '');

    assert.deepEqual(outcome.columns, [
      {
        column: 'msp_milestonedate',
        label: 'Due date',
        whenProposed: '1 Dec 2026',
        now: '24 Dec 2026',
        proposed: '15 Dec 2026',
      },
    ]);
    assert.deepEqual([outcome.kind, again.kind, again.repeated], ['changed', 'changed', true]);
    assert.equal(fresh.kind, 'applied');
    assert.equal((await world.msx.milestone())['msp_milestonedate'], '2026-12-15');
  });

  it('goes on when only something else of the record changed', async () => {
    const [entry] = await world.proposed();
    await change(world, { msp_monthlyuse: 7 });

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'applied');
  });

  it('asks again when the status of the milestone changed', async () => {
    const [entry] = await world.proposed(aTask());
    await change(world, { msp_milestonestatus: 861980001 });

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'changed');
    assert.deepEqual(
      outcome.columns.map(({ label, proposed }) => [label, proposed]),
      [['Milestone status', 'a new task']],
    );
  });

  it('asks again when somebody made the same task meanwhile', async () => {
    const [entry] = await world.proposed(aTask());
    await world.msx.call('POST', 'tasks', {
      body: {
        subject: '[Readiness] Recovery: 7-500000001',
        'regardingobjectid_msp_engagementmilestone@odata.bind': `/msp_engagementmilestones(${ID.milestone})`,
      },
    });

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'changed');
    assert.equal(outcome.columns[0]?.now, 'exists');
  });

  it('writes nothing when somebody did it already', async () => {
    const [entry] = await world.proposed();
    await change(world, { msp_milestonedate: '2026-12-15' });
    const before = world.writes().length;

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.deepEqual([outcome.kind, outcome.replacementId], ['already_there', null]);
    assert.equal(world.writes().length, before);
  });

  it('signs a comment with the name of the person who accepts it', async () => {
    const entryId = await world.inChannel(aComment());
    const ben = world.as(ID.ben, { conversationId: 'channel-1', role: 'csam' });

    const outcome = await accept(ben, entryId);

    assert.equal(outcome.kind, 'applied');
    assert.match(String((await world.msx.milestone())['msp_forecastcomments']), / - Ben Ode$/);
  });
});

async function change(world: LedgerWorld, body: object): Promise<void> {
  await world.msx.call('PATCH', `msp_engagementmilestones(${ID.milestone})`, { body });
}
