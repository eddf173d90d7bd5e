/** Many turns and presses at the same moment: one wins, nothing is half, nobody waits for ever. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { advance } from '../../src/ledger/change.ts';
import type { Tables } from '../../src/store/tables.ts';
import { onOwnDatabases } from '../support/databases.ts';
import { AT, kept } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

const MANY = Array.from({ length: 20 }, (_, index) => index);

function fulfilled(results: readonly PromiseSettledResult<unknown>[]): number {
  return results.filter(({ status }) => status === 'fulfilled').length;
}

onBothEngines('many writers at once', (store) => {
  it('of one version of a conversation: one wins, all others read again', async () => {
    const key = randomUUID();
    await store().botState.write({ [key]: { step: 0 } });

    const tries = await Promise.allSettled(
      MANY.map((step) => store().botState.write({ [key]: { step, eTag: '1' } })),
    );

    assert.equal(fulfilled(tries), 1);
    assert.equal((await store().botState.read([key]))[key]?.['eTag'], '2');
  });

  it('that read again after each loss all come through in the end', async () => {
    const key = randomUUID();
    await store().botState.write({ [key]: { count: 0 } });
    const addOne = async (): Promise<void> => {
      const item = (await store().botState.read([key]))[key] ?? assert.fail();
      const next = { ...item, count: Number(item['count']) + 1 };
      await store()
        .botState.write({ [key]: next })
        .catch(addOne);
    };

    await Promise.all(MANY.slice(0, 8).map(addOne));

    assert.equal((await store().botState.read([key]))[key]?.['count'], 8);
  });

  it('of the same items in another order do not wait for each other', async () => {
    const [a, b] = [randomUUID(), randomUUID()];

    const writes = MANY.map((n) =>
      store().botState.write(n % 2 ? { [a]: { n }, [b]: { n } } : { [b]: { n }, [a]: { n } }),
    );

    await Promise.all(writes);
    const items = await store().botState.read([a, b]);
    assert.equal(items[a]?.['n'], items[b]?.['n']);
  });

  it('of one decision: one press counts, the audit has one line for it', async () => {
    const entry = await kept(store());
    const change = advance(entry, 'accept', { by: 'ana', at: AT });

    const won = await Promise.all(MANY.map(() => store().ledger.commit([change])));

    assert.equal(won.filter(Boolean).length, 1);
    assert.equal((await store().ledger.events(entry.id)).length, 2);
  });

  it('of the same preference leave one of the values, whole', async () => {
    const [tenantId, id] = [randomUUID(), randomUUID()];

    await Promise.all(MANY.map((n) => store().preferences.write(tenantId, id, { n, same: n })));

    const kept = JSON.stringify(await store().preferences.read(tenantId, id));
    assert.match(kept, /^\{"n": ?(\d+), ?"same": ?\1\}$/);
  });

  it('that meet a chat for the first time make one row of it', async () => {
    const place = { tenantId: randomUUID(), chatId: randomUUID(), kind: 'group' } as const;
    const names = { teamId: null, teamName: null };

    await Promise.all(MANY.map((n) => store().chats.meet({ ...place, ...names, name: `n${n}` })));

    assert.match((await store().chats.find(place))?.name ?? '', /^n\d+$/);
  });
});

onOwnDatabases('a transaction', (given) => {
  const names = async (db: Kysely<Tables>) =>
    (await db.selectFrom('chore').select('name').orderBy('name').execute()).map(({ name }) => name);
  const insert = (db: Kysely<Tables> | Transaction<Tables>, name: string) =>
    db.insertInto('chore').values({ name, last_run_at: AT }).execute();

  beforeEach(() => given().db.deleteFrom('chore').execute());

  it('takes nothing of others with it when it fails', async () => {
    const { db } = given();
    const failing = db.transaction().execute(async (transaction) => {
      await insert(transaction, 'half');
      throw new Error('changed my mind');
    });
    const others = MANY.map((n) => insert(db, `other ${n}`));

    await assert.rejects(failing, /changed my mind/);
    await Promise.all(others);

    assert.equal((await names(db)).length, MANY.length);
  });

  it('shows nobody a half of what it writes', async () => {
    const { db } = given();
    const writing = db.transaction().execute(async (transaction) => {
      await insert(transaction, 'one');
      await insert(transaction, 'two');
    });
    const seen = await Promise.all(MANY.map(() => names(db)));
    await writing;

    const counts = new Set(seen.map(({ length }) => length));
    assert.ok([...counts].every((count) => count === 0 || count === 2));
  });

  it('that a statement of its own broke leaves nothing, and the next one works', async () => {
    const { db } = given();

    await assert.rejects(
      db.transaction().execute(async (transaction) => {
        await insert(transaction, 'one');
        await sql`select * from nowhere`.execute(transaction);
      }),
      /nowhere/,
    );

    await insert(db, 'next');
    assert.deepEqual(await names(db), ['next']);
  });

  it('waits its turn, however many begin together', async () => {
    const { db } = given();

    await Promise.all(
      MANY.map((n) =>
        db.transaction().execute(async (transaction) => {
          await insert(transaction, `${n}a`);
          await insert(transaction, `${n}b`);
        }),
      ),
    );

    assert.equal((await names(db)).length, 2 * MANY.length);
  });

  it('does not keep others waiting when its work was refused by the database', async () => {
    const { db } = given();
    await insert(db, 'twin');

    const twins = await Promise.allSettled(MANY.map(() => insert(db, 'twin')));

    assert.equal(fulfilled(twins), 0);
    assert.deepEqual(await names(db), ['twin']);
  });
});
