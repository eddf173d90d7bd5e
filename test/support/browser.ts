import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { buildPage } from '../../scripts/build-page.mjs';

/** What the screen of a browser test looks like. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly theme?: 'light' | 'dark';
  /** Errors that the test provokes; any other fails it. */
  readonly expectedErrors?: RegExp;
}

export const DESKTOP: Screen = { width: 1280, height: 800 };
export const PHONE: Screen = { width: 360, height: 740 };

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;
let pageFolder: Promise<string> | undefined;

/** Opens a page, runs what a test does with it, and fails when the page reported any error. */
export async function withPage(
  url: string,
  screen: Screen,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  browser ??= launch();
  const { width, height, theme, expectedErrors } = screen;
  const context = await (await browser).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  try {
    const address = new URL(url);
    if (theme) address.searchParams.set('theme', theme);
    await page.goto(address.href);
    await visit(page);
  } finally {
    await context.close();
  }
  const surprises = errors.filter((error) => !expectedErrors?.test(error));
  assert.deepEqual(surprises, []);
}

/** Folder of the desk's page, bundled from the sources once a run. */
export function builtPage(): Promise<string> {
  pageFolder ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-page-'));
    await buildPage(folder);
    return folder;
  })();
  return pageFolder;
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  assert.ok(executablePath, 'No browser: run "node scripts/browser.mjs" to get one.');
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** Registered when the first test that needs a browser is loaded; runs after the last test. */
after(async () => {
  await (await browser)?.close();
  const folder = await pageFolder;
  if (folder) rmSync(folder, { recursive: true });
});
