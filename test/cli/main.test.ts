import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const CLI = resolve(import.meta.dirname, '../../dist/cli/main.js');

/** The built program as a process of its own; everything else about it is in `run.test.ts`. */
function run(...words: string[]) {
  return spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
}

describe('the program csam-ops', () => {
  it('prints the demo as text without any argument, setting or secret', () => {
    const { status, stdout, stderr } = run('skill', 'milestone-health');

    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^27 committed milestones: /);
  });

  it('prints nothing but one JSON value, whole, however long it is', () => {
    const { stdout } = run('skill', 'milestone-health', '--json');

    const result = JSON.parse(stdout) as object;
    assert.ok(stdout.length > 64 * 1024);
    assert.equal(Reflect.get(result, 'skill'), 'milestone-health');
  });

  for (const [words, status, says] of [
    [[], 2, /Usage/],
    [['skill', 'milestone-health', '--scenario', '/nowhere.json'], 1, /nowhere/],
  ] as const) {
    it(`ends with ${status} after ${JSON.stringify(words)}`, () => {
      const got = run(...words);

      assert.equal(got.status, status);
      assert.match(got.stderr, says);
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends the stand-in with 0 on ${signal}`, async () => {
      const child = spawn(process.execPath, [CLI, 'sandbox', '--port', '0']);
      await once(child.stdout, 'data');

      child.kill(signal);

      assert.deepEqual(await once(child, 'exit'), [0, null]);
    });
  }
});
