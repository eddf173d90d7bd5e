/**
 * How people and places come to be written to: from the first contact on it is known where they are,
 * and in person the message comes, unless the person says otherwise.
 */
import { TurnContext, type Activity } from 'botbuilder';
import type { ChatPlace } from '../channels/chat-book.ts';
import type { Subscriber, Subscriptions } from '../weekly/subscriptions.ts';
import { firstWords } from '../weekly/words.ts';
import { clientZoneOf, type Asker } from './asker.ts';
import { placeOf } from './places.ts';

/** What a contact changes. */
export interface ContactOptions {
  readonly subscriptions: Subscriptions;
  /** Keeps how a chat is reached; a service URL may change any time. */
  readonly remember: (asker: Asker, place: ChatPlace, reference: object) => Promise<void>;
}

/** Takes a contact in; gives the sentence that announces the message, '' where none will come. */
export async function contacted(
  { subscriptions, remember }: ContactOptions,
  asker: Asker,
  activity: Activity,
): Promise<string> {
  const place = placeOf(activity, asker);
  await remember(asker, place, referenceOf(activity, place));
  if (place.kind !== 'personal') return '';
  const subscriber = personOf(asker);
  const isZoneGuessed = clientZoneOf(activity) === undefined;
  await subscriptions.begin({ ...subscriber, isZoneGuessed });
  return firstWords(await subscriptions.of(subscriber));
}

/** A person as a subject of the weekly message. */
export function personOf({ tenantId, id, name, timeZone }: Asker): Subscriber {
  return { tenantId, kind: 'person', id, name, readerId: id, timeZone };
}

/** To the place as a whole: neither into an old thread nor as a reply to what was said last. */
function referenceOf(activity: Activity, { chatId }: ChatPlace): object {
  const reference = TurnContext.getConversationReference(activity);
  delete reference.activityId;
  return { ...reference, conversation: { ...reference.conversation, id: chatId } };
}
