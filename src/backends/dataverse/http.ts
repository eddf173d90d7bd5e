/**
 * The wire to MSX. Reads are tried again, writes never: a read that is repeated costs time, a write
 * that is repeated may be there twice.
 */
import { Agent, request } from 'undici';
import { z } from 'zod';
import { AppError, messageOf, ToolError } from '../../errors.ts';
import { UNOBSERVED, type Observer } from '../../observer.ts';
import { singleFlight, type Tokens, type TokenSource } from './bearer.ts';
import { failureOf } from './failures.ts';
import type { KeptReads } from './kept-reads.ts';
import type { Traffic } from './traffic.ts';

/** Time as the client needs it; handed in, so that tests wait for nothing. */
export interface Timing {
  readonly now: () => Date;
  /** Waits so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number;
}

/** What the HTTP side of the client needs. */
export interface HttpOptions {
  /** Organization URL without a path, such as `https://microsoftsales.crm.dynamics.com`. */
  readonly baseUrl: string;
  /** Whose limits of requests in flight count: see `Traffic`. */
  readonly person: string;
  readonly token: TokenSource;
  /**
   * Entra object id of the person for whom an application reads: MSX then applies what both may
   * (`CallerObjectId`). Left out: the token is the person's own.
   */
  readonly onBehalfOf?: string;
  readonly timing: Timing;
  /** Shared by all clients of the process. */
  readonly traffic: Traffic;
  /** Is told of each request; left out: nobody. */
  readonly observer?: Observer;
  /**
   * For one try, in milliseconds; 20,000 when left out, as MSX rarely needs more than 7 s (2.5).
   */
  readonly timeoutMs?: number;
  /** Waited for before each request, repeated ones too; left out: nothing is. */
  readonly pace?: () => Promise<void>;
}

/** One page of a read. */
export interface Page {
  readonly rows: Record<string, unknown>[];
  /** Absolute address of the next page; null on the last. */
  readonly next: string | null;
  /** Why rows may be missing though no page follows. */
  readonly cut?: string;
}

/** Reads of the Dataverse Web API for one person. */
export interface DataverseHttp {
  /** Most ids that one filter may name, where that is fewer than Dataverse takes. */
  readonly idsPerFilter?: number;
  /** What this piece of work has read already; left out: every read is asked for. */
  readonly kept?: KeptReads;
  /**
   * One object: a record, WhoAmI, metadata.
   * @throws ToolError by the table of msx-contract.md 2.4; NotSignedInError on a 401.
   */
  getObject(tool: string, path: string): Promise<Record<string, unknown>>;
  /** One page; `path` is below the Web API root, or a next link given by MSX. */
  getPage(tool: string, path: string): Promise<Page>;
}

/** Writes to the Dataverse Web API for one person. */
export interface DataverseSender {
  /**
   * Sends a write once. An answer of MSX, good or bad, is given back; a connection that broke is an
   * error, and whether the write arrived is then unknown. A 401 is renewed and tried again: MSX had
   * looked at nothing.
   */
  send(request: HttpWrite): Promise<HttpAnswer>;
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
  readonly body: unknown;
  /** Undefined when it did not ask. */
  readonly retryAfterMs: number | undefined;
}

/** One read and three repetitions. */
const TRIES = 4;
/** Nobody waits longer than a minute for one read, whatever `Retry-After` asks for. */
const LONGEST_WAIT_MS = 60_000;
/** Bytes. A full page of milestones with their history is a few megabytes. */
const LARGEST_ANSWER = 32 * 1024 * 1024;
/** Shared: connections are kept for 10 s, which spares a handshake for each read of a run. */
const AGENT = new Agent({ keepAliveTimeout: 10_000, maxResponseSize: LARGEST_ANSWER });

const RecordBody = z.record(z.string(), z.unknown());
const PageBody = z.looseObject({
  value: z.array(RecordBody),
  '@odata.nextLink': z.string().optional(),
});

/**
 * Opens reads: limits, retries, renewal of the token, typed errors. Nothing in it can write: this is
 * all that work in the background gets.
 */
export function createDataverseReader(options: HttpOptions): DataverseHttp {
  const root = rootOf(options);
  const tokens = singleFlight(options.token);
  const { observer = UNOBSERVED, onBehalfOf } = options;
  // Waiting for a place and for retries is part of it: that is what a person waits for.
  const get = (tool: string, path: string): Promise<unknown> =>
    observer.step('msx', tool, async () => {
      const url = addressOf(tool, root, path);
      const answer = await withRetries(tool, options, async () => {
        await options.pace?.();
        return options.traffic.run(options.person, () =>
          authorized({ url, onBehalfOf }, tokens, options),
        );
      });
      if (answer.status >= 400) throw failureOf({ tool, ...answer });
      return answer.body;
    });
  return {
    getObject: async (tool, path) => parsed(tool, RecordBody, await get(tool, path)),
    getPage: async (tool, path) => {
      const page = parsed(tool, PageBody, await get(tool, path));
      return { rows: page.value, next: page['@odata.nextLink'] ?? null };
    },
  };
}

/** Writes are the person's own: nobody acts for somebody else here. */
export type SenderOptions = Omit<HttpOptions, 'onBehalfOf'>;

/** Opens writes, each sent once. */
export function createDataverseSender(options: SenderOptions): DataverseSender {
  const root = rootOf(options);
  const tokens = singleFlight(options.token);
  const { observer = UNOBSERVED } = options;
  return {
    send: ({ path, ...write }) =>
      observer.step('msx', write.method, async (end) => {
        const answer = await options.traffic.run(options.person, () =>
          authorized({ url: root + path, write }, tokens, options),
        );
        if (answer.status >= 400) end(String(answer.status));
        return answer;
      }),
  };
}

function rootOf({ baseUrl }: SenderOptions): string {
  return `${baseUrl}/api/data/v9.2/`;
}

/**
 * A next link is followed only to where we already are: elsewhere it would carry the token away.
 */
function addressOf(tool: string, root: string, path: string): string {
  if (!/^https?:/i.test(path)) return root + path;
  if (isBelow(root, path)) return path;
  const message = 'MSX answered with a next page on another address; it was not followed.';
  throw new ToolError('tool_contract', { tool, message });
}

/** Compared as addresses: MSX writes its host in lower case, a setting may not. */
function isBelow(root: string, path: string): boolean {
  if (!URL.canParse(path)) return false;
  const [home, next] = [new URL(root), new URL(path)];
  return next.origin === home.origin && next.pathname.startsWith(home.pathname);
}

/**
 * A 401 renews the token once. The first request after a renewal may be refused though the token is
 * good, so it has one more try (msx-contract.md 2.4). A renewal that gives the same token proves
 * nothing.
 */
async function authorized(call: Call, tokens: Tokens, options: SenderOptions): Promise<HttpAnswer> {
  const token = await tokens.current();
  const first = await send(call, token, options);
  if (first.status !== 401) return first;
  const renewed = await tokens.insteadOf(token);
  if (renewed === token) return first;
  const second = await send(call, renewed, options);
  return second.status === 401 || second.status === 403 ? send(call, renewed, options) : second;
}

interface Call {
  readonly url: string;
  readonly onBehalfOf?: string | undefined;
  readonly write?: Omit<HttpWrite, 'path'>;
}

async function send(
  { url, onBehalfOf, write }: Call,
  token: string,
  options: SenderOptions,
): Promise<HttpAnswer> {
  const timeout = options.timeoutMs ?? 20_000;
  const { statusCode, headers, body } = await request(url, {
    dispatcher: AGENT,
    signal: AbortSignal.timeout(timeout),
    ...(write ? { method: write.method, body: write.body } : {}),
    headers: {
      ...(write ? { 'content-type': 'application/json' } : {}),
      ...(write?.ifMatch ? { 'if-match': write.ifMatch } : {}),
      authorization: `Bearer ${token}`,
      ...(onBehalfOf === undefined ? {} : { callerobjectid: onBehalfOf }),
      accept: 'application/json',
      'odata-maxversion': '4.0',
      'odata-version': '4.0',
      prefer: 'odata.include-annotations="*"',
    },
  });
  options.observer?.count('msx_answer', { status: statusCode });
  return {
    status: statusCode,
    body: jsonOf(await body.text()),
    retryAfterMs: millisecondsOf(headers['retry-after']),
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

/** Reads are tried again on 408, 429, 5xx and lost connections, at most 3 times, as MSX asks. */
async function withRetries(
  tool: string,
  { timing }: HttpOptions,
  read: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await attemptOf(tool, read, attempt);
    if (answer !== null && (!isPassing(answer.status) || attempt === TRIES)) return answer;
    await timing.sleep(waitBefore(attempt, answer?.retryAfterMs, timing));
  }
}

/** Null: the connection was lost and there is a try left. */
async function attemptOf(
  tool: string,
  read: () => Promise<HttpAnswer>,
  attempt: number,
): Promise<HttpAnswer | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (attempt < TRIES) return null;
    const message = `MSX could not be reached: ${messageOf(error)}`;
    throw new ToolError('tool_unavailable', { tool, message, cause: error });
  }
}

/** What a later try may mend. Everything else is an answer. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** What MSX asks for with a little jitter on top, else a growing random wait. */
function waitBefore(attempt: number, retryAfterMs: number | undefined, timing: Timing): number {
  if (retryAfterMs !== undefined) {
    return Math.min(retryAfterMs, LONGEST_WAIT_MS) + timing.random() * 250;
  }
  return timing.random() * Math.min(LONGEST_WAIT_MS, 1000 * 2 ** attempt);
}

function parsed<Body>(tool: string, schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const message = 'MSX gave an answer that is not what its Web API promises.';
  throw new ToolError('tool_contract', { tool, message, cause: result.error });
}
