import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, withPage, type Screen } from './support/browser.ts';
import { consenting, type Consenting } from './support/consenting.ts';
import { actAs, fromBot, openChannel, write } from './support/desk-page.ts';
import { personNamed } from './support/shared-chats.ts';

const HEALTH = 'how are my milestones?';
const ANSWER = /27 committed milestones/;

/** The consent as a person meets it: a card in the chat, a window of its own, and the answer. */
describe('signing in in the browser', function () {
  this.timeout(60_000);
  let chat: Consenting;
  beforeEach(async () => {
    chat = await consenting();
  });
  afterEach(() => chat.close());

  const visit = (act: (page: Page) => Promise<void>, screen: Screen = DESKTOP) =>
    withPage(chat.desk.url, screen, act);
  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();
  /** Presses the button of the card; gives the window of Entra that opens. */
  const openWindow = async (page: Page): Promise<Page> => {
    await says(page, 'Sign in, and I go on where you stopped');
    const opened = page.waitForEvent('popup');
    await fromBot(page).getByRole('link', { name: 'Sign in' }).click();
    const popup = await opened;
    await popup.getByRole('heading', { name: 'Permissions requested' }).waitFor();
    return popup;
  };
  const accept = async (popup: Page): Promise<void> => {
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Accept' }).click();
    await closed;
  };

  for (const [where, screen] of [
    ['on a desktop', DESKTOP],
    ['in the dark', { ...DESKTOP, theme: 'dark' }],
    ['on a phone', PHONE],
  ] as const) {
    it(`opens a window, closes it, and goes on with the question ${where}`, async () => {
      await visit(async (page) => {
        await write(page, HEALTH);
        await accept(await openWindow(page));

        await says(page, ANSWER);
        assert.equal(await page.getByText('I go on where you stopped').count(), 0);
      }, screen);
    });
  }

  it('names who signs in and what is asked for, before anything is allowed', async () => {
    await visit(async (page) => {
      await write(page, HEALTH);
      const popup = await openWindow(page);

      assert.equal(await popup.getByLabel('Account').inputValue(), chat.me.aadObjectId);
      await popup.getByText('https://msx.sandbox/user_impersonation').waitFor();
      assert.deepEqual(chat.standIn.exchanged, []);
    });
  });

  it('says after a no that nothing was read, and offers to begin again', async () => {
    await visit(async (page) => {
      await write(page, HEALTH);
      const popup = await openWindow(page);
      await popup.getByRole('button', { name: 'Cancel' }).click();

      await says(page, 'You did not allow it, so I can’t go on');
      await fromBot(page).getByRole('button', { name: 'Sign in' }).click();
      await accept(await openWindow(page));

      await says(page, 'In MSX you are');
    });
  });

  it('keeps the card where the window was closed; the next try works', async () => {
    await visit(async (page) => {
      await write(page, HEALTH);
      await (await openWindow(page)).close();

      await accept(await openWindow(page));

      await says(page, ANSWER);
    });
  });

  it('says that the account is another one, where somebody else accepts', async () => {
    await visit(async (page) => {
      await write(page, HEALTH);
      const popup = await openWindow(page);
      await popup.getByLabel('Account').selectOption(personNamed(chat, 'Tomasz').aadObjectId);
      await accept(popup);

      await says(page, 'That sign-in is not yours');
    });
  });

  it('asks again after a sign-out, and goes on once more', async () => {
    await visit(async (page) => {
      await write(page, HEALTH);
      await accept(await openWindow(page));
      await says(page, ANSWER);
      await write(page, 'sign out');
      await says(page, 'You are signed out');
      chat.standIn.revoke(chat.me.aadObjectId);

      await write(page, 'health of Contoso');
      await accept(await openWindow(page));

      await says(page, /8 committed milestones/);
    });
  });

  it('opens the personal chat from a channel, where nobody can sign in', async () => {
    await visit(async (page) => {
      await openChannel(page, 'General, Contoso account team');
      await write(page, '@CSAM Ops how are the milestones?');
      await says(page, 'Please sign in once in our personal chat');

      await fromBot(page).getByRole('link', { name: 'Open our personal chat' }).click();
      await page.getByRole('heading', { name: 'CSAM Ops', exact: true, level: 1 }).waitFor();
      await write(page, 'sign in');
      await accept(await openWindow(page));

      await says(page, 'In MSX you are');
    });
  });

  it('is each person’s own: another one is asked too', async () => {
    await visit(async (page) => {
      await write(page, HEALTH);
      await accept(await openWindow(page));
      await says(page, ANSWER);

      await actAs(page, personNamed(chat, 'Tomasz'));
      await write(page, HEALTH);

      await says(page, 'Sign in, and I go on where you stopped');
    });
  });
});
