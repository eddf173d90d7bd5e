import assert from 'node:assert/strict';
import { errorReply } from '../../src/bot/error-reply.ts';
import { AppError, NotSignedInError, ScopeError, ToolError } from '../../src/errors.ts';

const CONTEXT = { again: 'health of Contoso', reference: 'ref-1' };

function tool(code: ConstructorParameters<typeof ToolError>[0], retryAfterMs?: number): ToolError {
  return new ToolError(code, { tool: 'get_milestones', message: 'words of MSX', retryAfterMs });
}

describe('errorReply', () => {
  for (const [error, title] of [
    [tool('tool_denied'), /does not let you read/],
    [tool('tool_not_found'), /no such record/],
    [tool('tool_throttled'), /slow down/],
    [tool('tool_unavailable'), /can’t be reached/],
    [tool('tool_contract'), /don’t understand/],
    [new NotSignedInError(), /not signed in/],
    [new AppError('input_invalid', 'A number is missing.'), /can’t be asked/],
  ] as const) {
    it(`says what ${error.code} means, names the tool, and offers to try again`, () => {
      const reply = errorReply(error, CONTEXT);

      assert.match(reply.title, title);
      assert.deepEqual(reply.suggestions, [{ label: 'Try again', ask: CONTEXT.again }]);
      assert.equal(reply.reference, 'ref-1');
    });
  }

  it('says how long to wait', () => {
    const { text } = errorReply(tool('tool_throttled', 12_400), CONTEXT);

    assert.match(text.join(' '), /wait 13 seconds/);
  });

  it('gives away nothing of an unexpected error', () => {
    const reply = errorReply(new TypeError('Cannot read secret of undefined'), CONTEXT);

    assert.doesNotMatch(JSON.stringify(reply), /secret|TypeError/);
    assert.match(reply.text.join(' '), /Nothing was written/);
  });

  it('asks back when several things fit, one click each', () => {
    const candidates = Array.from({ length: 10 }, (_, n) => ({
      kind: 'customer' as const,
      id: `a${n}`,
      label: `Fourth Coffee Store ${n}`,
    }));
    const error = new ScopeError('scope_ambiguous', '“Fourth” fits 60 customers.', candidates, 60);

    const reply = errorReply(error, { ...CONTEXT, skill: 'commit-gate' });

    assert.equal(reply.suggestions?.[0]?.ask, 'commit-gate for Fourth Coffee Store 0');
    assert.match(reply.text.join(' '), /60 customers.*type more of the name/);
  });

  it('asks for an opportunity as an opportunity', () => {
    const candidates = [{ kind: 'opportunity' as const, id: 'o', label: 'ERP' }];

    const reply = errorReply(new ScopeError('scope_ambiguous', 'Two.', candidates), CONTEXT);

    assert.equal(reply.suggestions?.[0]?.ask, 'milestone-health for opportunity ERP');
  });

  it('leads on when nothing fits', () => {
    const reply = errorReply(new ScopeError('scope_missing', 'No customer “Xyz”.'), CONTEXT);

    assert.match(reply.text.join(' '), /No customer “Xyz”/);
    assert.equal(reply.suggestions?.at(-1)?.ask, 'milestone-health');
  });
});
