// Bundles the page of the desk; run by itself it builds into dist/sandbox/teams.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src/sandbox/teams');

/** Writes page.js, page.html and page.css into a folder. */
export async function buildPage(outdir) {
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: [join(SOURCE, 'page-main.ts')],
    outfile: join(outdir, 'page.js'),
    tsconfig: join(ROOT, 'tsconfig.page.json'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
  });
  for (const file of ['page.html', 'page.css'])
    copyFileSync(join(SOURCE, file), join(outdir, file));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPage(join(ROOT, 'dist/sandbox/teams'));
}
