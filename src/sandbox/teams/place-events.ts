import type { Chat } from './conversations.ts';
import { teamIdOf, type DeskPerson, type DeskWorld } from './people.ts';

/** What happens to a place as a whole, and that Teams tells its bot. */
export type PlaceEvent =
  | { readonly kind: 'installed' | 'upgraded' | 'removed' | 'deleted' }
  | { readonly kind: 'renamed' | 'team-renamed'; readonly name: string }
  | { readonly kind: 'joined' | 'left'; readonly person: DeskPerson };

/** The part of an activity that tells an event; Teams tells an installation twice. */
type Told = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The activities of an event (teams-platform.md TP-7.5), without what all activities share. */
export function toldOf(world: DeskWorld, chat: Chat, event: PlaceEvent): readonly Told[] {
  const bot = { id: world.bot.id };
  const install = (action: string): Told => ({ type: 'installationUpdate', action });
  switch (event.kind) {
    case 'installed':
      return [install('add'), updated(chat, { membersAdded: [bot] }, 'teamMemberAdded')];
    case 'upgraded':
      return [install('add-upgrade')];
    case 'removed':
      return [install('remove'), updated(chat, { membersRemoved: [bot] }, 'teamMemberRemoved')];
    case 'deleted':
      return [updated(chat, {}, 'channelDeleted')];
    case 'renamed':
      return [renamed(chat, event.name)];
    case 'team-renamed':
      return [updated(chat, {}, 'teamRenamed', { team: teamOf(chat, event.name) })];
    case 'joined':
      return [updated(chat, { membersAdded: [accountOf(event.person)] }, 'teamMemberAdded')];
    case 'left':
      return [updated(chat, { membersRemoved: [accountOf(event.person)] }, 'teamMemberRemoved')];
  }
}

/** A group chat has a topic instead of a channel's name. */
function renamed(chat: Chat, name: string): Told {
  if (chat.kind !== 'channel') return { type: 'conversationUpdate', topicName: name };
  return updated(chat, {}, 'channelRenamed', { channel: { id: chat.id, name } });
}

function updated(chat: Chat, what: object, eventType: string, channelData: object = {}): Told {
  // Only events of teams carry the kind of event.
  const told = chat.kind === 'channel' ? { channelData: { eventType, ...channelData } } : {};
  return { type: 'conversationUpdate', ...what, ...told };
}

/** The team under its new name; its id does not change, as in Teams. */
function teamOf(chat: Chat, name: string): object {
  const team = chat.kind === 'personal' ? '' : chat.channel.team;
  return { id: teamIdOf(team), name };
}

function accountOf({ id, aadObjectId }: DeskPerson): object {
  return { id, aadObjectId };
}
