import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { leaksIn } from './support/token-leaks.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MOCHA = resolve(ROOT, 'node_modules/mocha/bin/mocha.js');
const LEAKING = 'test/support/leaks/under-mocha.ts';

/** Runs mocha with our own settings over one test that logs what it should not. */
async function mochaRun(where: string, leak: string) {
  const env = { PATH: process.env['PATH'], WHERE: where, LEAK: leak };
  // What leaks on purpose into its stderr must not fail this run as well.
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const child = spawn(process.execPath, [MOCHA, LEAKING], { cwd: ROOT, env, stdio: [...stdio] });
  const out = text(child.stdout ?? assert.fail());
  const [code] = (await once(child, 'exit')) as [number];
  return { code, out: await out };
}

describe('a test run', () => {
  for (const [where, leak] of [
    ['here', 'whole'],
    ['here', 'signature'],
    ['here', 'in two parts'],
    ['a child', 'whole'],
    ['a child with our stderr', 'whole'],
    ['a log line', 'nothing'],
  ] as const) {
    it(`fails when a token is logged in ${where}: ${leak}`, async () => {
      const { code, out } = await mochaRun(where, leak);

      assert.notEqual(code, 0);
      assert.match(out, /1 passing/);
    });
  }

  for (const where of ['here', 'a child', 'a child that is left running', 'a masked log line']) {
    it(`passes when no token is logged in ${where}`, async () => {
      const { code } = await mochaRun(where, 'nothing');

      assert.equal(code, 0);
    });
  }
});

describe('a token in a text', () => {
  const head = Buffer.from('{"alg":"RS256"}').toString('base64url');
  const claims = Buffer.from('{"oid":"ana","x":"yz"}').toString('base64url');
  const signature = 'S'.repeat(43);
  const token = `${head}.${claims}.${signature}`;
  const known = new Set([token, 'id-of-ana~opaque']);

  for (const [what, line, found] of [
    ['whole', `authorization: Bearer ${token}`, 2],
    ['without its signature', `token ${head}.${claims}`, 1],
    ['of an unknown issuer', `${head}.${claims}.abc`, 1],
    ['by its signature alone', `sig=${signature}`, 1],
    ['that is no JWT', 'bearer id-of-ana~opaque.', 1],
    ['in part only', `${head}. ${claims}`, 0],
    ['not at all', 'id-of-ana asked', 0],
  ] as const) {
    it(`is found ${found} times: ${what}`, () => {
      assert.equal(leaksIn(line, known).length, found);
    });
  }

  it('is shown cut', () => {
    assert.deepEqual(leaksIn(signature, known), [`${signature.slice(0, 24)}…`]);
  });
});
