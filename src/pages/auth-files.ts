/** The files of the second page: its style, and its script with Teams' own library inside. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from './auth-pages.ts';

/** Files by their paths, with their types. */
export const PAGE_FILES: Readonly<Record<string, string>> = {
  '/auth-end.js': 'text/javascript; charset=utf-8',
  '/auth.css': 'text/css; charset=utf-8',
};

/** Reads one of them; beside this file when built, in `dist` when the sources run. */
export async function readPageFile(path: string, given: string | undefined): Promise<Page> {
  const built = resolve(import.meta.dirname, '../../dist/pages');
  const folders = given === undefined ? [import.meta.dirname, built] : [given];
  const folder = folders.find((one) => existsSync(join(one, 'auth-end.js')));
  if (folder === undefined) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return { status: 503, headers, body: 'This page is not built yet: run "npm run build".\n' };
  }
  const body = await readFile(join(folder, path), 'utf8');
  return { status: 200, headers: { 'Content-Type': PAGE_FILES[path] ?? 'text/plain' }, body };
}
