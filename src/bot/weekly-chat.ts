/**
 * The weekly message as people meet it in the chat: words and a form that change when it comes and
 * what it holds, and the message itself on request.
 */
import type { Activity } from 'botbuilder';
import type { WeeklyAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { SubjectKey } from '../weekly/book.ts';
import { prepareNow } from '../weekly/gather.ts';
import { settingsCard, settingsPressed } from '../weekly/settings-card.ts';
import type { Asker } from './asker.ts';
import type { Working } from './jobs.ts';
import { contacted, personOf, type ContactOptions } from './weekly-contact.ts';
import { createWeeklyPlaces, type PlaceOptions, type WeeklyPlaces } from './weekly-places.ts';
import { carryOut, wishOf } from './weekly-wishes.ts';

/** Settings and messages of one person at a time, and of places. */
export interface WeeklyChat {
  /** Answers a text about the weekly message. */
  answer(asker: Asker, text: string, working: Working): Promise<AdaptiveCard>;
  press(asker: Asker, action: WeeklyAction): Promise<AdaptiveCard>;
  /** Stops the message at once; null when none comes anyway. */
  stop(asker: Asker): Promise<AdaptiveCard | null>;
  /** The same in channels and group chats. */
  readonly places: WeeklyPlaces;
  /** A contact; gives the sentence that announces the message, '' where none will come. */
  begin(asker: Asker, activity: Activity): Promise<string>;
  /** The bot was removed: nothing comes any more, and the settings are forgotten. */
  end(key: SubjectKey): Promise<void>;
}

/** Opens the weekly message for the chat. */
export function createWeeklyChat(options: PlaceOptions & ContactOptions): WeeklyChat {
  const { subscriptions, sources, now } = options;
  return {
    async answer(asker, text, { step }) {
      const wish = wishOf(asker, text, now());
      const subscription = await subscriptions.of(personOf(asker));
      if (wish.kind === 'show') return settingsCard(subscription);
      if (wish.kind === 'unclear') return settingsCard(subscription, wish.words);
      if (wish.kind !== 'now') return carryOut(options, { asker, for: personOf(asker) }, wish);
      step('Reading your milestones');
      return prepareNow(sources, subscription, now());
    },
    press: (asker, action) => settingsPressed(subscriptions, personOf(asker), action),
    async stop(asker) {
      const { settings } = await subscriptions.of(personOf(asker));
      if (!settings.isOn) return null;
      return carryOut(options, { asker, for: personOf(asker) }, { kind: 'stop' });
    },
    places: createWeeklyPlaces(options),
    begin: (asker, activity) => contacted(options, asker, activity),
    end: (key) => subscriptions.end(key),
  };
}
