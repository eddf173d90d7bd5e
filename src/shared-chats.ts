import type { CloudAdapter } from 'botbuilder';
import type { MembershipOptions } from './bot/memberships.ts';
import { createRosters } from './bot/rosters.ts';
import { createVenues, type ChooseVenue } from './bot/venue.ts';
import { createBinding, type Binding } from './channels/binding.ts';
import type { ChatBook } from './channels/chat-book.ts';
import type { Logger } from './logger.ts';
import type { Msx } from './msx.ts';
import type { Store } from './store/open-store.ts';

/** What answering in channels and group chats takes, and what goes with the bot when it leaves. */
interface SharedChats extends Omit<MembershipOptions, 'weekly' | 'timeZone'> {
  readonly chooseVenue: ChooseVenue;
  readonly binding: Binding;
}

/** What it is made of. */
interface SharedChatParts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly msx: Pick<Msx, 'toolsFor' | 'now'>;
  readonly store: Store;
  readonly logger: Logger;
}

/** Joins who is in a chat, which customer it is linked to, and where an answer goes. */
export function createSharedChats(parts: SharedChatParts): SharedChats {
  const { adapter, appId, msx, store, logger } = parts;
  const { chats, conversations, botState } = store;
  const { now } = msx;
  const toolsFor = ({ id }: { id: string }) => msx.toolsFor(id);
  const rosters = createRosters({ logger, now });
  return {
    chats,
    rosters,
    chooseVenue: createVenues({ adapter, appId, logger, chats, rosters, toolsFor }),
    binding: createBinding({ chats: { ...chats, link: relinking(store) }, toolsFor, now }),
    uninstall: (tenantId, chatId) => conversations.uninstall(tenantId, chatId),
    forgetTalk: (personKey) => botState.delete([`chat/${personKey}`]),
  };
}

/** A place with another customer, or with none, has no last week to compare with, and no message. */
function relinking({ chats, subscriptions }: Store): ChatBook['link'] {
  return async (key, link) => {
    const before = (await chats.find(key))?.link;
    await chats.link(key, link);
    if (before?.accountId === link?.accountId) return;
    await subscriptions.forget({ tenantId: key.tenantId, kind: 'chat', id: key.chatId });
  };
}
