import type { CloudAdapter, TurnContext } from 'botbuilder';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { Logger } from '../logger.ts';
import type { Intent } from '../routing/intents.ts';
import { isPersonal, type Asker } from './asker.ts';
import { cardMessage, personalSurface, surfaceOf, type Surface } from './surface.ts';
import { EVIDENCE_IN_PERSON, IN_PERSON, NOT_INSTALLED } from './words.ts';

/** Where an answer goes, and what the place adds to a question that names nothing. */
export interface Venue {
  readonly kind: 'personal' | 'shared';
  readonly surface: Surface;
  /** What a question without a name is about here; nothing in a personal chat. */
  readonly scope: ScopeRequest;
}

/** What was asked, as far as it decides who may read the answer. */
export interface Asked {
  readonly asker: Asker;
  readonly intent: Intent;
  readonly scope: ScopeRequest;
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

/** Figures of MSX go to the asker alone; words stay where the question was. */
export function createVenues({ adapter, appId, logger }: VenueOptions): ChooseVenue {
  return async (context, { intent, shows }) => {
    const here = surfaceOf(adapter, appId, context);
    if (isPersonal(context.activity)) return { kind: 'personal', surface: here, scope: {} };
    if (shows === 'words') return { kind: 'shared', surface: here, scope: {} };
    const say = (message: Message) => context.sendActivity(cardMessage(messageCard(message)));
    try {
      const surface = await personalSurface(adapter, appId, context);
      await say(intent === 'evidence-pack' ? EVIDENCE_IN_PERSON : IN_PERSON);
      return { kind: 'personal', surface, scope: {} };
    } catch (error) {
      logger.warn({ err: error }, 'no personal chat');
      await say(NOT_INSTALLED);
      return null;
    }
  };
}
