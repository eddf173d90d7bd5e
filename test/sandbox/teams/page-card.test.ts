import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { builtPage, DESKTOP, withPage, type Screen } from '../../support/browser.ts';
import {
  aCard,
  aDesk,
  ANA,
  BEN,
  CHANNEL,
  echo,
  startBot,
  withCard,
  type Script,
  type ScriptedBot,
} from '../../support/desk.ts';
import { actAs, fromBot, messages, openChat, write } from '../../support/desk-page.ts';

describe('cards on the page of the desk', () => {
  let desk: Desk;
  let bot: ScriptedBot;

  async function start(script: Script = echo): Promise<void> {
    bot = await startBot(script);
    desk = await aDesk({ pageFolder: await builtPage() });
    desk.connect(bot.url);
  }
  afterEach(async () => {
    await desk.close();
    await bot.close();
  });

  const visit = (screen: Screen, act: (page: Page) => Promise<void>) =>
    withPage(desk.url, screen, act);

  it('keeps markup in a card as text and opens links of a card elsewhere', async () => {
    const text = '<img src=x onerror=alert(1)> [go](https://ok.example) [no](javascript:alert(1))';
    await start(async ({ type }, api) => {
      const block = { type: 'TextBlock', text, wrap: true };
      if (type === 'message') await api.send(withCard(aCard('Links', [block])));
    });

    await visit(DESKTOP, async (page) => {
      await write(page, 'card');
      const links = fromBot(page).getByRole('link');
      await links.first().waitFor();

      assert.equal(await links.count(), 1);
      assert.equal(await links.getAttribute('target'), '_blank');
      assert.match((await links.getAttribute('rel')) ?? '', /noopener/);
      assert.equal(await fromBot(page).locator('img').count(), 0);
    });
  });

  it('draws a card, and the fallback of what the renderer does not know', async () => {
    const chart = {
      type: 'Chart.Donut',
      data: [],
      fallback: { type: 'TextBlock', text: '3 at risk' },
    };
    await start(async ({ type }, api) => {
      if (type === 'message') await api.send(withCard(aCard('Health', [chart])));
    });

    await visit(DESKTOP, async (page) => {
      await write(page, 'card');

      await fromBot(page).getByRole('heading', { name: 'Health' }).waitFor();
      await fromBot(page).getByText('3 at risk').waitFor();
      await fromBot(page).getByRole('button', { name: 'Take it' }).waitFor();
    });
  });

  it('replaces a card for the presser and not for the other person', async () => {
    await start();
    await desk.say(ANA, CHANNEL.id, 'card', { mention: true });

    await visit(DESKTOP, async (page) => {
      await openChat(page, CHANNEL.name);
      await fromBot(page).getByLabel('Comment').fill('mine');
      await fromBot(page).getByRole('button', { name: 'Take it' }).click();
      await fromBot(page).getByText('Taken by Ana Silva: mine').waitFor();

      await actAs(page, BEN);
      await fromBot(page).getByText('Open ticket').waitFor();
    });
  });

  it('updates a card in place after a submit with its inputs', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await write(page, 'card');
      await fromBot(page).getByLabel('Comment').fill('enough');
      await fromBot(page).getByRole('button', { name: 'Close for all' }).click();
      await fromBot(page).getByText('Closed by Ana Silva').waitFor();

      assert.equal(await messages(page).count(), 2);
    });
    assert.deepEqual(bot.received.at(-1)?.value, { ticket: 7, comment: 'enough' });
  });

  it('shows a refusal under the card and keeps what was typed', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await write(page, 'card');
      await fromBot(page).getByLabel('Comment').fill('typed');
      await fromBot(page).getByRole('button', { name: 'Refuse' }).click();
      await fromBot(page).getByText('You may not do that.').waitFor();

      assert.equal(await fromBot(page).getByLabel('Comment').inputValue(), 'typed');
    });
  });

  it('greys the buttons out until the bot has answered', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((done) => (release = done));
    await start(async (activity, api) => {
      if (activity.type === 'invoke') await released;
      return echo(activity, api);
    });

    await visit(DESKTOP, async (page) => {
      await write(page, 'card');
      const button = fromBot(page).getByRole('button', { name: 'Ask' });
      await button.click();
      const whileWaiting = await button.isDisabled();
      release();
      await fromBot(page).getByText('Asked.').waitFor();
      await fromBot(page).locator('button:disabled').first().waitFor({ state: 'detached' });

      assert.equal(whileWaiting, true);
    });
  });

  it('keeps the keyboard on the person switcher, and on a message whose card was replaced', async () => {
    await start();
    await desk.say(ANA, CHANNEL.id, 'card', { mention: true });

    await visit(DESKTOP, async (page) => {
      await page.getByLabel('Acting as').focus();
      await actAs(page, BEN);
      await page.locator('select:focus').waitFor();
      await openChat(page, CHANNEL.name);
      await fromBot(page).getByRole('button', { name: 'Take it' }).press('Enter');
      await fromBot(page).getByText('Taken by Ben Okafor').waitFor();

      await page.locator('article:focus').waitFor();
    });
  });

  it('draws dark when asked, changes back, and remembers', async () => {
    await start();

    await visit({ ...DESKTOP, theme: 'dark' }, async (page) => {
      await write(page, 'card');
      const card = fromBot(page).locator('.ac-adaptiveCard');
      await card.waitFor();
      const dark = await backgroundOfCard(page);
      await page.getByRole('button', { name: 'Dark theme' }).click();
      await card.waitFor();
      const light = await backgroundOfCard(page);
      await page.goto(desk.url);
      await card.waitFor();

      assert.deepEqual([dark, light], ['rgb(41, 41, 41)', 'rgb(255, 255, 255)']);
      assert.equal(await backgroundOfCard(page), light);
    });
  });
});

async function backgroundOfCard(page: Page): Promise<unknown> {
  return page.evaluate(
    `getComputedStyle(document.querySelector('.ac-adaptiveCard')).backgroundColor`,
  );
}
