import assert from 'node:assert/strict';
import {
  AppError,
  ConfigError,
  messageOf,
  NotSignedInError,
  ScopeError,
  ToolError,
} from '../src/errors.ts';

describe('errors', () => {
  for (const [error, name, code] of [
    [new ConfigError(['PORT: is no number']), 'ConfigError', 'config_invalid'],
    [new NotSignedInError(), 'NotSignedInError', 'not_signed_in'],
    [new ScopeError('scope_missing', 'none'), 'ScopeError', 'scope_missing'],
    [new ToolError('tool_denied', { tool: 't', message: 'no' }), 'ToolError', 'tool_denied'],
  ] as const) {
    it(`${name} is ours, with a stable code and its own name`, () => {
      assert.ok(error instanceof AppError && error instanceof Error);
      assert.deepEqual([error.name, error.code], [name, code]);
    });
  }

  it('list every problem of the settings, one a line', () => {
    const { message, problems } = new ConfigError(['A: is missing', 'B: is wrong']);

    assert.equal(message, 'Settings are not usable:\n- A: is missing\n- B: is wrong');
    assert.equal(problems.length, 2);
  });

  it('keep the cause, so that the log has what the person does not see', () => {
    const cause = new TypeError('deep down');

    const error = new ToolError('tool_contract', { tool: 't', message: 'strange', cause });

    assert.equal(error.cause, cause);
    assert.equal(error.status, 0);
  });

  it('count all candidates though they name a few', () => {
    const some = [{ kind: 'customer', id: 'a', label: 'A' } as const];

    assert.equal(new ScopeError('scope_ambiguous', 'which?', some).total, 1);
    assert.equal(new ScopeError('scope_ambiguous', 'which?', some, 60).total, 60);
  });

  for (const [thrown, words] of [
    [new Error('it broke'), 'it broke'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [{ toString: () => 'an object' }, 'an object'],
  ] as const) {
    it(`have words for ${words}`, () => {
      assert.equal(messageOf(thrown), words);
    });
  }
});
