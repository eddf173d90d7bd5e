/**
 * The Bot Connector API. The bot calls it with Microsoft's own client, so every path and body here
 * has to be what that client expects.
 */
import type { Call, ConnectorDeps, Reply } from './connector-call.ts';
import { create, remove, send, update } from './connector-messages.ts';
import { member, members, pagedMembers, team, teamChannels } from './connector-roster.ts';
import { DeskError } from './desk-error.ts';
import { readJson, sendJson, type Exchange } from './http.ts';

/** Answers one request of the Bot Connector REST API; `path` is what follows the service URL. */
export type Connector = (exchange: Exchange, path: string) => Promise<void>;

/** Method, path below `v3`, and what answers it. */
const ROUTES: readonly (readonly [string, string, (call: Call) => Reply])[] = [
  ['POST', 'conversations', create],
  ['POST', 'conversations/:conversation/activities', send],
  ['POST', 'conversations/:conversation/activities/:activity', send],
  ['PUT', 'conversations/:conversation/activities/:activity', update],
  ['DELETE', 'conversations/:conversation/activities/:activity', remove],
  ['GET', 'conversations/:conversation/members', members],
  ['GET', 'conversations/:conversation/pagedmembers', pagedMembers],
  ['GET', 'conversations/:conversation/members/:member', member],
  ['GET', 'conversations/:conversation/activities/:activity/members', members],
  ['GET', 'teams/:team', team],
  ['GET', 'teams/:team/conversations', teamChannels],
];

/** The connector of Teams as far as this product uses it (stack.md 2, teams-platform.md 6 to 8). */
export function createConnector(deps: ConnectorDeps): Connector {
  return async ({ request, response }, path) => {
    const method = request.method ?? '';
    // Clients join service URL and path with or without a double slash.
    const segments = path.split('/').filter((segment) => segment !== '');
    const decoded = segments.map(decodeSegment);
    deps.faults.check(`${method} /${decoded.join('/')}`);
    for (const [verb, pattern, run] of ROUTES) {
      const named = match(`v3/${pattern}`, decoded);
      if (verb !== method || !named) continue;
      const hasBody = method === 'POST' || method === 'PUT';
      const body = hasBody ? await readJson(request) : null;
      const reply = run({ deps, named, body });
      return sendJson(response, reply.status, reply.body);
    }
    throw new DeskError(404, 'NotFound', `The desk has no ${method} /${decoded.join('/')}.`);
  };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new DeskError(400, 'BadArgument', 'The path is not properly encoded.');
  }
}

/** The named parts of a path that fits a pattern; null for any other. */
function match(pattern: string, path: readonly string[]): Record<string, string> | null {
  const parts = pattern.split('/');
  if (parts.length !== path.length) return null;
  const named: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = path[index] ?? '';
    if (part.startsWith(':')) named[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return named;
}
