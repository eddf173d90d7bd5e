import assert from 'node:assert/strict';
import { MSX_TOOLS, readsOf } from '../../src/tools/msx-tools.ts';
import { fakeTools } from '../support/fake-tools.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('the contract of the MSX tools', () => {
  it('has the fourteen names of the seed, and no other', () => {
    assert.deepEqual(Object.keys(MSX_TOOLS).toSorted(), [
      'close_task',
      'create_task',
      'crm_auth_status',
      'crm_get_record',
      'crm_query',
      'crm_whoami',
      'get_milestone_activities',
      'get_milestones',
      'get_my_active_opportunities',
      'get_task_status_options',
      'list_accounts_by_tpid',
      'list_opportunities',
      'update_milestone',
      'update_task',
    ]);
  });

  it('gives work in the background those that read, whole, and none of the four others', () => {
    const tools = fakeTools();
    const left = ['close_task', 'create_task', 'update_milestone', 'update_task'];

    const reads = readsOf(tools);

    assert.deepEqual(
      Object.keys(MSX_TOOLS)
        .filter((name) => !(name in reads))
        .toSorted(),
      left,
    );
    assert.equal(reads.crm_query, tools.crm_query);
  });

  for (const [name, { input }] of Object.entries(MSX_TOOLS)) {
    it(`${name} takes no field that it does not know`, () => {
      const issues = input.safeParse({ surprise: 1 }).error?.issues ?? [];

      assert.ok(issues.some(({ code }) => code === 'unrecognized_keys'));
    });
  }

  for (const name of ['create_task', 'update_task', 'close_task', 'update_milestone'] as const) {
    it(`${name} can only answer as a dry run`, () => {
      const answer = { message: '[DRY RUN] x', method: 'PATCH', path: 'tasks', payload: {} };
      const parse = (more: object) =>
        MSX_TOOLS[name].output.safeParse({ ...answer, ...more }).success;

      assert.equal(parse({ dryRun: true }), true);
      assert.equal(parse({ dryRun: false }), false);
      assert.equal(parse({ dryRun: true, message: 'written' }), false);
      assert.equal(parse({ dryRun: true, method: 'DELETE' }), false);
    });
  }

  it('leaves everything in and all columns on unless somebody asks for less', () => {
    const { statusFilter, format } = MSX_TOOLS.get_milestones.input.parse({ mine: true });

    assert.deepEqual([statusFilter, format], ['all', 'full']);
    assert.equal(MSX_TOOLS.list_opportunities.input.parse({}).includeCompleted, false);
  });

  for (const [text, good] of [
    [ID, true],
    [ID.toUpperCase().replace('4000', 'ABCD'), true],
    [`{${ID}}`, false],
    [ID.slice(1), false],
    [` ${ID}`, false],
    [`${ID}\n`, false],
    ['7-500000001', false],
  ] as const) {
    it(`takes ${JSON.stringify(text)} ${good ? '' : 'not '}for an id`, () => {
      const { success } = MSX_TOOLS.get_milestones.input.safeParse({ milestoneId: text });

      assert.equal(success, good);
    });
  }

  for (const [day, good] of [
    ['2026-12-24', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-12-24T00:00:00Z', false],
    ['24.12.2026', false],
    ['', false],
  ] as const) {
    it(`takes ${JSON.stringify(day)} ${good ? '' : 'not '}for a day`, () => {
      const input = { milestoneId: ID, milestoneDate: day };

      assert.equal(MSX_TOOLS.update_milestone.input.safeParse(input).success, good);
    });
  }

  it('offers no way to change owner, status or commitment of a milestone', () => {
    for (const field of ['ownerId', 'milestoneStatus', 'commitmentRecommendation', 'deliveredBy']) {
      const { success } = MSX_TOOLS.update_milestone.input.safeParse({
        milestoneId: ID,
        [field]: 1,
      });

      assert.equal(success, false);
    }
  });
});
