import { TeamsInfo, type Activity, type ChannelAccount, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { zoneNamed } from '../domain/zones.ts';

/**
 * Who asks: identity from the verified activity alone, never from a text (teams-platform.md
 * TP-11.4).
 */
export interface Asker {
  /** Entra object id. */
  readonly id: string;
  readonly tenantId: string;
  /** Teams user id, `29:...`, never for rights; null where nobody wrote or pressed. */
  readonly teamsId: string | null;
  /** Tenant and object id: the key of everything that is kept for a person. */
  readonly key: string;
  /** As Teams shows it: for signatures, never for rights. */
  readonly name: string;
  /** Where the person writes or presses. */
  readonly conversationId: string;
  /** IANA zone of the client, else the configured one. */
  readonly timeZone: string;
}

/** Entity in which Teams tells the zone of the person's client (TP-7.9). */
const ClientInfo = z.looseObject({
  type: z.literal('clientInfo'),
  timezone: z.string().optional(),
});
/** Teams names the tenant here; personal chats may lack it (TP-8.5). */
const ChannelData = z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() });

/** Reads who sent an activity; asks the roster when Teams left the object id out; null: unknown. */
export async function askerOf(context: TurnContext, timeZone: string): Promise<Asker | null> {
  const { activity } = context;
  const { id, name = '' } = await personOf(context);
  if (!id) return null;
  const tenantId = tenantOf(activity);
  return {
    id,
    tenantId,
    teamsId: activity.from.id,
    key: `${tenantId}/${id}`,
    name,
    conversationId: activity.conversation.id,
    timeZone: clientZoneOf(activity) ?? timeZone,
  };
}

/** For whom a card in a shared chat may refresh itself: whoever asked, and nobody else. */
export function viewersOf({ teamsId }: Asker): readonly string[] {
  return teamsId === null ? [] : [teamsId];
}

/** True in a chat of one person with the bot; only there figures of MSX are shown. */
export function isPersonal({ conversation }: Activity): boolean {
  const { conversationType, isGroup } = conversation;
  return conversationType === undefined ? !isGroup : conversationType === 'personal';
}

/** A person as an activity or the roster names them; each may leave out both. */
interface Named {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** From the activity, else from the roster; an empty answer: not in the roster, or none here. */
async function personOf(context: TurnContext): Promise<Named> {
  const from: Partial<ChannelAccount> = context.activity.from ?? {};
  if (from.aadObjectId) return { id: from.aadObjectId, name: from.name };
  if (!from.id) return {};
  try {
    const { aadObjectId: id, name } = await TeamsInfo.getMember(context, from.id);
    return { id, name: from.name ?? name };
  } catch {
    // The person stays unknown and is told so.
    return {};
  }
}

/** The tenant of an activity; each one's data is apart from all others. */
export function tenantOf(activity: Activity): string {
  const data = ChannelData.safeParse(activity.channelData);
  const own = data.success ? data.data.tenant?.id : undefined;
  return own ?? activity.conversation.tenantId ?? 'no-tenant';
}

/** The zone of the person's client, in any of its names; undefined where the activity tells none. */
export function clientZoneOf(activity: Activity): string | undefined {
  const infos = (activity.entities ?? []).map((entity) => ClientInfo.safeParse(entity));
  const named = infos.find(({ success }) => success)?.data?.timezone ?? activity.localTimezone;
  return (named && zoneNamed(named)) || undefined;
}
