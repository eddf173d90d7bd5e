import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { NotSignedInError } from '../../errors.ts';
import { createWire, type TokenSource } from './workiq-http.ts';
import type { WayIn } from './workiq-shared-session.ts';

/** Whose token it must be: object id and tenant of the validated activity (WQ-9.9). */
export interface Identity {
  /** Entra object id. */
  readonly oid: string;
  readonly tid?: string;
}

/**
 * The hosted service, or the stand-in: Streamable HTTP with the person's token on each request.
 * `identity` null: the token is taken as it is, for one person on their own machine.
 */
export function overHttp(url: string, token: TokenSource, identity: Identity | null): WayIn {
  const { wire, fetch } = createWire(async (options) => {
    const given = await token(options);
    return identity === null ? given : ofPerson(given, identity);
  });
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    fetch,
    // A stream that breaks is a failed question; taking it up again could bill it twice.
    reconnectionOptions: {
      maxRetries: 0,
      initialReconnectionDelay: 1000,
      maxReconnectionDelay: 1000,
      reconnectionDelayGrowFactor: 1,
    },
  });
  return { transport, wire, end: () => transport.terminateSession().catch(() => undefined) };
}

/**
 * A developer's own machine: the command-line WorkIQ, signed in as that developer. Never for others
 * (WQ-1.2).
 */
export function overStdio(command: readonly string[]): WayIn {
  const [program = 'workiq', ...args] = command;
  const transport = new StdioClientTransport({ command: program, args, stderr: 'pipe' });
  // A pipe that nobody reads would stop the child when it is full.
  transport.stderr?.on('data', () => undefined);
  return { transport, wire: null };
}

/**
 * A token that names somebody else is never sent. One that cannot be read is the service's to
 * judge.
 */
function ofPerson(token: string, { oid, tid }: Identity): string {
  const claims = claimsOf(token);
  const isOther = claims?.['oid'] !== undefined && claims['oid'] !== oid;
  const isElsewhere = tid !== undefined && claims?.['tid'] !== undefined && claims['tid'] !== tid;
  if (isOther || isElsewhere) throw new NotSignedInError('The token belongs to somebody else.');
  return token;
}

function claimsOf(token: string): Record<string, unknown> | null {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    );
    return typeof claims === 'object' && claims !== null ? { ...claims } : null;
  } catch {
    return null;
  }
}
