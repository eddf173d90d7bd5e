import assert from 'node:assert/strict';
import { ExportLine } from '../../src/domain/person-data.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { leaveTraces, somebody, type Somebody } from '../support/person-traces.ts';
import { newDatabase } from '../support/postgres.ts';
import { NOW } from '../support/stores.ts';
import { csamOps } from '../support/terminal.ts';

describe('csam-ops person', () => {
  let store: Store;
  let environment: NodeJS.ProcessEnv;
  let mara: Somebody;
  before(async () => {
    environment = { DATABASE_URL: await newDatabase() };
    store = await openStore({
      place: { kind: 'postgres', url: environment['DATABASE_URL'] ?? '' },
      now: () => NOW,
    });
  });
  beforeEach(async () => {
    mara = somebody({ name: `Mara ${crypto.randomUUID()}` });
    await leaveTraces(store, mara);
  });
  after(() => store.close());

  const person = (...words: string[]) => csamOps(['person', ...words], { environment });

  it('exports JSON lines of the documented form, whose person the first one tells', async () => {
    const { status, stdout } = await person('export', mara.name);

    const lines = stdout.trim().split('\n');
    const [head, ...rows] = lines.map((line) => ExportLine.parse(JSON.parse(line)));
    assert.equal(status, 0);
    assert.deepEqual(head?.line === 'person' && head.person.id, mara.id);
    assert.ok(rows.length > 10);
    assert.ok(rows.every(({ line }) => line === 'row'));
  });

  it('says what a deletion would do, and that nothing was done', async () => {
    const { stdout } = await person('delete', mara.name, '--dry-run');

    assert.match(stdout, RegExp(`^${mara.name}, ${mara.id} of tenant ${mara.tenantId}\n`));
    assert.match(stdout, /^sign_in +1 removed +0 pseudonymised$/m);
    assert.match(stdout, /^ledger_entry +1 removed +1 pseudonymised$/m);
    assert.match(stdout, /Nothing was changed\.$/m);
    assert.equal((await store.people.search(mara.id)).length, 1);
  });

  it('deletes by object id, and finds nobody the second time', async () => {
    const first = await person('delete', mara.id, '--json');
    const second = await person('delete', mara.id);

    const tables: unknown = Reflect.get(JSON.parse(first.stdout) as object, 'tables');
    assert.ok(Array.isArray(tables) && tables.length > 8);
    assert.deepEqual([first.status, second.status], [0, 1]);
    assert.match(second.stderr, RegExp(`^Nothing is kept of ${mara.id}\\.`));
  });

  it('deletes nobody by name, and says which id to give', async () => {
    const { status, stderr } = await person('delete', mara.name);

    assert.equal(status, 1);
    assert.match(stderr, RegExp(`Delete by object id: ${mara.id} is ${mara.name}`));
    assert.equal((await store.people.search(mara.id)).length, 1);
  });

  it('lists the people whom one name may mean, and lets --tenant choose', async () => {
    const other = somebody({ name: mara.name });
    await leaveTraces(store, other);

    const { stderr } = await person('export', mara.name);
    const chosen = await person('export', mara.name, '--tenant', other.tenantId);

    assert.match(stderr, /may be several people/);
    for (const { id } of [mara, other]) assert.match(stderr, RegExp(id));
    assert.match(chosen.stdout, RegExp(`^{"line":"person".*${other.id}`));
  });

  it('lets no name start a line of its own', async () => {
    const { stderr } = await person('export', 'no\nbody\u001b[2J');

    assert.equal(stderr, 'Nothing is kept of no body [2J.\n');
  });

  for (const [words, says] of [
    [[], /Say person export or person delete/],
    [['forget', 'x'], /Say person export/],
    [['delete'], /Name a person by their object id/],
    [['export', ' '], /Name a person/],
    [['export', 'a', 'b'], /Too many words: b/],
  ] as const) {
    it(`refuses “person ${words.join(' ')}” as wrong use`, async () => {
      const { status, stderr } = await person(...words);

      assert.equal(status, 2);
      assert.match(stderr, says);
    });
  }
});
