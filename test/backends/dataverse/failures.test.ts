import assert from 'node:assert/strict';
import { failureOf } from '../../../src/backends/dataverse/failures.ts';
import { BackgroundAccessError, ToolError } from '../../../src/errors.ts';

function refusal(status: number, code?: string, message = 'words of MSX') {
  const body = code === undefined ? undefined : { error: { code, message } };
  const error = failureOf({ tool: 'crm_query', status, body });
  assert.ok(error instanceof ToolError);
  return error;
}

describe('failureOf', () => {
  for (const [status, code, words] of [
    [400, 'tool_contract', /refused the request/],
    [403, 'tool_denied', /does not let you read/],
    [404, 'tool_not_found', /no such record/],
    [408, 'tool_unavailable', /problem right now/],
    [409, 'tool_contract', /refused the request/],
    [412, 'tool_contract', /refused the request/],
    [413, 'tool_contract', /refused the request/],
    [414, 'tool_contract', /refused the request/],
    [429, 'tool_throttled', /slow down/],
    [500, 'tool_unavailable', /problem right now/],
    [502, 'tool_unavailable', /problem right now/],
    [503, 'tool_unavailable', /problem right now/],
    [504, 'tool_unavailable', /problem right now/],
    [599, 'tool_unavailable', /problem right now/],
  ] as const) {
    it(`takes ${status} for ${code}`, () => {
      const error = refusal(status, '0x0');

      assert.equal(error.code, code);
      assert.match(error.message, words);
      assert.match(error.message, RegExp(`\\(${status}: words of MSX\\)`));
    });
  }

  it('sends people to the sign-in for 401 only', () => {
    const error = failureOf({ tool: 'crm_query', status: 401, body: undefined });

    assert.equal(error.code, 'not_signed_in');
  });

  it('tells a blocked network from a missing privilege, both 403', () => {
    assert.match(refusal(403, '0x80095ffe').message, /corporate network or VPN/);
    assert.doesNotMatch(refusal(403, '0x80040220').message, /network/);
  });

  it('tells an application that may not act for people apart from a person without a right', () => {
    const said = (message: string) =>
      failureOf({
        tool: 'crm_query',
        status: 403,
        body: { error: { code: '0x80040220', message } },
      });

    const lacking = said('Principal user (Id=1, type=8) is missing prvActOnBehalfOfAnotherUser.');
    const denied = said('Principal user (Id=1, type=8) is missing prvReadtask privilege.');

    assert.equal(lacking instanceof BackgroundAccessError && lacking.need, 'administrator');
    assert.equal(denied.code, 'tool_denied');
  });

  it('keeps what a caller needs: tool, status, code of MSX, time to wait', () => {
    const body = { error: { code: '0x80072322', message: 'slow' } };

    const error = failureOf({ tool: 'get_milestones', status: 429, body, retryAfterMs: 9000 });

    assert.ok(error instanceof ToolError);
    const { tool, status, reason, retryAfterMs } = error;
    assert.deepEqual(
      [tool, status, reason, retryAfterMs],
      ['get_milestones', 429, '0x80072322', 9000],
    );
  });

  for (const body of [undefined, null, 'text', {}, { error: 'text' }, { error: { code: 5 } }, []]) {
    it(`needs no words of MSX: ${JSON.stringify(body) ?? 'none'}`, () => {
      const error = failureOf({ tool: 'crm_query', status: 500, body });

      assert.match(error.message, /\(500\)$/);
    });
  }

  it('cuts long words of MSX', () => {
    assert.ok(refusal(500, '0x0', 'x'.repeat(10_000)).message.length < 400);
  });
});
