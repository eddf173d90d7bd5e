import assert from 'node:assert/strict';
import {
  MSX_TOOLS,
  toolNames,
  type MsxToolName,
  type MsxTools,
} from '../../src/tools/msx-tools.ts';
import { WORLD } from './contract-world.ts';
import type { Given } from './msx-backend-suite.ts';

/** One good input of each tool. */
const GOOD: Readonly<Record<MsxToolName, object>> = {
  crm_auth_status: {},
  crm_whoami: {},
  get_my_active_opportunities: {},
  list_accounts_by_tpid: { tpids: ['100', '200'] },
  list_opportunities: { customerKeyword: 'Contoso' },
  get_milestones: { opportunityId: WORLD.owned },
  get_milestone_activities: { milestoneId: WORLD.completed },
  crm_get_record: { entitySet: 'accounts', id: WORLD.contoso },
  crm_query: { entitySet: 'accounts', select: 'name', orderby: 'name desc', top: 2 },
  get_task_status_options: {},
  create_task: { milestoneId: WORLD.milestone, subject: 'Call the customer' },
  update_task: { taskId: WORLD.task, subject: 'Load all tables' },
  close_task: { taskId: WORLD.task, statusCode: 5 },
  update_milestone: { milestoneId: WORLD.milestone, milestoneDate: '2026-12-24' },
};

const DRY_RUNS = ['create_task', 'update_task', 'close_task', 'update_milestone'] as const;

/** Inputs that each tool must refuse before MSX is asked, and the field that the message names. */
const BAD: readonly (readonly [MsxToolName, object, RegExp])[] = [
  ['crm_whoami', { me: true }, /me/],
  ['get_my_active_opportunities', { customerKeyword: '' }, /customerKeyword/],
  ['get_my_active_opportunities', { keyword: 'x' }, /keyword/],
  ['list_accounts_by_tpid', { tpids: [] }, /tpids/],
  ['list_accounts_by_tpid', { tpids: ["1' or '1'='1"] }, /tpids/],
  ['list_opportunities', {}, /Provide/],
  ['list_opportunities', { accountIds: ['abc'] }, /accountIds/],
  ['list_opportunities', { opportunityIds: [`${WORLD.deal})`] }, /opportunityIds/],
  ['get_milestones', {}, /Scoping required/],
  ['get_milestones', { mine: false }, /Scoping required/],
  ['get_milestones', { milestoneId: 'abc' }, /milestoneId/],
  ['get_milestones', { opportunityId: `${WORLD.deal} or 1 eq 1` }, /opportunityId/],
  ['get_milestones', { ownerId: 'me' }, /ownerId/],
  ['get_milestones', { mine: true, statusFilter: 'open' }, /statusFilter/],
  ['get_milestones', { mine: true, format: 'tiny' }, /format/],
  ['get_milestone_activities', {}, /milestoneId/],
  ['get_milestone_activities', { milestoneIds: [] }, /milestoneIds/],
  ['get_milestone_activities', { milestoneIds: [WORLD.milestone, '7-1'] }, /milestoneIds/],
  ['crm_get_record', { entitySet: 'accounts', id: '../WhoAmI' }, /id/],
  ['crm_get_record', { entitySet: 'annotations', id: WORLD.deal }, /annotations/],
  ['crm_query', { entitySet: 'accounts?$top=1' }, /cannot be read/],
  ['crm_query', { entitySet: 'EntityDefinitions' }, /cannot be read/],
  ['crm_query', { entitySet: 'accounts', top: 0 }, /top/],
  ['crm_query', { entitySet: 'accounts', top: 5001 }, /top/],
  ['create_task', { milestoneId: WORLD.milestone }, /subject/],
  ['create_task', { milestoneId: WORLD.milestone, subject: '' }, /subject/],
  ['create_task', { milestoneId: WORLD.milestone, subject: 'x'.repeat(201) }, /subject/],
  ['create_task', { milestoneId: 'abc', subject: 'x' }, /milestoneId/],
  ['create_task', { milestoneId: WORLD.milestone, subject: 'x', dueDate: '24.12.' }, /dueDate/],
  ['create_task', { milestoneId: WORLD.milestone, subject: 'x', ownerId: 'ana' }, /ownerId/],
  ['update_task', { taskId: WORLD.task }, /No fields/],
  ['update_task', { taskId: WORLD.task, statusCode: 1 }, /1 is no task status/],
  ['update_task', { taskId: WORLD.task, dueDate: '2026-02-30' }, /dueDate/],
  ['update_task', { taskId: WORLD.task, description: 'x'.repeat(2001) }, /description/],
  ['close_task', { taskId: WORLD.task, statusCode: 2 }, /statusCode/],
  ['close_task', { taskId: WORLD.task }, /statusCode/],
  ['update_milestone', { milestoneId: WORLD.milestone }, /No fields/],
  ['update_milestone', { milestoneId: WORLD.milestone, forecastComments: '' }, /forecastComments/],
  ['update_milestone', { milestoneId: WORLD.milestone, monthlyUse: '5' }, /monthlyUse/],
  ['update_milestone', { milestoneId: WORLD.milestone, status: 'Completed' }, /status/],
];

/** Each tool answers its good input in the promised form. */
export function answersOfEachTool(given: Given): void {
  for (const name of toolNames()) {
    it(`${name} answers in the form that its contract promises`, async () => {
      const answer = await callTool(given().tools, name, GOOD[name]);

      assert.doesNotThrow(() => MSX_TOOLS[name].output.parse(answer));
    });
  }

  it('dry runs send nothing', async () => {
    for (const name of DRY_RUNS) await callTool(given().tools, name, GOOD[name]);

    assert.equal(given().requests(), 0);
  });
}

/** Each bad input is refused by name, and MSX is not asked. */
export function refusedInputs(given: Given): void {
  for (const [name, input, says] of BAD) {
    it(`${name} refuses ${JSON.stringify(input).slice(0, 70)}`, async () => {
      await assert.rejects(callTool(given().tools, name, input), {
        code: 'input_invalid',
        tool: name,
        message: says,
      });
      assert.equal(given().requests(), 0);
    });
  }
}

/** Calls a tool by its name with an input that the types may not allow. */
function callTool(tools: MsxTools, name: MsxToolName, input: unknown): Promise<unknown> {
  return Promise.resolve(Reflect.apply(tools[name], tools, [input]));
}
