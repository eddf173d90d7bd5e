import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const TESTS = import.meta.dirname;
const PAGE = readFileSync(resolve(TESTS, '../docs/threat-model.md'), 'utf8');

/** Rows of the threats: what is feared, what is done, and the test that holds it. */
const ROWS = PAGE.slice(PAGE.indexOf('## Threats'))
  .split('\n')
  .filter((line) => /^\| (?!-|threat )/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Whether a file has a case of this title; what a template fills in must stand in the file, or be a number. */
function hasCase(file: string, title: string): boolean {
  const text = readFileSync(join(TESTS, file), 'utf8');
  return titlesOf(file, text).some((pattern) => {
    const filled = pattern.exec(title)?.slice(1);
    return filled?.every((part) => Number.isFinite(Number(part)) || text.includes(part)) ?? false;
  });
}

/** Titles of all cases of a file, as patterns with a group for each part that is filled in. */
function titlesOf(file: string, text: string): RegExp[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const titles: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'it') {
      const [title] = node.arguments;
      if (title) titles.push(patternOf(title));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** Fewer letters of its own would fit any title. */
const FEWEST_OWN = 6;
const NOTHING = /(?!)/;

function patternOf(title: ts.Expression): RegExp {
  if (ts.isStringLiteralLike(title)) return RegExp(`^${escaped(title.text)}$`);
  if (!ts.isTemplateExpression(title)) return NOTHING;
  const parts = [title.head, ...title.templateSpans.map(({ literal }) => literal)];
  const own = parts.map(({ text }) => text);
  if (own.join('').trim().length < FEWEST_OWN) return NOTHING;
  return RegExp(`^${own.map(escaped).join('(.+)')}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

describe('the threat model', () => {
  it('has a threat, a measure and a test in every row', () => {
    assert.ok(ROWS.length > 30);
    for (const [, ...cells] of ROWS) {
      assert.equal(
        cells.findIndex((cell) => cell === ''),
        3,
        cells.join(' | '),
      );
    }
  });

  for (const [, threat, , proof = ''] of ROWS) {
    it(`is held by a test: ${threat}`, () => {
      const [, file = '', title = ''] = /^`([\w/.-]+\.test\.ts)`: (.+)$/.exec(proof) ?? [];

      assert.ok(hasCase(file, title), `${file} has no test “${title}”`);
    });
  }

  it('takes no title for known that is not there', () => {
    const file = 'auth/seal.test.ts';

    assert.ok(hasCase(file, 'never gives the same twice'));
    assert.ok(hasCase(file, 'does not open what was changed at 7'));
    assert.ok(!hasCase(file, 'does not open what was changed at night'));
    assert.ok(!hasCase(file, 'opens everything'));
  });

  it('is two pages long', () => {
    assert.ok(PAGE.split('\n').length < 120);
  });
});
