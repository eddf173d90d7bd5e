import type { Store } from '../../src/store/open-store.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { createSubscriptions } from '../../src/weekly/subscriptions.ts';

/** Many people of one tenant who want the message, and can be written to at one connector. */
export interface Crowd {
  /** Service URL of the connector. */
  readonly url: string;
  readonly people: number;
  readonly now: number;
  /** Left out: everybody lives by UTC. */
  readonly zoneOf?: (index: number) => string;
}

const TENANT = 'tenant';

/** Keeps their settings and their addresses; the ids are `person-0` and so on. */
export async function subscribe(store: Store, crowd: Crowd): Promise<void> {
  const { url, people, now, zoneOf = () => 'UTC' } = crowd;
  const subscriptions = createSubscriptions(store.subscriptions, () => new Date(now));
  for (let index = 0; index < people; index += 1) {
    const id = `person-${index}`;
    const timeZone = zoneOf(index);
    const subscriber = { tenantId: TENANT, kind: 'person', id, name: 'P', readerId: id } as const;
    await subscriptions.set({ ...subscriber, timeZone }, defaultSettings(timeZone));
    const place = { kind: 'personal', conversationId: chatOf(id), installed: true } as const;
    const ref = referenceTo(url, id);
    await store.conversations.save({ tenantId: TENANT, personId: id, ...place, ref });
  }
}

/** The conversation with one of them. */
export function chatOf(id: string): string {
  return `chat-${id}`;
}

function referenceTo(serviceUrl: string, id: string): object {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: '28:bot' },
    user: { id: `29:${id}`, aadObjectId: id },
    conversation: { id: chatOf(id), conversationType: 'personal', tenantId: TENANT },
  };
}
