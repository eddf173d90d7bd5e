/** The files of the page, and what they may do in a browser. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Exchange } from './http.ts';

/** No foreign code, and no request to any other machine but for images of cards. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The official card renderer writes inline styles.
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: https:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

const FILES: Readonly<Record<string, readonly [string, string]>> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
};

/** Whether an address is one of the page's own files. */
export function isPageFile({ pathname }: URL): boolean {
  return Object.hasOwn(FILES, pathname);
}

/** Sends one of them, or says how to build it. The folder is only named where it is not the usual one. */
export async function sendPageFile(
  given: string | undefined,
  { response, url }: Exchange,
): Promise<void> {
  const [name = '', type = ''] = FILES[url.pathname] ?? [];
  const folder = pageFolder(given);
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-cache');
  if (folder === undefined) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('The page of the desk is not built yet: run "npm run build" and reload.\n');
    return;
  }
  const content = await readFile(join(folder, name));
  response.writeHead(200, { 'content-type': type });
  response.end(content);
}

/** Beside this file when built; in `dist` when the sources run. */
function pageFolder(given: string | undefined): string | undefined {
  const beside = import.meta.dirname;
  const built = resolve(beside, '../../../dist/sandbox/teams');
  const folders = given === undefined ? [beside, built] : [given];
  return folders.find((folder) => existsSync(join(folder, 'page.js')));
}
