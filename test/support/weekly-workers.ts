import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { WorkerTask } from './weekly-worker.ts';

/** A bot of its own that sends weekly messages when it is told what time it is. */
export interface Worker {
  readonly name: string;
  /** One tick at an instant; resolves when nothing is left to do then, never when it was killed. */
  tick(at: number): Promise<void>;
  /** The most memory that it ever held, in bytes. */
  peakMemory(): number;
  /** `kill -9`, and its end. */
  kill(): Promise<void>;
}

/** Starts one from its bundle; resolves when it waits for the first instant. */
export async function startWorker(bundle: string, task: WorkerTask): Promise<Worker> {
  const child = spawn(process.execPath, [bundle, JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const waiting: (() => void)[] = [];
  const next = (): Promise<void> => new Promise((done) => waiting.push(done));
  createInterface({ input: child.stdout }).on('line', () => waiting.shift()?.());
  await next();
  return {
    name: task.name,
    tick: (at) => {
      child.stdin.write(`${at}\n`);
      return next();
    },
    peakMemory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
