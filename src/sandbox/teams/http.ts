/**
 * The few lines of HTTP that both sides of the desk share. Only loopback is answered, by address
 * and by name: a page on the web must not be able to act as somebody at the desk.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DeskError } from './desk-error.ts';

/** One request on its way through the desk. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Largest body that the desk reads, in bytes. */
const LARGEST_BODY = 256 * 1024;

/** Host names of this machine: any other means that a foreign name was bound to loopback. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Refuses requests to a foreign host name (DNS rebinding). @throws DeskError */
export function requireLoopback({ headers }: IncomingMessage): void {
  if (LOOPBACK.test(headers.host ?? '')) return;
  throw new DeskError(403, 'Forbidden', 'The desk answers only to a loopback host name.');
}

/** Refuses what another site could make a browser post. @throws DeskError */
export function requireSameOrigin({ headers }: IncomingMessage): void {
  if (headers.origin === `http://${headers.host}`) return;
  throw new DeskError(403, 'Forbidden', 'Only the page of the desk may do this.');
}

/** Reads a JSON body of at most 256 KB. @throws DeskError - 400, 413 or 415. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new DeskError(415, 'UnsupportedMediaType', 'Send application/json.');
  }
  try {
    return JSON.parse(await readText(request));
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError(400, 'BadSyntax', 'The body is not JSON.');
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new DeskError(413, 'MessageSizeTooBig', 'The body is too big.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What is no page: a browser keeps none of it, and takes it for nothing else. */
export const NO_PAGE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Answers with JSON; no body when there is nothing to say. */
export function sendJson(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, { ...NO_PAGE, 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

/** Answers with the refusal that an error stands for; anything unknown is a 500 without details. */
export function sendError(response: ServerResponse, error: unknown): void {
  const known =
    error instanceof DeskError
      ? error
      : new DeskError(500, 'ServiceError', 'An unexpected error occurred.');
  if (known.retryAfter !== undefined) response.setHeader('retry-after', known.retryAfter);
  sendJson(response, known.status, { error: { code: known.code, message: known.message } });
}
