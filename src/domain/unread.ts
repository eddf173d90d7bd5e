/**
 * What was asked for and not read. It goes along with every answer, so that no list is shorter than
 * the truth without saying so.
 */
import { z } from 'zod';

/**
 * Something in scope that could not be read: what it was, and why, in words for the person who
 * asked.
 */
export const Unread = z.strictObject({ what: z.string(), why: z.string() });
export type Unread = z.infer<typeof Unread>;
