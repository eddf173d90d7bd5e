/** What every skill promises, whatever MSX holds (skills.md 2): tried on worlds nobody thought of. */
import assert from 'node:assert/strict';
import { SKILLS } from '../../src/skills/index.ts';
import { MSX_TOOLS } from '../../src/tools/msx-tools.ts';
import { idOf } from '../support/clause-world.ts';
import { judgedWorlds, objectsIn, textsIn, type Judged } from '../support/random-runs.ts';

/** A quote of a column that is empty says so; everything else is word for word. */
const EMPTY = new Set(['none', 'no comment']);

const size = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

for (const skill of SKILLS) {
  describe(`${skill.id} promises`, () => {
    let runs: readonly Judged[] = [];
    before(async () => {
      runs = await judgedWorlds(skill, 24);
    });

    it('evidence for every finding, or where it was looked for', () => {
      const findings = runs
        .flatMap(({ result }) => objectsIn([result.output, result.escalations]))
        .filter((one) => 'rule' in one && 'evidence' in one && !('tool' in one));

      const bare = findings.filter((one) => size(one['evidence']) + size(one['looked_at']) === 0);
      assert.deepEqual(bare, []);
    });

    it('evidence for every change, or a reason that says what is not there', () => {
      const bare = runs
        .flatMap(({ result }) => result.operations)
        .filter(
          ({ evidence, reason }) => evidence.length === 0 && !/\bno(?:thing|body)?\b/i.test(reason),
        );

      assert.deepEqual(bare, []);
    });

    it('quotes of comments and tasks that stand in MSX word for word', () => {
      for (const { world, result } of runs) {
        const stored = textsIn(world).join('\n');
        const quotes = objectsIn([result.output, result.operations])
          .filter(({ field }) => /comment|subject|description/i.test(String(field)))
          .flatMap(({ quote }) => (typeof quote === 'string' ? [quote] : []));

        assert.deepEqual(
          quotes.filter((quote) => !stored.includes(quote) && !EMPTY.has(quote)),
          [],
        );
      }
    });

    it('changes that MSX would take, each once', () => {
      for (const { operations } of runs.map(({ result }) => result)) {
        const keys = operations.map(({ key }) => key);

        assert.deepEqual([...new Set(keys)], keys);
        for (const { tool, arguments: input } of operations) MSX_TOOLS[tool].input.parse(input);
      }
    });

    it('changes of nothing but what was asked about', () => {
      for (const { operations, scope } of runs.map(({ result }) => result)) {
        for (const { target } of operations) {
          const about = 'milestone' in target ? target.milestone : target;
          assert.ok(scope.milestoneIds.includes(about.id), about.name);
        }
      }
    });

    it('tasks only for people who can act', () => {
      const owners = runs.flatMap(({ result }) =>
        result.operations.map(({ arguments: input }) => input['ownerId']),
      );

      assert.ok(!owners.includes(idOf('nobody')) && !owners.includes(idOf('system')));
    });

    it('words without holes', () => {
      const texts = runs.flatMap(({ result }) =>
        textsIn([result.output, result.operations, result.escalations, result.headline]),
      );

      assert.deepEqual(
        texts.filter((text) => /undefined|NaN|\[object|Invalid Date|Infinity/.test(text)),
        [],
      );
    });

    it('a headline that can be said in one breath', () => {
      for (const { result } of runs) assert.match(result.headline, /^[^\n]{10,240}$/);
    });

    it('the same answer to the same question', async () => {
      const again = await judgedWorlds(skill, 6);

      for (const [at, { result }] of again.entries()) {
        assert.deepEqual({ ...result, sources: [] }, { ...runs[at]?.result, sources: [] });
      }
    });

    it('nothing of another customer', async () => {
      const ofContoso = await judgedWorlds(skill, 12, { scope: { customer: 'Contoso' } });

      for (const { result } of ofContoso) {
        assert.doesNotMatch(JSON.stringify([result.output, result.operations]), /Fabrikam/);
      }
    });

    it('to say when tasks could not be read', async () => {
      const changes = { refuses: ['get_milestone_activities'] };
      const refused = await judgedWorlds(skill, 12, { changes });

      for (const [at, { result }] of refused.entries()) {
        const asked = runs[at]?.result.sources.some(
          (one) => one.tool === 'get_milestone_activities',
        );
        assert.ok(!asked || result.coverage.unread.length > 0, 'it was silent about tasks');
      }
    });
  });
}
