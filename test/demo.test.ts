import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, withPage, type Screen } from './support/browser.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { actAs, fromBot, write } from './support/desk-page.ts';

/** The conversation of the README, in a real browser, over the path of production. */
describe('the demo conversation', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const visit = (screen: Screen, act: (page: Page) => Promise<void>) =>
    withPage(chat.desk.url, screen, act);
  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();

  it('greets, and offers a way to begin', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'hello');

      await says(page, 'Ask me how your milestones are');
      await fromBot(page).getByRole('button', { name: 'How are my milestones?' }).click();
      await says(page, /27 committed milestones/);
    });
  });

  for (const [name, screen] of [
    ['on a desktop', DESKTOP],
    ['in the dark', { ...DESKTOP, theme: 'dark' }],
    ['on a phone', PHONE],
  ] as const) {
    it(`reviews the portfolio and opens one milestone ${name}`, async () => {
      await visit(screen, async (page) => {
        await write(page, 'how are my milestones?');
        await says(page, /27 committed milestones/);

        await fromBot(page).getByText('Predictive maintenance pilot').click();
        await says(page, 'What would clear it');
        const link = fromBot(page).getByRole('link', { name: 'Open in MSX' });
        await link.waitFor();
        await fromBot(page).getByRole('button', { name: 'Back to the report' }).click();

        await says(page, 'Needs you now');
        const widths = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        assert.equal(widths, 0);
      });
    });
  }

  it('follows the link of a milestone to its record', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'how is 7-513440504?');
      await says(page, 'What would clear it');
      const opened = page.waitForEvent('popup');

      await fromBot(page).getByRole('link', { name: 'Open in MSX' }).click();

      await (await opened).getByText('7-513440504').waitFor();
    });
  });

  it('explains itself when asked how it decided', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'health of Contoso');
      await says(page, /8 committed milestones/);

      await fromBot(page).getByRole('button', { name: 'How this was decided' }).click();

      await says(page, /Closing a risk needs an explicit recovery owner/);
    });
  });

  it('takes a part of a name for the only customer of one’s own, and says so', async () => {
    await visit(PHONE, async (page) => {
      await write(page, 'health of Fourth');

      await says(page, /Fourth Coffee \(you wrote “Fourth”\), as of/);
    });
  });

  it('answers nonsense with what it can do', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, 'colourless green ideas sleep furiously');

      await says(page, 'I did not understand that');
    });
  });

  it('shows another person what that person may see', async () => {
    const other = chat.people[1] ?? assert.fail('alone at the desk');

    await visit(DESKTOP, async (page) => {
      await actAs(page, other);
      await write(page, 'how are my milestones?');

      await says(page, /committed milestones|No committed milestones/);
      assert.equal(await fromBot(page).getByText('27 committed milestones').count(), 0);
    });
  });

  it('keeps figures out of a channel that is linked to no customer', async () => {
    await visit(DESKTOP, async (page) => {
      await page.getByRole('button', { name: /^General, Contoso account team/ }).click();
      await page.getByRole('heading', { name: 'General' }).waitFor();
      await write(page, '@CSAM Ops how are my milestones?');

      await says(page, 'Which customer is this channel for?');
      assert.equal(await page.getByRole('log').getByText('27 committed').count(), 0);
    });
  });
});
