import assert from 'node:assert/strict';
import { csvLine } from '../../src/cli/csv.ts';

describe('a line of CSV', () => {
  for (const [text, cell] of [
    ['Contoso', '"Contoso"'],
    ['say "yes", now', '"say ""yes"", now"'],
    ['two\nlines', '"two\nlines"'],
    [null, '""'],
    ['=cmd|calc', `"'=cmd|calc"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['  =1+1', `"'  =1+1"`],
    ['\t=1+1', `"'\t=1+1"`],
    ['\uff1d1+1', `"'\uff1d1+1"`],
    ['a=b', '"a=b"'],
  ] as const) {
    it(`holds ${JSON.stringify(text)} as text`, () => {
      assert.equal(csvLine([text]), `${cell}\r\n`);
    });
  }

  it('parts cells by commas', () => {
    assert.equal(csvLine(['a', 'b']), '"a","b"\r\n');
  });
});
