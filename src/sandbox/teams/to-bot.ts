/**
 * Activities as Teams writes them: ids, mentions, channel data, local time. Details matter here,
 * for the bot decides by them who somebody is.
 */
import { randomUUID } from 'node:crypto';
import type { PressedAction } from './activity.ts';
import { conversationIdOf, type Chat, type Message, type Place } from './conversations.ts';
import { localIso } from './local-time.ts';
import { toldOf, type PlaceEvent } from './place-events.ts';
import { teamIdOf, type DeskPerson, type DeskWorld } from './people.ts';

/** An activity on its way to the bot, ready for JSON. */
export interface ToBot {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Who does something where; what all activities have in common. */
export interface Act {
  readonly person: DeskPerson;
  readonly place: Place;
}

/** Makers of the activities that Teams sends to a bot (stack.md 3, teams-platform.md 4 and 8). */
export interface ToBotActivities {
  /** Words of a person; in channels with the mention entity. */
  message(act: Act, message: Message): ToBot;
  /** A pressed Action.Submit: a message without words. */
  submit(act: Act, messageId: string, action: PressedAction): ToBot;
  /** A pressed Action.Execute: an invoke whose HTTP answer carries the result. */
  execute(act: Act, messageId: string, action: PressedAction): ToBot;
  /** The sign-in of a person, as a bot asked for it. */
  signedIn(act: Act, request: { connectionName: string; id: string }, token: string): ToBot;
  /** The code that a page of the bot gave to Teams. */
  verified(act: Act, code: string): ToBot;
  /** First contact in a personal chat: installed, then members added. */
  installed(act: Act): readonly ToBot[];
  /** What happened to a place as a whole. */
  happened(act: Act, event: PlaceEvent): readonly ToBot[];
}

/** Makers for one desk; `serviceUrl` is where the bot will answer. */
export function createToBot(world: DeskWorld, serviceUrl: () => string): ToBotActivities {
  const envelope = (act: Act) => ({ ...envelopeOf(world, act), serviceUrl: serviceUrl() });
  return {
    message: (act, message) => ({
      ...envelope(act),
      type: 'message',
      id: message.id,
      textFormat: 'plain',
      ...wordsOf(world, message),
    }),
    submit: (act, messageId, action) => ({
      ...envelope(act),
      type: 'message',
      id: `f:${randomUUID()}`,
      replyToId: messageId,
      value: action.data ?? {},
    }),
    execute: (act, messageId, action) => ({
      ...envelope(act),
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `f:${randomUUID()}`,
      replyToId: messageId,
      value: { action: { data: {}, ...action }, trigger: 'manual' },
    }),
    signedIn: (act, { connectionName, id }, token) => ({
      ...envelope(act),
      type: 'invoke',
      name: 'signin/tokenExchange',
      id: `f:${randomUUID()}`,
      value: { id, connectionName, token },
    }),
    verified: (act, code) => ({
      ...envelope(act),
      type: 'invoke',
      name: 'signin/verifyState',
      id: `f:${randomUUID()}`,
      value: { state: code },
    }),
    installed: (act) => [
      { ...envelope(act), type: 'installationUpdate', id: `f:${randomUUID()}`, action: 'add' },
      {
        ...envelope(act),
        type: 'conversationUpdate',
        id: `f:${randomUUID()}`,
        membersAdded: [
          { id: world.bot.id },
          { id: act.person.id, aadObjectId: act.person.aadObjectId },
        ],
      },
    ],
    happened: (act, event) =>
      toldOf(world, act.place.chat, event).map(({ channelData, ...told }) => {
        const common = envelope(act);
        const data = { ...common.channelData, ...objectOf(channelData) };
        return { ...common, ...told, channelData: data, id: `f:${randomUUID()}` };
      }),
  };
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** What Teams puts on every activity; the bot takes sender, tenant and service address from it. */
function envelopeOf(world: DeskWorld, { person, place }: Act) {
  const at = world.now();
  return {
    channelId: 'msteams',
    timestamp: at.toISOString(),
    localTimestamp: localIso(at, world.timeZone),
    localTimezone: world.timeZone,
    locale: world.locale,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: world.bot,
    conversation: conversationOf(world, place),
    channelData: { tenant: { id: world.tenantId }, ...teamOf(place.chat) },
    entities: [clientInfo(world)],
  };
}

/** `conversationType` as Teams spells it; channels name their thread in the id (TP-8.4). */
function conversationOf({ tenantId }: DeskWorld, place: Place) {
  const id = conversationIdOf(place);
  const { chat } = place;
  if (chat.kind === 'personal')
    return { id, conversationType: 'personal', tenantId, isGroup: false };
  const conversationType = chat.kind === 'group' ? 'groupChat' : 'channel';
  return { id, conversationType, tenantId, isGroup: true, name: chat.channel.name };
}

function teamOf(chat: Chat) {
  if (chat.kind !== 'channel') return {};
  const { id, name, team } = chat.channel;
  const teamId = teamIdOf(team);
  return {
    teamsChannelId: id,
    teamsTeamId: teamId,
    channel: { id, name },
    team: { id: teamId, name: team },
  };
}

/** Teams tells zone and language of the person's client with each activity (TP-7.9). */
function clientInfo({ locale, timeZone }: DeskWorld) {
  const country = new Intl.Locale(locale).maximize().region ?? 'US';
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: timeZone };
}

/**
 * A mention stands in the text as `<at>…</at>` and again as an entity; bots go by the entity
 * (TP-8.3).
 */
function wordsOf(world: DeskWorld, { text, mention }: Message): object {
  if (!mention) return { text };
  const { bot } = world;
  const tag = `<at>${bot.name}</at>`;
  return {
    // A function as replacement: `$&` in a name must stay what it is.
    text: text.replace(`@${bot.name}`, () => tag),
    entities: [
      { type: 'mention', text: tag, mentioned: { id: bot.id, name: bot.name } },
      clientInfo(world),
    ],
  };
}
