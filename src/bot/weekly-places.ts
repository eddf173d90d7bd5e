/**
 * The weekly message of a channel or group chat. Whoever linked the place decides about it; to stop it
 * is everybody's right, for everybody is written to.
 */
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { ChatBook, ChatLink, ChatPlace } from '../channels/chat-book.ts';
import type { WeeklyCommand } from '../weekly/command.ts';
import { prepareNow, type Sources } from '../weekly/gather.ts';
import { settingsCard } from '../weekly/settings-card.ts';
import type { Subscriber } from '../weekly/subscriptions.ts';
import type { Asker } from './asker.ts';
import { carryOut, wishOf, type WishOptions } from './weekly-wishes.ts';

/** The messages of shared chats. */
export interface WeeklyPlaces {
  /** Answers a text about the weekly message of a place, in words that everybody may read. */
  answer(asker: Asker, place: ChatPlace, text: string): Promise<AdaptiveCard>;
  /** Stops it at once; null when none comes there anyway. */
  stop(asker: Asker, place: ChatPlace): Promise<AdaptiveCard | null>;
}

/** What they need. */
export interface PlaceOptions extends WishOptions {
  readonly sources: Sources;
  readonly chats: Pick<ChatBook, 'find'>;
  readonly now: () => Date;
}

/** Opens the messages of shared chats. */
export function createWeeklyPlaces(options: PlaceOptions): WeeklyPlaces {
  const { chats, now } = options;
  const linkOf = async (place: ChatPlace) => (await chats.find(place))?.link ?? null;
  return {
    async answer(asker, place, text) {
      const link = await linkOf(place);
      if (!link) return messageCard(NO_LINK);
      return answered(options, { asker, place, link }, wishOf(asker, text, now()));
    },
    async stop(asker, place) {
      const link = await linkOf(place);
      if (!link) return null;
      const { settings } = await options.subscriptions.of(subscriberOf(place, link, asker));
      return settings.isOn ? answered(options, { asker, place, link }, { kind: 'stop' }) : null;
    },
  };
}

interface Here {
  readonly asker: Asker;
  readonly place: ChatPlace;
  readonly link: ChatLink;
}

async function answered(
  options: PlaceOptions,
  { asker, place, link }: Here,
  wish: WeeklyCommand,
): Promise<AdaptiveCard> {
  const subscriber = subscriberOf(place, link, asker);
  const subscription = await options.subscriptions.of(subscriber);
  if (wish.kind === 'show') return settingsCard(subscription);
  if (wish.kind === 'unclear') return settingsCard(subscription, wish.words);
  if (wish.kind !== 'stop' && asker.id !== link.byId) return messageCard(onlyBinder(link));
  if (wish.kind === 'now') return prepareNow(options.sources, subscription, options.now());
  if (isPersonalWish(wish)) return messageCard(ALL_ALIKE);
  return carryOut(options, { asker, for: subscriber }, wish);
}

/** What is about one person's customers, or holds what only one person may read. */
function isPersonalWish({ kind }: WeeklyCommand): boolean {
  return kind === 'mute' || kind === 'unmute' || kind === 'include';
}

/** A place reads with the rights of whoever linked it, in the zone of whoever first decides. */
function subscriberOf(place: ChatPlace, link: ChatLink, { timeZone }: Asker): Subscriber {
  const { tenantId, chatId: id, teamName, name } = place;
  const called = [teamName, name].filter(Boolean).join(' / ') || link.customer;
  return { tenantId, kind: 'chat', id, name: called, readerId: link.byId, timeZone };
}

const OWN = { label: 'What can you do?', ask: 'help' };

const NO_LINK: Message = {
  title: 'No weekly message comes here',
  text: [
    'This place is linked to no customer yet: “bind-channel for …” links it. Your own weekly message is set in our personal chat.',
  ],
  suggestions: [{ label: 'Which customer is this for?', ask: 'bind-channel' }, OWN],
};

function onlyBinder({ byName, customer }: ChatLink): Message {
  return {
    title: 'This weekly message is not yours to change',
    text: [
      `${byName} linked this place to ${customer} and decides when a message comes here. Anybody may say “stop weekly”. Your own is set in our personal chat.`,
    ],
    suggestions: [{ label: 'What is set here?', ask: 'weekly' }, OWN],
  };
}

const ALL_ALIKE: Message = {
  title: 'The message here is the same for everybody',
  text: [
    'It is about the linked customer alone and holds numbers, names, dates and rules. Mute customers and choose parts in our personal chat, for your own message.',
  ],
  suggestions: [{ label: 'What is set here?', ask: 'weekly' }],
};
