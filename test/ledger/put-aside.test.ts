import assert from 'node:assert/strict';
import { accept } from '../../src/ledger/accept.ts';
import { DISMISS_REASONS, dismiss, snooze, wake } from '../../src/ledger/put-aside.ts';
import { aLedgerWorld, type LedgerWorld } from '../support/ledger-worlds.ts';
import { onBothEngines } from '../support/stores.ts';

const DAY = 86_400_000;

onBothEngines('putting an action aside', (store) => {
  let world: LedgerWorld;
  let entryId: string;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
    entryId = (await world.proposed())[0]?.id ?? '';
  });
  afterEach(() => world.close());

  for (const [reason, words] of [...Object.entries(DISMISS_REASONS), ['We agreed otherwise']]) {
    it(`dismisses with the reason "${reason}"`, async () => {
      const outcome = await dismiss(world.as(), entryId, reason ?? '');

      assert.equal(outcome.kind, 'dismissed');
      assert.equal(outcome.entry?.reason, words ?? reason);
      assert.equal(outcome.entry?.decidedBy?.name, 'Ana Bell');
    });
  }

  it('asks for a reason', async () => {
    const outcome = await dismiss(world.as(), entryId, '  ');

    assert.deepEqual(
      outcome.problems.map(({ field }) => field),
      ['reason'],
    );
  });

  it('dismisses once, whoever presses again', async () => {
    await dismiss(world.as(), entryId, 'done');

    const outcome = await dismiss(world.as(), entryId, 'wrong');

    assert.deepEqual([outcome.repeated, outcome.entry?.reason], [true, 'Already done']);
  });

  it('sleeps until its day, and then waits again', async () => {
    const asleep = await snooze(world.as(), entryId, '2026-11-18');
    world.pass(DAY);
    const early = await accept(world.as(), entryId);
    world.pass(DAY);
    const awake = await accept(world.as(), entryId);

    assert.match(asleep.words, /Put off until 18 Nov 2026/);
    assert.deepEqual([early.kind, awake.kind], ['snoozed', 'applied']);
  });

  it('does not expire asleep', async () => {
    await snooze(world.as(), entryId, '2026-12-20');
    world.pass(34 * DAY);

    const outcome = await wake(world.as(), entryId);

    assert.equal(outcome.kind, 'proposed');
  });

  it('is woken by the person before its day', async () => {
    await snooze(world.as(), entryId, '2026-12-01');

    const outcome = await wake(world.as(), entryId);

    assert.equal(outcome.kind, 'proposed');
    assert.equal((await accept(world.as(), entryId)).kind, 'applied');
  });

  for (const [until, words] of [
    ['2026-11-16', /not in the future/],
    ['2026-11-01', /not in the future/],
    ['soon', /is no date/],
    ['2027-11-17', /within the next year/],
  ] as const) {
    it(`does not sleep until ${until}`, async () => {
      const outcome = await snooze(world.as(), entryId, until);

      assert.equal(outcome.kind, 'invalid');
      assert.match(outcome.words, words);
    });
  }
});
