/**
 * The connector of Teams as far as sending goes, with a record of its own of every request: what the
 * bot believes to have sent is compared with it.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** One request, as the connector saw it; instants in ms of `performance.now()`. */
export interface Letter {
  /** The conversation that it was for. */
  readonly to: string;
  /** Who sent it, by the header `x-worker`; '' where nobody says. */
  readonly worker: string;
  readonly arrivedAt: number;
  /** Null while it is open. */
  answeredAt: number | null;
  /** 201 when it was delivered; 0 while it is open. */
  status: number;
}

/** A refusal; `retryAfter` in seconds. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly retryAfter?: number;
}

/** The running connector. */
export interface LetterBox {
  readonly url: string;
  /** Every request since the last `empty()`. */
  readonly letters: readonly Letter[];
  /** Resolves when so many requests have come since the last `empty()`. */
  came(count: number): Promise<void>;
  empty(): void;
  close(): Promise<void>;
}

/** How it answers. */
export interface LetterBoxOptions {
  /** What a request is refused with; left out: everything is taken. */
  readonly refuse?: (to: string) => Refusal | null;
  /** How long an answer takes. */
  readonly answerMs: () => number;
}

/** Starts one on loopback. */
export async function startLetterBox(options: LetterBoxOptions): Promise<LetterBox> {
  const letters: Letter[] = [];
  const waiting: { count: number; tell: () => void }[] = [];
  const server = createServer((request, response) => {
    const letter = letterOf(request);
    letters.push(letter);
    for (const { count, tell } of waiting) if (letters.length >= count) tell();
    void answer(options, letter, { request, response });
  });
  // A connection that ends because nobody used it for a while is another test.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    letters,
    came: (count) => {
      if (letters.length >= count) return Promise.resolve();
      return new Promise((tell) => waiting.push({ count, tell }));
    },
    empty: () => {
      letters.length = 0;
      waiting.length = 0;
    },
    close: async () => {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** `/v3/conversations/NAME/activities`, in a path that may begin with a double slash. */
function letterOf({ url = '', headers }: IncomingMessage): Letter {
  const [, , to = ''] = url.split('/').filter((part) => part !== '');
  return {
    to: decodeURIComponent(to),
    worker: String(headers['x-worker'] ?? ''),
    arrivedAt: performance.now(),
    answeredAt: null,
    status: 0,
  };
}

interface Answering {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What is taken is delivered, also when whoever sent it died before the answer. */
async function answer(
  { refuse, answerMs }: LetterBoxOptions,
  letter: Letter,
  { request, response }: Answering,
): Promise<void> {
  request.resume();
  const refusal = refuse?.(letter.to) ?? null;
  await sleep(answerMs());
  letter.answeredAt = performance.now();
  letter.status = refusal?.status ?? 201;
  response.statusCode = letter.status;
  response.setHeader('content-type', 'application/json');
  if (refusal?.retryAfter) response.setHeader('retry-after', String(refusal.retryAfter));
  const { code = '' } = refusal ?? {};
  response.end(JSON.stringify(refusal ? { error: { code } } : { id: `m-${letter.to}` }));
}
