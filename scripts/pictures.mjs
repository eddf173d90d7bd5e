// Draws the pictures of the README anew: builds on `npm run build`, needs an installed browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

const FOLDER = 'docs/pictures';
const SHOTS = [
  { file: 'review-light.png', width: 1180, height: 1260, theme: 'light', open: null },
  { file: 'milestone-dark.png', width: 1180, height: 1180, theme: 'dark', open: 'Predictive' },
  { file: 'review-phone.png', width: 390, height: 844, theme: 'light', open: null },
];

/** Asks the question of the README on a fresh desk and saves what a person sees. */
async function draw(browser, { file, width, height, theme, open }) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'csam-ops-pictures-'));
  const env = { ...process.env, PORT: '0', DESK_PORT: '0', DATA_DIR };
  const bot = spawn(process.execPath, ['dist/main.js'], { env });
  const [line] = await once(bot.stdout, 'data');
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${String(line).trim()}/?theme=${theme}`);
  await page.getByRole('textbox').last().fill('how are my milestones?');
  await page.getByRole('button', { name: 'Send' }).click();
  const card = page.getByRole('article').last();
  await card.getByText('Needs you now').waitFor();
  if (open) {
    await card.getByText(open).click();
    await card.getByText('What would clear it').waitFor();
  } else {
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  }
  await page.screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
  bot.kill();
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
for (const shot of SHOTS) await draw(browser, shot);
await browser.close();
