import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = import.meta.dirname;
const FOLDERS = ['backends/mcp', 'bot'];

/** Each proof that the contract with WorkIQ asks for is a test, and a reader finds it by its number. */
describe('the proofs of the contract with WorkIQ', () => {
  const titles = FOLDERS.flatMap((folder) =>
    readdirSync(join(TESTS, folder)).map((file) => readFileSync(join(TESTS, folder, file), 'utf8')),
  ).join('\n');

  for (let proof = 1; proof <= 15; proof += 1) {
    it(`has proof ${proof} among its titles`, () => {
      assert.match(titles, RegExp(`proof ${proof}:|proofs (\\d+ and )?${proof}(:| and \\d+:)`));
    });
  }
});
