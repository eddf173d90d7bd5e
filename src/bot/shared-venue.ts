import type { TurnContext } from 'botbuilder';
import { customerName, isAbout } from '../channels/account-team.ts';
import type { ChatBook, ChatLink, KnownChat } from '../channels/chat-book.ts';
import { notLinkedCard } from '../channels/link-words.ts';
import { sharingOf } from '../channels/sharing.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard } from '../cards/message-card.ts';
import { AppError } from '../errors.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import { placeOf } from './places.ts';
import { hasOutsiders, type Rosters } from './rosters.ts';
import { inPerson, REASONS } from './shared-words.ts';
import { cardMessage, personalSurface, surfaceOf } from './surface.ts';
import type { Asked, Venue, VenueOptions } from './venue.ts';
import { NOT_INSTALLED } from './words.ts';

/** What choosing in a shared chat needs. */
export interface SharedVenueOptions extends VenueOptions {
  readonly chats: ChatBook;
  readonly rosters: Rosters;
  readonly toolsFor: (person: { readonly id: string }) => MsxTools;
}

/**
 * Where the answer to a question in a channel or group chat goes. In the thread only when all of it
 * holds (teams-platform.md TP-8.8): the skill may be shown, the place is linked to a customer, nobody
 * from outside reads there, the question is about that customer, and MSX shows it to the asker.
 */
export async function sharedVenue(
  options: SharedVenueOptions,
  context: TurnContext,
  asked: Asked,
): Promise<Venue | null> {
  const surface = surfaceOf(options.adapter, options.appId, context);
  const place = placeOf(context.activity, asked.asker);
  const sharing = sharingOf(asked.intent);
  if (sharing.answers === 'here' && sharing.shows.length === 0) {
    return { kind: 'shared', place, surface, scope: {} };
  }
  const chat = await options.chats.meet(place);
  const verdict =
    sharing.answers === 'in-person'
      ? { note: noteOf(sharing.because, sharing.what) }
      : await judged(options, context, { asked, chat });
  if ('customer' in verdict) return { kind: 'shared', place, surface, scope: verdict };
  return personalInstead(options, context, { note: verdict.note, chat });
}

/** The customer that may be shown here, by its name of now; or the note that says why not. */
type Verdict = { readonly customer: string } | { readonly note: AdaptiveCard };

function noteOf(because: string, what?: string): AdaptiveCard {
  return messageCard(inPerson(because, what));
}

async function judged(
  options: SharedVenueOptions,
  context: TurnContext,
  { asked, chat }: { asked: Asked; chat: KnownChat },
): Promise<Verdict> {
  const { chats, rosters } = options;
  if (!chat.link) {
    // One question in each place, however often somebody asks there.
    const isFirst = await chats.claim(chat, 'asked');
    return { note: isFirst ? notLinkedCard(chat) : noteOf(REASONS.noLink) };
  }
  if (await hasOutsiders(rosters, context, asked.asker)) return { note: noteOf(REASONS.guests) };
  try {
    return await inMsx(options, asked, chat.link);
  } catch (error) {
    // MSX can't be asked: the personal answer says how, and shows nothing meanwhile.
    if (error instanceof AppError) return { note: noteOf(REASONS.noMsx) };
    throw error;
  }
}

async function inMsx(
  { toolsFor }: SharedVenueOptions,
  { asker, scope, listed }: Asked,
  { accountId }: ChatLink,
): Promise<Verdict> {
  const tools = toolsFor(asker);
  const customer = await customerName(tools, accountId);
  if (customer === null) return { note: noteOf(REASONS.noRights) };
  const isNamed = Object.keys(scope).length > 0;
  if (listed.length > 1 || (isNamed && !(await isAbout(tools, scope, accountId)))) {
    return { note: noteOf(REASONS.otherCustomer) };
  }
  return { customer };
}

/** The asker's own chat, announced in the thread; null when there is none. */
async function personalInstead(
  { adapter, appId, logger }: SharedVenueOptions,
  context: TurnContext,
  { note, chat }: { note: AdaptiveCard; chat: KnownChat },
): Promise<Venue | null> {
  const scope = chat.link ? { customer: chat.link.customer } : {};
  try {
    const surface = await personalSurface(adapter, appId, context);
    await context.sendActivity(cardMessage(note));
    return { kind: 'personal', place: chat, surface, scope };
  } catch (error) {
    logger.warn({ err: error }, 'no personal chat');
    await context.sendActivity(cardMessage(messageCard(NOT_INSTALLED)));
    return null;
  }
}
