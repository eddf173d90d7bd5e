import { openStore } from '../../src/store/open-store.ts';

/** Opens the embedded store of a directory, writes one preference, says so, and holds on until killed. */
const path = process.argv[2] ?? '';
const place = { kind: 'directory' as const, path, replicas: 1 };
const store = await openStore({ place, now: () => new Date('2026-11-16T08:00:00Z') });
await store.preferences.write('t', 'ana', { day: 'monday' });
process.stdout.write('written\n');
setInterval(() => undefined, 1000);
