import assert from 'node:assert/strict';
import { parseFilter, type Filter } from '../../../src/sandbox/msx/filter-ast.ts';

/** A filter with every pair in brackets, so that what binds what can be read. */
function shape(filter: Filter): string {
  if ('left' in filter) {
    return `(${shape(filter.left)} ${filter.kind} ${shape(filter.right)})`;
  }
  if ('inner' in filter) return `not ${shape(filter.inner)}`;
  return filter.path;
}

describe('parseFilter', () => {
  for (const [text, expected] of [
    ['a eq 1 and b eq 2 or c eq 3', '((a and b) or c)'],
    ['a eq 1 or b eq 2 and c eq 3', '(a or (b and c))'],
    ['(a eq 1 or b eq 2) and c eq 3', '((a or b) and c)'],
    ['not (a eq 1) and b eq 2', '(not a and b)'],
    ['not (a eq 1 and b eq 2) or c eq 3', '(not (a and b) or c)'],
    ["not contains(a,'x') and b eq 2 or c eq 3", '((not a and b) or c)'],
  ] as const) {
    it(`binds ${text}`, () => {
      assert.equal(shape(parseFilter(text)), expected);
    });
  }

  it('takes quotes and signs in a text as data', () => {
    assert.deepEqual(parseFilter("contains(name,'O''Neil & Co (50%)')"), {
      kind: 'text',
      method: 'contains',
      path: 'name',
      value: "O'Neil & Co (50%)",
    });
  });

  it('reads ids with and without quotes, bare dates, null and booleans', () => {
    const values = ["a eq '7-1'", 'a eq 2026-07-01', 'a eq null', 'a eq true', 'a eq 5'].map(
      (text) => {
        const filter = parseFilter(text);
        return filter.kind === 'compare' ? filter.value : undefined;
      },
    );

    assert.deepEqual(values, ['7-1', '2026-07-01', null, true, 5]);
  });
});
