import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SKILLS } from '../src/skills/index.ts';
import { MSX_TOOLS } from '../src/tools/msx-tools.ts';

const PAGES = resolve(import.meta.dirname, '../docs/skills');
const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');

/** Reads that find who asks and the scope of any question: a page need not name them. */
const EVERYWHERE: readonly string[] = [
  'crm_auth_status',
  'get_my_active_opportunities',
  'list_opportunities',
  'get_milestones',
];

function isOf(tools: readonly string[], word: string): boolean {
  return tools.includes(word);
}

/** A page as one line, so that where its lines break says nothing. */
function page(id: string): string {
  return readFileSync(resolve(PAGES, `${id}.md`), 'utf8').replace(/\s+/g, ' ');
}

/** The text between one bold word and the next. */
function part(text: string, name: string): string {
  return text.split(`**${name}.** `)[1]?.split(' **')[0] ?? '';
}

describe('skills and their pages', () => {
  it('are the same set', () => {
    const pages = readdirSync(PAGES).map((file) => file.replace(/\.md$/, ''));

    assert.deepEqual(pages.toSorted(), SKILLS.map(({ id }) => id).toSorted());
  });

  for (const { id, title, trigger, tools, logic, output } of SKILLS) {
    it(`${id}: title, trigger and logic of the page are those of the skill`, () => {
      const text = page(id);

      assert.ok(text.startsWith(`# ${title} (\`${id}\`)`), title);
      assert.equal(part(text, 'Trigger'), trigger.when);
      assert.ok(part(text, 'Decision logic').startsWith(logic.trim()), logic);
    });

    it(`${id}: output keys of the page are those of the schema, in their order`, () => {
      const listed = [...part(page(id), 'Output').matchAll(/`(\w+)`/g)].map(([, key]) => key);

      assert.ok(output instanceof z.ZodObject);
      assert.deepEqual(listed, Object.keys(output.shape));
    });

    it(`${id}: the page names the costly reads and the changes of the skill, and no other tool`, () => {
      const named = [...page(id).matchAll(/`(\w+)`/g)].map(([, word = '']) => word);
      const own = tools.filter((tool) => !EVERYWHERE.includes(tool));

      assert.deepEqual(
        own.filter((tool) => !named.includes(tool)),
        [],
      );
      assert.deepEqual(
        named.filter((word) => word in MSX_TOOLS && !isOf(tools, word)),
        [],
      );
    });

    it(`${id} has its row in the README`, () => {
      assert.ok(README.includes(`| \`${id}\``), id);
    });
  }

  it('are the only skills in the table of the README', () => {
    const rows = [...README.matchAll(/^\| `([a-z-]+)` +\| \[/gm)].map(([, id]) => id);

    assert.deepEqual(
      rows,
      SKILLS.map(({ id }) => id),
    );
  });
});
