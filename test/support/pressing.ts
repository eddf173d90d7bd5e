import type { CardAction } from '../../src/cards/actions.ts';
import { ID } from './msx-worlds.ts';
import type { Chatting } from './chats.ts';

/** An entry of the ledger that there is not. */
export const NO_ENTRY = '00000000-0000-4000-8000-00000000abcd';

const report = { skill: 'milestone-health', resultId: 'gone', scope: {}, page: 0 };
const back = { to: 'pending' } as const;
const onEntry = { entryId: NO_ENTRY, back };

/** One sound button of each verb; the type check asks for a row when a verb is added. */
export const EVERY_BUTTON: { readonly [Verb in CardAction['verb']]: CardAction & { verb: Verb } } =
  {
    'show-report': { verb: 'show-report', ...report },
    'show-summary': { verb: 'show-summary', ...report },
    'show-changes': { verb: 'show-changes', ...report },
    'show-finding': { verb: 'show-finding', ...report, findingId: ID.milestone },
    'refresh-view': { verb: 'refresh-view', ...report },
    ask: { verb: 'ask', text: 'help' },
    choose: { verb: 'choose', skill: 'milestone-health', choice: 'customer:Contoso' },
    'weekly-show': { verb: 'weekly-show' },
    'weekly-form': { verb: 'weekly-form' },
    'weekly-save': { verb: 'weekly-save', isOn: 'true' },
    cancel: { verb: 'cancel', jobId: 'j1' },
    'choose-customer': { verb: 'choose-customer' },
    'link-chat': { verb: 'link-chat', accountId: ID.contoso },
    'unlink-chat': { verb: 'unlink-chat' },
    'show-portfolio': { verb: 'show-portfolio', page: 0 },
    'show-pending': { verb: 'show-pending' },
    'show-change': { verb: 'show-change', ...onEntry },
    accept: { verb: 'accept', ...onEntry },
    undo: { verb: 'undo', ...onEntry },
    wake: { verb: 'wake', ...onEntry },
    'edit-change': { verb: 'edit-change', ...onEntry },
    'save-change': { verb: 'save-change', ...onEntry, subject: 'Another subject' },
    'why-dismiss': { verb: 'why-dismiss', ...onEntry },
    dismiss: { verb: 'dismiss', ...onEntry, reason: 'not_needed' },
    'choose-day': { verb: 'choose-day', ...onEntry },
    snooze: { verb: 'snooze', ...onEntry, until: '2026-11-23' },
    'save-plan': { verb: 'save-plan', customer: 'Contoso', sure: false, plan: 'Less waste' },
    'delete-plan': { verb: 'delete-plan', customer: 'Contoso', sure: false },
    'list-all': { verb: 'list-all', back },
    'accept-all': { verb: 'accept-all', back, entryIds: [NO_ENTRY] },
  };

/** Presses what no card offers on the newest message of a person; gives the bot's answer as text. */
export async function pressed(
  chat: Chatting,
  data: unknown,
  person = chat.me,
  messageId = chat.newest(person).id,
): Promise<string> {
  const action = { type: 'Action.Execute', verb: 'x', data: data as object } as const;
  const { body } = await chat.desk.press(person, messageId, action);
  return JSON.stringify(body);
}
