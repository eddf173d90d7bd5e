/** The wire to MSX: reads with limits, retries and typed errors; writes that are sent once. */
import { z } from 'zod';
import { AppError, messageOf, ToolError } from '../../errors.ts';
import { UNOBSERVED } from '../../observer.ts';
import { isPassing, withRetries, type Timing, type Tried } from '../retries.ts';
import { singleFlight, type TokenSource } from './bearer.ts';
import { exchange, type HttpAnswer, type HttpWrite, type Sending } from './exchange.ts';
import { failureOf } from './failures.ts';
import type { KeptReads } from './kept-reads.ts';
import type { Traffic } from './traffic.ts';

/** What the HTTP side of the client needs. */
export interface HttpOptions extends Sending {
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
  const { observer = UNOBSERVED, onBehalfOf, person, timing, traffic } = options;
  // Waiting for a place and for retries is part of it: that is what a person waits for.
  const get = (tool: string, path: string): Promise<unknown> =>
    observer.step('msx', tool, async () => {
      const url = addressOf(tool, root, path);
      return withRetries({ timing, growing }, async () => {
        await options.pace?.();
        return tried(tool, () =>
          traffic.run(person, () => exchange({ url, onBehalfOf }, tokens, options)),
        );
      });
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
          exchange({ url: root + path, write }, tokens, options),
        );
        if (answer.status >= 400) end(String(answer.status));
        return answer;
      }),
  };
}

function rootOf({ baseUrl }: SenderOptions): string {
  return `${baseUrl}/api/data/v9.2/`;
}

/** A growing random wait: those who were refused together do not come back together. */
function growing(attempt: number, random: number): number {
  return random * 1000 * 2 ** attempt;
}

/** A failure of the sign-in is thrown: what MSX never saw is not asked of it again. */
async function tried(tool: string, ask: () => Promise<HttpAnswer>): Promise<Tried<unknown>> {
  const answer = await ask().catch((error: unknown) => lost(tool, error));
  if (answer instanceof ToolError) return { passing: answer };
  if (answer.status < 400) return { answer: answer.body };
  const failure = failureOf({ tool, ...answer });
  if (isPassing(failure)) return { passing: failure };
  throw failure;
}

function lost(tool: string, error: unknown): ToolError {
  if (error instanceof AppError) throw error;
  const message = `MSX could not be reached: ${messageOf(error)}`;
  return new ToolError('tool_unavailable', { tool, message, cause: error });
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

function parsed<Body>(tool: string, schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const message = 'MSX gave an answer that is not what its Web API promises.';
  throw new ToolError('tool_contract', { tool, message, cause: result.error });
}
