import assert from 'node:assert/strict';
import { cleaned } from '../../src/routing/clean.ts';

describe('cleaned', () => {
  for (const [what, text, words] of [
    ['mentions', '<at>CSAM Ops</at> status of <at id="2">Ben</at> please', 'status of please'],
    ['the name of the bot', '@CSAM Ops, status', 'status'],
    ['tags', '<p>status <b>Contoso</b></p>', 'status Contoso'],
    ['entities', 'Power &amp; Light&nbsp;now', 'Power & Light now'],
    ['GUIDs in braces', 'open {3f2504e0-4f89-11d3-9a0c-0305e82c3301} now', 'open now'],
    ['invisible signs', 'sta\u200Btus\uFEFF', 'status'],
    ['white space', '  status \n\n of\tContoso ', 'status of Contoso'],
    ['nothing else', 'a < b and c > d', 'a < b and c > d'],
  ] as const) {
    it(`takes out ${what}`, () => {
      assert.equal(cleaned(text), words);
    });
  }

  it('reads 4,000 characters at most', () => {
    assert.equal(cleaned('x'.repeat(9000)).length, 4000);
  });
});
