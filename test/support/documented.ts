/** Commands as a document prints them, and a checkout in which they are run as they stand there. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(import.meta.dirname, '../..');

/** A fenced block of a document. */
export interface Block {
  readonly script: string;
  /** Why it is not run here; null: it is. */
  readonly needs: string | null;
}

/** The blocks of shell commands of a document, in order. */
export function blocksOf(path: string): Block[] {
  const found = readFileSync(join(ROOT, path), 'utf8').matchAll(/^( *)```bash\n([^]*?)^ *```$/gm);
  return [...found].map(([, indent = '', body = '']) => {
    const script = body.replaceAll(RegExp(`^${indent}`, 'gm'), '').trim();
    return { script, needs: /^# needs (.+)$/m.exec(script)?.[1] ?? null };
  });
}

/** What a script left behind. */
export interface Shell {
  readonly status: number | null;
  readonly said: string;
}

/** A copy of what is under version control, with what is installed. */
export interface Checkout {
  readonly path: string;
  /** Runs a script as a shell does that stops at the first failure. */
  run(script: string): Promise<Shell>;
  remove(): void;
}

/** Makes one in a folder of its own. */
export function openCheckout(): Checkout {
  const path = mkdtempSync(join(tmpdir(), 'csam-ops-checkout-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\0').filter(Boolean)) cpSync(join(ROOT, file), join(path, file));
  symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'));
  return {
    path,
    run: (script) => shell(path, script),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

async function shell(cwd: string, script: string): Promise<Shell> {
  const { PATH, HOME } = process.env;
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH: `${dirname(process.execPath)}:${PATH ?? ''}`, HOME },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, said: out + errors };
}
