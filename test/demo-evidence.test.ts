import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { WorkIqSandbox } from '../src/sandbox/workiq/server.ts';
import { DESKTOP, PHONE, withPage, type Screen } from './support/browser.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { fromBot, write } from './support/desk-page.ts';
import { eventually } from './support/workiq.ts';

const PACK = 'evidence pack for Woodgrove Bank';
const GAPS = /^2 communication gaps/;
const SCREENS: readonly (readonly [string, Screen])[] = [
  ['on a desktop', DESKTOP],
  ['in the dark', { ...DESKTOP, theme: 'dark' }],
  ['on a phone', PHONE],
];

/** The evidence pack in a real browser, while WorkIQ answers, refuses, or says nothing. */
describe('the evidence pack in a browser', () => {
  let chat: Chatting;
  let workiq: WorkIqSandbox;
  beforeEach(async () => {
    // No patience: every question goes on outside its turn.
    chat = await chatting({ pause: () => Promise.resolve() });
    workiq = chat.app.msx.workiqStandIn ?? assert.fail('no stand-in');
  });
  afterEach(() => chat.close());

  const visit = (screen: Screen, act: (page: Page) => Promise<void>) =>
    withPage(chat.desk.url, screen, act);
  const says = (page: Page, text: string | RegExp) =>
    fromBot(page).getByText(text).first().waitFor();

  for (const [name, screen] of SCREENS) {
    it(`fills in ${name}, and fits`, async () => {
      const release = workiq.faults.hold('Source: Teams');

      await visit(screen, async (page) => {
        await write(page, PACK);
        await says(page, 'Mail of Woodgrove Bank');
        await says(page, 'So far, and not complete');
        await says(page, 'is being asked');
        const over = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        release();
        await says(page, GAPS);

        assert.equal(over, 0);
      });
    });
  }

  it('says what to do about a refused source', async () => {
    const content = [{ type: 'text' as const, text: 'You are not entitled.' }];
    const result = { isError: true, content };
    workiq.faults.add({ on: 'tools/call', asks: 'Source: Teams', times: -1, result });

    await visit(DESKTOP, async (page) => {
      await write(page, PACK);

      await says(page, /^Not every source answered/);
      await says(page, /not switched on for your account.*Ask your administrator/);
    });
  });

  it('stops asking when the person cancels', async () => {
    workiq.faults.hold('Source:');

    await visit(DESKTOP, async (page) => {
      await write(page, PACK);
      await says(page, 'is being asked');
      await eventually(() => workiq.calls.length === 2);
      await fromBot(page).getByRole('button', { name: 'Cancel' }).click();
      await says(page, 'Cancelled');
      await eventually(() => workiq.calls.every(({ cancelled }) => cancelled));
    });

    assert.equal(workiq.calls.length, 2);
  });

  it('answers the same question again without asking, and says so', async () => {
    await visit(DESKTOP, async (page) => {
      await write(page, PACK);
      await says(page, GAPS);
      const before = workiq.calls.length;
      await write(page, PACK);

      await says(page, /all answered from the last 15 minutes, not asked again/);
      assert.equal(workiq.calls.length, before);
    });
  });
});
