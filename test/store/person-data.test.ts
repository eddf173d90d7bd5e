import assert from 'node:assert/strict';
import { KnownPerson } from '../../src/domain/person-data.ts';
import { PERSON_COLUMNS } from '../../src/store/person-columns.ts';
import { PERSON_ROWS, PERSON_TABLES } from '../../src/store/person-rows.ts';
import { begin } from '../../src/ledger/change.ts';
import { columnsOf, onOwnDatabases } from '../support/databases.ts';
import { anEntry, AT } from '../support/ledger-entries.ts';
import { leaveTraces, proposed, somebody, type Somebody } from '../support/person-traces.ts';

const FOR_GOOD = { dryRun: false };

/** As a search finds them. */
function known({ tenantId, id, name }: Somebody): KnownPerson {
  return { tenantId, id, names: [name] };
}

onOwnDatabases('what is kept of a person', (given) => {
  const dump = () => given().dump();
  const mentioning = async (...texts: string[]) =>
    (await dump()).filter((line) => texts.some((text) => line.includes(text)));
  const erase = (person: Somebody, how = FOR_GOOD) =>
    given().store.people.erase(known(person), how);

  it('is known for every column of every table that there is', async () => {
    // The queue brings tables of its own; what stands in them is searched below like everything else.
    const real = (await columnsOf(given().db))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !name.startsWith('pgboss.'));

    const declared = Object.entries(PERSON_COLUMNS).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );

    assert.deepEqual(declared.toSorted(), real.toSorted());
  });

  it('is looked for in every table with a column that tells of people, and in no other', () => {
    const telling = Object.entries(PERSON_COLUMNS).flatMap(([table, columns]) =>
      Object.values(columns).every((tells) => tells === 'free') ? [] : [table],
    );

    const searched = Object.entries(PERSON_ROWS).flatMap(([table, rows]) => (rows ? [table] : []));

    assert.deepEqual(searched.toSorted(), telling.toSorted());
  });

  it('is gone from every table after a deletion, whatever it was', async () => {
    const mara = somebody();
    await leaveTraces(given().store, mara);
    const before = await mentioning(mara.id, mara.name);
    const tables = new Set(before.map((line) => line.split(' ')[0]));

    await erase(mara);

    // A new table that holds something of people needs a trace in `leaveTraces`.
    assert.deepEqual([...tables].toSorted(), PERSON_TABLES.map(({ table }) => table).toSorted());
    assert.deepEqual(await mentioning(mara.id, mara.name, mara.chatId), []);
  });

  it('is told table by table, and a dry run changes nothing', async () => {
    const mara = somebody();
    await leaveTraces(given().store, mara);
    const before = (await dump()).toSorted();

    const looked = await erase(mara, { dryRun: true });
    const after = (await dump()).toSorted();
    const done = await erase(mara);

    assert.deepEqual(after, before);
    assert.deepEqual(done, looked);
    assert.deepEqual(
      looked.find(({ table }) => table === 'ledger_entry'),
      { table: 'ledger_entry', removed: 1, pseudonymised: 1 },
    );
    assert.deepEqual(await erase(mara), []);
  });

  it('leaves alone what is kept of everybody else, also under the same id in another tenant', async () => {
    const [mara, other] = [somebody(), somebody({ name: 'Ode Brandt' })];
    const twin = somebody({ id: mara.id, chatId: 'a:another' });
    for (const one of [mara, other, twin]) await leaveTraces(given().store, one);
    // Their sign-in has one row an id, whatever the tenant: the last one counts.
    const rest = async () => (await mentioning(other.tenantId, twin.tenantId)).toSorted();
    const before = await rest();

    await erase(mara);

    assert.deepEqual(await rest(), before);
  });

  it('keeps a change that was written to MSX with its audit, and nobody’s name in it', async () => {
    const mara = somebody();
    const { ledger } = given().store;
    const { id, version } = await leaveTraces(given().store, mara);

    await erase(mara);

    const entry = await ledger.find(id);
    const audit = await ledger.events(id);
    assert.match(entry?.addressee.name ?? '', /^Deleted person [0-9a-f]{8}$/);
    assert.equal(entry?.decidedBy?.id, entry?.addressee.id);
    assert.deepEqual(entry?.request, anEntry().request);
    const events = audit.map(({ event }) => event);
    assert.deepEqual(events, ['propose', 'accept', 'begin', 'confirm', 'forget']);
    assert.equal(entry?.version, version + 1);
  });

  it('takes a name out of what they signed in entries of others too', async () => {
    const [mara, ode] = [somebody({ name: 'Mara Signed' }), somebody({ name: 'Ode Brandt' })];
    const { ledger } = given().store;
    const decidedBy = { id: mara.id, name: mara.name };
    const addressee = { id: ode.id, name: ode.name };
    const entry = anEntry({ tenantId: mara.tenantId, addressee, decidedBy });
    await ledger.commit([begin(entry, { by: mara.id, at: AT })]);

    await erase(mara);

    const kept = await ledger.find(entry.id);
    assert.deepEqual(kept?.addressee, addressee);
    assert.match(kept?.decidedBy?.name ?? '', /^Deleted person/);
    assert.deepEqual(await mentioning(mara.id, mara.name), []);
  });

  it('is not deleted while a write is on its way to MSX; a quarter of an hour later it is', async () => {
    const mara = somebody();
    const { clock } = given();
    const start = clock.now;
    await proposed(given().store, mara, 'applying');

    await assert.rejects(erase(mara), { code: 'ledger_transition', message: /on its way to MSX/ });
    clock.now = new Date(start.getTime() + 15 * 60_000);
    const erased = await erase(mara);

    clock.now = start;
    assert.deepEqual(erased.at(-1), { table: 'ledger_entry', removed: 0, pseudonymised: 1 });
  });

  it('makes a decision at the same moment find another version, so that no name comes back', async () => {
    const mara = somebody();
    const { ledger } = given().store;
    const entry = await leaveTraces(given().store, mara);
    const late = { ...entry, version: entry.version + 1 };

    await erase(mara);
    const [last] = (await ledger.events(entry.id)).slice(-1);
    assert.ok(last);
    const taken = await ledger.commit([{ before: entry, after: late, event: { ...last } }]);

    assert.equal(taken, false);
  });

  it('starts anew when the person writes again', async () => {
    const mara = somebody();
    await leaveTraces(given().store, mara);
    await erase(mara);

    const { chats, subscriptions } = given().store;
    const { tenantId, id, chatId } = mara;
    const place = { tenantId, chatId, kind: 'personal', name: null, teamId: null } as const;
    await chats.meet({ ...place, teamName: null });

    assert.equal(await chats.claim({ tenantId, chatId }, 'welcomed'), true);
    assert.equal(await subscriptions.find({ tenantId, kind: 'person', id }), null);
  });

  it('keeps the customer of a channel that the person linked, not who linked it', async () => {
    const mara = somebody();
    await leaveTraces(given().store, mara);

    await erase(mara);

    const chat = await given().store.chats.find({ tenantId: mara.tenantId, chatId: '19:shared' });
    assert.equal(chat?.link?.customer, 'Contoso');
    assert.match(chat?.link?.byName ?? '', /^Deleted person/);
  });

  for (const [by, word] of [
    ['object id', ({ id }: Somebody) => id.toUpperCase()],
    ['name, upper and lower case alike', ({ name }: Somebody) => ` ${name.toLowerCase()} `],
  ] as const) {
    it(`is found by ${by}`, async () => {
      const mara = somebody({ name: `Mara ${by}` });
      await leaveTraces(given().store, mara);

      assert.deepEqual(await given().store.people.search(word(mara)), [known(mara)]);
    });
  }

  it('is found of nobody who was deleted, and of no alias', async () => {
    const mara = somebody({ name: 'Mara Gone' });
    const entry = await leaveTraces(given().store, mara);
    await erase(mara);
    const alias = (await given().store.ledger.find(entry.id))?.addressee;

    for (const word of [mara.id, mara.name, alias?.id ?? '?', alias?.name ?? '?']) {
      assert.deepEqual(await given().store.people.search(word), []);
    }
  });

  it('is exported from every table, without the sealed sign-in', async () => {
    const mara = somebody();
    await leaveTraces(given().store, mara);

    const rows = [];
    for await (const row of given().store.people.rows(known(mara))) rows.push(row);

    const tables = [...new Set(rows.map(({ table }) => table))];
    assert.deepEqual(tables.toSorted(), PERSON_TABLES.map(({ table }) => table).toSorted());
    assert.doesNotMatch(JSON.stringify(rows), /abcd1234/);
    assert.match(JSON.stringify(rows), /Date moved with the customer/);
  });
});
