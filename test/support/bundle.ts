import { build, type Plugin } from 'esbuild';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A file of this folder as one program without parts: such a process starts ten times as fast. */
export async function bundled(name: string): Promise<string> {
  const outfile = resolve(
    import.meta.dirname,
    `../../node_modules/.cache/${name}-${process.pid}.mjs`,
  );
  mkdirSync(dirname(outfile), { recursive: true });
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [resolve(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    external: ['pg-native', '@electric-sql/pglite'],
    logLevel: 'error',
    plugins: [OWN_PLACES],
    // Some dependencies ask for their parts in the older way.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** What a part reads from beside itself still lies there, not beside the bundle. */
const OWN_PLACES: Plugin = {
  name: 'own-places',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.dirname',
        JSON.stringify(dirname(path)),
      ),
    }));
  },
};
