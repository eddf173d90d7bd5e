import assert from 'node:assert/strict';
import { toHtml } from '../../../src/sandbox/teams/page-markdown.ts';

describe('markdown of cards', () => {
  for (const [what, text, html] of [
    ['bold and italic', '**a** *b*', '<p><strong>a</strong> <em>b</em></p>\n'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    [
      'a link that opens elsewhere',
      '[a](https://x.example)',
      '<p><a href="https://x.example" target="_blank" rel="noopener noreferrer">a</a></p>\n',
    ],
  ] as const) {
    it(`draws ${what}`, () => {
      assert.equal(toHtml(text), html);
    });
  }

  for (const [what, text] of [
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a script link', '[a](javascript:alert(1))'],
    ['a data link', '[a](data:text/html,x)'],
    ['a bare address', 'https://evil.example'],
  ] as const) {
    it(`leaves ${what} as text`, () => {
      assert.doesNotMatch(toHtml(text), /<(img|a|script)\b/);
    });
  }

  for (const [what, text] of [
    ['headings', '# a'],
    ['tables', '| a |\n|---|\n| b |'],
    ['pictures', '![a](https://x.example/a.png)'],
    ['code', '`a`'],
    ['quotes', '> a'],
  ] as const) {
    it(`does not know ${what}, as Teams does not`, () => {
      assert.doesNotMatch(toHtml(text), /<(h1|table|img|code|blockquote)\b/);
    });
  }
});
