import { zoneNamed } from '../domain/zones.ts';

/** Zones as people in offices call them; letters such as EST mean the place, in summer too. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pacific|p[sd]?t)\b/i, 'America/Los_Angeles'],
  [/\b(?:mountain|m[sd]t)\b/i, 'America/Denver'],
  [/\b(?:us central|central us|c[sd]t)\b/i, 'America/Chicago'],
  [/\b(?:eastern|e[sd]t)\b/i, 'America/New_York'],
  [/\b(?:central european|ce[sd]?t|me[sz]z?)\b/i, 'Europe/Berlin'],
  [/\b(?:uk|british|bst)\b/i, 'Europe/London'],
  [/\b(?:india|indian)\b/i, 'Asia/Kolkata'],
  [/\b(?:japan|jst)\b/i, 'Asia/Tokyo'],
  [/\b(?:utc|gmt)\b/i, 'UTC'],
];

/** The zone that a text names: by its IANA name, a city, or a common word; null without one. */
export function zoneIn(text: string): string | null {
  const iana = /\b[A-Z]\w+\/[\w+-]+(?:\/\w+)?/.exec(text)?.[0];
  if (iana !== undefined) return zoneNamed(iana);
  const called = CALLED.find(([says]) => says.test(text))?.[1];
  return called ?? cityIn(text);
}

function cityIn(text: string): string | null {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ')} `;
  const city = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.find((zone) => words.includes(` ${city(zone).toLowerCase()} `)) ?? null;
}
