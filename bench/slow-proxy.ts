import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { z } from 'zod';

/** A server in front of another that answers late and counts. */
export interface SlowProxy {
  readonly url: string;
  /** Requests since the last reset, and the most that were open at once. */
  readonly seen: { requests: number; atOnce: number };
  reset(): void;
  close(): Promise<void>;
}

const Address = z.object({ port: z.number() });

/** Passes GET requests on after `delayMs`, so that every answer takes at least that long. */
export async function startSlowProxy(target: string, delayMs: number): Promise<SlowProxy> {
  const seen = { requests: 0, atOnce: 0 };
  let open = 0;
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (incoming, outgoing) => {
    const pass = async (): Promise<void> => {
      const { authorization = '', prefer = '' } = incoming.headers;
      const headers = { authorization, prefer: String(prefer), host: new URL(target).host };
      const [answer] = await Promise.all([
        request(target + (incoming.url ?? '/'), { headers }),
        sleep(delayMs),
      ]);
      outgoing.writeHead(answer.statusCode, { 'content-type': 'application/json' });
      outgoing.end(await answer.body.text());
    };
    seen.requests += 1;
    open += 1;
    seen.atOnce = Math.max(seen.atOnce, open);
    outgoing.once('close', () => (open -= 1));
    void pass().catch(() => outgoing.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${Address.parse(server.address()).port}`,
    seen,
    reset: () => Object.assign(seen, { requests: 0, atOnce: 0 }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
