import { z } from 'zod';
import type { DataverseHttp, Page } from '../dataverse/http.ts';
import { IDS_PER_CALL, parsed, type Ask } from './msx-ask.ts';

const RecordBody = z.record(z.string(), z.unknown());
/** An answer of `crm_query`: all pages joined by the server, hence never a next link. */
const Found = z.looseObject({ count: z.number().optional(), value: z.array(RecordBody) });

/** As many rows as some servers give at most, without a word that more exist (7.2, `crm_query`). */
const MOST_ROWS = 500;

/**
 * Records of MSX through `crm_query` and `crm_get_record` of an MCP server: the raw columns with
 * labels, from which status, commitment and everything else is worked out here, since the servers'
 * own summaries differ and some are wrong (msx-contract.md 7.3).
 */
export function createMcpRecords(ask: Ask): DataverseHttp {
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
