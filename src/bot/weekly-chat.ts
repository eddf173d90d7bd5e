/**
 * The weekly message as a person meets it in the chat: words and a form that change when it comes and
 * what it holds, and the message itself on request.
 */
import type { WeeklyAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { dayAt } from '../domain/dates.ts';
import type { Named } from '../domain/person.ts';
import { periodOf } from '../routing/days.ts';
import { readSlots } from '../routing/slots.ts';
import { resolveScope } from '../skills/rules/scope.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { Subscription } from '../weekly/book.ts';
import { change, mute } from '../weekly/change.ts';
import { readCommand, type WeeklyCommand } from '../weekly/command.ts';
import { prepare, type Sources } from '../weekly/gather.ts';
import { settingsCard } from '../weekly/settings-card.ts';
import { settingsForm, settingsFrom } from '../weekly/settings-form.ts';
import type { Subscriber, Subscriptions } from '../weekly/subscriptions.ts';
import { weekAt } from '../weekly/due.ts';
import type { Asker } from './asker.ts';
import type { Working } from './jobs.ts';

/** Settings and messages of one person at a time. */
export interface WeeklyChat {
  /** Answers a text about the weekly message. */
  answer(asker: Asker, text: string, working: Working): Promise<AdaptiveCard>;
  press(asker: Asker, action: WeeklyAction): Promise<AdaptiveCard>;
  /** A contact in person: keeps where to write to. From the first one on the message comes, unless the person says otherwise. */
  begin(asker: Asker, reference: object): Promise<void>;
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
  const { subscriptions, now } = options;
  return {
    async answer(asker, text, working) {
      const command = commandIn(text, {
        today: dayAt(now(), asker.timeZone),
        timeZone: asker.timeZone,
      });
      const subscription = await subscriptions.of(subscriberOf(asker));
      if (command.kind === 'show') return settingsCard(subscription);
      if (command.kind === 'unclear') return settingsCard(subscription, command.words);
      if (command.kind === 'now') return sendNow(options, subscription, working);
      return changed(options, { asker, subscription }, command);
    },
    async press(asker, action) {
      const subscription = await subscriptions.of(subscriberOf(asker));
      const { settings } = subscription;
      if (action.verb === 'weekly-show') return settingsCard(subscription);
      if (action.verb === 'weekly-form') return settingsForm(settings);
      const read = settingsFrom(settings, action);
      if ('problems' in read) {
        return settingsForm(settings, { problems: read.problems, typed: action });
      }
      const kept = await subscriptions.set(subscriberOf(asker), read.settings);
      return settingsCard(kept, 'Saved.');
    },
    async begin(asker, reference) {
      await options.remember(asker, reference);
      await subscriptions.begin(subscriberOf(asker));
    },
  };
}

/** A person as a subject of the weekly message. */
function subscriberOf({ tenantId, id, name, timeZone }: Asker): Subscriber {
  return { tenantId, kind: 'person', id, name, readerId: id, timeZone };
}

interface Calendar {
  readonly today: string;
  readonly timeZone: string;
}

function commandIn(text: string, calendar: Calendar): WeeklyCommand {
  const { slots } = readSlots(text);
  return readCommand({
    text,
    customer: slots.customer ?? null,
    since: slots.since ?? null,
    until: slots.until ?? null,
    dayOf: (phrase) => periodOf({ until: phrase }, calendar).until ?? null,
  });
}

/** Shown at once; the week's own message still comes, and compares with the same week. */
async function sendNow(
  { sources, now }: WeeklyChatOptions,
  subscription: Subscription,
  { step }: Working,
): Promise<AdaptiveCard> {
  step('Reading your milestones');
  const run = { at: now(), week: weekAt(now(), subscription.settings.timeZone) };
  const { card, snapshot } = await prepare(sources, subscription, { run, note: '' });
  // The first message of all is what the next one is compared with.
  const isFirst = (await sources.snapshots.read(subscription)) === null;
  if (isFirst) await sources.snapshots.write(subscription, snapshot);
  return card;
}

interface Own {
  readonly asker: Asker;
  readonly subscription: Subscription;
}

async function changed(
  options: WeeklyChatOptions,
  { asker, subscription: { settings } }: Own,
  command: Exclude<WeeklyCommand, { kind: 'show' } | { kind: 'now' } | { kind: 'unclear' }>,
): Promise<AdaptiveCard> {
  const next =
    command.kind === 'mute'
      ? mute(settings, await customerNamed(options, asker, command.customer))
      : change(settings, command);
  const kept = await options.subscriptions.set(subscriberOf(asker), next.settings);
  return settingsCard(kept, next.said);
}

/** The customer that a typed name means. Throws `ScopeError` for none and for several. */
async function customerNamed(
  { toolsFor }: WeeklyChatOptions,
  asker: Asker,
  customer: string,
): Promise<Named> {
  const { opportunities, scope } = await resolveScope(toolsFor(asker), { customer });
  const found = opportunities.find((one) => one.customer?.name === scope.customer)?.customer;
  return found ?? { id: scope.label, name: scope.label };
}
