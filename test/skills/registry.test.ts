import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { stub } from 'sinon';
import { SKILLS } from '../../src/skills/index.ts';
import { ruleWords } from '../../src/skills/rule-words.ts';
import { MSX_TOOLS, toolNames, type MsxToolName } from '../../src/tools/msx-tools.ts';
import { aMilestone } from '../support/case-files.ts';
import { fakeTools, type FakeTools } from '../support/fake-tools.ts';
import { milestones, runOn } from '../support/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A near milestone without owner and words: every skill reads all it may, and proposes something. */
function openTools(): FakeTools {
  return fakeTools({
    crm_auth_status: stub().resolves({
      authenticated: true,
      userId: '00000000-0000-4000-8000-0000000000ee',
      organizationUrl: 'https://msx.example',
      detail: 'signed in',
    }),
    get_milestones: milestones(
      aMilestone({ dueOn: '2026-03-10', name: 'Unified support: adoption of the platform' }),
    ),
  });
}

function isRead(name: MsxToolName): boolean {
  return !/^(create|update|close)_|^get_task_status_options$/.test(name);
}

describe('the registry of skills', () => {
  it('gives each skill an id of its own', () => {
    const ids = SKILLS.map(({ id }) => id);

    assert.deepEqual([...new Set(ids)], ids);
  });

  for (const skill of SKILLS) {
    it(`${skill.id} has a file, a page and a test of that name`, () => {
      const paths = [
        `src/skills/${skill.id}.ts`,
        `docs/skills/${skill.id}.md`,
        `test/skills/${skill.id}.test.ts`,
      ];

      assert.deepEqual(
        paths.filter((path) => !existsSync(resolve(ROOT, path))),
        [],
      );
    });

    it(`${skill.id} declares the tools that it reads with, and no others`, async () => {
      const tools = openTools();

      for (const scope of [{}, { customer: 'Contoso' }, { milestone: '7-500000001' }]) {
        await runOn(skill, tools, scope);
      }

      assert.deepEqual(
        skill.tools.filter(isRead).toSorted(),
        toolNames()
          .filter((name) => tools[name].called && isRead(name))
          .toSorted(),
      );
    });

    it(`${skill.id} proposes valid inputs of declared tools, by rules that have words`, async () => {
      const { operations } = await runOn(skill, openTools());

      for (const { tool, rule, arguments: input } of operations) {
        assert.ok(skill.tools.includes(tool), tool);
        MSX_TOOLS[tool].input.parse(input);
        assert.ok(ruleWords(rule).says.length > 0);
      }
    });
  }
});
