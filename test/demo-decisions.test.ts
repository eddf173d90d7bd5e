import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { DESKTOP, withPage } from './support/browser.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { fromBot, write } from './support/desk-page.ts';

const Audits = z.array(z.looseObject({ _userid_value: z.string(), _objectid_value: z.string() }));

/** What a person does about proposed changes, in a real browser, and what the records then show. */
describe('decisions in a browser', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
  });
  afterEach(() => chat.close());

  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();
  const click = (page: Page, name: string | RegExp) =>
    fromBot(page).getByRole('button', { name }).first().click();

  async function onChanges(act: (page: Page) => Promise<void>): Promise<void> {
    await withPage(chat.desk.url, DESKTOP, async (page) => {
      await write(page, 'how are my milestones?');
      await click(page, /^Proposed changes/);
      await says(page, /wait for you/);
      await act(page);
    });
  }

  const entries = () => chat.app.store.ledger.list({ tenantId: chat.tenantId }, 100);
  const inState = async (state: string) =>
    (await entries()).filter((entry) => entry.state === state);
  const tools = () => chat.app.msx.toolsFor(chat.me.aadObjectId);

  it('writes an accepted change, shows it in place, and the audit names the person', async () => {
    await onChanges(async (page) => {
      await click(page, 'Accept');
      await says(page, 'Written to MSX');
    });

    const [applied = assert.fail('nothing was applied')] = await inState('applied');
    const record = await tools().crm_get_record({ entitySet: 'tasks', id: applied.id });
    const { value } = await tools().crm_query({ entitySet: 'audits' });
    const audit = Audits.parse(value).filter((row) => row._objectid_value === applied.id);
    assert.equal(record['subject'], applied.request.payload['subject']);
    assert.ok(audit.every((row) => row._userid_value === chat.me.aadObjectId));
    assert.notEqual(audit.length, 0);
  });

  it('writes what was edited, not what was proposed', async () => {
    await onChanges(async (page) => {
      await click(page, /^Edit, dismiss/);
      await click(page, 'Edit');
      await fromBot(page).getByLabel('Subject').fill('Recovery plan with the carrier');
      await click(page, 'Save');
      await says(page, 'Edited, waits for you');
      await click(page, 'Accept');
      await says(page, 'Written to MSX');
    });

    const [applied = assert.fail('nothing was applied')] = await inState('applied');
    const record = await tools().crm_get_record({ entitySet: 'tasks', id: applied.id });
    assert.equal(record['subject'], 'Recovery plan with the carrier');
  });

  it('dismisses with a reason and puts off until a day, and writes nothing', async () => {
    await onChanges(async (page) => {
      await click(page, /^Edit, dismiss/);
      await click(page, 'Dismiss');
      await click(page, 'Already done');
      await says(page, 'Dismissed');
      await fromBot(page)
        .getByRole('button', { name: /^Edit, dismiss/ })
        .first()
        .click();
      await click(page, 'Put off');
      await click(page, 'In a week');
      await says(page, 'Put off');
    });

    assert.equal((await inState('dismissed'))[0]?.reason, 'Already done');
    assert.equal((await inState('snoozed')).length, 1);
    assert.equal((await inState('applied')).length, 0);
  });

  it('takes back what was written', async () => {
    await onChanges(async (page) => {
      await click(page, 'Accept');
      await says(page, 'Written to MSX');
      await click(page, 'Undo');
      await says(page, 'Taken back');
    });

    const [undone = assert.fail('nothing was undone')] = await inState('undone');
    const record = await tools().crm_get_record({ entitySet: 'tasks', id: undone.id });
    assert.equal(record['statecode'], 2);
  });

  it('accepts all after showing the list, with one that fails, and says which', async () => {
    const { faults } = chat.app.msx;
    faults?.add({ match: '/tasks', method: 'POST', status: 403, code: '0x80040220', times: 1 });

    await onChanges(async (page) => {
      await click(page, /^Accept all/);
      await says(page, /^Accept these \d+ changes\?/);
      await click(page, /^Accept these \d+ changes$/);
      await says(page, /^\d+ of \d+ accepted$/);
      await says(page, 'Not written');
    });

    const all = (await entries()).length;
    assert.equal((await inState('failed')).length, 1);
    assert.equal((await inState('applied')).length, all - 1);
  });
});
