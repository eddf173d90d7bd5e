import assert from 'node:assert/strict';
import { MemoryStorage, TestAdapter, type Storage } from 'botbuilder';
import { messageCard } from '../../src/cards/message-card.ts';
import { createConversation, type Act, type Conversation } from '../../src/dialogs/conversation.ts';
import type { Portfolio } from '../../src/dialogs/portfolio.ts';
import type { Turn } from '../../src/dialogs/turn.ts';
import type { Wanted } from '../../src/dialogs/wanted.ts';
import { aFocus, aWanted } from './said.ts';

/** When everything is said, unless a case says otherwise. */
export const NOW = new Date('2026-11-16T08:00:00Z');
const adapter = new TestAdapter(() => Promise.resolve());
const activity = { type: 'message', channelId: 'msteams', conversation: { id: 'chat-of-ana' } };
const ORIGIN = { adapter, activity } as unknown as Parameters<Conversation['before']>[0];

const named = (label: string) => ({ label, detail: '', scope: { customer: label } });
const PORTFOLIO: Portfolio = {
  customers: [named('Contoso'), named('Fabrikam')],
  ...{ opportunities: [], milestones: [], counts: [], unread: [], readAt: NOW },
};

/** Asks for the health of Contoso, changed as a case likes, or of several customers. */
export const ask = (changes: Partial<Wanted> = {}, listed: readonly string[] = []): Act => ({
  kind: 'ask',
  request: { wanted: aWanted(changes), listed, isPicked: false },
});
export const REPLY: Act = { kind: 'reply' };

/** One person who talks, over a store of states. */
export function talking(storage: Storage = new MemoryStorage(), key = 'tenant/ana') {
  const conversation = createConversation(storage);
  const answered: Wanted[] = [];
  const shown: string[] = [];
  const turn = (changes: Partial<Turn> = {}): Turn => ({
    ...{ key, text: '', startedAt: NOW.getTime(), now: () => NOW, timeZone: 'Europe/Berlin' },
    answer: (wanted) => {
      answered.push(wanted);
      const focus = aFocus({ intent: wanted.intent, scope: wanted.scope });
      return Promise.resolve({ card: messageCard({ title: 'An answer', text: [] }), focus });
    },
    portfolio: () => Promise.resolve(PORTFOLIO),
    show: (card) => void shown.push(JSON.stringify(card)),
    ...changes,
  });
  return {
    answered,
    act: (act: Act, changes?: Partial<Turn>) => conversation.act(ORIGIN, turn(changes), act),
    before: () => conversation.before(ORIGIN, key),
    cancel: () => conversation.cancel(ORIGIN, key),
    card: () => shown.at(-1) ?? assert.fail('no card'),
  };
}
