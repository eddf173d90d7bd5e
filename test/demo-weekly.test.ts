import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, withPage, type Screen } from './support/browser.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { actAs, fromBot, write } from './support/desk-page.ts';
import { personNamed, sharedChat } from './support/shared-chats.ts';

/** The weekly message in a real browser: what a person does with it from one Monday to the next. */
describe('the weekly message in the browser', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const visit = (act: (page: Page) => Promise<void>, screen: Screen = DESKTOP) =>
    withPage(chat.desk.url, screen, act);
  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();
  const act = (page: Page, name: string) => page.getByRole('button', { name }).click();

  it('is set by words and by a form', async () => {
    await visit(async (page) => {
      await write(page, 'weekly on Tuesday at 9');
      await says(page, /every Tuesday at 09:00/);
      await fromBot(page).getByRole('button', { name: 'Change' }).click();
      await fromBot(page).getByLabel('Time zone').fill('Asia/Tokyo');
      await fromBot(page).getByLabel('Holidays').fill('2026-12-24 to 2027-01-02');
      await fromBot(page).getByRole('button', { name: 'Save' }).click();

      await says(page, /every Tuesday at 09:00 \(Asia\/Tokyo\)/);
      await says(page, '24 Dec 2026 to 2 Jan 2027');
    });
  });

  for (const [name, screen] of [
    ['on a desktop', DESKTOP],
    ['in the dark', { ...DESKTOP, theme: 'dark' }],
    ['on a phone', PHONE],
  ] as const) {
    it(`comes by itself next Monday with what others changed, ${name}`, async () => {
      await visit(async (page) => {
        await write(page, 'send it now');
        await says(page, 'This is your first message');
        await openRail(page, screen);
        await page.getByText('Monday 16 Nov 2026, 09:00').waitFor();
        await act(page, 'Let colleagues work');
        await page.getByText('is completed.').waitFor();
        await act(page, 'Go to next Monday, 08:00');
        await page.getByText('Monday 23 Nov 2026, 08:00').waitFor();
        await page.keyboard.press('Escape');

        await says(page, /since last week/);
        for (const heading of ['Newly at risk', 'Dates that moved', 'Completed']) {
          await fromBot(page).getByText(heading, { exact: true }).waitFor();
        }
        const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        assert.equal(await page.evaluate(wide), 0);
      }, screen);
    });
  }

  it('says what became of the change that the person accepted, and no more of it', async () => {
    await visit(async (page) => {
      await write(page, 'send it now');
      await says(page, 'This is your first message');
      await fromBot(page).getByRole('button', { name: 'Proposed changes' }).click();
      await fromBot(page).getByRole('button', { name: 'Accept', exact: true }).first().click();
      await fromBot(page).getByText('Written to MSX').first().waitFor();

      await act(page, 'Go to next Monday, 08:00');

      await says(page, /1 of 1 accepted actions? (?:is|are) in MSX/);
      await fromBot(page).getByRole('button', { name: 'For customers' }).click();
      await fromBot(page).getByRole('button', { name: 'Back to the report' }).waitFor();
    });
  });

  it('says calmly that a week was one without news', async () => {
    await visit(async (page) => {
      await actAs(page, personNamed(chat, 'Aisha'));
      await write(page, 'send it now');
      await says(page, 'This is your first message');

      await act(page, 'Go to next Monday, 08:00');

      await says(page, /no change since last week, nothing needs you/);
      await says(page, 'You have nothing to do here today.');
    });
  });

  it('comes into a channel for everybody there, who may stop it', async () => {
    await sharedChat(chat).link('Contoso');
    await visit(async (page) => {
      await page.getByRole('button', { name: /^General, Contoso/ }).click();
      await write(page, '@CSAM Ops weekly on Monday at 8:00');
      await says(page, 'The weekly message here');
      await act(page, 'Let colleagues work');
      await page.getByText('is completed.').waitFor();
      await act(page, 'Go to next Monday, 08:00');
      await says(page, 'The week of Contoso');
      await says(page, 'Needs attention now');

      await actAs(page, personNamed(chat, 'Mia'));
      await page.getByRole('button', { name: /^General, Contoso/ }).click();
      await says(page, 'The week of Contoso');
      await write(page, '@CSAM Ops stop weekly');

      await says(page, /Stopped\. No weekly message/);
    });
  });

  it('stands on the page of its operator, who cancels what waits', async () => {
    await visit(async (page) => {
      await write(page, 'send it now');
      await says(page, 'This is your first message');
      await act(page, 'Go to next Monday, 08:00');
      await says(page, /since last week/);
      await page.goto(`${chat.desk.url}/weekly`);

      await page.getByRole('cell', { name: 'sent', exact: true }).waitFor();
      await page.getByRole('heading', { name: 'Planned (1)' }).waitFor();
      await page.getByRole('button', { name: 'Cancel what is not on its way yet' }).click();
      await page.getByText('there was nothing to cancel').waitFor();
    });
  });
});

/** On a phone the world stands in the list of chats, which has to be opened. */
async function openRail(page: Page, { width }: Screen): Promise<void> {
  if (width < 641) await page.getByRole('button', { name: 'Chats' }).click();
}
