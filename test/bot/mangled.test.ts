import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chatting, type Chatting } from '../support/chats.ts';

const HOW_MANY = 120;

/** Parts of an activity that the bot looks at. */
const FIELDS = [
  ...['type', 'name', 'value', 'text', 'entities', 'attachments', 'channelData', 'conversation'],
  ...['from', 'recipient', 'membersAdded', 'membersRemoved', 'replyToId', 'id', 'locale', 'action'],
] as const;

/** What a client of Teams sends, one that is broken, or one that tries. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate', 'add', 'remove'),
  fc.constantFrom('adaptiveCard/action', 'signin/tokenExchange', 'signin/verifyState'),
  fc.record({ action: fc.record({ type: fc.string(), verb: fc.string(), data: fc.jsonValue() }) }),
  fc.record({ eventType: fc.string(), tenant: fc.jsonValue(), team: fc.jsonValue() }),
  fc.constant({ __proto__: null, constructor: { name: 'x' } }),
);
/** Parts of the parts that say who speaks, and where; a place that is none can't be answered. */
const inside = fc.constantFrom(
  ...(['from', 'recipient', 'conversation'] as const).flatMap((part) =>
    ['id', 'name', 'role', 'aadObjectId', 'isGroup', 'conversationType', 'tenantId'].map(
      (field) => [part, field] as const,
    ),
  ),
);
const changes = fc.dictionary(fc.constantFrom(...FIELDS), value, { minKeys: 1, maxKeys: 4 });

describe('an activity that is mangled', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());

  /** 501 is what the protocol says to an invoke that nobody knows. */
  async function breaks(activity: object): Promise<boolean> {
    const { status } = await chat.post(activity);
    return status >= 500 && status !== 501;
  }

  it(`is never our failure, ${HOW_MANY} times, and the bot answers afterwards`, async () => {
    const failed: unknown[] = [];
    for (const mangled of fc.sample(changes, { numRuns: HOW_MANY, seed: 8 })) {
      if (await breaks(chat.activity(mangled))) failed.push(mangled);
    }

    await chat.say('help');

    assert.deepEqual(failed, []);
    assert.match(chat.card(), /What you can ask/);
  });

  it('is never our failure when it is mangled where it says who speaks, and where', async () => {
    const failed: unknown[] = [];
    const sample = fc.sample(fc.tuple(inside, value), { numRuns: HOW_MANY, seed: 9 });
    for (const [[part, field], broken] of sample) {
      if (part === 'conversation' && field === 'id') continue;
      const good: unknown = Reflect.get(chat.activity(), part);
      const changed = { [part]: { ...(good as object), [field]: broken } };
      if (await breaks(chat.activity(changed))) failed.push([part, field, broken]);
    }

    assert.deepEqual(failed, []);
  });
});
