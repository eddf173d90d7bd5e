// Makes what the compiler leaves behind: demo world, card templates, the page of the desk.
import { chmodSync, copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { buildPage } from './build-page.mjs';

mkdirSync('dist/sandbox/msx', { recursive: true });
copyFileSync('src/sandbox/msx/demo.json', 'dist/sandbox/msx/demo.json');
cpSync('src/cards/templates', 'dist/cards/templates', { recursive: true });
await buildPage('dist/sandbox/teams');
chmodSync('dist/cli/main.js', 0o755);
