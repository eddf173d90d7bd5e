import assert from 'node:assert/strict';
import { saidOf } from './read-text.ts';

/** A kind, a text, and what the text says of that kind, sorted. */
export type Reading = readonly [kind: string, text: string, expected: readonly string[]];

/** One case for each row: the text says this of the kind, and nothing else of it. */
export function eachReading(rows: readonly Reading[]): void {
  for (const [kind, text, expected] of rows) {
    it(`reads ${expected.join(' and ') || `no ${kind}`} from “${text}”`, () => {
      assert.deepEqual(saidOf(kind, text), expected);
    });
  }
}
