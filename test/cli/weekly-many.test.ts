import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { parseCommand } from '../../src/cli/arguments.ts';
import { actOf } from '../../src/cli/weekly-command.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

const MONDAY = new Date('2026-11-23T08:00:00Z');
const PEOPLE = 230;

/** In one tenant all messages ended, in the other all are due. */
describe('csam-ops weekly with more people than it lists', function () {
  this.timeout(60_000);
  const [tenantId, planned] = [randomUUID(), randomUUID()];
  let store: Store;
  before(async () => {
    // A store of its own: what is due here must not be begun by another suite.
    store = await openStore({ place: { kind: 'memory' }, now: () => MONDAY });
    await subscribe(tenantId);
    await store.deliveries.beginDue(MONDAY, () => null, 500);
    const begun = await store.deliveries.list({ tenantId, states: ['due'] }, 500);
    for (const [at, { id }] of begun.entries()) {
      const reason = at === 0 ? 'HTTP 403 Blocked' : '';
      await store.deliveries.end(id, { state: at === 0 ? 'failed' : 'cancelled', reason });
    }
    await subscribe(planned);
  });
  after(() => store.close());

  async function subscribe(tenant: string): Promise<void> {
    for (let at = 0; at < PEOPLE; at += 1) {
      const key = { tenantId: tenant, kind: 'person', id: randomUUID() } as const;
      const next = { at: MONDAY, week: '2026-11-23' };
      const rest = { name: `Person ${at}`, readerId: key.id, settings: defaultSettings('UTC') };
      await store.subscriptions.save({ ...key, ...rest, next });
    }
  }

  const printed = async (tenant: string, ...words: string[]) => {
    const lines: string[] = [];
    const command = parseCommand(['weekly', ...words, '--tenant', tenant]);
    const print = (line: string): void => void lines.push(line);
    await actOf(command)({ books: store, command, now: MONDAY, print });
    return lines.join('\n');
  };

  it('says that only the newest have a line each, and counts all', async () => {
    const status = await printed(tenantId, 'status');

    assert.match(status, /failed +1\n/);
    assert.match(status, /These are the newest 200\.$/);
  });

  it('counts all that are planned, and says how many of them it does not list', async () => {
    assert.match(await printed(planned, 'plan'), /\n230 planned, 30 of them not listed\.$/);
  });

  it('says “at least” where all that it looked at are due', async () => {
    assert.match(await printed(planned, 'run', '--dry-run'), /\n200 due at least, 0 begun already/);
  });
});
