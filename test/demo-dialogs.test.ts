import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, withPage, type Screen } from './support/browser.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { fromBot, write } from './support/desk-page.ts';

/** Asking back and following up as people see it, in a real browser. */
describe('a conversation that needs a word more', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const visit = (screen: Screen, act: (page: Page) => Promise<void>) =>
    withPage(chat.desk.url, screen, act);
  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();

  for (const [name, screen] of [
    ['on a desktop', DESKTOP],
    ['on a phone', PHONE],
  ] as const) {
    it(`picks one of several customers, in place, ${name}`, async () => {
      await visit(screen, async (page) => {
        await write(page, 'evidence-pack');
        await says(page, 'Which customer?');

        await fromBot(page).getByText('Woodgrove Bank').click();

        await says(page, /Woodgrove Bank, as of/);
        const widths = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        assert.equal(widths, 0);
      });
    });
  }

  it('finds one of many by typing, and needs a choice', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'health of Fourth Coffee Store');
      await says(page, 'Which one do you mean?');
      const show = fromBot(page).getByRole('button', { name: 'Show' });

      await show.click();
      await says(page, 'Choose one of the list first.');
      await fromBot(page).getByPlaceholder('Type to search').fill('Fourth Coffee Store 014 Bruges');
      await show.click();

      await says(page, /Fourth Coffee Store 014 Bruges, as of/);
    });
  });

  it('follows up, says what is left out, and widens with one click', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'health of Contoso');
      await says(page, /8 committed milestones/);

      await write(page, 'only the blocked ones');
      await says(page, /2 of 8 shown: only blocked/);
      await write(page, 'and for Woodgrove Bank?');
      await says(page, /Woodgrove Bank · only blocked, as of/);
      await fromBot(page).getByRole('button', { name: 'Without filter (5)' }).click();

      await says(page, /Woodgrove Bank, as of/);
    });
  });

  it('offers what could be meant when it is not sure', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'the Contoso one');
      await says(page, 'Did you mean one of these?');

      await fromBot(page).getByRole('button', { name: 'Execution Authority' }).first().click();

      await says(page, /Contoso, as of/);
    });
  });
});
