/** Whether this process sends the weekly message, and how fast. */
import type { z } from 'zod';
import { oneOf, whole } from './fields.ts';

/** How the weekly message is sent. */
export interface WeeklyDelivery {
  /** False: settings and “send it now” work, nothing comes by itself. */
  readonly isOn: boolean;
  /** Messages a second to one tenant, of all processes together; Teams allows 50. */
  readonly perSecond: number;
}

/** The settings of the weekly message. */
export const WEEKLY_ENVIRONMENT = {
  WEEKLY: oneOf(['on', 'off']).default('on'),
  WEEKLY_PER_SECOND: whole(1, 48).default(20),
};

type Read = z.infer<z.ZodObject<typeof WEEKLY_ENVIRONMENT>>;

/** Makes settings of what was read. */
export function weeklyOf({ WEEKLY, WEEKLY_PER_SECOND }: Read): WeeklyDelivery {
  return { isOn: WEEKLY === 'on', perSecond: WEEKLY_PER_SECOND };
}
