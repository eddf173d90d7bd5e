// Copies what the compiler leaves behind: the demo world and the card templates.
import { chmodSync, copyFileSync, cpSync, mkdirSync } from 'node:fs';

mkdirSync('dist/sandbox/msx', { recursive: true });
copyFileSync('src/sandbox/msx/demo.json', 'dist/sandbox/msx/demo.json');
cpSync('src/cards/templates', 'dist/cards/templates', { recursive: true });
chmodSync('dist/cli/main.js', 0o755);
