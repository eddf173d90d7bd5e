/** Joins the desk to its invented world: where its clock is, who works there, what it sends. */
import { z } from 'zod';
import type { Msx } from './msx.ts';
import type { WorldControls } from './sandbox/teams/world-controls.ts';
import type { WeeklyView } from './sandbox/teams/weekly-page.ts';
import type { Store } from './store/open-store.ts';
import { DELIVERY_WORDS, runWords, weekWords } from './weekly/words.ts';
import { DeliveryState } from './weekly/delivery-book.ts';
import type { Dispatcher } from './weekly/dispatch.ts';
import { nextRun } from './weekly/due.ts';
import { standings } from './weekly/operator.ts';
import { defaultSettings } from './weekly/settings.ts';

/** What it is made of. */
interface ControlParts {
  readonly msx: Pick<Msx, 'world' | 'now'>;
  readonly store: Store;
  readonly weekly: Dispatcher;
  readonly tenantId: string;
  /** Zone of the people at the desk. */
  readonly timeZone: string;
}

/** Where the clock was moved to. */
const Kept = z.looseObject({ at: z.iso.datetime() });

/** A list that a person reads; the numbers above it are of all. */
const MOST_ROWS = 50;

/** The controls of a world; null over a real one, which nobody moves. */
export function deskControls(parts: ControlParts): WorldControls | null {
  const { msx, store, weekly, tenantId } = parts;
  const { world, now } = msx;
  if (!world) return null;
  return {
    async toNextMonday() {
      const monday = nextMonday(now(), parts.timeZone);
      world.clock.moveTo(monday);
      await store.botState.write({ [clockKey(tenantId)]: { at: monday.toISOString() } });
      await weekly.tick();
    },
    colleagueWorks: () => world.colleagueWorks(),
    weekly: {
      view: () => viewOf(parts),
      cancel: () => store.deliveries.cancelOpen(tenantId),
    },
  };
}

/**
 * Takes the clock of a world on to where it was moved before a restart: what was sent then was sent,
 * and a week that has one message would have to pass again before the next.
 */
export async function goOnWithClock({
  msx,
  store,
  tenantId,
}: Pick<ControlParts, 'msx' | 'store' | 'tenantId'>): Promise<void> {
  const key = clockKey(tenantId);
  if (!msx.world) return;
  const kept = Kept.safeParse((await store.botState.read([key]))[key]);
  if (kept.success) msx.world.clock.moveTo(new Date(kept.data.at));
}

/** Key of the moved clock among the states of conversations. */
function clockKey(tenantId: string): string {
  return `clock/${tenantId}`;
}

/** The next Monday at eight; today's only while it is not eight yet. */
function nextMonday(after: Date, timeZone: string): Date {
  const run = nextRun(defaultSettings(timeZone), { after, sentWeek: null });
  return run?.at ?? after;
}

async function viewOf({ msx, store, tenantId, timeZone }: ControlParts): Promise<WeeklyView> {
  const { soonest, total } = await store.subscriptions.upcoming({ tenantId }, MOST_ROWS);
  const { counts, messages } = await standings(store, { tenantId }, MOST_ROWS);
  return {
    clock: runWords({ at: msx.now() }, timeZone),
    counts: DeliveryState.options.map((state) => ({
      label: DELIVERY_WORDS[state],
      count: counts[state],
    })),
    planned: soonest.map(({ name, next, settings }) => ({
      name,
      when: next ? `${runWords(next, settings.timeZone)} (${settings.timeZone})` : '',
    })),
    plannedInAll: total,
    messages: messages.map(({ name, delivery: { run, state, attempts, reason } }) => ({
      name,
      week: weekWords(run),
      state: DELIVERY_WORDS[state],
      retried: attempts === 0 ? '' : `${attempts}×`,
      reason,
    })),
  };
}
