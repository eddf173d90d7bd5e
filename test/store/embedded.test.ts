import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lockDirectory } from '../../src/store/directory-lock.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

const HOLDER = resolve(import.meta.dirname, '../support/store-holder.ts');

describe('the embedded store', () => {
  let path: string;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'csam-ops-store-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  const open = (replicas = 1): Promise<Store> =>
    openStore({
      place: { kind: 'directory', path, replicas },
      now: () => new Date('2026-11-16T08:00:00Z'),
    });

  it('refuses a second process with the holder’s id, and survives its kill -9', async () => {
    const holder = spawn(process.execPath, ['--import=tsx', HOLDER, path]);
    await once(holder.stdout, 'data');

    await assert.rejects(open(), { message: RegExp(`in use by process ${holder.pid}\\b`) });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const store = await open();
    const preference = await store.preferences.read('t', 'ana');
    await store.close();

    assert.deepEqual(preference, { day: 'monday' });
    assert.equal(statSync(path).mode & 0o077, 0);
  });

  it('refuses to start as one of several replicas', async () => {
    await assert.rejects(open(2), {
      code: 'config_invalid',
      message: /REPLICAS: 2.*DATABASE_URL/s,
    });

    assert.deepEqual(readdirSync(path), []);
  });

  it('refuses the data of another PostgreSQL format, and lets go of the directory', async () => {
    mkdirSync(join(path, 'db'));
    writeFileSync(join(path, 'db', 'PG_VERSION'), '17\n');

    await assert.rejects(open(), { message: /has format 17, this program needs 18/ });

    await (await lockDirectory(join(path, 'db'))).release();
  });
});

describe('the lock of a directory', () => {
  it('is free again after it was released', async () => {
    const directory = join(mkdtempSync(join(tmpdir(), 'csam-ops-lock-')), 'db');
    const first = await lockDirectory(directory);

    await assert.rejects(lockDirectory(directory), { message: RegExp(`process ${process.pid}`) });
    await first.release();
    const second = await lockDirectory(directory);

    await second.release();
  });

  it('holds for a directory whose name is too long for a socket', async () => {
    const directory = join(tmpdir(), 'a-long-name-'.repeat(10), 'db');
    const lock = await lockDirectory(directory);

    await assert.rejects(lockDirectory(directory), { message: /in use by process/ });

    await lock.release();
  });

  it('is given to one of several that find a dead socket', async () => {
    const directory = join(mkdtempSync(join(tmpdir(), 'csam-ops-lock-')), 'db');
    const dead = spawn(process.execPath, ['-e', DEAD, `${directory}.lock`]);
    await once(dead, 'exit');

    const tries = await Promise.allSettled([1, 2, 3].map(() => lockDirectory(directory)));

    const won = tries.filter(({ status }) => status === 'fulfilled');
    assert.equal(won.length, 1);
  });
});

const DEAD = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 9))`;
