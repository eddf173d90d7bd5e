import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { startDesk, type Desk } from '../../src/sandbox/teams/desk.ts';
import type { DeskChannel, DeskPerson, DeskWorld } from '../../src/sandbox/teams/people.ts';

export const ANA: DeskPerson = {
  id: '29:ana',
  aadObjectId: '00000000-0000-4000-8000-00000000000a',
  name: 'Ana Silva',
  email: 'ana@contoso.example',
};
export const BEN: DeskPerson = {
  id: '29:ben',
  aadObjectId: '00000000-0000-4000-8000-00000000000b',
  name: 'Ben Okafor',
  email: 'ben@contoso.example',
};
export const CHANNEL: DeskChannel = {
  id: '19:account@thread.tacv2',
  name: 'Migration',
  team: 'Contoso account',
};
export const TENANT = '00000000-0000-4000-8000-0000000000ff';

/** Two people and a channel, on a Monday at 08:00 in Berlin. */
export const WORLD: DeskWorld = {
  bot: { id: '28:csam-ops', name: 'CSAM Ops' },
  people: [ANA, BEN],
  channels: [CHANNEL],
  tenantId: TENANT,
  timeZone: 'Europe/Berlin',
  locale: 'en-US',
  now: () => new Date('2026-11-16T07:00:00Z'),
};

/** A desk of that world. */
export function aDesk(options: Partial<Parameters<typeof startDesk>[0]> = {}): Promise<Desk> {
  return startDesk({ ...WORLD, ...options });
}

/** What the desk sent, as far as the tests look at it. */
const Received = z.looseObject({
  type: z.string(),
  id: z.string(),
  serviceUrl: z.string(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  from: z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() }),
  conversation: z.looseObject({ id: z.string(), conversationType: z.string() }),
});
export type Received = z.infer<typeof Received>;

/** What a script may do with the connector; each gives the parsed answer. */
export interface BotApi {
  send(activity: object): Promise<ConnectorAnswer>;
  update(id: string, activity: object): Promise<ConnectorAnswer>;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly id: string | undefined;
}

/** The HTTP answer of a bot; 200 without a body when nothing is said. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly body?: unknown;
}
export type Script = (activity: Received, api: BotApi) => Promise<ScriptedAnswer | void>;

/** A bot without any framework that does what its script says. */
export interface ScriptedBot {
  readonly url: string;
  readonly received: readonly Received[];
  /** Texts of the messages that reached the bot. */
  texts(): (string | undefined)[];
  close(): Promise<void>;
}

/** Starts a scripted bot on loopback. */
export async function startBot(script: Script = echo): Promise<ScriptedBot> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const activity = Received.parse(JSON.parse(await textOf(request)));
      received.push(activity);
      const { status = 200, body } = (await script(activity, apiFor(activity))) ?? {};
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    received,
    texts: () => received.filter(({ type }) => type === 'message').map(({ text }) => text),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function apiFor({ serviceUrl, conversation }: Received): BotApi {
  const base = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  return {
    send: (activity) => connector('POST', base, activity),
    update: (id, activity) => connector('PUT', `${base}/${id}`, activity),
  };
}

async function connector(method: string, url: string, activity: object): Promise<ConnectorAnswer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const body = z.looseObject({ id: z.string().optional() }).parse(await response.json());
  return { status: response.status, id: body.id };
}

/** A message activity that carries one card. */
export function withCard(card: object): object {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', attachments: [{ contentType, content: card }] };
}

/** A card with a title, an input and the buttons of the echo script. */
export function aCard(title: string, more: readonly object[] = []): object {
  const data = { ticket: 7 };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: title, wrap: true, weight: 'Bolder', style: 'heading' },
      ...more,
      { type: 'Input.Text', id: 'comment', label: 'Comment' },
      {
        type: 'ActionSet',
        actions: [
          { type: 'Action.Execute', title: 'Take it', verb: 'take', data },
          { type: 'Action.Execute', title: 'Ask', verb: 'ask', data },
          { type: 'Action.Execute', title: 'Refuse', verb: 'refuse', data },
          { type: 'Action.Submit', title: 'Close for all', data },
        ],
      },
    ],
  };
}

const ExecuteValue = z.looseObject({
  action: z.looseObject({
    verb: z.string(),
    data: z.looseObject({ comment: z.string().optional() }),
  }),
});

/** Echoes words, sends a card for "card", answers its buttons, and updates it on a submit. */
export const echo: Script = async (activity, api) => {
  if (activity.type === 'invoke') return { body: executed(activity) };
  if (activity.type !== 'message') return;
  if (activity.replyToId !== undefined) {
    await api.update(activity.replyToId, withCard(aCard(`Closed by ${activity.from.name}`)));
    return;
  }
  if (activity.text?.endsWith('card')) {
    await api.send({ type: 'typing' });
    await api.send(withCard(aCard('Open ticket')));
    return;
  }
  await api.send({ type: 'message', text: `Echo: ${activity.text}` });
};

function executed({ value, from }: Received): object {
  const { verb, data } = ExecuteValue.parse(value).action;
  const type = 'application/vnd.microsoft';
  if (verb === 'take') {
    const card = aCard(`Taken by ${from.name}: ${data.comment ?? ''}`);
    return { statusCode: 200, type: `${type}.card.adaptive`, value: card };
  }
  if (verb === 'ask') return { statusCode: 200, type: `${type}.activity.message`, value: 'Asked.' };
  const value400 = { code: 'BadRequest', message: 'You may not do that.' };
  return { statusCode: 400, type: `${type}.error`, value: value400 };
}
