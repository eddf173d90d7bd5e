import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { ChatPlace } from '../channels/chat-book.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { Logger } from '../logger.ts';
import type { Intent } from '../routing/intents.ts';
import { isPersonal, type Asker } from './asker.ts';
import { placeOf } from './places.ts';
import { sharedVenue, type SharedVenueOptions } from './shared-venue.ts';
import { surfaceOf, type Surface } from './surface.ts';

/** Where an answer goes, and what the place adds to a question that names nothing. */
export interface Venue {
  readonly kind: 'personal' | 'shared';
  /** The chat in which it was asked, wherever the answer goes. */
  readonly place: ChatPlace;
  readonly surface: Surface;
  /** What a question without a name is about here; nothing in a personal chat. */
  readonly scope: ScopeRequest;
}

/** What was asked, as far as it decides who may read the answer. */
export interface Asked {
  readonly asker: Asker;
  readonly intent: Intent;
  readonly scope: ScopeRequest;
  /** Customers that were named side by side. */
  readonly listed: readonly string[];
  /** `figures` hold data of MSX; `words` are the bot's own and may stand anywhere. */
  readonly shows: 'figures' | 'words';
}

/**
 * Decides who answers where, with what scope: the one place for it, in personal chats and shared
 * ones. Null when nothing may be shown anywhere; the person was then told why.
 */
export type ChooseVenue = (context: TurnContext, asked: Asked) => Promise<Venue | null>;

/** What choosing needs to reach people. */
export interface VenueOptions {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly logger: Logger;
}

/** A personal chat answers itself; a shared one answers with what everybody there may read. */
export function createVenues(options: SharedVenueOptions): ChooseVenue {
  return async (context, asked) => {
    if (!isPersonal(context.activity)) return sharedVenue(options, context, asked);
    const surface = surfaceOf(options.adapter, options.appId, context);
    return { kind: 'personal', place: placeOf(context.activity, asked.asker), surface, scope: {} };
  };
}
