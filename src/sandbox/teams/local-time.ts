/**
 * An instant as `2026-11-16T09:00:00.000+01:00`, the form of Teams' `localTimestamp`.
 * @throws RangeError on an unknown zone.
 */
export function localIso(at: Date, timeZone: string): string {
  const offset = offsetOf(at, timeZone);
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shiftMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(at.getTime() + shiftMs).toISOString().replace('Z', offset);
}

/** Clock time on the page, `08:00`. */
export function clockTime(at: Date, timeZone: string): string {
  return at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

/** Day on the page, `Monday, November 16`. */
export function dayName(at: Date, timeZone: string): string {
  return at.toLocaleDateString('en-US', {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
}

/** Day and clock time, `Monday 30 Nov 2026, 08:00`. */
export function dateTime(at: Date, timeZone: string): string {
  const day = at.toLocaleDateString('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day.replace(',', '')}, ${clockTime(at, timeZone)}`;
}

/** `longOffset` gives `GMT+01:00`, and a bare `GMT` for zero. */
function offsetOf(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+00:00';
}
