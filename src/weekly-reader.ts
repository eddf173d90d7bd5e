import type { Asker } from './bot/asker.ts';
import type { Subscription } from './weekly/book.ts';

/** Nobody watches the steps of a message that comes by itself. */
export const QUIET = {
  step: () => undefined,
  soFar: () => undefined,
  signal: new AbortController().signal,
};

/** The reader as whoever asks in a chat. */
export function readerOf({ tenantId, readerId, name, id, settings }: Subscription): Asker {
  const key = `${tenantId}/${readerId}`;
  const { timeZone } = settings;
  return { id: readerId, tenantId, teamsId: null, key, name, conversationId: id, timeZone };
}
