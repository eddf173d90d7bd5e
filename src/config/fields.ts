/**
 * Kinds of settings that several concerns share. All values arrive as text; an empty one counts as
 * not set and never gets here.
 */
import { z } from 'zod';

/** Text with something in it; blanks around it are taken away. */
export const filled = z.string().trim().min(1);

/** A whole number between two bounds, both allowed. One sentence says all that may be wrong. */
export function whole(least: number, most: number) {
  const error = `is no whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

/** A TCP port; 0 takes a free one. */
export const port = whole(0, 65_535);

/** A span in whole calendar days, ten years at most. */
export const days = whole(0, 3650);

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, { error: `is none of ${words.join(', ')}` });
}

const Guids = z.array(z.guid()).min(1);

/** GUIDs parted by commas, in lower case as Entra writes them. */
export const guids = filled
  .toLowerCase()
  .refine((text) => Guids.safeParse(list(text)).success, 'is no list of GUIDs, parted by commas')
  .transform(list);

/** An IANA time zone that this runtime can calculate with. */
export const timeZone = filled.refine(isTimeZone, 'is no IANA time zone, such as Europe/Berlin');

/** Splits a command line at blanks; a path with blanks in it has to be reached in another way. */
export function commandOf(line: string): readonly string[] {
  return line.trim().split(/\s+/);
}

function list(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
