import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { UsageError } from '../../src/cli/arguments.ts';
import { routeCommand } from '../../src/cli/route-command.ts';

async function printed(request: { text?: string; lines?: string; json?: boolean }) {
  const out: string[] = [];
  await routeCommand({
    text: request.text,
    lines: request.lines === undefined ? null : Readable.from([request.lines]),
    json: request.json ?? false,
    print: (line) => out.push(line),
  });
  return out;
}

describe('csam-ops route', () => {
  it('prints the reading of a text as one JSON value', async () => {
    const [line = ''] = await printed({ text: 'commit-gate for Contoso', json: true });

    const routed: unknown = JSON.parse(line);
    assert.deepEqual(routed, {
      intent: 'commit-gate',
      confidence: 0.97,
      alternatives: [],
      slots: { customer: 'Contoso' },
    });
  });

  it('prints it for a reader with its reason', async () => {
    const [text = ''] = await printed({ text: 'commit-gate for Contoso' });

    assert.match(text, /^commit-gate \(97 %\)\n {2}customer: Contoso\n/);
    assert.match(text, /because: named by its id$/);
  });

  it('answers JSON lines in their order, one line each', async () => {
    const lines = ['{"text":"hi"}', '{"text":"log me out"}', ''].join('\n');

    const out = await printed({ lines });

    assert.equal(out.length, 2);
    assert.match(out[0] ?? '', /^\{"intent":"greeting"/);
    assert.match(out[1] ?? '', /^\{"intent":"sign-out"/);
  });

  for (const lines of ['hi', '{"txt":"hi"}', '{"text":3}', '[]']) {
    it(`names the line that is none: ${lines}`, async () => {
      await assert.rejects(printed({ lines: `{"text":"hi"}\n${lines}` }), /Line 2 is not JSON/);
    });
  }

  it('asks for a text when there is none', async () => {
    await assert.rejects(printed({}), UsageError);
  });
});
