import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { PackageError, packageOf, schemaProblems } from '../scripts/app-package.ts';
import { INTENTS } from '../src/routing/intents.ts';
import { route } from '../src/routing/route.ts';

const FOLDER = resolve(import.meta.dirname, '../appPackage');
const SETTINGS = {
  TEAMS_APP_ID: '3f2a7c1e-0b7d-4c3e-9a51-5d0c8f1e2a33',
  BOT_ID: '8c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d5e',
  BOT_DOMAIN: 'csam-ops.contoso.example',
  DEVELOPER_NAME: 'Contoso "CSU"',
  DEVELOPER_WEBSITE_URL: 'https://contoso.example',
  DEVELOPER_PRIVACY_URL: 'https://contoso.example/privacy',
  DEVELOPER_TERMS_URL: 'https://contoso.example/terms',
};

const Manifest = z.looseObject({
  version: z.string(),
  developer: z.looseObject({ name: z.string() }),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
});

/** The problems that keep the package of a folder from being made; [] when it is made. */
function problemsOf(folder: string, settings: Record<string, string>): readonly string[] {
  try {
    packageOf(folder, settings);
    return [];
  } catch (error) {
    if (error instanceof PackageError) return error.problems;
    throw error;
  }
}

/** A copy of the folder that a case may spoil. */
function withCopy(spoil: (folder: string) => void): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'csam-ops-package-'));
  cpSync(FOLDER, copy, { recursive: true });
  try {
    spoil(copy);
    return problemsOf(copy, SETTINGS);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

describe('the app package', () => {
  it('unzips to a manifest and its two icons, unchanged', () => {
    const files = unzipSync(packageOf(FOLDER, SETTINGS).zip);

    assert.deepEqual(Object.keys(files).toSorted(), ['color.png', 'manifest.json', 'outline.png']);
    const manifest = Manifest.parse(
      JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()),
    );
    assert.equal(manifest.bots[0].botId, SETTINGS.BOT_ID);
    assert.equal(manifest.developer.name, SETTINGS.DEVELOPER_NAME);
    for (const icon of ['color.png', 'outline.png']) {
      assert.deepEqual(Buffer.from(files[icon] ?? []), readFileSync(join(FOLDER, icon)));
    }
  });

  for (const version of ['1.25', '1.30']) {
    it(`passes Microsoft's schema of manifest version ${version}`, () => {
      const { manifest } = packageOf(FOLDER, SETTINGS);

      assert.deepEqual(schemaProblems({ ...manifest, ...versioned(version) }, version), []);
    });
  }

  it('carries the version of the product', () => {
    const { version } = Manifest.parse(packageOf(FOLDER, SETTINGS).manifest);

    const product = z.looseObject({ version: z.string() });
    assert.equal(version, product.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version);
  });

  it('names every missing setting at once', () => {
    const { BOT_ID, DEVELOPER_NAME } = SETTINGS;

    assert.deepEqual(problemsOf(FOLDER, { BOT_ID, DEVELOPER_NAME, BOT_DOMAIN: ' ' }), [
      'TEAMS_APP_ID is not set',
      'DEVELOPER_WEBSITE_URL is not set',
      'DEVELOPER_PRIVACY_URL is not set',
      'DEVELOPER_TERMS_URL is not set',
      'BOT_DOMAIN is not set',
    ]);
  });

  for (const [setting, value, problem] of [
    ['TEAMS_APP_ID', 'my app', /^\/id must match pattern/],
    ['BOT_ID', '12', /^\/bots\/0\/botId must match pattern/],
    ['DEVELOPER_PRIVACY_URL', 'contoso.example', /^\/developer\/privacyUrl must match pattern/],
    ['DEVELOPER_NAME', 'x'.repeat(33), /^\/developer\/name must NOT have more than 32 characters/],
  ] as const) {
    it(`says what is wrong with ${setting}`, () => {
      const problems = problemsOf(FOLDER, { ...SETTINGS, [setting]: value });

      assert.ok(
        problems.some((one) => problem.test(one)),
        problems.join('\n'),
      );
    });
  }

  for (const [what, spoil, problem] of [
    ['a missing icon', remove('outline.png'), 'the outline icon outline.png is missing'],
    ['an icon of another size', swap, 'the color icon is 32 × 32, not 192 × 192'],
    ['an outline that covers its ground', swap, 'the outline icon is not transparent'],
    ['a file that is no picture', noPicture, 'the color icon is 0 × 0, not 192 × 192'],
    ['a manifest version that there is not', noVersion, 'there is no manifest version 9.99'],
  ] as const) {
    it(`is not made with ${what}`, () => {
      const problems = withCopy(spoil);

      assert.ok(problems.includes(problem), problems.join('\n'));
    });
  }
});

describe('the command lists', () => {
  const [{ commandLists }] = Manifest.parse(packageOf(FOLDER, SETTINGS).manifest).bots;

  for (const { scopes, commands } of commandLists) {
    for (const { title } of commands) {
      it(`${scopes.join(' and ')}: “${title}” reaches its intent`, () => {
        assert.equal(route(title).intent, title);
        assert.ok(route(title).confidence > 0.9);
      });
    }

    it(`${scopes.join(' and ')}: stays within the limits of every manifest version`, () => {
      assert.ok(commands.length <= 10);
      assert.ok(commands.every(({ title }) => title.length <= 32));
      assert.ok(commands.every(({ description }) => description.length <= 128));
    });
  }

  it('hold every intent that a person can choose, as long as Teams has room for it', () => {
    const titles = new Set(
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );

    // Nobody picks a greeting, or what the bot does not do, from a list.
    const chosen = INTENTS.filter((one) => one !== 'greeting' && one !== 'out-of-scope');
    const left = chosen.filter((intent) => !titles.has(intent));
    const isFull = commandLists.every(({ commands }) => commands.length === 10);
    assert.deepEqual(isFull ? [] : left, []);
  });

  it('serve each place once', () => {
    const scopes = commandLists.flatMap((list) => list.scopes);

    assert.deepEqual(scopes.toSorted(), ['groupChat', 'personal', 'team']);
  });
});

function versioned(version: string): object {
  const address = `https://developer.microsoft.com/json-schemas/teams/v${version}`;
  return { $schema: `${address}/MicrosoftTeams.schema.json`, manifestVersion: version };
}

function remove(name: string) {
  return (folder: string): void => rmSync(join(folder, name));
}

/** Each icon in the place of the other. */
function swap(folder: string): void {
  cpSync(join(FOLDER, 'outline.png'), join(folder, 'color.png'));
  cpSync(join(FOLDER, 'color.png'), join(folder, 'outline.png'));
}

function noPicture(folder: string): void {
  writeFileSync(join(folder, 'color.png'), 'not a picture');
}

function noVersion(folder: string): void {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"1.25"', '"9.99"'));
}
