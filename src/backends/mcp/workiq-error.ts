import { McpError } from '@modelcontextprotocol/sdk/types.js';
import type { WorkIqFailure } from '../../tools/workiq-tools.ts';
import { AppError, messageOf } from '../../errors.ts';
import { failureOnWire, type Wire } from './workiq-http.ts';
import { refusalIn } from './workiq-refusals.ts';
import type { Failed } from './workiq-words.ts';

/** A failure of a question whose class is already known. */
export class WorkIqError extends Error {
  readonly failure: WorkIqFailure;
  constructor(failure: WorkIqFailure) {
    super(`WorkIQ: ${failure}`);
    this.failure = failure;
  }
}

/** Codes of the SDK (WQ-11.2). */
const REQUEST_TIMEOUT = -32001;
/** Also when a command ended, as versions without a server do. */
const CONNECTION_CLOSED = -32000;

/**
 * The class of whatever was thrown: structure first, words last (workiq-contract.md 6). What HTTP
 * said goes before what the SDK threw: the SDK does not tell status and headers.
 */
export function failedBy(error: unknown, wire: Wire | null): Failed {
  const own = ownFailure(error);
  if (own !== null) return { failure: own };
  const known = wire === null ? null : failureOnWire(wire);
  if (wire !== null && known !== null) {
    return { failure: known, reference: wire.reference, retryAfterMs: wire.retryAfterMs };
  }
  return { failure: failureIn(error) };
}

/** The class that was known before; the SDK may have wrapped it. */
function ownFailure(error: unknown): WorkIqFailure | null {
  if (error instanceof WorkIqError) return error.failure;
  return error instanceof Error ? ownFailure(error.cause) : null;
}

function failureIn(error: unknown): WorkIqFailure {
  if (error instanceof McpError && error.code === REQUEST_TIMEOUT) return 'timeout';
  if (error instanceof AppError && error.code === 'not_signed_in') return tokenFailure(error);
  const words = wordsOf(error);
  if (/und_err_headers_timeout/i.test(words)) return 'timeout';
  if (/econnrefused|enotfound|econnreset|fetch failed|enoent/i.test(words)) return 'unreachable';
  if (/aadsts|interaction_required|consent_required/i.test(words)) return tokenFailure(error);
  if (error instanceof McpError) return refusalInRpc(error);
  return 'protocol';
}

/** A JSON-RPC error may hide a refusal, such as that of the terms; otherwise the fault is ours. */
function refusalInRpc({ message, code }: McpError): WorkIqFailure {
  const other = code === CONNECTION_CLOSED ? 'unreachable' : 'protocol';
  return refusalIn(message, { isError: false }) ?? other;
}

function tokenFailure(error: unknown): WorkIqFailure {
  return refusalIn(wordsOf(error), { isError: false }) ?? 'not-signed-in';
}

/** The words and codes of an error and of what caused it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return messageOf(error);
  const code = 'code' in error ? String(error.code) : '';
  const cause = error.cause === undefined ? '' : wordsOf(error.cause);
  return `${error.message} ${code} ${cause}`;
}
