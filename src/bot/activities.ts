import type { Activity } from 'botbuilder';
import { validateAndFixActivity } from 'botbuilder/lib/activityValidator.js';
import { z } from 'zod';

const Account = z.looseObject({ id: z.string().max(1000), aadObjectId: z.string().optional() });

/** The parts of an activity that this bot relies on; the rest passes through as it is. */
const Incoming = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  serviceUrl: z.string().max(2000),
  channelId: z.string().max(100),
  from: Account.optional(),
  recipient: Account,
  conversation: z.looseObject({ id: z.string().min(1).max(1000) }),
  text: z.string().nullish(),
  name: z.string().optional(),
  replyToId: z.string().max(1000).optional(),
  entities: z.array(z.looseObject({ type: z.string().optional() })).nullish(),
});

/** The SDK's type for what was checked. */
const Typed = z.custom<Activity>((value) => Incoming.safeParse(value).success);

/** A request body as an activity; null when it is none. Times become dates, as the SDK expects. */
export function toActivity(body: unknown): Activity | null {
  const parsed = Typed.safeParse(body);
  return parsed.success ? validateAndFixActivity(parsed.data) : null;
}
