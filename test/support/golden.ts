import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Compares with `test/golden/<file>`; with UPDATE_GOLDEN=1 it writes the file instead. */
export function assertGolden(file: string, value: object): void {
  const path = resolve(import.meta.dirname, '../golden', file);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  assert.ok(existsSync(path), `${file} is missing: run npm run test:update and look at it.`);
  assert.equal(text, readFileSync(path, 'utf8'));
}
