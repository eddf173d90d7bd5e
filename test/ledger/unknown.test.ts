import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { accept } from '../../src/ledger/accept.ts';
import { resolveUnfinished } from '../../src/ledger/recover.ts';
import type { Fault } from '../../src/sandbox/msx/faults.ts';
import { ID } from '../support/msx-worlds.ts';
import { aComment, aLedgerWorld, aTask, type LedgerWorld } from '../support/ledger-worlds.ts';
import { anOperation } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

const LOST: readonly (readonly [string, Partial<Fault>])[] = [
  ['a broken connection', { instead: 'broken connection' }],
  ['no answer at all', { instead: 'silence' }],
  ['a 500', { status: 500 }],
  ['a 504', { status: 504 }],
];

const OPERATIONS: readonly (readonly [string, DryRunOperation])[] = [
  ['a date', anOperation()],
  ['a comment', aComment()],
  ['a new task', aTask()],
];

onBothEngines('a write without an answer', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
  });
  afterEach(() => world.close());

  const faulty = (fault: Partial<Fault>): void => {
    for (const method of ['PATCH', 'POST']) {
      world.msx.sandbox.faults.add({ match: '', times: 1, method, ...fault });
    }
  };
  const ana = () => world.as(ID.ana, { timeoutMs: 150 });

  for (const [what, operation] of OPERATIONS) {
    for (const [how, fault] of LOST) {
      it(`is looked up: ${what} that arrived in spite of ${how} is there once`, async () => {
        const [entry] = await world.proposed(operation);
        faulty({ ...fault, carriedOut: true });

        const outcome = await accept(ana(), entry?.id ?? '');
        const again = await accept(ana(), entry?.id ?? '');

        assert.deepEqual([outcome.kind, again.kind], ['applied', 'applied']);
        assert.equal(world.writes().length, 1);
      });
    }

    it(`is looked up: ${what} that never arrived may be accepted again`, async () => {
      const [entry] = await world.proposed(operation);
      faulty({ instead: 'broken connection' });

      const outcome = await accept(ana(), entry?.id ?? '');
      const again = await accept(ana(), entry?.id ?? '');

      assert.equal(outcome.kind, 'failed');
      assert.match(outcome.words, /MSX was read again and does not show it: nothing was written/);
      assert.equal(again.kind, 'applied');
    });
  }

  it('stays unknown while MSX can’t be read, and is resolved when it can', async () => {
    const [entry] = await world.proposed();
    faulty({ instead: 'broken connection', carriedOut: true });
    const id = `msp_engagementmilestones(${ID.milestone})`;
    const { tools, ...rest } = world.as();
    let reads = 0;
    const crm_get_record = async (input: Parameters<typeof tools.crm_get_record>[0]) => {
      reads += 1;
      if (reads > 1) world.msx.sandbox.faults.add({ match: id, status: 503, times: 4 });
      return tools.crm_get_record(input);
    };

    const outcome = await accept({ ...rest, tools: { ...tools, crm_get_record } }, entry?.id ?? '');
    const pressed = await accept(world.as(), entry?.id ?? '');
    world.pass(120_000);
    const [resolved] = await resolveUnfinished(world.as());

    assert.deepEqual([outcome.kind, pressed.kind], ['unknown', 'applying']);
    assert.match(outcome.words, /not known yet whether it was written/);
    assert.equal(resolved?.kind, 'applied');
    assert.equal(world.writes().length, 1);
  });

  it('is not looked up by others, and not while it may still be under way', async () => {
    const [entry] = await world.proposed();
    await accept(stuck(), entry?.id ?? '').catch(() => undefined);

    const early = await resolveUnfinished(world.as());
    world.pass(120_000);
    const others = await resolveUnfinished(world.as(ID.ben));
    const own = await resolveUnfinished(world.as());

    assert.deepEqual([early, others], [[], []]);
    assert.deepEqual(
      own.map(({ kind }) => kind),
      ['failed'],
    );
  });

  it('that is answered after it was given up counts as what it is', async () => {
    const [entry] = await world.proposed();
    const slow = world.as();
    const writer = {
      write: async (request: Parameters<NonNullable<typeof slow.writer>['write']>[0]) => {
        world.pass(120_000);
        await resolveUnfinished(world.as());
        return (await slow.writer?.write(request)) ?? assert.fail();
      },
    };

    const outcome = await accept({ ...slow, writer }, entry?.id ?? '');

    assert.equal(outcome.kind, 'applied');
    const events = await store().ledger.events(entry?.id ?? '');
    assert.deepEqual(events.map(({ event }) => event).slice(-2), ['fail', 'confirm']);
  });

  /** A process that ends while the write is on its way. */
  function stuck() {
    return { ...world.as(), writer: { write: () => Promise.reject(new Error('killed')) } };
  }
});
