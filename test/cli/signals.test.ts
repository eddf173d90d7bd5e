import assert from 'node:assert/strict';
import { signalsOfLines, signalsOfText } from '../../src/cli/signals.ts';

describe('csam-ops signals', () => {
  it('prints one line a signal', () => {
    assert.equal(
      signalsOfText('Capacity confirmed.', false),
      'asserted  capacity: Capacity confirmed\n',
    );
  });

  it('names the value', () => {
    assert.match(signalsOfText('Delivery via ISD.', false), /^asserted {2}delivery_path isd: /);
  });

  it('says when there is none', () => {
    assert.equal(signalsOfText('Agenda attached.', false), 'No signal.\n');
  });

  it('prints JSON', () => {
    assert.deepEqual(JSON.parse(signalsOfText('Capacity confirmed.', true)), {
      signals: [
        { kind: 'capacity', polarity: 'asserted', quote: 'Capacity confirmed', at: null, by: null },
      ],
    });
  });

  it('answers JSON lines in their order', () => {
    const input = '{"text":"Agenda."}\n\n{"text":"No capacity.","field":"comment"}\n';

    const [first, second, ...rest] = signalsOfLines(input).split('\n');
    assert.equal(first, '{"signals":[]}');
    assert.match(second ?? '', /"polarity":"denied"/);
    assert.deepEqual(rest, ['']);
  });

  for (const [what, line] of [
    ['no JSON', 'Capacity'],
    ['no text', '{"field":"comment"}'],
    ['an unknown field', '{"text":"a","field":"mail"}'],
  ] as const) {
    it(`names the line that has ${what}`, () => {
      assert.throws(() => signalsOfLines(`{"text":"a"}\n${line}`), /Line 2 is no JSON object/);
    });
  }
});
