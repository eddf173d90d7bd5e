// Makes what the compiler leaves behind: demo world, card templates, the pages of desk and sign-in.
import { chmodSync, copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { buildAuthPage, buildPage } from './build-page.mjs';

mkdirSync('dist/sandbox/msx', { recursive: true });
copyFileSync('src/sandbox/msx/demo.json', 'dist/sandbox/msx/demo.json');
cpSync('src/cards/templates', 'dist/cards/templates', { recursive: true });
await buildPage('dist/sandbox/teams');
await buildAuthPage('dist/pages');
chmodSync('dist/cli/main.js', 0o755);
