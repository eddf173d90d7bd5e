// Writes the names that Windows has for time zones, from the data of Unicode (package `cldr-core`).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TARGET = 'src/domain/windows-zones.ts';

/** The zones of Windows with the place that stands for each one in the whole world. */
export function windowsZones() {
  const path = createRequire(import.meta.url).resolve('cldr-core/supplemental/windowsZones.json');
  const { mapTimezones } = JSON.parse(readFileSync(path, 'utf8')).supplemental.windowsZones;
  const world = mapTimezones.filter(({ mapZone }) => mapZone._territory === '001');
  return world.map(({ mapZone }) => [mapZone._other, mapZone._type]);
}

if (process.argv[1] === import.meta.filename) {
  const lines = windowsZones().map(
    ([name, zone]) => `  ['${name.replaceAll("'", "\\'")}', '${zone}'],`,
  );
  writeFileSync(
    TARGET,
    `/**
 * What Windows calls the zones of the world, for clients that name no others; data of Unicode (CLDR).
 * Written by \`npm run windows-zones\`, never by hand.
 */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map([
${lines.join('\n')}
]);
`,
  );
}
