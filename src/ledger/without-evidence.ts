/**
 * An entry, or a line of its audit, without the texts that it once rested on. What was decided, by whom, and
 * what was sent to MSX stays; so does the hash that tells whether later evidence is another.
 */
import { z } from 'zod';

const Quoted = z.looseObject({ system: z.string(), record: z.unknown(), quote: z.string() });
const Shown = z.looseObject({ etag: z.string().nullable(), values: z.unknown() });

/** Any value of the ledger without quotes, and without what records showed before and after. */
export function withoutEvidence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEvidence);
  if (typeof value !== 'object' || value === null) return value;
  if (Shown.safeParse(value).success) return null;
  const parts = Object.entries(value).map(([key, part]) => [key, withoutEvidence(part)] as const);
  const quoted = Quoted.safeParse(value).success ? { quote: '', by: null } : {};
  return { ...Object.fromEntries(parts), ...quoted };
}
