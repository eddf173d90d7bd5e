import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { builtPage, DESKTOP, withPage } from '../../support/browser.ts';
import { contrast } from '../../support/contrast.ts';
import { aCard, aDesk, startBot, withCard, type ScriptedBot } from '../../support/desk.ts';
import { fromBot, write } from '../../support/desk-page.ts';

const STYLES = ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'];
const COLORS = ['default', 'accent', 'good', 'warning', 'attention'];
/** WCAG 2.2, 1.4.3: what text needs. */
const LEAST = 4.5;
/** Two of each colour, a link and three buttons on each style; title, label and buttons of the card. */
const TEXTS = STYLES.length * (COLORS.length * 2 + 4) + 6;

describe('colours of cards on the page of the desk', () => {
  let desk: Desk;
  let bot: ScriptedBot;

  beforeEach(async () => {
    bot = await startBot(async ({ type }, api) => {
      if (type === 'message') await api.send(withCard(aCard('Colours', STYLES.map(everyColor))));
    });
    desk = await aDesk({ pageFolder: await builtPage() });
    desk.connect(bot.url);
  });
  afterEach(async () => {
    await desk.close();
    await bot.close();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`lets every text be read on every background, ${theme}`, async () => {
      await withPage(desk.url, { ...DESKTOP, theme }, async (page) => {
        await write(page, 'card');
        await fromBot(page).getByRole('heading', { name: 'Colours' }).waitFor();
        const texts = await textsOf(page);

        assert.equal(texts.length, TEXTS);
        assert.deepEqual(texts.filter(isFaint), []);
      });
    });

    it(`lets every text be read in a row under the pointer, ${theme}`, async () => {
      await withPage(desk.url, { ...DESKTOP, theme }, async (page) => {
        await write(page, 'card');
        const row = fromBot(page).locator('.ac-selectable').first();
        await row.waitFor();
        const before = (await textsOf(page)).map(({ background }) => background);
        await row.hover();
        const texts = await textsOf(page);

        const under = texts.filter(({ background }, at) => background !== before[at]);
        // All but the button that brings a background along.
        assert.equal(under.length, COLORS.length * 2 + 3);
        assert.deepEqual(under.filter(isFaint), []);
      });
    });
  }
});

/** A container with every colour of text, full and subtle, a link, and every kind of button. */
function everyColor(style: string): object {
  const text = (color: string, isSubtle: boolean): object => {
    return { type: 'TextBlock', text: `${color} on ${style}`, color, isSubtle };
  };
  const button = (kind: string): object => {
    return { type: 'Action.Execute', title: `${kind} on ${style}`, style: kind, verb: 'ask' };
  };
  return {
    type: 'Container',
    style,
    selectAction: { type: 'Action.Execute', title: 'Open', verb: 'ask' },
    items: [
      ...COLORS.flatMap((color) => [text(color, false), text(color, true)]),
      { type: 'TextBlock', text: `[link on ${style}](https://example.com)` },
      { type: 'ActionSet', actions: ['default', 'positive', 'destructive'].map(button) },
    ],
  };
}

/** A text as the browser draws it. */
type Drawn = z.infer<typeof Drawn>;
const Drawn = z.object({ text: z.string(), color: z.string(), background: z.string() });

/** Every element of the card that holds text itself, with the nearest background below it. */
async function textsOf(page: Page): Promise<Drawn[]> {
  const drawn: unknown = await page.evaluate(`
    const filled = (element) => {
      const { backgroundColor } = getComputedStyle(element);
      const isClear = backgroundColor === 'rgba(0, 0, 0, 0)';
      return isClear ? filled(element.parentElement) : backgroundColor;
    };
    const holdsText = ({ nodeType, data }) => nodeType === 3 && data.trim() !== '';
    [...document.querySelectorAll('.card *')]
      .filter((element) => [...element.childNodes].some(holdsText))
      .map((element) => ({
        text: element.textContent,
        color: getComputedStyle(element).color,
        background: filled(element),
      }))
  `);
  return z.array(Drawn).parse(drawn);
}

function isFaint({ color, background }: Drawn): boolean {
  return contrast(color, background) < LEAST;
}
