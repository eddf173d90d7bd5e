import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder';
import { openDoor } from '../../src/auth/front-door.ts';
import { createAdapter } from '../../src/bot/adapter.ts';
import { writeTo } from '../../src/bot/reach.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { startLetterBox, type LetterBox, type Refusal } from '../support/letters.ts';
import { aLogger } from '../support/logged-lines.ts';

const CARD = messageCard({ title: 'Your week', text: ['Fine.'] });

/** The bot’s calls to Teams, through the real SDK: each is made once, whatever the answer is. */
describe('a call to Teams', () => {
  let box: LetterBox;
  let answer: Refusal | null;
  const logged: string[] = [];
  before(async () => {
    box = await startLetterBox({ refuse: () => answer, answerMs: () => 0 });
  });
  beforeEach(() => {
    box.empty();
    logged.length = 0;
  });
  after(() => box.close());

  const logger = aLogger((_fields, message) => void logged.push(message));
  const adapter = createAdapter({ door: openDoor(), logger, newReference: () => 'r' });
  const reference = () => ({
    serviceUrl: box.url,
    channelId: 'msteams',
    conversation: { id: 'chat-1' },
    user: { id: '29:ana' },
    bot: { id: '28:bot' },
  });
  const write = (objection?: (context: TurnContext) => Promise<string | null>) =>
    writeTo(adapter, '', {
      ...{ reference: reference(), card: CARD },
      ...(objection ? { objection } : {}),
    });

  for (const [status, code] of [
    [408, 'RequestTimeout'],
    [429, 'Throttled'],
    [500, 'ServiceError'],
    [502, 'BadGateway'],
    [503, 'ServiceUnavailable'],
    [504, 'GatewayTimeout'],
  ] as const) {
    it(`that is answered with ${status} is not made again by the SDK`, async () => {
      answer = { status, code };

      const outcome = await write();

      assert.deepEqual(outcome, { kind: 'refused', status, code, retryAfterMs: null });
      assert.equal(box.letters.length, 1);
    });
  }

  for (const status of [429, 503]) {
    it(`that is answered with ${status} tells how long Teams wants to be left alone`, async () => {
      answer = { status, code: 'Throttled', retryAfter: 7 };

      assert.deepEqual(await write(), {
        ...{ kind: 'refused', status, code: 'Throttled' },
        retryAfterMs: 7000,
      });
      assert.equal(box.letters.length, 1);
    });
  }

  for (const [status, code] of [
    [403, 'ConversationBlockedByUser'],
    [404, 'ConversationNotFound'],
    [413, 'MessageSizeTooBig'],
  ] as const) {
    it(`that is answered with ${status} names the reason of Teams`, async () => {
      answer = { status, code };

      assert.deepEqual(await write(), { kind: 'refused', status, code, retryAfterMs: null });
    });
  }

  it('leaves a no to whoever made it: the adapter logs nothing of its own', async () => {
    answer = { status: 403, code: 'ConversationBlockedByUser' };

    await write();

    assert.deepEqual(logged, []);
  });

  it('is not made at all when something speaks against it in the last moment', async () => {
    answer = null;

    const outcome = await write(() => Promise.resolve('a guest reads there'));

    assert.deepEqual(outcome, { kind: 'withheld', reason: 'a guest reads there' });
    assert.equal(box.letters.length, 0);
  });
});
