import assert from 'node:assert/strict';
import { pressed } from './pressing.ts';
import type { Chatting } from './chats.ts';

/** The list of proposed changes of somebody who asked for the health of the portfolio. */
export interface Deciding {
  /** Ids of the proposed tasks and comments, always in the same order. */
  readonly ids: readonly string[];
  /** The first proposal whose arguments hold this field. */
  withField(field: string): string;
  /** Presses a button of one verb on one entry; gives the bot's answer as text. */
  press(verb: string, entryId: string, more?: object): Promise<string>;
  /** Where an entry stands, and what happened to it, in order. */
  audit(entryId: string): Promise<{ state: string; events: string[]; reason: string | null }>;
}

/** Asks, and reads from the ledger what came of it. */
export async function deciding(chat: Chatting): Promise<Deciding> {
  await chat.say('how are my milestones?');
  const { ledger } = chat.app.store;
  const entries = await ledger.list({ tenantId: chat.tenantId }, 500);
  const back = { to: 'pending' };
  const keyed = entries
    .filter(({ operation }) => !('milestoneDate' in operation.arguments))
    .toSorted((a, b) => a.operation.key.localeCompare(b.operation.key));
  return {
    ids: keyed.map(({ id }) => id),
    withField: (field) =>
      entries.find(({ operation }) => field in operation.arguments)?.id ??
      assert.fail(`nothing with ${field} is proposed`),
    press: (verb, entryId, more = {}) => pressed(chat, { verb, entryId, back, ...more }),
    audit: async (entryId) => {
      const { state, reason } = (await ledger.find(entryId)) ?? assert.fail('no entry');
      const events = (await ledger.events(entryId)).map(({ event }) => event);
      return { state, events, reason };
    },
  };
}
