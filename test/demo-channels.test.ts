import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, withPage } from './support/browser.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { actAs, fromBot, openChannel, openChat, write } from './support/desk-page.ts';
import { personNamed, sharedChat } from './support/shared-chats.ts';

/** An account team's channel in a real browser: everybody sees what everybody may read. */
describe('a channel in the browser', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const visit = (act: (page: Page) => Promise<void>, screen = DESKTOP) =>
    withPage(chat.desk.url, screen, act);
  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();
  const general = (page: Page) => openChannel(page, 'General, Contoso account team');

  it('is linked by choosing from one’s own customers, then answers in the thread', async () => {
    await visit(async (page) => {
      await general(page);
      await write(page, '@CSAM Ops how are the milestones?');
      await says(page, 'Which customer is this channel for?');
      await chat.until(/27 committed milestones/);
      await fromBot(page).getByRole('button', { name: 'Choose the customer' }).click();
      await fromBot(page).locator('input').fill('Contoso');
      await fromBot(page).getByRole('button', { name: 'Link this channel' }).click();
      await says(page, 'This channel is linked to Contoso');

      await write(page, '@CSAM Ops how are the milestones?');

      await says(page, 'Everybody here reads this.');
      const thread = page.locator('.thread').last();
      await thread.getByText('how are the milestones?').waitFor();
      assert.equal(await thread.getByText('comment: “').count(), 0);
    });
  });

  it('opens one’s own view for the presser alone', async () => {
    await sharedChat(chat).link('Contoso');
    await visit(async (page) => {
      await general(page);
      await write(page, '@CSAM Ops how are the milestones?');
      await fromBot(page).getByRole('button', { name: 'My own view' }).click();
      await says(page, 'Needs you now');

      await actAs(page, personNamed(chat, 'Tomasz'));
      await general(page);

      await says(page, 'Everybody here reads this.');
      assert.equal(await fromBot(page).getByText('Needs you now').count(), 0);
    });
  });

  it('gives a private no to a colleague without rights', async () => {
    const channel = sharedChat(chat);
    await channel.link('Contoso');
    await channel.say('how are the milestones?');
    await visit(async (page) => {
      await actAs(page, personNamed(chat, 'Mia'));
      await general(page);
      await fromBot(page).getByRole('button', { name: 'My own view' }).click();
      await says(page, /Only you see this\. You are not a user of MSX/);

      await actAs(page, chat.me);
      await general(page);

      await says(page, 'Everybody here reads this.');
      assert.equal(await page.getByRole('log').getByText('Only you see this').count(), 0);
    });
  });

  it('gives a guest nothing, and shows a channel to its members alone', async () => {
    await visit(async (page) => {
      await actAs(page, personNamed(chat, 'Lukas'));
      await openChannel(page, 'With the customer, Contoso account team');
      await write(page, '@CSAM Ops how are the milestones?');

      await says(page, 'I answer members of this organization only');
      assert.equal(await page.getByRole('button', { name: /^General/ }).count(), 0);
    });
  });

  it('fits a phone, and a group chat answers like a channel', async () => {
    await sharedChat(chat, 'Delivery sync').link('Contoso');
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Chats' }).click();
      await openChat(page, 'Delivery sync');
      await write(page, '@CSAM Ops what is ready to be committed?');

      await says(page, 'Everybody here reads this.');
      const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      assert.equal(await page.evaluate(wide), 0);
    }, PHONE);
  });
});
