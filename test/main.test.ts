import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openStore } from '../src/store/open-store.ts';
import { newDatabase } from './support/postgres.ts';

const MAIN = resolve(import.meta.dirname, '../dist/main.js');

const DATA_DIR = mkdtempSync(join(tmpdir(), 'csam-ops-main-'));

function start(environment: NodeJS.ProcessEnv): ChildProcess {
  const env = { PATH: process.env['PATH'], DATA_DIR, ...environment };
  return spawn(process.execPath, [MAIN], { env });
}

async function ended(child: ChildProcess) {
  const [exit, out, err] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout ?? assert.fail()),
    text(child.stderr ?? assert.fail()),
  ]);
  const code: unknown = exit[0];
  return { code, out, err };
}

describe('npm start', () => {
  after(() => rmSync(DATA_DIR, { recursive: true, force: true }));

  it('prints one address, serves the page there, and stops on a signal', async () => {
    const child = start({ PORT: '0', DESK_PORT: '0' });
    const whole = ended(child);
    const printed = await once(child.stdout ?? assert.fail(), 'data');

    const page = await fetch(String(printed[0]).trim());
    child.kill('SIGTERM');
    const { code, out } = await whole;

    assert.equal(page.status, 200);
    assert.match(await page.text(), /<title>/);
    assert.equal(code, 0);
    assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\n$/);
  });

  it('removes by itself what is too old, at the start and every hour', async () => {
    const url = await newDatabase();
    const store = await openStore({ place: { kind: 'postgres', url }, now: () => new Date() });
    const row = { id: 'ana', tenantId: 't', sealed: 'x', expiresAt: new Date(0) };
    await store.signIns.save(row);

    const child = start({ PORT: '0', DESK_PORT: '0', DATABASE_URL: url });
    const lines = createInterface({ input: child.stderr ?? assert.fail() });
    const printed = await once(lines, 'line');
    child.kill('SIGTERM');

    assert.match(String(printed[0]), /"removed":\{"sign_in":1\}.*what was too old was removed/);
    assert.equal(await store.signIns.find('ana'), null);
    await store.close();
  });

  it('says which port is taken and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = z.object({ port: z.number() }).parse(taken.address());

    const { code, err } = await ended(start({ PORT: String(port), DESK_PORT: '0' }));
    taken.close();

    assert.equal(code, 1);
    assert.match(err, RegExp(`Port ${port} is in use.*PORT`));
    assert.doesNotMatch(err, /at \w+ \(/);
  });

  it('lists what is wrong with the settings and ends', async () => {
    const { code, out, err } = await ended(start({ PORT: 'high', LOG_LEVEL: 'loud' }));

    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /- PORT: /);
    assert.match(err, /- LOG_LEVEL: /);
  });

  it('names the record and the field of a broken scenario', async () => {
    const { code, err } = await ended(start({ SANDBOX_SCENARIO: '/nowhere/world.json' }));

    assert.equal(code, 1);
    assert.match(err, /world\.json/);
  });
});
