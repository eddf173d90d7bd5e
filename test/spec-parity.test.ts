import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SKILLS } from '../src/skills/index.ts';

const PAGES = resolve(import.meta.dirname, '../docs/skills');
const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');

/** Skills that stand in the registry by their shape, before their pages and tables. */
const IN_THE_MAKING: readonly string[] = [
  'expansion-routing',
  'noise-suppression',
  'success-plan-alignment',
  'evidence-pack',
  'adoption-coordination',
];

const WRITTEN = SKILLS.filter(({ id }) => !IN_THE_MAKING.includes(id));

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

    const own = pages.filter((id) => !IN_THE_MAKING.includes(id));
    assert.deepEqual(own.toSorted(), WRITTEN.map(({ id }) => id).toSorted());
  });

  for (const { id, title, trigger, tools, logic, output } of WRITTEN) {
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

    it(`${id}: the page names the reads that cost most`, () => {
      const text = page(id);

      for (const tool of ['get_milestone_activities', 'crm_query'] as const) {
        assert.equal(text.includes(tool), tools.includes(tool), tool);
      }
    });

    it(`${id} has its row in the README`, () => {
      assert.ok(README.includes(`| \`${id}\``), id);
    });
  }
});
