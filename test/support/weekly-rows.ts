import { randomUUID } from 'node:crypto';
import { messageCard } from '../../src/cards/message-card.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { Subscription } from '../../src/weekly/book.ts';
import type { Delivery, DeliveryState, Ready } from '../../src/weekly/delivery-book.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';

/** A Monday at eight, in UTC. */
export const MONDAY_AT = new Date('2026-11-30T08:00:00Z');
export const WEEK = '2026-11-30';

/** So many ms after that Monday's eight o'clock. */
export function after(ms: number): Date {
  return new Date(MONDAY_AT.getTime() + ms);
}

/** A subscription of a tenant of its own, due on that Monday. */
export function aSubscription(changes: Partial<Subscription> = {}): Subscription {
  const id = randomUUID();
  return {
    tenantId: randomUUID(),
    kind: 'person',
    id,
    name: 'Ana Silva',
    readerId: id,
    settings: defaultSettings('Europe/Berlin'),
    next: { at: MONDAY_AT, week: WEEK },
    sentWeek: null,
    ...changes,
  };
}

/** A message as it is ready to be sent, without anything to compare next week. */
export const READY: Ready = {
  card: messageCard({ title: 'Your week', text: ['Nothing needs you.'] }),
  snapshot: null,
};

/** What a message knew, as the next week is compared with it. */
export const SNAPSHOT = { at: '2026-11-30T08:00:00.000Z', activeIds: ['m1'], items: [] };

/** A row that has just begun; nobody else has a row in its tenant. */
export async function begunRow(
  store: Store,
  changes: Partial<Subscription> = {},
): Promise<Delivery> {
  const subscription = aSubscription(changes);
  await store.subscriptions.save(subscription);
  await beginAll(store, MONDAY_AT);
  const rows = await rowsOf(store, subscription.tenantId);
  const row = rows.find(({ subject }) => subject.id === subscription.id);
  if (!row) throw new Error('The message was not begun.');
  return row;
}

/** Begins everything that is due; others of the shared store are begun too. */
export async function beginAll(store: Store, at: Date): Promise<void> {
  while ((await store.deliveries.beginDue(at, () => null, 500)) > 0);
}

const ALL: readonly DeliveryState[] = [
  'due',
  'gathered',
  'sending',
  'sent',
  'unknown',
  'failed',
  'skipped',
  'cancelled',
];

/** Every row of a tenant. */
export function rowsOf(store: Store, tenantId: string): Promise<Delivery[]> {
  return store.deliveries.list({ tenantId, states: ALL }, 100);
}

/** Takes what is free until nothing is left, and gives the ids of one tenant. */
export async function takenOf(store: Store, tenantId: string, at: Date, leaseMs = 60_000) {
  const ids: string[] = [];
  for (;;) {
    const rows = await store.deliveries.take(at, leaseMs, 100);
    if (rows.length === 0) return ids;
    ids.push(...rows.filter(({ subject }) => subject.tenantId === tenantId).map(({ id }) => id));
  }
}
