import type { WorkIqFault } from '../../src/sandbox/workiq/faults.ts';
import type { WorkIqFailure } from '../../src/tools/workiq-tools.ts';

/** What a server does to a question. */
export type Trouble = Omit<WorkIqFault, 'on' | 'times'>;

/** A text as the answer, as an error or as if nothing were wrong. */
export function said(text: string, isError = true): Trouble {
  return { result: { content: [{ type: 'text', text }], isError } };
}

export const BUSY = { 'retry-after': '7' };
const NOT_ENTITLED = 'You are not entitled: no billing policy covers you.';
const EULA = 'Please accept the EULA first.';

/** Every row of workiq-contract.md 6: what the server does, the class, calls that it saw, our words. */
export const FAILURES: readonly (readonly [string, Trouble, WorkIqFailure, number, RegExp])[] = [
  [
    '401 for every token',
    { http: { status: 401 } },
    'not-signed-in',
    2,
    /^WorkIQ does not know who/,
  ],
  ['a local sign-in that ended', said('Please re-authenticate.'), 'not-signed-in', 1, /who asks/],
  ['403 naming scopes', { http: { status: 403, body: 'required scope' } }, 'consent', 1, /allowed/],
  ['a claims challenge', said('interaction_required'), 'interaction', 1, /extra sign-in step/],
  [
    '400 about the resource',
    { http: { status: 400, body: 'Error authenticating with resource' } },
    'tenant',
    1,
    /not set up for your organisation/,
  ],
  ['no licence', said(NOT_ENTITLED), 'entitlement', 1, /not switched on for your account/],
  ['only "Forbidden"', said('Status: Forbidden'), 'entitlement', 1, /not switched on/],
  ['403 without a word', { http: { status: 403 } }, 'entitlement', 1, /not switched on/],
  ['a policy', said('Access denied for path /me/mail'), 'policy', 1, /A rule of your organisation/],
  ['terms, as an error', said(EULA), 'eula', 1, /terms of WorkIQ/],
  ['terms, as an answer', said(EULA, false), 'eula', 1, /terms of WorkIQ/],
  ['429 with a wait', { http: { status: 429, headers: BUSY } }, 'throttled', 2, /WorkIQ is busy/],
  ['503 without a wait', { http: { status: 503 } }, 'throttled', 1, /WorkIQ is busy/],
  ['a busy answer', said('{"error":"busy","retryAfterSeconds":9}'), 'throttled', 2, /busy/],
  ['high demand', said('We see high demand.'), 'throttled', 1, /please try later/],
  ['504', { http: { status: 504 } }, 'timeout', 1, /took too long/],
  ['its own time-out', { error: { code: -32001, message: 'Timed out' } }, 'timeout', 1, /shorter/],
  ['a network error', said('A network error occurred.'), 'unreachable', 1, /cannot be reached/],
  ['404 twice', { http: { status: 404 } }, 'lost-session', 2, /lost the connection/],
  ['500', { http: { status: 500 } }, 'service', 1, /failed without a reason \(reference none/],
  [
    'an internal error in JSON',
    said('{"response":null,"error":"internal error","requestId":"r-1"}', false),
    'service',
    1,
    /reference r-1/,
  ],
  ['a lone null', said('null', false), 'service', 1, /without a reason/],
  ['no text', said('  ', false), 'empty', 1, /empty answer/],
  ['no content', { result: { content: [] } }, 'empty', 1, /empty answer/],
  ['a null result', { result: null }, 'protocol', 1, /Internal fault/],
  ['a result that is a word', { result: 'yes' }, 'protocol', 1, /Internal fault/],
  ['an unknown tool', { error: { code: -32602, message: 'no tool' } }, 'protocol', 1, /fault/],
];
