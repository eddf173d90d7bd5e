/**
 * The IANA name of a time zone as it can be kept; null for what is none. Offsets such as `+02:00` are
 * no zones: they do not know when the clocks change. Old and new names of one place ("Europe/Kiev",
 * "Europe/Kyiv") are both taken, whichever of them this machine lists.
 */
export function zoneNamed(name: string): string | null {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    // The only way to ask is to try.
    return null;
  }
}
