import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '../src/config.ts';
import { problemsOf } from './support/settings.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const groups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('the Dockerfile', () => {
  const file = read('Dockerfile');

  it('copies only what there is, and what is sent to the build', () => {
    const sources = groups(file, /^COPY (?!--from)(.+) \S+$/gm).flatMap((line) => line.split(' '));
    const sent = read('.dockerignore').split('\n');

    assert.ok(sources.length > 5);
    for (const source of sources) {
      assert.ok(existsSync(join(ROOT, source)), source);
      assert.ok(sent.includes(`!${source}`), source);
    }
  });

  it('starts from one exact version, and runs as an account without rights', () => {
    for (const image of groups(file, /^FROM (\S+)/gm)) assert.match(image, /:\d+\.\d+\.\d+-/);
    assert.match(file, /^USER node$/m);
    assert.doesNotMatch(file.split('USER node')[1] ?? '', /^(RUN|COPY|ADD|USER)/m);
  });

  it('holds no secret', () => {
    assert.doesNotMatch(file, /PASSWORD|SIGN_IN_KEYS|DATABASE_URL|TOKEN/i);
  });
});

describe('the templates of Azure', () => {
  const main = read('infra/azure.bicep');
  const parts = groups(main, /^module \w+ '([^']+)'/gm);
  const texts = [main, ...parts.map((part) => read(`infra/${part}`))];

  it('give the bot settings with which it starts', () => {
    const block = texts.join('\n').split("name: 'appsettings'")[1] ?? '';
    const given = Object.fromEntries(
      [...block.matchAll(/^ {4}(\w+): (?:'([^'@]*)'|(.+))$/gm)].map(([, name = '', value]) => [
        name,
        value ?? STANDS_FOR[name] ?? '',
      ]),
    );

    const { bot, msx, signIn, storage } = readConfig(given);

    assert.deepEqual(
      [bot.kind, msx.kind, signIn.kind, storage.kind],
      ['registered', 'dataverse', 'entra', 'postgres'],
    );
  });

  it('mark every secret as one, and let none out', () => {
    for (const text of texts) {
      assert.doesNotMatch(text, /^output .*(password|secret|keys|databaseUrl)/im);
      for (const name of ['botPassword', 'signInKeys', 'databasePassword', 'databaseUrl']) {
        const before = RegExp(`(.*)\\n(@description.*\\n)?param ${name} `).exec(text);
        if (before) assert.match(before[1] ?? '', /@secure\(\)/, name);
      }
    }
  });

  it('get a value for every parameter that has no default', () => {
    const needed = groups(main, /^param (\w+) \w+$/gm);
    const given = groups(read('infra/azure.parameters.json'), /"(\w+)": \{ "value"/g);

    assert.deepEqual(
      needed.filter((name) => !given.includes(name)),
      [],
    );
  });
});

describe('the example of settings for production', () => {
  const example = parseEnv(read('env/.env.production.example'));

  it('names at once everything that is still to be filled in', () => {
    const problems = problemsOf({ ...example });

    for (const name of ['MicrosoftAppId', 'DATABASE_URL']) {
      assert.ok(
        problems.some((problem) => problem.startsWith(name)),
        name,
      );
    }
  });

  it('starts once it is filled in', () => {
    const open = Object.entries(example).filter(([, value]) => value === '');
    const filled = Object.fromEntries(open.map(([name]) => [name, STANDS_FOR[name] ?? '']));

    const { bot, signIn } = readConfig({ ...example, ...filled });

    assert.deepEqual([bot.kind, signIn.kind], ['registered', 'entra']);
  });
});

/** What Azure puts in where the template names another resource. */
const STANDS_FOR: Record<string, string> = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'from-the-vault',
  BOT_DOMAIN: 'bot.example',
  SIGN_IN_KEYS: Buffer.alloc(32, 1).toString('base64'),
  DATABASE_URL: 'postgres://bot:x@db.example/ops?sslmode=verify-full',
  MSX_URL: 'https://msx.example',
  MSX_WRITES: 'record',
  BACKGROUND_ACCESS: 'person',
};
