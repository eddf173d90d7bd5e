import { remembering } from './remembering.ts';

/** Zones whose formats are kept; there are about 600 names. */
const MOST_ZONES = 700;

/**
 * One format for each zone (IANA name), made once: making one costs a hundred times as much as using
 * it. What is given back throws RangeError on an unknown zone.
 */
export function formatsOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (timeZone: string) => Intl.DateTimeFormat {
  const known = remembering<Intl.DateTimeFormat>(MOST_ZONES);
  return (timeZone) =>
    known(timeZone, () => new Intl.DateTimeFormat(locale, { ...options, timeZone }));
}
