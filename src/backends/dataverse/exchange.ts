/** One exchange with the Web API of MSX: a request with its bearer, and what came back. */
import { Agent, request } from 'undici';
import type { Observer } from '../../observer.ts';
import type { Tokens } from './bearer.ts';

/** A request; without `write` it reads. */
export interface Call {
  readonly url: string;
  /** Entra object id of the person for whom an application reads. */
  readonly onBehalfOf?: string | undefined;
  readonly write?: Omit<HttpWrite, 'path'>;
}

/** A write: `path` is below the Web API root. */
export interface HttpWrite {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: string;
  /** Version of the record that must still be the present one. */
  readonly ifMatch: string | null;
}

/** What came back: status, parsed body, and how long MSX asks to wait. */
export interface HttpAnswer {
  readonly status: number;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
  /** Undefined when it did not ask. */
  readonly retryAfterMs: number | undefined;
}

/** How requests are sent. */
export interface Sending {
  /** Is told of each answer; left out: nobody. */
  readonly observer?: Observer;
  /**
   * For one try, in milliseconds; 20,000 when left out, as MSX rarely needs more than 7 s (2.5).
   */
  readonly timeoutMs?: number;
}

/** Bytes. A full page of milestones with their history is a few megabytes. */
const LARGEST_ANSWER = 32 * 1024 * 1024;
/** Shared: connections are kept for 10 s, which spares a handshake for each read of a run. */
const AGENT = new Agent({ keepAliveTimeout: 10_000, maxResponseSize: LARGEST_ANSWER });

/**
 * A 401 renews the token once. The first request after a renewal may be refused though the token is
 * good, so it has one more try (msx-contract.md 2.4). A renewal that gives the same token proves
 * nothing. Throws what the source of the tokens throws, and whatever breaks a connection.
 */
export async function exchange(call: Call, tokens: Tokens, sending: Sending): Promise<HttpAnswer> {
  const token = await tokens.current();
  const first = await send(call, token, sending);
  if (first.status !== 401) return first;
  const renewed = await tokens.insteadOf(token);
  if (renewed === token) return first;
  const second = await send(call, renewed, sending);
  return second.status === 401 || second.status === 403 ? send(call, renewed, sending) : second;
}

async function send(call: Call, token: string, sending: Sending): Promise<HttpAnswer> {
  const { statusCode, headers, body } = await request(call.url, {
    dispatcher: AGENT,
    signal: AbortSignal.timeout(sending.timeoutMs ?? 20_000),
    ...(call.write ? { method: call.write.method, body: call.write.body } : {}),
    headers: headersOf(call, token),
  });
  sending.observer?.count('msx_answer', { status: statusCode });
  return {
    status: statusCode,
    body: jsonOf(await body.text()),
    retryAfterMs: millisecondsOf(headers['retry-after']),
  };
}

function headersOf({ onBehalfOf, write }: Call, token: string): Record<string, string> {
  return {
    ...(write ? { 'content-type': 'application/json' } : {}),
    ...(write?.ifMatch ? { 'if-match': write.ifMatch } : {}),
    ...(onBehalfOf === undefined ? {} : { callerobjectid: onBehalfOf }),
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'odata-maxversion': '4.0',
    'odata-version': '4.0',
    prefer: 'odata.include-annotations="*"',
  };
}

/**
 * Dataverse gives seconds (msx-contract.md 2.5); a gateway before it may give a date, or nonsense.
 */
function millisecondsOf(retryAfter: string | string[] | undefined): number | undefined {
  return typeof retryAfter === 'string' && /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
