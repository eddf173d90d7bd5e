import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { builtPage, DESKTOP, PHONE, withPage, type Screen } from '../../support/browser.ts';
import {
  aCard,
  aDesk,
  BEN,
  CHANNEL,
  echo,
  startBot,
  withCard,
  type Script,
  type ScriptedBot,
} from '../../support/desk.ts';
import { actAs, box, fromBot, messages, openChat, write } from '../../support/desk-page.ts';

const HOSTILE = '<img src=x onerror=alert(1)> [x](https://evil.example) **b**';

describe('page of the desk', () => {
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

  it('sends words with Enter and shows the answer', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await box(page).fill('hello');
      await box(page).press('Enter');
      await fromBot(page).getByText('Echo: hello').waitFor();

      assert.equal(await box(page).inputValue(), '');
      const all = await messages(page).all();
      const labels = await Promise.all(all.map((message) => message.getAttribute('aria-label')));
      assert.deepEqual(labels, ['Ana Silva at 08:00', 'CSAM Ops at 08:00']);
    });
  });

  it('sends words that were written before the desk said anything', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      const held: (() => Promise<void>)[] = [];
      await page.route(/api\/events/, (route) => void held.push(() => route.continue()));
      await Promise.all([page.waitForRequest(/api\/events/), page.reload()]);
      await write(page, 'early');
      for (const go of held) await go();

      await fromBot(page).getByText('Echo: early').waitFor();
    });
  });

  it('makes a new line with Shift+Enter', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await box(page).fill('one');
      await box(page).press('Shift+Enter');
      await box(page).pressSequentially('two');
      await box(page).press('Enter');
      await fromBot(page).getByText('Echo: one').waitFor();
    });

    assert.deepEqual(bot.texts(), ['one\ntwo']);
  });

  it('keeps hostile words of people and of the bot as text', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await write(page, HOSTILE);
      await fromBot(page).getByText('Echo:').waitFor();

      const shown = await page.locator('.bubble').allTextContents();
      assert.deepEqual(shown, [HOSTILE, `Echo: ${HOSTILE}`]);
      assert.equal(await page.locator('#messages img, #messages a').count(), 0);
    });
  });

  it('says at the message that the bot could not take it', async () => {
    await start(async ({ type }) => (type === 'message' ? { status: 500 } : {}));

    await visit(DESKTOP, async (page) => {
      await write(page, 'hello');

      await page.getByText('This message could not be delivered (500).').waitFor();
    });
  });

  it('shows that the bot types until it answers', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((done) => (release = done));
    await start(async (activity, api) => {
      if (activity.type !== 'message') return;
      await api.send({ type: 'typing' });
      await released;
      await api.send({ type: 'message', text: 'done' });
    });

    await visit(DESKTOP, async (page) => {
      await write(page, 'hello');
      await page.getByText('CSAM Ops is typing…').waitFor();
      release();
      await fromBot(page).getByText('done').waitFor();

      assert.equal(await page.getByText('is typing').count(), 0);
    });
  });

  it('gives each person a chat of their own', async () => {
    await start();
    await desk.say(BEN, desk.conversations.personal(BEN), 'secret of Ben');

    await visit(DESKTOP, async (page) => {
      await write(page, 'hello from Ana');
      await fromBot(page).getByText('Echo: hello from Ana').waitFor();
      assert.equal(await page.getByText('secret of Ben').count(), 0);

      await actAs(page, BEN);
      await fromBot(page).getByText('Echo: secret of Ben').waitFor();
      assert.equal(await page.locator('#messages').getByText('hello from Ana').count(), 0);
    });
  });

  it('stays with person and chat after a reload', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await actAs(page, BEN);
      await openChat(page, CHANNEL.name);
      await page.reload();
      await page.getByRole('heading', { name: 'Migration' }).waitFor();

      assert.equal(await page.getByLabel('Acting as').inputValue(), BEN.id);
    });
  });

  it('calls the bot in a channel only with a mention', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await openChat(page, CHANNEL.name);
      await write(page, 'nobody hears this');
      await messages(page).first().waitFor();
      await page.getByRole('button', { name: 'Mention CSAM Ops' }).click();
      await box(page).pressSequentially('hello');
      await box(page).press('Enter');
      await fromBot(page).getByText('Echo:').waitFor();

      assert.equal(await page.locator('.mention').first().textContent(), 'CSAM Ops');
    });
    assert.deepEqual(bot.texts(), ['<at>CSAM Ops</at> hello']);
  });

  it('offers the bot after an @ and takes it with Enter', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await openChat(page, CHANNEL.name);
      await box(page).pressSequentially('@cs');
      await page.getByRole('menuitem', { name: 'CSAM Ops' }).waitFor();
      await box(page).press('Enter');

      assert.equal(await box(page).inputValue(), '@CSAM Ops ');
      assert.equal(await page.getByRole('menuitem').count(), 0);
    });
  });

  it('answers in a thread of a channel', async () => {
    await start();
    await desk.say(BEN, CHANNEL.id, 'first');

    await visit(DESKTOP, async (page) => {
      await openChat(page, CHANNEL.name);
      await page.getByRole('button', { name: 'Reply', exact: true }).click();
      await page.getByText('Replying to: first').waitFor();
      await write(page, 'second');
      await page.getByRole('article', { name: /^Ana Silva/ }).waitFor();

      assert.equal(await page.locator('.thread').count(), 1);
    });
  });

  it('marks a channel with news as unread', async () => {
    await start();

    await visit(DESKTOP, async (page) => {
      await page.getByRole('button', { name: /^Migration/ }).waitFor();
      await desk.say(BEN, CHANNEL.id, 'news');

      await page.getByRole('button', { name: 'Migration, Contoso account, unread' }).click();
      await page.getByText('news').waitFor();
    });
  });

  it('fits a phone: nothing scrolls sideways and the chat list is behind a button', async () => {
    await start();

    await visit(PHONE, async (page) => {
      await write(page, 'x'.repeat(200));
      await write(page, 'card');
      await fromBot(page).getByRole('button', { name: 'Take it' }).waitFor();
      const widths = await page.evaluate(
        `[document.documentElement, ...document.querySelectorAll('#messages, #chat, #header')]
          .map((element) => element.scrollWidth - element.clientWidth)`,
      );
      const channel = page.getByRole('button', { name: /^Migration/ });
      const isHidden = !(await channel.isVisible());
      await page.getByRole('button', { name: 'Chats' }).click();
      await openChat(page, CHANNEL.name);
      await channel.waitFor({ state: 'hidden' });

      assert.deepEqual([widths, isHidden], [[0, 0, 0, 0], true]);
    });
  });

  it('stays at the end of a long chat when a card grows there', async () => {
    let cardId = '';
    await start(async (activity, api) => {
      if (activity.type === 'message') cardId = (await api.send(withCard(aCard('One')))).id ?? '';
      if (activity.text !== 'grow') return;
      const lines = Array.from({ length: 40 }, (_, n) => ({ type: 'TextBlock', text: `row ${n}` }));
      await api.update(cardId, withCard(aCard('Grown', lines)));
    });

    await visit(DESKTOP, async (page) => {
      await write(page, 'one');
      await write(page, 'two');
      await write(page, 'grow');
      await fromBot(page).getByText('row 39').waitFor();
      const left = await page.evaluate(
        `((log) => log.scrollHeight - log.scrollTop - log.clientHeight)(
          document.getElementById('messages'))`,
      );

      assert.ok(z.number().parse(left) < 2);
    });
  });

  it('says that the desk is away, and comes back by itself', async () => {
    await start();
    const port = Number(new URL(desk.url).port);

    await visit({ ...DESKTOP, expectedErrors: /net::ERR_/ }, async (page) => {
      await page.getByRole('heading', { name: 'CSAM Ops' }).waitFor();
      await desk.close();
      await page.getByRole('alert').getByText('The connection to the desk is lost.').waitFor();
      await write(page, 'not lost');
      await page.getByText('Your message was not sent.').waitFor();
      assert.equal(await box(page).inputValue(), 'not lost');

      desk = await aDesk({ pageFolder: await builtPage(), port });
      desk.connect(bot.url);
      await page.locator('#banner').waitFor({ state: 'hidden' });
      await write(page, 'again');
      await fromBot(page).getByText('Echo: again').waitFor();
    });
  });
});
