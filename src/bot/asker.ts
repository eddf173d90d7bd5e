import { TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
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

const ClientInfo = z.looseObject({
  type: z.literal('clientInfo'),
  timezone: z.string().optional(),
});
const ChannelData = z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() });

/** Reads who sent an activity; asks the roster when Teams left the object id out; null: unknown. */
export async function askerOf(context: TurnContext, timeZone: string): Promise<Asker | null> {
  const { activity } = context;
  const id = activity.from?.aadObjectId ?? (await objectIdFromRoster(context));
  if (!id) return null;
  const tenantId = tenantOf(activity);
  return {
    id,
    tenantId,
    teamsId: activity.from.id,
    key: `${tenantId}/${id}`,
    name: activity.from.name,
    conversationId: activity.conversation.id,
    timeZone: zoneOf(activity) ?? timeZone,
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

async function objectIdFromRoster(context: TurnContext): Promise<string | undefined> {
  const from = context.activity.from?.id;
  if (!from) return undefined;
  try {
    return (await TeamsInfo.getMember(context, from)).aadObjectId;
  } catch {
    // Not in the roster, or no roster here: the person stays unknown and is told so.
    return undefined;
  }
}

/** The tenant of an activity; each one's data is apart from all others. */
export function tenantOf(activity: Activity): string {
  const data = ChannelData.safeParse(activity.channelData);
  const own = data.success ? data.data.tenant?.id : undefined;
  return own ?? activity.conversation.tenantId ?? 'no-tenant';
}

function zoneOf(activity: Activity): string | undefined {
  const infos = (activity.entities ?? []).map((entity) => ClientInfo.safeParse(entity));
  const named = infos.find(({ success }) => success)?.data?.timezone ?? activity.localTimezone;
  return (named && zoneNamed(named)) || undefined;
}
