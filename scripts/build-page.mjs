// Bundles the scripts of pages; run by itself it builds them all into dist.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const DESK = join(ROOT, 'src/sandbox/teams');
const AUTH = join(ROOT, 'src/pages');

/** Writes page.js, page.html and page.css of the desk into a folder. */
export async function buildPage(outdir) {
  mkdirSync(outdir, { recursive: true });
  await bundle(join(DESK, 'page-main.ts'), join(outdir, 'page.js'));
  for (const file of ['page.html', 'page.css']) copyFileSync(join(DESK, file), join(outdir, file));
}

/** Writes auth-end.js and auth.css of the sign-in into a folder. */
export async function buildAuthPage(outdir) {
  mkdirSync(outdir, { recursive: true });
  await bundle(join(AUTH, 'page-auth-end.ts'), join(outdir, 'auth-end.js'), {
    inject: [join(AUTH, 'page-no-network.ts')],
  });
  copyFileSync(join(AUTH, 'auth.css'), join(outdir, 'auth.css'));
}

function bundle(entry, outfile, more = {}) {
  return build({
    entryPoints: [entry],
    outfile,
    tsconfig: join(ROOT, 'tsconfig.page.json'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
    ...more,
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPage(join(ROOT, 'dist/sandbox/teams'));
  await buildAuthPage(join(ROOT, 'dist/pages'));
}
