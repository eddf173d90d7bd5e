import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const groups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const named = (text: string): string[] => groups(text, /\$\{\{([A-Z_0-9]+)\}\}/g);

const Tasks = z.object({
  tasks: z.array(
    z.looseObject({
      label: z.string(),
      dependsOn: z.array(z.string()).default([]),
      command: z.string().default(''),
    }),
  ),
});
const Launch = z.object({
  configurations: z.array(z.looseObject({ name: z.string() })),
  compounds: z.array(
    z.looseObject({ configurations: z.array(z.string()), preLaunchTask: z.string() }),
  ),
});
const json = <Shape>(schema: z.ZodType<Shape>, path: string): Shape =>
  schema.parse(JSON.parse(read(path)));

/** What the toolkit asks for by itself, or knows. */
const BUILT_IN = ['TEAMSFX_ENV', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'];

/** Names that people write by hand, as the page says. */
const WRITTEN = groups(read('docs/deploy.md'), /`([A-Z][A-Z_0-9]+)`/g);

for (const [file, template, inputs] of [
  ['m365agents.yml', 'infra/azure.bicep', WRITTEN],
  [
    'm365agents.local.yml',
    'infra/bot-registration/azurebot.bicep',
    [
      ...Object.keys(parseEnv(read('env/.env.local.example'))),
      ...groups(read('env/.env.local.example'), /(SECRET_\w+)=/g),
      // The tunnel writes these.
      ...groups(read('.vscode/tasks.json'), /"(?:endpoint|domain)": "(\w+)"/g),
    ],
  ],
] as const) {
  describe(`${file} for the Agents Toolkit`, () => {
    const text = read(file);
    const files = groups(
      text,
      /^\s*(?:- )?(?:path|parameters|manifestPath|ignoreFile): (?:\.\/)?(\S+)$/gm,
    );
    const made = groups(text, /^ {6}\w+: ([A-Z][A-Z_0-9]+)$/gm);
    const outputs = groups(read(template), /^output (\w+) /gm);

    it('names files that are there', () => {
      assert.ok(files.includes(template) && files.includes('appPackage/manifest.json'));
      for (const one of files) assert.ok(existsSync(join(ROOT, one)), one);
    });

    it('is of the version of its schema', () => {
      assert.equal(
        /toolkits\/(v[\d.]+)\/yaml/.exec(text)?.[1],
        /^version: (\S+)$/m.exec(text)?.[1],
      );
    });

    it('has a source for every name that it, the manifests and the templates use', () => {
      const used = [text, ...files.filter((one) => one.endsWith('.json')).map(read)].flatMap(named);
      const known = new Set<string>([...BUILT_IN, ...made, ...outputs, ...inputs]);

      assert.ok(used.includes('BOT_DOMAIN') && used.includes('SECRET_SIGN_IN_KEYS'));
      assert.deepEqual([...new Set(used.filter((name) => !known.has(name)))], []);
    });

    it('uploads the package that it has zipped', () => {
      const zipped = /outputZipPath: (\S+)/.exec(text)?.[1];

      assert.equal(/appPackagePath: (\S+)/.exec(text)?.[1], zipped);
    });

    it('runs npm scripts that there are', () => {
      const { scripts } = json(
        z.looseObject({ scripts: z.record(z.string(), z.string()) }),
        'package.json',
      );

      for (const script of groups(text, /args: run (\S+)/g)) assert.ok(scripts[script], script);
    });
  });
}

describe('every output of the templates', () => {
  it('is used by a step, a manifest or a page', () => {
    const used = [read('m365agents.yml'), read('appPackage/manifest.json'), read('docs/deploy.md')];

    for (const name of groups(read('infra/azure.bicep'), /^output (\w+) /gm)) {
      assert.ok(used.join('\n').includes(name), name);
    }
  });
});

describe('F5 in VS Code', () => {
  const { tasks } = json(Tasks, '.vscode/tasks.json');
  const { configurations, compounds } = json(Launch, '.vscode/launch.json');
  const labels = tasks.map(({ label }) => label);

  it('runs tasks and configurations that there are', () => {
    for (const task of tasks.flatMap(({ dependsOn }) => dependsOn))
      assert.ok(labels.includes(task));
    for (const { preLaunchTask, configurations: used } of compounds) {
      assert.ok(labels.includes(preLaunchTask));
      for (const one of used)
        assert.ok(
          configurations.some(({ name }) => name === one),
          one,
        );
    }
  });

  it('makes the tunnel before what needs its address, and the settings before the start', () => {
    const order = tasks.find(({ label }) => label === 'Start App Locally')?.dependsOn ?? [];

    assert.deepEqual(order.slice(-4), [
      'Start local tunnel',
      'Provision',
      'Deploy',
      'Start application',
    ]);
  });

  it('attaches to the port that the started script opens, with the settings that were written', () => {
    const { scripts } = json(
      z.looseObject({ scripts: z.record(z.string(), z.string()) }),
      'package.json',
    );
    const started = tasks.find(({ label }) => label === 'Start application')?.command ?? '';
    const script = scripts[started.replace('npm run ', '')] ?? assert.fail(started);
    const port = configurations.find(({ request }) => request === 'attach')?.['port'];

    assert.match(script, new RegExp(`--inspect=${String(port)} `));
    const target = /target: \.\/(\S+)/.exec(read('m365agents.local.yml'))?.[1] ?? '';
    assert.match(script, new RegExp(`--env-file=${target.replace('.', '\\.')} `));
    assert.ok(read('.gitignore').split('\n').includes(target));
  });

  it('gives the bot settings with which it starts, and on the port of the tunnel', () => {
    const block = read('m365agents.local.yml').split('envs:\n')[1] ?? '';
    const given = Object.fromEntries(
      [...block.matchAll(/^ {8}(\w+): '?([^'\n]+)'?$/gm)].map(([, name = '', value = '']) => [
        name,
        STANDS_FOR[value] ?? value,
      ]),
    );

    const { bot, msx, signIn, storage, workiq } = readConfig(given);

    assert.deepEqual(
      [bot.kind, msx.kind, signIn.kind, storage.kind, workiq.kind],
      ['registered', 'dataverse', 'entra', 'directory', 'off'],
    );
    assert.match(read('.vscode/tasks.json'), /"portNumber": 3978/);
    assert.equal(readConfig(given).port, 3978);
  });
});

describe('the manifest of the app and the bot’s own settings', () => {
  const Manifest = z.looseObject({
    validDomains: z.array(z.string()),
    webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  });
  const { validDomains, webApplicationInfo } = json(Manifest, 'appPackage/manifest.json');
  const filled = (text: string): string =>
    text.replaceAll('${{BOT_DOMAIN}}', 'bot.example').replaceAll('${{BOT_ID}}', GUID);

  it('ask Teams for a sign-in to one and the same resource', () => {
    const { signIn } = readConfig({
      MicrosoftAppId: GUID,
      MicrosoftAppTenantId: GUID,
      MicrosoftAppPassword: 'x',
      BOT_DOMAIN: 'bot.example',
      SIGN_IN_KEYS: KEY,
      MSX_BACKEND: 'dataverse',
    });

    assert.ok(signIn.kind === 'entra');
    assert.equal(filled(webApplicationInfo.resource), signIn.resource);
    assert.equal(filled(webApplicationInfo.id), GUID);
  });

  it('and the registration know the same resource, and the page that ends a sign-in', () => {
    const registration = read('infra/aad.manifest.json');

    assert.ok(registration.includes(`"identifierUris": ["${webApplicationInfo.resource}"]`));
    assert.match(registration, /"redirectUris": \["https:\/\/\$\{\{BOT_DOMAIN\}\}\/auth-end"\]/);
  });

  it('trust the one host on which the pages of the sign-in are', () => {
    assert.deepEqual(validDomains, ['${{BOT_DOMAIN}}']);
  });
});

const GUID = '11111111-1111-4111-8111-111111111111';
const KEY = Buffer.alloc(32, 1).toString('base64');
const STANDS_FOR: Readonly<Record<string, string>> = {
  '${{BOT_ID}}': GUID,
  '${{AAD_APP_TENANT_ID}}': GUID,
  '${{SECRET_BOT_PASSWORD}}': 'from-the-toolkit',
  '${{BOT_DOMAIN}}': 'x.devtunnels.ms',
  '${{SECRET_SIGN_IN_KEYS}}': KEY,
};
