import type { Activity } from 'botbuilder';
import { validateAndFixActivity } from 'botbuilder/lib/activityValidator.js';
import { z } from 'zod';

const Word = z.string().max(1000);
const NAMED = { name: Word.nullish(), role: Word.nullish(), aadObjectId: Word.nullish() };
const Account = z.looseObject({ id: Word, ...NAMED });
const Place = z.looseObject({
  id: Word.min(1),
  ...NAMED,
  conversationType: Word.nullish(),
  tenantId: Word.nullish(),
  isGroup: z.boolean().nullish(),
});

/**
 * The parts of an activity that this bot, or the SDK in its answer, relies on; the rest passes through as
 * it is.
 */
const Incoming = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  serviceUrl: z.string().max(2000),
  channelId: z.string().max(100),
  from: Account.optional(),
  recipient: Account,
  conversation: Place,
  locale: Word.nullish(),
  localTimezone: Word.nullish(),
  channelData: z.looseObject({}).nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
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
