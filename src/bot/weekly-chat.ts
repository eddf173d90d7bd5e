/**
 * The weekly message as a person meets it in the chat: words and a form that change when it comes and
 * what it holds, and the message itself on request.
 */
import { TurnContext, type Activity } from 'botbuilder';
import type { WeeklyAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { dayAt } from '../domain/dates.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { SubjectKey } from '../weekly/book.ts';
import { prepareNow, type Sources } from '../weekly/gather.ts';
import { settingsCard, settingsPressed } from '../weekly/settings-card.ts';
import type { Subscriber, Subscriptions } from '../weekly/subscriptions.ts';
import { firstWords } from '../weekly/words.ts';
import { clientZoneOf, type Asker } from './asker.ts';
import type { Working } from './jobs.ts';
import { carryOut, wishIn } from './weekly-wishes.ts';

/** Settings and messages of one person at a time. */
export interface WeeklyChat {
  /** Answers a text about the weekly message. */
  answer(asker: Asker, text: string, working: Working): Promise<AdaptiveCard>;
  press(asker: Asker, action: WeeklyAction): Promise<AdaptiveCard>;
  /** Stops the message at once; null when none comes anyway. */
  stop(asker: Asker): Promise<AdaptiveCard | null>;
  /**
   * A contact in person: keeps where to write to. From the first one on the message comes, unless the
   * person says otherwise. Gives the sentence that announces it, '' when it is switched off.
   */
  begin(asker: Asker, activity: Activity): Promise<string>;
  /** The bot was removed: nothing comes any more, and the settings are forgotten. */
  end(key: SubjectKey): Promise<void>;
}

/** What the chat needs for it. */
export interface WeeklyChatOptions {
  readonly subscriptions: Subscriptions;
  readonly sources: Sources;
  readonly toolsFor: (asker: Asker) => MsxTools;
  /** Keeps the conversation reference of a personal chat; a service URL may change any time. */
  readonly remember: (asker: Asker, reference: object) => Promise<void>;
  readonly now: () => Date;
}

/** Opens the weekly message for the chat. */
export function createWeeklyChat(options: WeeklyChatOptions): WeeklyChat {
  const { subscriptions, sources, now } = options;
  return {
    async answer(asker, text, { step }) {
      const { timeZone } = asker;
      const wish = wishIn(text, { today: dayAt(now(), timeZone), timeZone });
      const subscription = await subscriptions.of(subscriberOf(asker));
      if (wish.kind === 'show') return settingsCard(subscription);
      if (wish.kind === 'unclear') return settingsCard(subscription, wish.words);
      if (wish.kind !== 'now') return carryOut(ownTools(options, asker), subscriberOf(asker), wish);
      step('Reading your milestones');
      return prepareNow(sources, subscription, now());
    },
    press: (asker, action) => settingsPressed(subscriptions, subscriberOf(asker), action),
    async stop(asker) {
      const { settings } = await subscriptions.of(subscriberOf(asker));
      if (!settings.isOn) return null;
      return carryOut(ownTools(options, asker), subscriberOf(asker), { kind: 'stop' });
    },
    async begin(asker, activity) {
      await options.remember(asker, TurnContext.getConversationReference(activity));
      const isZoneGuessed = clientZoneOf(activity) === undefined;
      await subscriptions.begin({ ...subscriberOf(asker), isZoneGuessed });
      return firstWords(await subscriptions.of(subscriberOf(asker)));
    },
    end: (key) => subscriptions.end(key),
  };
}

/** A person as a subject of the weekly message. */
function subscriberOf({ tenantId, id, name, timeZone }: Asker): Subscriber {
  return { tenantId, kind: 'person', id, name, readerId: id, timeZone };
}

function ownTools({ subscriptions, toolsFor }: WeeklyChatOptions, asker: Asker) {
  return { subscriptions, tools: toolsFor(asker) };
}
