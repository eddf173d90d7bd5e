import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/logger.ts';
import type { Row } from './table.ts';

const TURNS = 1500;
const WARM_UP = 200;
const AT_ONCE = 10;

const Address = z.object({ port: z.number() });

/**
 * Turns per second and 95th percentile of a turn that answers one card ("help"), through server, adapter
 * and connector; as a ratio to two plain HTTP requests one inside the other, measured in the same run.
 */
export async function benchTurns(): Promise<Row[]> {
  const connector = await listen('{"id":"1"}');
  const inner = await listen('{}');
  const outer = await listen('{}', inner.url);
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'csam-ops-bench-'));
  const app = await startApp(readConfig({ PORT: '0', DESK_PORT: '0', DATA_DIR }), {
    logger: createLogger('error'),
  });
  const baseline = await load(() => fetch(outer.url, { method: 'POST', body: '{}' }));
  const turns = await load((turn) =>
    fetch(`${app.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(helpActivity(connector.url, turn)),
    }),
  );
  await app.close();
  rmSync(DATA_DIR, { recursive: true, force: true });
  for (const server of [connector, inner, outer]) server.close();
  return [
    { what: 'plain HTTP, one request inside another', ...baseline, ratio: 1 },
    {
      what: 'a turn',
      ...turns,
      ratio: Math.round((turns['p95 ms'] / baseline['p95 ms']) * 10) / 10,
    },
  ];
}

function helpActivity(serviceUrl: string, turn: number): object {
  return {
    type: 'message',
    id: `turn-${turn}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:me', aadObjectId: 'me' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:me', conversationType: 'personal' },
    text: 'help',
  };
}

/** Runs requests, ten at a time; the first ones are not counted. */
async function load(send: (turn: number) => Promise<Response>) {
  const times: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let turn = next++; turn < TURNS + WARM_UP; turn = next++) {
      const started = performance.now();
      const response = await send(turn);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`A request was answered with ${response.status}.`);
      if (turn >= WARM_UP) times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - started) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return {
    'per second': Math.round((TURNS + WARM_UP) / seconds),
    'p95 ms': Math.round(p95 * 10) / 10,
  };
}

/** A server that answers the same to all, after asking another one when there is one. */
async function listen(body: string, ask?: string) {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const asked = ask === undefined ? Promise.resolve() : fetch(ask, { method: 'POST' });
      void asked
        .then((answer) => answer?.arrayBuffer())
        .then(() => {
          response.setHeader('content-type', 'application/json');
          response.end(body);
        });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Address.parse(server.address());
  return { url: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}
