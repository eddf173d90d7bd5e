/** `npm run package-app -- env/.env.teams`: the app package for Teams, from the settings of a file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseEnv } from 'node:util';
import { PackageError, packageOf } from './app-package.ts';

const [file = 'env/.env.teams'] = process.argv.slice(2);
const FOLDER = 'appPackage/build';

/** Named after the settings that it was made of, as the Agents Toolkit names it. */
function zipPath(): string {
  const name = /^\.env\.(.+)$/.exec(basename(file))?.[1] ?? 'teams';
  return `${FOLDER}/appPackage.${name}.zip`;
}

function settings(): NodeJS.ProcessEnv {
  if (!existsSync(file)) {
    throw new PackageError([`${file} is not there: copy env/.env.teams.example and fill it in`]);
  }
  return { ...process.env, ...parseEnv(readFileSync(file, 'utf8')) };
}

try {
  const { zip } = packageOf('appPackage', settings());
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(zipPath(), zip);
  console.log(zipPath());
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
