import assert from 'node:assert/strict';
import { outcomeOf } from '../../src/bot/reach.ts';
import { verdictOf } from '../../src/weekly/verdict.ts';

/** What a failed request means, from the failure that the SDK throws. */
function verdict(status: number, code = '', retryAfter: string | null = null, attempt = 0) {
  const headers = { get: () => retryAfter };
  return verdictOf(
    outcomeOf({ statusCode: status, body: { error: { code } }, response: { headers } }),
    attempt,
  );
}

describe('an answer of Teams', () => {
  for (const [status, code, kind] of [
    [400, 'BadArgument', 'failed'],
    [401, '', 'again'],
    [403, 'BotDisabledByAdmin', 'blocked'],
    [403, 'ConversationBlockedByUser', 'blocked'],
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, 'BotNotInConversationRoster', 'lost'],
    [403, 'NotEnoughPermissions', 'failed'],
    [403, '', 'failed'],
    [404, 'ConversationNotFound', 'lost'],
    [412, 'PreconditionFailed', 'again'],
    [413, 'MessageSizeTooBig', 'failed'],
    [429, 'Throttled', 'again'],
    [500, 'ServiceError', 'unknown'],
    [502, '', 'unknown'],
    [503, '', 'again'],
    [504, '', 'unknown'],
  ] as const) {
    it(`${status} ${code} means ${kind}`, () => {
      assert.equal(verdict(status, code).kind, kind);
    });
  }

  it('is obeyed for as long as it says, by everybody when it throttles', () => {
    assert.deepEqual(verdict(429, 'Throttled', '7'), {
      kind: 'again',
      afterMs: 7000,
      forAll: true,
      reason: 'HTTP 429 Throttled',
    });
  });

  it('that names no time is waited for longer each time, up to a minute', () => {
    const waits = [0, 1, 9].map((attempt) => Object.entries(verdict(412, '', null, attempt)));

    assert.deepEqual(
      waits.map((one) => Object.fromEntries(one)['afterMs']),
      [2000, 4000, 60_000],
    );
  });

  for (const [what, error, kind] of [
    ['refused connections', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unreachable'],
    ['unknown hosts', new TypeError('f', { cause: named('ENOTFOUND') }), 'unreachable'],
    ['broken connections', new TypeError('f', { cause: named('ECONNRESET') }), 'unanswered'],
    ['silence', new DOMException('timeout', 'TimeoutError'), 'unanswered'],
  ] as const) {
    it(`is told from ${what}`, () => {
      assert.equal(outcomeOf(error).kind, kind);
    });
  }
});

function named(code: string): Error {
  return Object.assign(new Error(code), { code });
}
