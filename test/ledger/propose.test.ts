import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { accept } from '../../src/ledger/accept.ts';
import { edit } from '../../src/ledger/edit.ts';
import { evidenceHash } from '../../src/ledger/evidence-hash.ts';
import { propose } from '../../src/ledger/propose.ts';
import { dismiss, snooze } from '../../src/ledger/put-aside.ts';
import { ID } from '../support/msx-worlds.ts';
import { aComment, aLedgerWorld, aTask, RUN, type LedgerWorld } from '../support/ledger-worlds.ts';
import { anOperation } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

const later = anOperation({
  arguments: { milestoneId: ID.milestone, milestoneDate: '2027-01-15' },
});
const onOther = (operation: DryRunOperation): DryRunOperation => ({
  ...operation,
  evidence: operation.evidence.map((one) => ({ ...one, quote: '2026-12-02' })),
});

onBothEngines('proposing again', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
  });
  afterEach(() => world.close());

  const again = async (...operations: DryRunOperation[]) =>
    propose(world.as(), { ...RUN, operations });
  const all = () => store().ledger.list({ tenantId: world.tenantId }, 10);

  it('keeps what the person sees with the exact request and the values of MSX', async () => {
    const [entry] = await world.proposed(aTask());

    assert.equal(entry?.request.payload['activityid'], entry?.id);
    assert.deepEqual(entry?.seen?.values, {
      msp_milestonestatus: 'On Track',
      open_task_of_this_subject: null,
    });
    assert.match(entry?.seen?.etag ?? '', /^W\//);
    assert.equal(entry?.expiresAt, '2026-11-30T08:00:00.000Z');
  });

  it('keeps an open proposal that is the same', async () => {
    const [entry] = await world.proposed();

    const [proposed] = await again(anOperation());

    assert.deepEqual([proposed?.kind, proposed?.entry.id], ['kept', entry?.id]);
    assert.match(proposed?.words ?? '', /Proposed on 2026-11-16/);
    assert.equal((await all()).length, 1);
  });

  it('replaces an open proposal that wants something else', async () => {
    const [entry] = await world.proposed();

    const [proposed] = await again(later);
    const old = await accept(world.as(), entry?.id ?? '');

    assert.equal(proposed?.kind, 'replaced');
    assert.deepEqual([old.kind, old.replacementId], ['superseded', proposed?.entry.id]);
    assert.match(old.words, /newer proposal took its place/);
  });

  it('replaces an open proposal when MSX shows something else by now', async () => {
    await world.proposed();
    await world.msx.call('PATCH', `msp_engagementmilestones(${ID.milestone})`, {
      body: { msp_milestonedate: '2026-12-03' },
    });

    const [proposed] = await again(anOperation());

    assert.equal(proposed?.kind, 'replaced');
    assert.equal(proposed?.entry.seen?.values['msp_milestonedate'], '2026-12-03');
  });

  it('leaves what a person edited alone as long as its evidence stands', async () => {
    const [entry] = await world.proposed();
    await edit(world.as(), entry?.id ?? '', { edits: { milestoneDate: '2026-12-20' } });

    const [same] = await again(later);
    const [other] = await again(onOther(later));

    assert.deepEqual([same?.kind, same?.entry.id], ['kept', entry?.id]);
    assert.equal(other?.kind, 'replaced');
  });

  it('does not wake what is put off, unless its evidence changes', async () => {
    const [entry] = await world.proposed();
    await snooze(world.as(), entry?.id ?? '', '2026-12-10');

    const [same] = await again(later);
    const [other] = await again(onOther(later));

    assert.deepEqual([same?.kind, same?.entry.state], ['kept', 'snoozed']);
    assert.deepEqual([other?.kind, other?.entry.state], ['replaced', 'proposed']);
  });

  it('keeps a dismissed one away until its evidence changes, and says so', async () => {
    const [entry] = await world.proposed();
    await dismiss(world.as(), entry?.id ?? '', 'not_needed');

    const [same] = await again(later);
    const [other] = await again(onOther(anOperation()));

    assert.equal(same?.kind, 'stays_dismissed');
    assert.match(
      same?.words ?? '',
      /Ana Bell dismissed this on 2026-11-16 \(Not needed\); it comes/,
    );
    assert.equal(other?.kind, 'new');
  });

  it('does not propose again what waits for MSX', async () => {
    const [entry] = await world.proposed();
    await accept(world.as(ID.ana, { record: true }), entry?.id ?? '');

    const [proposed] = await again(later);

    assert.deepEqual([proposed?.kind, proposed?.entry.id], ['waits_for_msx', entry?.id]);
  });

  it('proposes anew after the first one has ended or was carried out', async () => {
    const [entry] = await world.proposed();
    await accept(world.as(), entry?.id ?? '');

    const [proposed] = await again(later);
    world.pass(15 * 86_400_000);
    const [next] = await again(later);

    assert.deepEqual([proposed?.kind, next?.kind], ['new', 'replaced']);
    assert.equal((await store().ledger.find(proposed?.entry.id ?? ''))?.state, 'expired');
  });

  it('never makes two of one when several runs end at once', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => again(anOperation(), aTask())));

    const open = (await all()).filter(({ state }) => state === 'proposed');
    assert.equal(open.length, 2);
    assert.equal(new Set(runs.flat().map(({ entry }) => entry.id)).size, 2);
  });

  it('proposes the same key to somebody else as well', async () => {
    await world.proposed();

    const [proposed] = await propose(world.as(ID.ben), { ...RUN, operations: [anOperation()] });

    assert.equal(proposed?.kind, 'new');
  });

  it('takes three reads for any number of operations', async () => {
    const before = world.msx.sandbox.requests.length;

    await again(anOperation(), aTask(), aComment());

    assert.ok(world.msx.sandbox.requests.length - before <= 3);
  });

  it('goes on when MSX can’t be read, and asks before the first write', async () => {
    world.msx.sandbox.faults.add({ match: '', status: 403, times: 1 });

    const [entry] = await world.proposed();
    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(entry?.seen, null);
    assert.equal(outcome.kind, 'changed');
    assert.equal(outcome.columns[0]?.whenProposed, 'not read');
  });
});

describe('the sign of evidence', () => {
  const one = anOperation();

  it('is the same in any order and for other arguments', () => {
    const evidence = [...one.evidence, ...onOther(one).evidence];

    const signs = [evidence, evidence.toReversed()].map((list) =>
      evidenceHash({ ...later, evidence: list }),
    );

    assert.equal(signs[0], signs[1]);
    assert.equal(evidenceHash(later), evidenceHash(one));
  });

  const others: readonly (readonly [string, DryRunOperation])[] = [
    ['a quote', onOther(one)],
    ['the rule', { ...one, rule: 'milestone-health/other' }],
    ['the evidence', { ...one, evidence: [] }],
  ];
  for (const [what, other] of others) {
    it(`changes with ${what}`, () => {
      assert.notEqual(evidenceHash(other), evidenceHash(one));
    });
  }
});
