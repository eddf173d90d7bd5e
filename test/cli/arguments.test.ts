import assert from 'node:assert/strict';
import { parseCommand, USAGE, UsageError } from '../../src/cli/arguments.ts';

describe('parseCommand', () => {
  it('reads a skill with its scope and options', () => {
    const words = ['skill', 'milestone-health', '--customer', 'Contoso', '--json'];

    assert.deepEqual(parseCommand(words), {
      name: 'skill',
      subject: 'milestone-health',
      input: undefined,
      scope: { customer: 'Contoso' },
      scenario: undefined,
      port: undefined,
      json: true,
      stdin: false,
      format: undefined,
      since: undefined,
      week: undefined,
      tenant: undefined,
      dryRun: false,
    });
  });

  it('takes options before the words too', () => {
    const { scenario, name, subject } = parseCommand([
      '--scenario',
      'w.json',
      'tool',
      'crm_whoami',
    ]);

    assert.deepEqual([name, subject, scenario], ['tool', 'crm_whoami', 'w.json']);
  });

  it('leaves the scope empty when nothing is named', () => {
    assert.deepEqual(parseCommand(['skill', 'milestone-health']).scope, {});
  });

  it('keeps the input of a tool as it was typed', () => {
    const input = '{"filter":"name eq \'--json\'"}';

    assert.equal(parseCommand(['tool', 'crm_query', input]).input, input);
  });

  it('reads a text from the standard input when asked to', () => {
    assert.equal(parseCommand(['route', '--stdin']).stdin, true);
  });

  for (const [text, port] of [
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ] as const) {
    it(`takes port ${text}`, () => {
      assert.equal(parseCommand(['sandbox', '--port', text]).port, port);
    });
  }

  for (const [words, says] of [
    [[], /Name a command/],
    [['skill', '--customer'], /--customer/],
    [['skill', 'x', '--customer=A', '--opportunity=B'], /Name one of/],
    [['skill', 'milestone-health', 'Contoso'], /Too many words: Contoso/],
    [['sandbox', 'start', 'now'], /Too many words: now/],
    [['tool', 'crm_query', '{}', '{}'], /Too many words/],
    [['sandbox', '--port', '65536'], /65536/],
    [['sandbox', '--port', '-1'], /--port/],
    [['sandbox', '--port', '80.5'], /80\.5/],
    [['sandbox', '--port', 'http'], /http/],
    [['skill', 'x', '--json=yes'], /--json/],
    [['--wings'], /--wings/],
  ] as const) {
    it(`explains ${JSON.stringify(words)}, and how it is right`, () => {
      assert.throws(
        () => parseCommand(words),
        (error) => {
          assert.ok(error instanceof UsageError);
          assert.match(error.message, says);
          assert.ok(error.message.endsWith(USAGE));
          return true;
        },
      );
    });
  }
});
