import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { aLogger } from '../logged-lines.ts';
import { createSigningKey } from '../../../src/sandbox/entra/keys.ts';

const PRINTING = join(import.meta.dirname, 'printing.ts');

/** A process that leaks, and whose output nobody reads. */
async function inChild(stdio: StdioOptions): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', PRINTING], { stdio });
  child.stderr?.resume();
  await once(child, 'close');
}

/** A process that lives as long as this one, which does not wait for it: that is how bundlers work. */
function leftRunning(): void {
  const script = 'process.stdin.resume()';
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
}

it('leaks', async () => {
  const where = process.env['WHERE'];
  if (where === 'here') await import('./printing.ts');
  if (where === 'a child') await inChild('pipe');
  if (where === 'a child with our stderr') await inChild(['ignore', 'ignore', 'inherit']);
  if (where === 'a child that is left running') leftRunning();
  if (where === 'a log line') {
    aLogger(() => undefined).warn({ note: createSigningKey().sign({}).split('.')[2] }, 'a line');
  }
  if (where === 'a masked log line') {
    aLogger(() => undefined).warn({ err: new Error(createSigningKey().sign({})) }, 'a line');
  }
});
