import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ChatPlace } from '../channels/chat-book.ts';
import { isPersonal, type Asker } from './asker.ts';

const Named = z.looseObject({ id: z.string(), name: z.string().nullish() });
/** Team and channel; both are missing outside of teams. */
const ChannelData = z.looseObject({
  team: Named.nullish(),
  channel: Named.nullish(),
});

/** The conversation without the thread, which follows the `;` of a channel's id (TP-8.4). */
export function chatIdOf({ conversation: { id } }: Pick<Activity, 'conversation'>): string {
  return id.split(';')[0] ?? id;
}

/** The chat of an activity, as far as Teams describes it there. */
export function placeOf(activity: Activity, { tenantId }: Pick<Asker, 'tenantId'>): ChatPlace {
  const { name, conversationType } = activity.conversation;
  const { team, channel } = ChannelData.safeParse(activity.channelData).data ?? {};
  const shared = conversationType === 'groupChat' ? 'group' : 'channel';
  return {
    tenantId,
    chatId: chatIdOf(activity),
    kind: isPersonal(activity) ? 'personal' : shared,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
    name: channel?.name ?? (name || null),
  };
}
