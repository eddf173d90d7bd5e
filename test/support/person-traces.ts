import { randomUUID } from 'node:crypto';
import { messageCard } from '../../src/cards/message-card.ts';
import { advance, begin } from '../../src/ledger/change.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { Store } from '../../src/store/open-store.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { anEntry, anOperation, AT } from './ledger-entries.ts';

/** Somebody who used everything that there is. */
export interface Somebody {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  /** The personal chat with the bot. */
  readonly chatId: string;
}

/** A person of a tenant of their own. */
export function somebody(changes: Partial<Somebody> = {}): Somebody {
  const id = randomUUID();
  return { tenantId: randomUUID(), id, name: 'Mara Quill', chatId: `a:chat-of-${id}`, ...changes };
}

const MONDAY = new Date('2026-11-23T08:00:00Z');

/** Leaves a trace of a person in every table; gives the entry that was written to MSX. */
export async function leaveTraces(store: Store, person: Somebody): Promise<LedgerEntry> {
  await talk(store, person);
  await places(store, person);
  await weekly(store, person);
  await proposed(store, person, 'dismissed');
  return proposed(store, person, 'applied');
}

async function talk(store: Store, { tenantId, id, name }: Somebody): Promise<void> {
  const key = `${tenantId}/${id}`;
  await store.botState.write({
    [`chat/${key}`]: { focus: { customer: 'Contoso' } },
  });
  await store.preferences.write(tenantId, id, { day: 'monday', of: name });
  const plan = { accountId: randomUUID(), outcomes: [{ title: `Go live, wishes ${name}` }] };
  await store.plans.for({ tenantId, id }).save(plan);
  const sealed = { sealed: 'abcd1234.sealed', expiresAt: MONDAY };
  await store.signIns.save({ id, tenantId, ...sealed });
  await store.standingConsents.save({ id, tenantId, ...sealed }, MONDAY);
  await store.signInTickets.put({ key: randomUUID(), person: { id, tenantId }, ...sealed });
}

async function places(store: Store, { tenantId, id, name, chatId }: Somebody): Promise<void> {
  const ref = { user: { aadObjectId: id, name }, conversation: { id: chatId } };
  const kept = { tenantId, personId: id, installed: true, ref };
  const nowhere = { teamId: null, teamName: null };
  await store.conversations.save({ ...kept, kind: 'personal', conversationId: chatId });
  await store.conversations.save({ ...kept, kind: 'channel', conversationId: '19:shared' });
  await store.chats.meet({ tenantId, chatId, kind: 'personal', name, ...nowhere });
  const shared = { tenantId, chatId: '19:shared', kind: 'channel', name: 'General' } as const;
  await store.chats.meet({ ...shared, ...nowhere });
  const by = { byId: id, byName: name, at: AT };
  await store.chats.link(shared, { accountId: randomUUID(), customer: 'Contoso', ...by });
}

async function weekly(store: Store, { tenantId, id, name }: Somebody): Promise<void> {
  const settings = defaultSettings('UTC');
  const next = { at: MONDAY, week: '2026-11-23' };
  const subscription = { tenantId, readerId: id, settings, next };
  const snapshot = { at: AT, activeIds: [id], items: [] };
  for (const [kind, subject, called] of [
    ['person', id, name],
    ['chat', '19:shared', 'General'],
  ] as const) {
    await store.subscriptions.save({ ...subscription, kind, id: subject, name: called });
    await store.snapshots.write({ tenantId, kind, id: subject }, snapshot);
  }
  await store.deliveries.beginDue(MONDAY, () => null, 500);
  const begun = await store.deliveries.list({ tenantId, states: ['due'] }, 9);
  const card = messageCard({ title: `The week of ${name}`, text: [] });
  for (const delivery of begun) await store.deliveries.gathered(delivery.id, { card, snapshot });
}

/** An entry of a person that was decided by them, in one of two ways. */
export async function proposed(
  store: Store,
  { tenantId, id, name, chatId }: Somebody,
  end: 'dismissed' | 'applied' | 'applying',
): Promise<LedgerEntry> {
  const who = { id, name };
  const act = { by: id, at: AT };
  const comment = `Date moved with the customer. - ${name}`;
  const first = begin(
    anEntry({
      tenantId,
      addressee: who,
      conversation: { id: chatId, kind: 'personal' },
      operation: anOperation({ key: randomUUID(), arguments: { forecastComments: comment } }),
    }),
    act,
  );
  const decided = { decidedBy: who, decidedAt: AT };
  const changes = [first];
  const next = (
    ...step: Parameters<typeof advance> extends [unknown, ...infer Rest] ? Rest : never
  ) => void changes.push(advance(changes.at(-1)?.after ?? first.after, ...step));
  if (end === 'dismissed')
    next('dismiss', act, { ...decided, reason: `Done already, says ${name}` });
  else {
    next('accept', act, decided);
    next('begin', act);
    if (end === 'applied') next('confirm', act, { appliedAt: AT });
  }
  if (!(await store.ledger.commit(changes))) throw new Error('The entry was not taken.');
  return changes.at(-1)?.after ?? first.after;
}
