import assert from 'node:assert/strict';
import {
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  TeamsInfo,
  TurnContext,
  type AdaptiveCardInvokeResponse,
  type ConversationReference,
  type TeamsChannelAccount,
} from 'botbuilder';
import restify from 'restify';
import { z } from 'zod';
import { cardFor } from '../../../src/sandbox/teams/conversations.ts';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { aCard, aDesk, ANA, BEN, CHANNEL, TENANT } from '../../support/desk.ts';

const Incoming = z.looseObject({
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
  body: z.record(z.string(), z.unknown()),
});

type Turn = (context: TurnContext) => Promise<void>;

/** A bot of the official framework whose turns a test gives. */
class FrameworkBot extends TeamsActivityHandler {
  constructor(turn: Turn) {
    super();
    this.onMessage(async (context, next) => {
      await turn(context);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    const value = { ...aCard('Taken') };
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
  }
}

describe('desk with a real CloudAdapter', () => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  let desk: Desk;
  let server: restify.Server;
  let turn: Turn;
  let chat: string;

  beforeEach(async () => {
    desk = await aDesk();
    chat = desk.conversations.personal(ANA);
    const bot = new FrameworkBot((context) => turn(context));
    server = restify.createServer();
    server.use(restify.plugins.jsonBodyParser());
    server.post('/api/messages', async (request, response) => {
      const { headers, body } = Incoming.parse(request);
      await adapter.process({ method: 'POST', headers, body }, response, (context) =>
        bot.run(context),
      );
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = z.object({ port: z.number() }).parse(server.address());
    desk.connect(`http://127.0.0.1:${port}/api/messages`);
  });
  afterEach(async () => {
    await desk.close();
    await new Promise<void>((done) => {
      server.close(() => done());
      server.server.closeAllConnections();
    });
  });

  const cardMessage = (title: string) =>
    MessageFactory.attachment(CardFactory.adaptiveCard(aCard(title)));
  const texts = (): string[] => desk.conversations.messages(chat).map(({ text }) => text);

  it('replies, updates and deletes', async () => {
    turn = async (context) => {
      const kept = await context.sendActivity('first');
      const gone = await context.sendActivity('second');
      await context.updateActivity({ ...MessageFactory.text('changed'), id: kept?.id ?? '' });
      await context.deleteActivity(gone?.id ?? '');
    };

    const answer = await desk.say(ANA, chat, 'hello');

    assert.equal(answer?.status, 200);
    assert.deepEqual(texts(), ['hello', 'changed']);
  });

  it('shows typing and then a card', async () => {
    turn = async (context) => {
      await context.sendActivities([{ type: ActivityTypes.Typing }, cardMessage('Open ticket')]);
    };

    await desk.say(ANA, chat, 'hello');

    assert.deepEqual(desk.conversations.messages(chat).at(-1)?.card, aCard('Open ticket'));
    assert.equal(desk.conversations.isTyping(chat), false);
  });

  it('finds the member who writes', async () => {
    let member: TeamsChannelAccount | undefined;
    turn = async (context) => {
      member = await TeamsInfo.getMember(context, context.activity.from.id);
    };

    await desk.say(BEN, desk.conversations.personal(BEN), 'hello');

    assert.equal(member?.email, BEN.email);
    assert.equal(member?.aadObjectId, BEN.aadObjectId);
  });

  it('pages the members of a channel and names its team', async () => {
    const seen: unknown[] = [];
    turn = async (context) => {
      const { members } = await TeamsInfo.getPagedMembers(context);
      const team = await TeamsInfo.getTeamDetails(context);
      const channels = await TeamsInfo.getTeamChannels(context);
      seen.push(
        members.map(({ name }) => name),
        team.name,
        channels.map(({ id }) => id),
      );
    };

    await desk.say(ANA, CHANNEL.id, 'hello', { mention: true });

    assert.deepEqual(seen, [['Ana Silva', 'Ben Okafor'], 'Contoso account', [CHANNEL.id]]);
  });

  it('strips the mention and answers in the thread', async () => {
    turn = async (context) => {
      await context.sendActivity(`heard: ${TurnContext.removeRecipientMention(context.activity)}`);
    };

    await desk.say(ANA, CHANNEL.id, '@CSAM Ops how is it?');

    const [words, answer] = desk.conversations.messages(CHANNEL.id);
    assert.equal(answer?.text.replace(/\s+/g, ' '), 'heard: how is it?');
    assert.equal(answer?.threadId, words?.id);
  });

  it('writes unasked with a reference that was kept', async () => {
    let reference: Partial<ConversationReference> = {};
    turn = async (context) => {
      reference = TurnContext.getConversationReference(context.activity);
    };
    await desk.say(ANA, chat, 'hello');

    await adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('weekly news');
    });

    assert.deepEqual(texts(), ['hello', 'weekly news']);
  });

  it('creates a personal conversation by Entra id', async () => {
    const parameters = {
      isGroup: false,
      bot: { id: '28:csam-ops', name: 'CSAM Ops' },
      members: [{ id: ANA.aadObjectId, name: '' }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    };
    const say: Turn = async (context) => {
      await context.sendActivity('nice to meet you');
    };

    await adapter.createConversationAsync('', 'msteams', desk.serviceUrl, '', parameters, say);

    assert.deepEqual(texts(), ['nice to meet you']);
  });

  it('replaces a card by the answer to Action.Execute', async () => {
    turn = async (context) => {
      await context.sendActivity(cardMessage('Open ticket'));
    };
    await desk.say(ANA, chat, 'hello');
    const id = desk.conversations.messages(chat).at(-1)?.id ?? '';

    await desk.press(ANA, id, { title: 'Take it' });

    const message = desk.conversations.find(id) ?? assert.fail();
    assert.deepEqual(cardFor(message, ANA), aCard('Taken'));
    assert.deepEqual(cardFor(message, BEN), aCard('Open ticket'));
  });

  it('updates a card after Action.Submit', async () => {
    turn = async (context) => {
      const { replyToId } = context.activity;
      if (replyToId === undefined) await context.sendActivity(cardMessage('Open ticket'));
      else await context.updateActivity({ ...cardMessage('Closed'), id: replyToId });
    };
    await desk.say(ANA, chat, 'hello');
    const id = desk.conversations.messages(chat).at(-1)?.id ?? '';

    await desk.press(ANA, id, { title: 'Close for all' });

    assert.deepEqual(desk.conversations.find(id)?.card, aCard('Closed'));
  });

  it('makes the framework wait and try again when the connector throttles', async () => {
    turn = async (context) => {
      await context.sendActivity('at last');
    };
    desk.faults.add({
      match: 'POST ',
      status: 429,
      code: 'Throttled',
      retryAfter: 0.01,
      times: 1,
    });

    await desk.say(ANA, chat, 'hello');

    assert.deepEqual(texts(), ['hello', 'at last']);
  });
});
