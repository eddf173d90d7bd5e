import assert from 'node:assert/strict';
import { prepare } from '../../src/signals/prepared-text.ts';

const NOBODY = { at: null, by: null };
const plainOf = (text: string): string => prepare(text, NOBODY).plain;

describe('prepare', () => {
  for (const [what, text, expected] of [
    ['short forms', 'dlvry by SI', 'delivery by partner'],
    ['with', 'engineer w/ German', 'engineer with @german'],
    ['contractions', "they can't, ISD doesn't", 'they can not, isd does not'],
    ['typos', 'capcity confimed', 'capacity confirmed'],
    ['German', 'Kapazität noch nicht bestätigt', 'capacity not yet confirmed'],
    ['French', 'capacité confirmée', 'capacity confirmed'],
    ['Spanish', 'capacidad confirmada', 'capacity confirmed'],
    ['months', '3 March', '3 mar'],
    ['the month of May, not the verb', 'in May we may go', 'in maj we may go'],
    ['arrows', 'open -> done => gone → off', 'open > done > gone > off'],
    ['compound words', 'partner-led go-live', 'partner led go live'],
    ['spans of numbers', '14-18 Apr', '14-18 apr'],
    ['numbers', '1,500 of 3.5', '1·500 of 3·5'],
    ['spaces', 'a   b\t c', 'a b c'],
    ['answers to oneself', 'Recovery plan? None.', 'recovery plan: none.'],
    ['parts of the customer', "customer's own infra team", 'customer team'],
  ] as const) {
    it(`writes ${what} in the words of the rules`, () => {
      assert.equal(plainOf(text), expected);
    });
  }

  it('leaves a word alone that is no typo', () => {
    assert.equal(plainOf('writing partners'), 'writing partner');
  });

  it('reads a person as the role that the text gives', () => {
    assert.match(plainOf('CSA Piotr left. Ask Piotr'), /ask csa @piotr$/);
  });

  it('reads a person as the role that MSX gives', () => {
    const roles = new Map([['Rosa Marin', 'csam' as const]]);

    assert.equal(prepare('ask Rosa', { ...NOBODY, roles }).plain, 'ask csam @rosa');
  });

  it('knows the span of the original behind each character', () => {
    const { plain, starts, ends, original } = prepare('  Kapazität\n bestätigt', NOBODY);
    const at = plain.indexOf('confirmed');

    assert.equal(starts.length, plain.length);
    assert.equal(original.slice(starts[at], ends[at]), 'bestätigt');
  });
});
