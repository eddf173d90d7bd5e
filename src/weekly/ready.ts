import { z } from 'zod';
import type { Ready } from './delivery-book.ts';
import { Snapshot } from './snapshot.ts';

/** A message in the database between gathering and sending. */
const Stored = z.strictObject({
  card: z.looseObject({ type: z.literal('AdaptiveCard'), version: z.literal('1.5') }),
  snapshot: Snapshot.nullable(),
});

/** A message as it was kept between gathering and sending. Throws on anything else. */
export function parseReady(value: unknown): Ready {
  return Stored.parse(value);
}
