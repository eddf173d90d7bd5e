/** Whether this process sends the weekly message, and how fast. */
import type { z } from 'zod';
import { oneOf, whole } from './fields.ts';

/** How the weekly message is sent. */
export interface WeeklyDelivery {
  /** False: settings and “send it now” work, nothing comes by itself. */
  readonly isOn: boolean;
  /** Messages a second to one tenant, of all processes together; Teams allows 50. */
  readonly perSecond: number;
  /**
   * Reads of MSX a second on behalf of one tenant for messages that come by themselves, of all
   * processes together. Who asks in a chat is not counted and never waits.
   */
  readonly msxPerSecond: number;
}

/** The settings of the weekly message. */
export const WEEKLY_ENVIRONMENT = {
  WEEKLY: oneOf(['on', 'off']).default('on'),
  WEEKLY_PER_SECOND: whole(1, 48).default(20),
  WEEKLY_MSX_PER_SECOND: whole(1, 500).default(50),
};

type Read = z.infer<z.ZodObject<typeof WEEKLY_ENVIRONMENT>>;

/** Makes settings of what was read. */
export function weeklyOf(read: Read): WeeklyDelivery {
  return {
    isOn: read.WEEKLY === 'on',
    perSecond: read.WEEKLY_PER_SECOND,
    msxPerSecond: read.WEEKLY_MSX_PER_SECOND,
  };
}
