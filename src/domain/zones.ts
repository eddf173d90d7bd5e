import { formatsOf } from './formats.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

const formatIn = formatsOf('en', {});

/**
 * The IANA name of a time zone as it can be kept; null for what is none. Offsets such as `+02:00` are
 * no zones: they do not know when the clocks change. Old and new names of one place ("Europe/Kiev",
 * "Europe/Kyiv") are both taken, whichever of them this machine lists.
 * The names of Windows ("W. Europe Standard Time") become the zone of the place that stands for them.
 */
export function zoneNamed(name: string): string | null {
  return isIana(name) ? name : (WINDOWS_ZONES.get(name) ?? null);
}

function isIana(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    formatIn(name);
    return true;
  } catch {
    // The only way to ask is to try.
    return false;
  }
}
