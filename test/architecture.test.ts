import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const SRC = resolve(import.meta.dirname, '../src');

/** What each folder may import of ours; files at the top of src join the parts and may import all. */
const OURS: Record<string, readonly string[]> = {
  domain: [],
  // Knows nobody: who may come in, and who somebody is, is decided without the rest.
  auth: ['domain'],
  // What a browser meets of the sign-in.
  pages: ['auth'],
  config: ['domain'],
  telemetry: ['config'],
  tools: ['domain'],
  signals: ['domain'],
  skills: ['domain', 'tools', 'signals'],
  routing: ['domain', 'skills'],
  ledger: ['domain', 'tools'],
  channels: ['domain', 'tools', 'skills', 'routing', 'cards'],
  store: ['auth', 'domain', 'ledger', 'channels', 'weekly'],
  backends: ['domain', 'tools'],
  sandbox: ['domain', 'tools'],
  cards: ['domain', 'skills', 'ledger'],
  weekly: ['domain', 'skills', 'ledger', 'cards'],
  dialogs: ['domain', 'tools', 'signals', 'skills', 'routing', 'ledger', 'cards', 'weekly'],
  bot: [
    'auth',
    'domain',
    'tools',
    'signals',
    'skills',
    'routing',
    'ledger',
    'cards',
    'weekly',
    'dialogs',
    'channels',
  ],
  cli: ['domain', 'ledger', 'skills', 'routing', 'signals', 'tools', 'weekly'],
};

/** What each core folder may import from outside: no chat framework, no network, no clock. */
const OUTSIDE: Record<string, readonly string[]> = {
  domain: ['zod'],
  tools: ['zod'],
  signals: [],
  skills: ['zod'],
  // Dates as people write them, and likeness of names: both pure, no clock of their own is used.
  routing: ['chrono-node', 'fuse.js'],
  ledger: ['zod'],
  channels: ['zod'],
  // Pure as well: an instant in a zone is a wall time, and back.
  weekly: ['zod', 'temporal-polyfill'],
};

const ROOT_FOR_ALL = ['errors.ts', 'logger.ts', 'observer.ts'];
const ROOT_FOR_CLI = ['app.ts', 'storage.ts', 'msx.ts', 'config.ts'];

interface Import {
  file: string;
  folder: string;
  target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const file = relative(SRC, path);
  const folder = file.includes('/') ? (file.split('/')[0] ?? '') : '';
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'));
  return importedFiles.map(({ fileName }) => ({
    file,
    folder,
    target: fileName.startsWith('.')
      ? `./${relative(SRC, resolve(dirname(path), fileName))}`
      : fileName,
  }));
}

const all = sources(SRC).flatMap(importsOf);

function isAllowedOfOurs({ folder, target }: Import): boolean {
  const path = target.slice(2);
  if (ROOT_FOR_ALL.includes(path)) return true;
  if (folder === 'cli' && ROOT_FOR_CLI.includes(path)) return true;
  const other = path.split('/')[0] ?? '';
  return other === folder || (OURS[folder] ?? []).includes(other);
}

describe('architecture', () => {
  it('keeps every folder to the imports of ours that the table allows', () => {
    const wrong = all
      .filter(({ folder, target }) => folder !== '' && target.startsWith('./'))
      .filter((one) => !isAllowedOfOurs(one));

    assert.deepEqual(wrong, []);
  });

  it('keeps frameworks, network and packages out of the core', () => {
    const wrong = all.filter(({ folder, target }) => {
      const allowed = OUTSIDE[folder];
      return allowed !== undefined && !target.startsWith('./') && !allowed.includes(target);
    });

    assert.deepEqual(wrong, []);
  });

  it('knows every folder below src', () => {
    const folders = [...new Set(all.map(({ folder }) => folder).filter((folder) => folder !== ''))];

    assert.deepEqual(
      folders.filter((folder) => !(folder in OURS)),
      [],
    );
  });

  it('reads no clock in the core', () => {
    const core = sources(SRC).filter(
      (path) => (relative(SRC, path).split('/')[0] ?? '') in OUTSIDE,
    );
    const wrong = core.filter((path) =>
      /\bnew Date\(\)|\bDate\.now\(/.test(readFileSync(path, 'utf8')),
    );

    assert.deepEqual(wrong, []);
  });
});
