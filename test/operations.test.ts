import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createSeal } from '../src/auth/seal.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import type { Place } from '../src/store/open-database.ts';
import { leaveTraces, somebody } from './support/person-traces.ts';
import { serverOf } from './support/postgres-server.ts';
import { NOW } from './support/stores.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PAGE = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
const CLI = join(ROOT, 'dist/cli/main.js');
const run = promisify(execFile);

/** The commands of a section of the page, block by block, as they are printed. */
function commandsOf(section: string): string[] {
  const text = PAGE.split(/^## /m).find((one) => one.startsWith(`${section}\n`)) ?? '';
  return [...text.matchAll(/^```bash\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
}

describe('the commands of the operators’ page', function () {
  this.timeout(240_000);
  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'csam-ops-operations-'));
    mkdirSync(join(home, 'bin'));
    const shim = `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`;
    writeFileSync(join(home, 'bin/csam-ops'), shim, { mode: 0o755 });
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  /** Runs a block as somebody would paste it, and gives what it printed. */
  async function pasted(block: string, settings: Record<string, string>): Promise<string> {
    const PATH = `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`;
    const options = { cwd: home, env: { PATH, ...settings } };
    return (await run('bash', ['-euo', 'pipefail', '-c', block], options)).stdout;
  }

  /** What stands in a database, looked at while nobody else has it open. */
  async function within<Result>(place: Place, look: (store: Store) => Promise<Result>) {
    const store = await openStore({ place, now: () => NOW });
    return look(store).finally(() => store.close());
  }

  /** Mara as the page names her. */
  const mara = somebody({ id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' });

  const PEOPLE = 'Hand over or delete a person’s data';
  const nthOf = (section: string, index: 0 | 1): string => commandsOf(section)[index] ?? '';
  const isKnown = (place: Place) =>
    within(place, async ({ people }) => (await people.search(mara.name)).length === 1);

  it('restore an embedded database, then hand over and delete a person’s data', async () => {
    const settings = { DATA_DIR: join(home, 'data') };
    const place = { kind: 'directory', path: settings.DATA_DIR, replicas: 1 } as const;
    // The program makes the database: modules of a test can't find its maker.
    await pasted('csam-ops ledger list', settings);
    await within(place, (store) => leaveTraces(store, mara));

    await pasted(nthOf('Back up', 0), settings);
    await pasted(nthOf('Restore', 0), settings);
    const restored = await isKnown(place);
    const printed = await pasted(nthOf(PEOPLE, 0), settings);

    assert.equal(restored, true);
    assert.match(readFileSync(join(home, 'mara.jsonl'), 'utf8'), /^\{"line":"person"/);
    assert.match(printed, /Nothing was changed\.[\s\S]*Done\. Changes that MSX was sent stay/);
    assert.equal(await isKnown(place), false);
  });

  it('back up and restore a server, where its tools are installed', async function () {
    const bin = folders().find((folder) => TOOLS.every((tool) => existsSync(join(folder, tool))));
    if (bin === undefined) return this.skip();
    const { url, stop } = await serverOf(() => dirname(bin));
    const place = { kind: 'postgres', url } as const;
    const known = { ...mara, names: [mara.name] };
    await within(place, (store) => leaveTraces(store, mara));

    await pasted(nthOf('Back up', 1), { DATABASE_URL: url });
    await within(place, ({ people }) => people.erase(known, { dryRun: false }));
    const printed = await pasted(nthOf('Restore', 1), { DATABASE_URL: url });

    assert.match(printed, /^0 actions\.$/m);
    assert.equal(await isKnown(place), true);
    stop();
  });

  it('rotate the keys of sign-ins: what was sealed opens until the old key goes', async () => {
    const old = Buffer.alloc(32, 7).toString('base64');
    const [add = '', drop = '', replace = ''] = commandsOf('Rotate keys');
    const keys = async (block: string, before: string) =>
      (await pasted(`${block}printf %s "$SIGN_IN_KEYS"`, { SIGN_IN_KEYS: before })).split(',');
    const sealOf = (texts: string[]) => createSeal(texts.map((key) => Buffer.from(key, 'base64')));
    const sealed = sealOf([old]).close('a sign-in', 'mara');

    const both = await keys(add, old);
    const fresh = await keys(drop, both.join());
    const other = await keys(replace, both.join());

    assert.deepEqual([both.length, fresh, other.length], [2, [both[0]], 1]);
    assert.equal(sealOf(both).open(sealed, 'mara'), 'a sign-in');
    assert.equal(sealOf(fresh).open(sealOf(both).close('b', 'mara'), 'mara'), 'b');
    for (const without of [fresh, other]) assert.equal(sealOf(without).open(sealed, 'mara'), null);
  });

  it('are all run here', () => {
    const blocks = ['Back up', 'Restore', 'Rotate keys', PEOPLE].flatMap(commandsOf).length;

    assert.equal(PAGE.split('```bash').length - 1, blocks);
  });
});

const TOOLS = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];

/** Where a server and its tools may lie together; Debian keeps each version in a folder of its own. */
function folders(): string[] {
  const path = (process.env['PATH'] ?? '').split(':');
  return [...path, ...[15, 16, 17, 18].map((version) => `/usr/lib/postgresql/${version}/bin`)];
}
