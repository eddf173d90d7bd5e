// Draws the icons of the app package from their SVG files; needs an installed browser.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

/** Sizes that Teams demands, in pixels. */
const ICONS = [
  ['color', 192],
  ['outline', 32],
];

const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
for (const [name, size] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(`appPackage/${name}.svg`, 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: `appPackage/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
