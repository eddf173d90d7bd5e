/** Who is in a chat, asked of Teams: rights hang on it, so a text is never believed. */
import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { isOutsider, Member } from '../channels/audience.ts';
import type { Logger } from '../logger.ts';
import { isPersonal, type Asker } from './asker.ts';
import { chatIdOf } from './places.ts';

/** Whether somebody, or everybody, in a chat belongs to the organization. */
export interface Rosters {
  /** Null: the roster could not be read. */
  membersOf(context: TurnContext): Promise<readonly Member[] | null>;
  /** Somebody joined or left. */
  forget(chatId: string): void;
}

/** A guest who joined is known at once from the event, or after this time when the event is lost. */
const KEPT = { max: 5000, ttl: 60_000, ttlResolution: 0 };
/** Members a page; Teams gives 500 at most (TP-6.10). */
const PAGE = 500;
/** Teams larger than this are answered in person: nobody can say who reads there. */
const MOST_PAGES = 10;

/** Reads rosters from Teams and keeps them for a minute (TP-6.10). */
export function createRosters({ logger, now }: { logger: Logger; now: () => Date }): Rosters {
  const kept = new LRUCache<string, readonly Member[]>({
    ...KEPT,
    perf: { now: () => now().getTime() },
  });
  return {
    async membersOf(context) {
      const key = chatIdOf(context.activity);
      const known = kept.get(key);
      if (known) return known;
      try {
        const members = await read(context, key);
        if (members) kept.set(key, members);
        return members;
      } catch (error) {
        logger.warn({ err: error }, 'a roster could not be read');
        return null;
      }
    },
    forget: (chatId) => void kept.delete(chatId),
  };
}

async function read(context: TurnContext, chatId: string): Promise<readonly Member[] | null> {
  const { activity } = context;
  if (isPersonal(activity)) {
    return [Member.parse(await TeamsInfo.getMember(context, activity.from.id))];
  }
  const members: Member[] = [];
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // Asked for under the id of this very channel: the roster of its team says nothing of a private
    // or shared one.
    const answer = await TeamsInfo.getPagedTeamMembers(context, chatId, PAGE, token);
    members.push(...answer.members.map((member) => Member.parse(member)));
    token = answer.continuationToken;
    if (!token) return members;
  }
  return null;
}

/** How a person stands to the organization; `unknown` when Teams could not be asked. */
export type Standing = 'insider' | 'outsider' | 'unknown';

/**
 * How the sender of an activity stands. In a personal chat a roster that can't be read turns nobody
 * away: the sender is verified, and MSX decides with that person's own rights.
 */
export async function standingOf(
  rosters: Rosters,
  context: TurnContext,
  asker: Asker,
): Promise<Standing> {
  const members = await rosters.membersOf(context);
  const alone = isPersonal(context.activity);
  if (!members) return alone ? 'insider' : 'unknown';
  const { id } = context.activity.from;
  const me = members.find((one) => one.id === id || one.aadObjectId === asker.id);
  return me && !isOutsider(me, asker.tenantId) ? 'insider' : 'outsider';
}

/** Whether everybody who reads a chat belongs to the organization. */
export async function hasOutsiders(
  rosters: Rosters,
  context: TurnContext,
  { tenantId }: Pick<Asker, 'tenantId'>,
): Promise<boolean> {
  const members = await rosters.membersOf(context);
  return members?.some((member) => isOutsider(member, tenantId)) ?? true;
}
