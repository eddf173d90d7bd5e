import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { ChildTask } from './accept-child.ts';
import { bundled } from './bundle.ts';

let bundle = '';

/** The child as one file: a hundred of them start in the time of ten. */
export async function bundleChild(): Promise<void> {
  bundle = await bundled('accept-child');
}

/** A process that accepts; it has said "ready" and waits. */
export interface Child {
  /** Starts accepting, without waiting for the end. */
  go(): void;
  /** The next line that it prints. */
  line(): Promise<string>;
  /** `kill -9`, and its end. */
  kill(): Promise<void>;
}

export async function aChild(task: ChildTask): Promise<Child> {
  const child = spawn(process.execPath, [bundle, JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    return next.done ? 'ended' : next.value;
  };
  assert.equal(await line(), 'ready');
  return {
    line,
    go: () => void child.stdin.write('\n'),
    kill: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Where a write goes wrong: never reaches MSX, or is carried out and its answer held back. */
export type GateMode = 'open' | 'lost' | 'held';

/** Stands between a client and MSX. */
export interface Gate {
  readonly url: string;
  mode: GateMode;
  /** Resolves when so many writes were lost or held. */
  reached(writes: number): Promise<void>;
  close(): void;
}

export async function aGate(target: string): Promise<Gate> {
  let tell: () => void = () => undefined;
  let wanted = 0;
  const server = createServer((request, response) => void pass(request, response));
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const isWrite = request.method !== 'GET';
    if (isWrite && gate.mode === 'lost') return arrived();
    const answer = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers: plain(request.headers),
      ...(isWrite ? { body } : {}),
    });
    if (isWrite && gate.mode === 'held') return arrived();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
  function arrived(): void {
    wanted -= 1;
    if (wanted === 0) tell();
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const gate: Gate = {
    url: `http://127.0.0.1:${port}`,
    mode: 'open',
    reached: (writes) => {
      wanted = writes;
      return new Promise((done) => (tell = done));
    },
    close: () => server.close().closeAllConnections(),
  };
  return gate;
}

function plain(headers: IncomingMessage['headers']): Record<string, string> {
  const own = Object.entries(headers).filter(
    ([name]) => !['host', 'connection', 'content-length'].includes(name),
  );
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}
