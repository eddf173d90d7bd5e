// Finds a Chromium-like browser for the browser tests; run by itself it sees to it that there is one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji', 'fonts-noto-core'];

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Path of an installed Chrome, Edge or Chromium; undefined when there is none. */
export function findBrowser() {
  const chosen = process.env.CSAM_BROWSER;
  // A wrong setting is not silently replaced by another browser.
  if (chosen) return canRun(chosen) ? chosen : undefined;
  return candidates().find(canRun);
}

/** The path of a browser; installs Chromium on Debian and Ubuntu where that is allowed. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (!process.env.CSAM_BROWSER && isDebian()) install();
  const installed = findBrowser();
  if (installed) return installed;
  console.error(
    'Browser tests need Chrome, Edge or Chromium: install one, or set CSAM_BROWSER to its path.',
  );
  return process.exit(1);
}

function candidates() {
  if (process.platform === 'win32') return windowsPaths();
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return process.platform === 'darwin' ? [...macPaths(), ...onPath] : [...onPath, ...linuxPaths()];
}

function macPaths() {
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
}

function linuxPaths() {
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

function windowsPaths() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return roots.flatMap((root) => programs.map((program) => join(root, ...program)));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Runs apt-get as root, or by sudo when that asks for no password. */
function install() {
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]];
  for (const step of steps) {
    const [command, ...rest] = [...prefix, 'apt-get', ...step];
    // Its chatter goes to stderr: stdout stays empty for callers.
    if (spawnSync(command, rest, { stdio: ['ignore', 2, 2] }).status !== 0) return;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureBrowser();
