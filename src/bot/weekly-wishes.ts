/**
 * Wishes about a weekly message, whoever it is for: read from a text, carried out on its settings.
 */
import type { AdaptiveCard } from '../cards/bind.ts';
import { dayAt } from '../domain/dates.ts';
import { periodOf } from '../routing/days.ts';
import { readSlots } from '../routing/slots.ts';
import { findCustomer } from '../skills/rules/scope.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import { change, mute } from '../weekly/change.ts';
import { readCommand, type WeeklyCommand } from '../weekly/command.ts';
import { settingsCard } from '../weekly/settings-card.ts';
import type { Subscriber, Subscriptions } from '../weekly/subscriptions.ts';
import type { Asker } from './asker.ts';

/** Reads a wish from a text that is about the weekly message; days are those of the asker. */
export function wishOf({ timeZone }: Asker, text: string, now: Date): WeeklyCommand {
  const calendar = { today: dayAt(now, timeZone), timeZone };
  const { slots } = readSlots(text);
  return readCommand({
    text,
    customer: slots.customer ?? null,
    since: slots.since ?? null,
    until: slots.until ?? null,
    dayOf: (phrase) => periodOf({ until: phrase }, calendar).until ?? null,
  });
}

/** A wish that changes settings. */
export type Change = Exclude<
  WeeklyCommand,
  { kind: 'show' } | { kind: 'now' } | { kind: 'unclear' }
>;

/** What carrying out needs. */
export interface WishOptions {
  readonly subscriptions: Subscriptions;
  readonly toolsFor: (asker: Asker) => MsxTools;
}

/** Carries a wish out. Throws `ScopeError` for a customer that is none, or several. */
export async function carryOut(
  { subscriptions, toolsFor }: WishOptions,
  { asker, for: subscriber }: { asker: Asker; for: Subscriber },
  wish: Change,
): Promise<AdaptiveCard> {
  const { settings } = await subscriptions.of(subscriber);
  const next =
    wish.kind === 'mute'
      ? mute(settings, await findCustomer(toolsFor(asker), wish.customer))
      : change(settings, wish);
  return settingsCard(await subscriptions.set(subscriber, next.settings), next.said);
}
