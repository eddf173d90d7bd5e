import type { Locator, Page } from 'playwright-core';

/** The box to write in. */
export function box(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Type a message' });
}

/** All messages on the screen, oldest first. */
export function messages(page: Page): Locator {
  return page.getByRole('log').getByRole('article');
}

/** The last message of the bot on the screen. */
export function fromBot(page: Page): Locator {
  return page.getByRole('article', { name: /^CSAM Ops at \d\d:\d\d$/ }).last();
}

/** Writes and sends. */
export async function write(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Switches to another person and waits until the page shows what that person sees. */
export async function actAs(page: Page, { id }: { readonly id: string }): Promise<void> {
  await page.getByLabel('Acting as').selectOption(id);
  await page.waitForURL(({ searchParams }) => searchParams.get('person') === id);
}

/** Opens a chat or channel of the list; on a phone the list must be open. */
export async function openChat(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}(,|$)`) }).click();
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
}

/** Opens a channel by its name and that of its team, with a comma between. */
export async function openChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const heading = name.split(',')[0] ?? '';
  await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
}
