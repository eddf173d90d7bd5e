import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { accept } from '../../src/ledger/accept.ts';
import { acceptAll, planOfAll } from '../../src/ledger/accept-all.ts';
import { byHand } from '../../src/ledger/paste-text.ts';
import { verify } from '../../src/ledger/verify.ts';
import { ID } from '../support/msx-worlds.ts';
import {
  aClosing,
  aComment,
  aLedgerWorld,
  aTask,
  type LedgerWorld,
} from '../support/ledger-worlds.ts';
import { anOperation } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

const MILESTONE = `msp_engagementmilestones(${ID.milestone})`;

onBothEngines('comparing accepted actions with MSX', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
  });
  afterEach(() => world.close());

  const entries = () => store().ledger.list({ tenantId: world.tenantId }, 20);
  const check = async () => verify(world.as(), await entries());
  const accepted = async (operation: DryRunOperation, record: boolean) => {
    const [entry] = await world.proposed(operation);
    await accept(world.as(ID.ana, { record }), entry?.id ?? '');
    return entry?.id ?? '';
  };
  const patch = (path: string, body: object) => world.msx.call('PATCH', path, { as: ID.ben, body });

  it('verifies what was written, by whom and when', async () => {
    await accepted(anOperation(), false);

    const { verdicts, summary } = await check();

    assert.equal(summary, '1 of 1 accepted action is in MSX');
    assert.equal(verdicts[0]?.entry.state, 'verified');
    assert.match(verdicts[0]?.words ?? '', /changed by Ana Bell on 16 Nov 2026, 08:00/);
  });

  it('leaves open what was recorded and is not in MSX yet', async () => {
    for (const operation of [anOperation(), aTask(), aComment()]) await accepted(operation, true);

    const { verdicts, summary } = await check();

    assert.equal(summary, '0 of 3 accepted actions are in MSX');
    assert.deepEqual(
      verdicts.map(({ kind }) => kind),
      ['open', 'open', 'open'],
    );
    assert.ok((await entries()).every(({ state }) => state === 'accepted'));
  });

  it('verifies what a person entered by hand', async () => {
    for (const operation of [anOperation(), aTask(), aComment()]) await accepted(operation, true);
    await patch(MILESTONE, { msp_milestonedate: '2026-12-15' });
    await patch(MILESTONE, { msp_forecastcomments: '2026-11-16 Status: on plan. - Ana Bell ' });
    await world.msx.call('POST', 'tasks', {
      as: ID.ben,
      body: {
        subject: '[Readiness] Recovery: 7-500000001',
        'regardingobjectid_msp_engagementmilestone@odata.bind': `/${MILESTONE}`,
      },
    });

    const { verdicts, summary } = await check();

    assert.equal(summary, '3 of 3 accepted actions are in MSX');
    assert.ok(verdicts.every(({ words }) => words.includes('changed by Ben Ode')));
  });

  it('contradicts what was recorded when MSX shows something third', async () => {
    await accepted(anOperation(), true);
    await patch(MILESTONE, { msp_milestonedate: '2027-03-01' });

    const { verdicts } = await check();

    assert.equal(verdicts[0]?.entry.state, 'not_verified');
    assert.match(verdicts[0]?.words ?? '', /Due date is 1 Mar 2027, accepted was 15 Dec 2026/);
  });

  it('contradicts what was written and changed back, and verifies it when it is there again', async () => {
    await accepted(anOperation(), false);
    await patch(MILESTONE, { msp_milestonedate: '2026-12-01' });
    const [changed] = (await check()).verdicts;
    await patch(MILESTONE, { msp_milestonedate: '2026-12-15' });
    const [back] = (await check()).verdicts;

    assert.deepEqual([changed?.kind, back?.kind], ['contradicted', 'verified']);
  });

  it('contradicts a task that was made and then canceled or deleted', async () => {
    const id = await accepted(aTask(), false);
    await world.msx.call('PATCH', `tasks(${id})`, { body: { statecode: 2, statuscode: 6 } });
    const [canceled] = (await check()).verdicts;
    await world.msx.call('DELETE', `tasks(${id})`);
    const [deleted] = (await check()).verdicts;

    assert.match(canceled?.words ?? '', /canceled/);
    assert.match(deleted?.words ?? '', /does not exist in MSX any more/);
  });

  it('contradicts a closed task that was opened again', async () => {
    await accepted(aClosing(), false);
    await patch(`tasks(${ID.task})`, { statecode: 0, statuscode: 2 });

    const { verdicts } = await check();

    assert.match(verdicts[0]?.words ?? '', /Task status is Not Started, accepted was Completed/);
  });

  it('says of what it could not read that it could not, and decides nothing', async () => {
    await accepted(anOperation(), true);
    world.msx.sandbox.faults.add({ match: '', status: 403, times: -1 });

    const { verdicts, summary } = await check();

    assert.equal(summary, '0 of 1 accepted action is in MSX; 1 could not be read');
    assert.equal(verdicts[0]?.entry.state, 'accepted');
  });

  it('verifies without a name where the audit is closed', async () => {
    await accepted(anOperation(), false);
    world.msx.sandbox.faults.add({ match: 'audits', status: 403, times: -1 });

    const { verdicts } = await check();

    assert.deepEqual([verdicts[0]?.kind, verdicts[0]?.words], ['verified', 'MSX shows it.']);
  });

  it('reads in sets: the records of each kind at once, and one audit', async () => {
    for (const operation of [anOperation(), aTask(), aComment()]) await accepted(operation, false);
    const before = world.msx.sandbox.requests.length;

    const { summary } = await check();

    const asked = world.msx.sandbox.requests.slice(before).map(({ path }) => path);
    const sets = asked.map((path) => /v9\.2\/(\w+)/.exec(path)?.[1]).toSorted();
    assert.equal(summary, '3 of 3 accepted actions are in MSX');
    assert.deepEqual(sets, ['audits', 'msp_engagementmilestones', 'tasks']);
  });

  it('tells who did each of several things', async () => {
    await accepted(anOperation(), false);
    await accepted(aTask(), true);
    await world.msx.call('POST', 'tasks', {
      as: ID.ben,
      body: {
        subject: '[Readiness] Recovery: 7-500000001',
        'regardingobjectid_msp_engagementmilestone@odata.bind': `/${MILESTONE}`,
      },
    });

    const { verdicts } = await check();

    const authors = verdicts.map(({ words }) => /changed by (\w+ \w+)/.exec(words)?.[1]);
    assert.deepEqual(authors.toSorted(), ['Ana Bell', 'Ben Ode']);
  });

  it('has no summary when nothing was accepted', async () => {
    await world.proposed();

    assert.deepEqual(await check(), { verdicts: [], summary: '' });
  });
});

onBothEngines('accepting all', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
  });
  afterEach(() => world.close());

  it('lists first, then reports one by one; one that fails stops none', async () => {
    const proposed = await world.proposed(anOperation(), aTask(), aComment());
    world.msx.sandbox.faults.add({ match: 'tasks', method: 'POST', status: 403, times: 1 });
    const reported: string[] = [];

    const plan = planOfAll(proposed);
    await acceptAll(
      world.as(),
      plan.map(({ entryId }) => entryId),
      ({ kind }, index) => reported.push(`${index} ${kind}`),
    );

    assert.deepEqual(plan[0], {
      entryId: proposed[0]?.id,
      target: 'Platform live',
      change: 'Due date: 15 Dec 2026',
    });
    assert.deepEqual(reported, ['0 applied', '1 failed', '2 applied']);
  });

  it('accepts nothing that is not on the list, and nothing twice', async () => {
    const [date, task] = await world.proposed(anOperation(), aTask());
    const id = date?.id ?? '';

    const outcomes = await acceptAll(world.as(), [id, id]);

    assert.equal(outcomes.length, 1);
    assert.equal((await store().ledger.find(task?.id ?? ''))?.state, 'proposed');
    assert.deepEqual(
      planOfAll(await store().ledger.list({ tenantId: world.tenantId }, 9)).length,
      1,
    );
  });

  it('gives link and text for what is only recorded', async () => {
    const [task, date] = await world.proposed(aTask(), anOperation());

    assert.deepEqual(byHand(date ?? assert.fail()), {
      url: 'https://msx.test/milestone',
      text: 'Milestone, 7-500000001 Platform live\nDue date: 15 Dec 2026',
    });
    assert.match(
      byHand(task ?? assert.fail()).text,
      /^New task on milestone.*\nSubject: .*\nCategory: Internal\nDue: 23 Nov 2026\n.*\nOwner: Ana Bell$/,
    );
  });
});
