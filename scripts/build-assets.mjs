// Copies what the compiler leaves behind: the demo world.
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';

mkdirSync('dist/sandbox/msx', { recursive: true });
copyFileSync('src/sandbox/msx/demo.json', 'dist/sandbox/msx/demo.json');
chmodSync('dist/cli/main.js', 0o755);
