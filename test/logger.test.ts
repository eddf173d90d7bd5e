import assert from 'node:assert/strict';
import { ToolError } from '../src/errors.ts';
import { createLogger } from '../src/logger.ts';

/** What is written when something is logged. */
function written(fields: object, context?: () => object): string {
  const lines: string[] = [];
  const to = { write: (line: string): void => void lines.push(line) };
  createLogger('info', { to, ...(context ? { context } : {}) }).warn(fields, 'happened');
  return lines.join('');
}

const JWT = 'eyJhbGciOiJSUzI1NiIs.eyJzdWIiOiIxMjM0NTY3ODkw.c2lnbmF0dXJl';

describe('a log line', () => {
  it('says what an error is, where it arose and what caused it', () => {
    const cause = new Error('socket hang up');
    const error = new ToolError('tool_unavailable', {
      ...{ tool: 'get_milestones', message: 'MSX is away.', status: 503, cause },
    });

    const line = written({ err: error });

    for (const word of ['tool_unavailable', 'get_milestones', '503', 'MSX is away', 'hang up']) {
      assert.match(line, RegExp(word));
    }
    assert.match(line, /logger\.test\.ts/);
  });

  it('leaves out what a library hangs onto its errors', () => {
    const error = Object.assign(new Error('refused'), {
      request: { headers: { authorization: 'Bearer abc' }, body: 'what Ana wrote' },
      code: 'E_REFUSED',
    });

    const line = written({ err: error });

    assert.match(line, /E_REFUSED/);
    assert.doesNotMatch(line, /what Ana wrote|headers|Bearer/);
  });

  for (const [what, text] of [
    ['a token', `answer to ${JWT} was no`],
    ['a token that was cut off', `token ${JWT.slice(0, 30)}`],
    ['a bearer', 'sent Bearer abc.def-ghi and got 401'],
    ['the password of a database', 'can’t reach postgres://bot:abc.def-ghi@db.test/ops'],
  ] as const) {
    it(`masks ${what}, in messages and in causes`, () => {
      const line = written({ err: new Error('failed', { cause: new Error(text) }) });

      assert.match(line, /\*\*\*/);
      assert.doesNotMatch(line, /eyJ|abc\.def-ghi|sdWIi/);
    });
  }

  it('masks fields that are secrets by their name', () => {
    const line = written({ token: 'a1', request: { authorization: 'b2', path: '/x' } });

    assert.doesNotMatch(line, /a1|b2/);
    assert.match(line, /"path":"\/x"/);
  });

  it('says to which turn it belongs', () => {
    assert.match(
      written({}, () => ({ turn: 'T1' })),
      /"turn":"T1"/,
    );
  });

  it('ends at causes that go round in circles', () => {
    const error = new Error('round');
    error.cause = error;

    assert.match(written({ err: error }), /round/);
  });
});
