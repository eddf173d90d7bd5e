// Draws the pictures of the README anew: builds on `npm run build`, needs an installed browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
// The words that are waited for are those of the build that says them.
import { IN_PERSON } from '../dist/weekly/voice.js';
import { ensureBrowser } from './browser.mjs';

const FOLDER = 'docs/pictures';
/** Milliseconds; the first answer starts a database, which takes long on a busy machine. */
const PATIENCE_MS = 120_000;
const SHOTS = [
  { file: 'review-light.png', width: 1180, height: 1260, theme: 'light', open: null },
  { file: 'milestone-dark.png', width: 1180, height: 1180, theme: 'dark', open: 'Predictive' },
  { file: 'review-phone.png', width: 390, height: 844, theme: 'light', open: null },
  { file: 'weekly-light.png', width: 1180, height: 1080, theme: 'light', show: weekly },
];

/** Asks the question of the README on a fresh desk and saves what a person sees. */
async function draw(browser, { file, width, height, theme, open, show = review }) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'csam-ops-pictures-'));
  const env = { ...process.env, PORT: '0', DESK_PORT: '0', DATA_DIR };
  const bot = spawn(process.execPath, ['dist/main.js'], { env });
  const [line] = await once(bot.stdout, 'data');
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${String(line).trim()}/?theme=${theme}`);
  await show(page, open);
  await page.screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
  bot.kill();
}

/** The review, or one milestone of it. */
async function review(page, open) {
  const card = await answer(page, 'how are my milestones?', IN_PERSON.needsNow);
  if (open) {
    await card.getByText(open).click();
    await card.getByText('What would clear it').waitFor();
  } else {
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  }
}

/** The message of next Monday, after a week in which others worked too. */
async function weekly(page) {
  await answer(page, 'send it now', IN_PERSON.first);
  await page.getByRole('button', { name: 'Let colleagues work' }).click();
  await page.getByText('is completed.').waitFor();
  await page.getByRole('button', { name: 'Go to next Monday, 08:00' }).click();
  const card = page.getByRole('article').last();
  await card.getByText('since last week').waitFor();
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function answer(page, text, says) {
  await page.getByRole('textbox').last().fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  const card = page.getByRole('article').last();
  await card.getByText(says).waitFor();
  return card;
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
for (const shot of SHOTS) await draw(browser, shot);
await browser.close();
