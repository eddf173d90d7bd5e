import { z } from 'zod';
import { AppError, ToolError } from '../../errors.ts';
import type { DataverseHttp, Page, Timing } from '../dataverse/http.ts';
import type { MsxSession } from './msx-session.ts';

const RecordBody = z.record(z.string(), z.unknown());
/** An answer of `crm_query`: all pages joined by the server, hence never a next link. */
const Found = z.looseObject({ count: z.number().optional(), value: z.array(RecordBody) });

/**
 * So that one call is one request on every server: larger sets lose parts in silence
 * (msx-contract.md 7.6).
 */
const IDS_PER_CALL = 25;
/** As many rows as some servers give at most, without a word that more exist (7.2, `crm_query`). */
const MOST_ROWS = 500;
/** One read and three repetitions. */
const TRIES = 4;
/** Before the first repetition, growing by itself with each; at least half of it is waited. */
const WAIT_MS = 2000;

/**
 * Records of MSX through `crm_query` and `crm_get_record` of an MCP server: the raw columns with
 * labels, from which status, commitment and everything else is worked out here, since the servers'
 * own summaries differ and some are wrong (msx-contract.md 7.3). Reads that were throttled are
 * tried again: the servers don't.
 */
export function createMcpRecords(session: MsxSession, timing: Timing): DataverseHttp {
  const ask = (tool: string, input: Record<string, unknown>): Promise<unknown> =>
    withRetries(timing, () => session.call(tool, input));
  return {
    idsPerFilter: IDS_PER_CALL,
    async getObject(tool, path) {
      if (path === 'WhoAmI') return parsed(tool, RecordBody, await ask('crm_whoami', {}));
      const { resource, options } = parted(path);
      const [, entitySet = '', id = ''] = /^(\w+)\(([^)]+)\)$/.exec(resource) ?? [];
      const input = { entitySet, id, ...(options['select'] ? { select: options['select'] } : {}) };
      return parsed(tool, RecordBody, await ask('crm_get_record', input));
    },
    async getPage(tool, path): Promise<Page> {
      const { resource, options } = parted(path);
      const top = options['top'] === undefined ? {} : { top: Number(options['top']) };
      const input = { entitySet: resource, ...options, ...top };
      const { value, count } = parsed(tool, Found, await ask('crm_query', input));
      if (count !== undefined && count > value.length) {
        return { rows: value, next: null, cut: `the server gave ${value.length} of ${count}` };
      }
      const isFull = value.length === MOST_ROWS && options['top'] === undefined;
      const cut = `the server may give ${MOST_ROWS} at most; more may exist`;
      return { rows: value, next: null, ...(isFull ? { cut } : {}) };
    },
  };
}

/**
 * A path of the Web API as its resource and its options, by their names without the dollar sign.
 */
function parted(path: string): { resource: string; options: Record<string, string> } {
  const [resource = '', query = ''] = path.split('?', 2);
  const options = Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=', 2);
        return [name.replace('$', ''), decodeURIComponent(value)];
      }),
  );
  return { resource, options };
}

/** An answer in the form that it should have. Throws `tool_contract` for any other. */
export function parsed<Schema extends z.ZodType>(
  tool: string,
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const message = 'The MSX server gave an answer of another form than promised.';
  throw new ToolError('tool_contract', { tool, message, cause: result.error });
}

/** Reads again, up to three times, what was throttled or away. */
export async function withRetries(timing: Timing, read: () => Promise<unknown>): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (!mayPass(error) || attempt === TRIES) throw error;
      const wait = error instanceof ToolError ? error.retryAfterMs : undefined;
      await timing.sleep(wait ?? WAIT_MS * attempt * (0.5 + timing.random() / 2));
    }
  }
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === 'tool_throttled' || error.code === 'tool_unavailable';
}
