import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { parseCommand } from '../../src/cli/arguments.ts';
import { actOf } from '../../src/cli/weekly-command.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { onBothEngines } from '../support/stores.ts';
import { csamOps } from '../support/terminal.ts';

const MONDAY = new Date('2026-11-23T08:00:00Z');
const WEEK = '2026-11-23';

onBothEngines('csam-ops weekly', (store) => {
  let tenantId: string;
  beforeEach(() => (tenantId = randomUUID()));

  /** A subscription whose message is due at an instant. */
  const subscribed = async (name: string, at = MONDAY) => {
    const key = { tenantId, kind: 'person', id: randomUUID() } as const;
    const next = { at, week: WEEK };
    const rest = { name, readerId: key.id, settings: defaultSettings('UTC'), next };
    await store().subscriptions.save({ ...key, ...rest });
  };
  const begun = async (name: string) => {
    await subscribed(name);
    await store().deliveries.beginDue(MONDAY, () => null, 500);
    const filter = { tenantId, states: ['due'] } as const;
    const [delivery] = await store().deliveries.list(filter, 1);
    return delivery?.id ?? assert.fail('nothing was begun');
  };
  const printed = async (...words: string[]) => {
    const lines: string[] = [];
    const command = parseCommand(['weekly', ...words, '--tenant', tenantId]);
    const print = (line: string): void => void lines.push(line);
    await actOf(command)({ books: store(), command, now: MONDAY, print });
    return lines.join('\n');
  };

  it('lists what is planned, the soonest first, each in its own zone', async () => {
    await subscribed('Ben', new Date('2026-11-30T08:00:00Z'));
    await subscribed('Ana');

    const plan = await printed('plan');

    assert.match(plan, /Monday, 23 Nov 2026, 08:00 \(UTC\) {2}Ana\n.*Ben\n2 planned\./);
  });

  it('says how many stand where, and why what did not go well did not', async () => {
    const id = await begun('Ana');
    const later = { until: MONDAY, reason: 'HTTP 429', counts: true };
    await store().deliveries.postpone(id, later);
    await store().deliveries.end(id, { state: 'failed', reason: 'HTTP 403 Blocked' });

    const status = await printed('status', '--week', WEEK);

    assert.match(status, /failed +1\n/);
    assert.match(status, /2026-11-23 {2}failed {2}Ana {2}retried 1× {2}HTTP 403 Blocked$/);
  });

  it('knows nothing of another week', async () => {
    await begun('Ana');

    const status: unknown = JSON.parse(await printed('status', '--week', '2026-11-16', '--json'));

    assert.deepEqual(Reflect.get(status as object, 'messages'), []);
  });

  it('tries a run: what would be sent now, and that nothing was', async () => {
    await subscribed('Ana');
    await subscribed('Ben', new Date('2026-11-19T08:00:00Z'));

    const run = await printed('run', '--dry-run');

    assert.match(run, /Ben {2}skipped: more than three days late\n.*Ana {2}sent\n/);
    assert.match(run, /2 due, 0 begun already\. Nothing was sent\.$/);
    assert.equal((await store().deliveries.counts({ tenantId })).due, 0);
  });

  it('cancels what is not on its way', async () => {
    await begun('Ana');

    assert.match(await printed('cancel'), /^1 cancelled\./);
    assert.deepEqual(JSON.parse(await printed('cancel', '--json')), { cancelled: 0 });
  });
});

describe('csam-ops weekly on the command line', () => {
  for (const [words, says] of [
    [[], /Say weekly status, plan, run --dry-run or cancel/],
    [['send'], /Say weekly status/],
    [['run'], /The bot sends by itself every minute.*weekly run --dry-run/],
    [['status', '--week', '2026-11-24'], /--week takes the Monday of a week/],
    [['status', '--week', 'soon'], /--week takes the Monday of a week/],
  ] as const) {
    it(`refuses “weekly ${words.join(' ')}” as wrong use`, async () => {
      const { status, stderr } = await csamOps(['weekly', ...words]);

      assert.equal(status, 2);
      assert.match(stderr, says);
    });
  }
});
