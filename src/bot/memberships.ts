import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { ChatBook, ChatPlace } from '../channels/chat-book.ts';
import { messageCard } from '../cards/message-card.ts';
import { askerOf, tenantOf } from './asker.ts';
import { placeOf } from './places.ts';
import type { Rosters } from './rosters.ts';
import { SHARED_WELCOME } from './shared-words.ts';
import { cardMessage } from './surface.ts';
import type { WeeklyChat } from './weekly-chat.ts';
import { WELCOME } from './words.ts';

/** What the bot keeps about places and the people in them. */
export interface MembershipOptions {
  readonly chats: ChatBook;
  readonly rosters: Rosters;
  /** Nothing may be sent there any more. */
  readonly uninstall: (tenantId: string, chatId: string) => Promise<void>;
  /** What was said with a person is forgotten, by the person's key. */
  readonly forgetTalk: (personKey: string) => Promise<void>;
  readonly weekly: WeeklyChat;
  /** Zone of a person whose client names none. */
  readonly timeZone: string;
}

/** No hello in a crowd (teams-platform.md TP-7.8). */
const LARGEST_GREETED = 100;

/** The bot was added, updated or removed. An update is no reason for another hello. */
export async function installationChanged(
  options: MembershipOptions,
  context: TurnContext,
): Promise<void> {
  const { action } = context.activity;
  if (action === 'add') await arrived(options, context);
  if (action === 'remove') await left(options, context.activity);
}

/** Kind of event, which only those of teams carry. */
const EventData = z.looseObject({ eventType: z.string().nullish() });

/** Somebody came or went, or a place got another name or is gone. */
export async function conversationChanged(
  options: MembershipOptions,
  context: TurnContext,
): Promise<void> {
  const { activity } = context;
  const { membersAdded = [], membersRemoved = [], recipient } = activity;
  const isBot = ({ id }: { id: string }): boolean => id === recipient.id;
  const place = placeOf(activity, { tenantId: tenantOf(activity) });
  options.rosters.forget(place.chatId);
  if (membersAdded.some(isBot)) return arrived(options, context);
  if (membersRemoved.some(isBot)) return left(options, activity);
  const { eventType } = EventData.safeParse(activity.channelData).data ?? {};
  await EVENTS[eventType ?? '']?.(options, place);
  if (activity.topicName) await renamed(options, { ...place, name: activity.topicName });
}

/** What is done about one kind of event. */
type Event = (options: MembershipOptions, place: ChatPlace) => Promise<void>;

/** Events of teams that change what is kept; all others change nothing (TP-7.6). */
const EVENTS: Readonly<Record<string, Event>> = {
  channelRenamed: renamed,
  channelDeleted: goneFrom,
  teamRenamed: ({ chats }, { tenantId, teamId, teamName }) =>
    teamId && teamName ? chats.renameTeam(tenantId, teamId, teamName) : Promise.resolve(),
  teamDeleted: teamGone,
  teamHardDeleted: teamGone,
};

/** Only a place that is known has a name to change. */
async function renamed({ chats }: MembershipOptions, place: ChatPlace): Promise<void> {
  if (await chats.find(place)) await chats.meet(place);
}

/** Teams tells an installation twice; only the first hello is said. */
async function arrived(options: MembershipOptions, context: TurnContext): Promise<void> {
  const { chats, rosters } = options;
  const { activity } = context;
  const place = await chats.meet(placeOf(activity, { tenantId: tenantOf(activity) }));
  if (!(await chats.claim(place, 'welcomed'))) return;
  if (place.kind === 'personal') {
    const message = { ...WELCOME, text: [...WELCOME.text, ...(await announced(options, context))] };
    return void (await context.sendActivity(cardMessage(messageCard(message))));
  }
  const members = await rosters.membersOf(context);
  if (members && members.length > LARGEST_GREETED) return;
  await context.sendActivity(cardMessage(messageCard(SHARED_WELCOME)));
}

/** From now on the weekly message comes; nobody learns of it only when it is there. */
async function announced(
  { weekly, timeZone }: MembershipOptions,
  context: TurnContext,
): Promise<string[]> {
  const asker = await askerOf(context, timeZone);
  const words = asker ? await weekly.begin(asker, context.activity) : '';
  return words === '' ? [] : [words];
}

/** Links, references and state of a place go with the bot. */
async function left(options: MembershipOptions, activity: Activity): Promise<void> {
  const tenantId = tenantOf(activity);
  const place = placeOf(activity, { tenantId });
  await goneFrom(options, place);
  if (place.kind === 'channel') await teamGone(options, place);
  const person = activity.from?.aadObjectId;
  if (place.kind !== 'personal' || !person) return;
  await options.forgetTalk(`${tenantId}/${person}`);
  await options.weekly.end({ tenantId, kind: 'person', id: person });
}

async function goneFrom(
  options: MembershipOptions,
  { tenantId, chatId }: ChatPlace,
): Promise<void> {
  await options.chats.forget({ tenantId, chatId });
  await silenced(options, tenantId, chatId);
}

/** Nothing is sent there any more, and nobody there is remembered. */
async function silenced(
  { rosters, uninstall, weekly }: MembershipOptions,
  tenantId: string,
  chatId: string,
): Promise<void> {
  rosters.forget(chatId);
  await uninstall(tenantId, chatId);
  await weekly.end({ tenantId, kind: 'chat', id: chatId });
}

async function teamGone(
  options: MembershipOptions,
  { tenantId, teamId }: ChatPlace,
): Promise<void> {
  if (!teamId) return;
  for (const chatId of await options.chats.forgetTeam(tenantId, teamId)) {
    await silenced(options, tenantId, chatId);
  }
}
