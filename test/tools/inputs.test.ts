/** What each tool takes: the limits are those of the columns of MSX, not of our taste. */
import assert from 'node:assert/strict';
import { MSX_TOOLS, type MsxToolName } from '../../src/tools/msx-tools.ts';

const ID = '00000000-0000-4000-8000-000000000001';

type Row = readonly [what: string, input: object];

function takes(tool: MsxToolName, rows: readonly Row[]): void {
  for (const [what, input] of rows) {
    it(`${tool} takes ${what}`, () => {
      assert.equal(MSX_TOOLS[tool].input.safeParse(input).success, true);
    });
  }
}

function refuses(tool: MsxToolName, rows: readonly Row[]): void {
  for (const [what, input] of rows) {
    it(`${tool} refuses ${what}`, () => {
      assert.equal(MSX_TOOLS[tool].input.safeParse(input).success, false);
    });
  }
}

describe('inputs of the tools that ask who somebody is', () => {
  takes('crm_auth_status', [['nothing', {}]]);
  takes('crm_whoami', [['nothing', {}]]);
  takes('get_task_status_options', [['nothing', {}]]);
  refuses('crm_whoami', [['somebody else', { userId: ID }]]);
});

describe('inputs of the tools that read opportunities', () => {
  takes('get_my_active_opportunities', [
    ['nothing', {}],
    ['part of a name', { customerKeyword: 'Con' }],
  ]);
  refuses('get_my_active_opportunities', [
    ['an empty word, which would be everybody', { customerKeyword: '' }],
  ]);
  takes('list_opportunities', [
    ['ids', { opportunityIds: [ID] }],
    ['accounts and closed ones too', { accountIds: [ID], includeCompleted: true }],
    ['a number', { opportunityKeyword: '7-411906538' }],
  ]);
  refuses('list_opportunities', [
    ['an empty list, which would be all', { opportunityIds: [] }],
    ['an empty list of accounts', { accountIds: [] }],
    ['a number in place of an id', { opportunityIds: ['7-411906538'] }],
    ['a word in place of yes', { opportunityIds: [ID], includeCompleted: 'yes' }],
  ]);
  takes('list_accounts_by_tpid', [['digits', { tpids: ['123', '0456'] }]]);
  refuses('list_accounts_by_tpid', [
    ['none', { tpids: [] }],
    ['a number that is no text', { tpids: [123] }],
    ['letters', { tpids: ['12a'] }],
    ['a way out of the filter', { tpids: ["1' or '1' eq '1"] }],
  ]);
});

describe('inputs of the tools that read milestones and tasks', () => {
  takes('get_milestones', [
    ['opportunities', { opportunityIds: [ID], statusFilter: 'active', format: 'summary' }],
    ['a number', { milestoneNumber: '7-503418826' }],
    ['my own', { mine: true }],
  ]);
  refuses('get_milestones', [
    ['a status filter of its own', { mine: true, statusFilter: 'open' }],
    ['a format of its own', { mine: true, format: 'compact' }],
    ['an empty number', { milestoneNumber: '' }],
    ['an empty word', { mine: true, keyword: '' }],
  ]);
  takes('get_milestone_activities', [
    ['one milestone', { milestoneId: ID }],
    ['many', { milestoneIds: Array.from({ length: 500 }, () => ID) }],
  ]);
  refuses('get_milestone_activities', [['a number', { milestoneId: '7-503418826' }]]);
});

describe('inputs of the tools that read anything', () => {
  takes('crm_query', [
    ['a page', { entitySet: 'systemusers', top: 5000 }],
    ['one row', { entitySet: 'systemusers', top: 1 }],
    ['all pages', { entitySet: 'systemusers', filter: 'isdisabled eq false' }],
  ]);
  refuses('crm_query', [
    ['more than a page of Dataverse', { entitySet: 'systemusers', top: 5001 }],
    ['no row at all', { entitySet: 'systemusers', top: 0 }],
    ['half a row', { entitySet: 'systemusers', top: 1.5 }],
    ['no set', { filter: 'isdisabled eq false' }],
    ['raw OData names', { entitySet: 'systemusers', $filter: 'x' }],
  ]);
  takes('crm_get_record', [['a record', { entitySet: 'tasks', id: ID, select: 'subject' }]]);
  refuses('crm_get_record', [
    ['a record without an id', { entitySet: 'tasks' }],
    ['an id with a path behind it', { entitySet: 'tasks', id: `${ID})/owner` }],
  ]);
});

describe('inputs of the dry runs on tasks', () => {
  takes('create_task', [
    ['a subject alone', { milestoneId: ID, subject: 'x' }],
    ['200 characters of subject', { milestoneId: ID, subject: 'x'.repeat(200) }],
    ['2,000 of text', { milestoneId: ID, subject: 'x', description: 'x'.repeat(2000) }],
  ]);
  refuses('create_task', [
    ['an empty subject', { milestoneId: ID, subject: '' }],
    ['201 characters of subject', { milestoneId: ID, subject: 'x'.repeat(201) }],
    ['2,001 of text', { milestoneId: ID, subject: 'x', description: 'x'.repeat(2001) }],
    ['no milestone', { subject: 'x' }],
    ['an owner by name', { milestoneId: ID, subject: 'x', ownerId: 'Ana Bell' }],
    ['half a category', { milestoneId: ID, subject: 'x', category: 1.5 }],
    ['a day that is none', { milestoneId: ID, subject: 'x', dueDate: '2026-02-30' }],
  ]);
  takes('update_task', [
    ['a new day', { taskId: ID, dueDate: '2026-03-09' }],
    ['an empty text', { taskId: ID, description: '' }],
  ]);
  refuses('update_task', [
    ['an empty subject', { taskId: ID, subject: '' }],
    ['a new owner', { taskId: ID, ownerId: ID }],
    ['no task', { dueDate: '2026-03-09' }],
  ]);
  takes('close_task', [
    ['completed', { taskId: ID, statusCode: 5 }],
    ['canceled', { taskId: ID, statusCode: 6, subject: 'why' }],
  ]);
  refuses('close_task', [
    ['a status that is open', { taskId: ID, statusCode: 3 }],
    ['a status in words', { taskId: ID, statusCode: '5' }],
    ['no status', { taskId: ID }],
  ]);
});

describe('inputs of the dry run on milestones', () => {
  takes('update_milestone', [
    ['a day', { milestoneId: ID, milestoneDate: '2026-04-30' }],
    ['less use', { milestoneId: ID, monthlyUse: -200.5 }],
    ['a comment', { milestoneId: ID, forecastComments: '2026-03-02 x - Ana Bell' }],
  ]);
  refuses('update_milestone', [
    ['an empty comment', { milestoneId: ID, forecastComments: '' }],
    ['use that is no number', { milestoneId: ID, monthlyUse: Number.NaN }],
    ['use without end', { milestoneId: ID, monthlyUse: Number.POSITIVE_INFINITY }],
    ['use in words', { milestoneId: ID, monthlyUse: '200' }],
    ['a name', { milestoneId: ID, name: 'x' }],
    ['a completion', { milestoneId: ID, completedOn: '2026-03-02' }],
  ]);
});
