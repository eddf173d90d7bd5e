/**
 * The app package that an administrator uploads to Teams: manifest and icons in a zip. Everything
 * that is wrong with it is found here, offline, and told at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { default as Ajv } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import { zipSync } from 'fflate';
import { z } from 'zod';

/** Files of the package, by the name that they have inside. */
export interface AppPackage {
  readonly manifest: Record<string, unknown>;
  readonly zip: Uint8Array;
}

/** Says everything that keeps a package from being made. */
export class PackageError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The app package is not made:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const Manifest = z.looseObject({
  manifestVersion: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
});

/** Pixels along a side, as Teams demands them (teams-platform.md TP-9.6). */
const SIZES = { color: 192, outline: 32 } as const;

/**
 * Makes the package of a folder that holds `manifest.json` and its icons; `settings` fill the
 * placeholders `${{NAME}}`. Throws `PackageError` with all problems.
 */
export function packageOf(
  folder: string,
  settings: Readonly<Record<string, string | undefined>>,
): AppPackage {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const missing = placeholdersOf(text).filter((name) => (settings[name] ?? '').trim() === '');
  const manifest = Manifest.parse(JSON.parse(filled(text, settings)));
  const { icons } = manifest;
  const problems = [
    ...missing.map((name) => `${name} is not set`),
    ...iconProblems(folder, icons),
    // An empty setting would only be told a second time, in the words of the schema.
    ...(missing.length > 0 ? [] : schemaProblems(manifest, manifest.manifestVersion)),
  ];
  if (problems.length > 0) throw new PackageError(problems);
  const json = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const icon = (name: string): Uint8Array => readFileSync(join(folder, name));
  const zip = zipSync({
    'manifest.json': json,
    [icons.color]: icon(icons.color),
    [icons.outline]: icon(icons.outline),
  });
  return { manifest, zip };
}

const PLACEHOLDER = /\$\{\{([A-Z0-9_]+)\}\}/g;

function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))];
}

/** Values are put in as JSON text: a quote in one of them must not become part of the manifest. */
function filled(text: string, settings: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) =>
    JSON.stringify((settings[name] ?? '').trim()).slice(1, -1),
  );
}

function iconProblems(folder: string, icons: Record<keyof typeof SIZES, string>): string[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const path = join(folder, icons[kind]);
    if (!existsSync(path)) return [`the ${kind} icon ${icons[kind]} is missing`];
    const { width, height, hasAlpha } = pngHeader(readFileSync(path));
    const size = SIZES[kind];
    const isSized = width === size && height === size;
    return [
      ...(isSized ? [] : [`the ${kind} icon is ${width} × ${height}, not ${size} × ${size}`]),
      ...(kind === 'outline' && !hasAlpha ? ['the outline icon is not transparent'] : []),
    ];
  });
}

/** What the first chunk of a PNG says; zeros for what is none. */
function pngHeader(file: Buffer): { width: number; height: number; hasAlpha: boolean } {
  const isPng = file.length > 25 && file.toString('latin1', 1, 4) === 'PNG';
  if (!isPng) return { width: 0, height: 0, hasAlpha: false };
  // Colour types 4 and 6 are grey and colour with an alpha channel.
  const hasAlpha = [4, 6].includes(file[25] ?? 0);
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), hasAlpha };
}

const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

/** What Microsoft's own schema of a manifest version says against a manifest; [] when nothing. */
export function schemaProblems(manifest: object, version: string): string[] {
  const path = join(
    import.meta.dirname,
    '..',
    SCHEMAS,
    `v${version}`,
    'MicrosoftTeams.schema.json',
  );
  if (!existsSync(path)) return [`there is no manifest version ${version}`];
  const validate = compiled(path);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'manifest'} ${message ?? 'is not valid'}`,
  );
}

function compiled(path: string): ValidateFunction {
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  addFormats.default(ajv);
  // Some versions hold an escape that JavaScript does not know.
  const text = readFileSync(path, 'utf8').replaceAll('\\\\a', '\\\\x07');
  return ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
}
