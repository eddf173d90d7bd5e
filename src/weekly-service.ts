/** Joins the delivery of the weekly message; `main.ts` gives it a tick a minute. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { BotAdapter } from './bot/adapter.ts';
import { writeTo } from './bot/reach.ts';
import { hasOutsiders, type Rosters } from './bot/rosters.ts';
import type { Logger } from './logger.ts';
import type { Store } from './store/open-store.ts';
import type { Subscription } from './weekly/book.ts';
import { sendFitting } from './weekly/brief.ts';
import { createDispatcher, type Dispatcher } from './weekly/dispatch.ts';
import { prepare, type Sources } from './weekly/gather.ts';
import { createSpacing } from './weekly/spacing.ts';
import { verdictOf, type SendOutcome } from './weekly/verdict.ts';

/** What it is made of. */
interface WeeklyParts {
  readonly store: Store;
  readonly sources: Sources;
  readonly adapter: BotAdapter;
  /** Who reads in a shared chat. */
  readonly rosters: Rosters;
  readonly appId: string;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Messages a second to one tenant, of all processes together. */
  readonly perSecond: number;
}

/** A message is in work for the second or two that MSX takes: enough of them to send 20 a second. */
const PARALLEL = 40;

/** Opens the dispatcher of this process. */
export function createWeeklyService(parts: WeeklyParts): Dispatcher {
  const { store, sources, adapter, appId, logger, rosters, perSecond } = parts;
  const { deliveries, subscriptions, rates } = store;
  return createDispatcher({
    ...{ deliveries, subscriptions, rates },
    prepare: (subscription, occasion) => prepare(sources, subscription, occasion),
    send: async (subscription, card) => {
      const reference = await addressOf(store, subscription);
      if (!reference) return { kind: 'no_address' };
      const objection = subscription.kind === 'chat' ? outsidersIn(rosters, subscription) : noOne;
      const outcome = await sendFitting(card, (one) =>
        writeTo(adapter, appId, { reference, card: one, objection }),
      );
      logNo(logger, outcome);
      return outcome;
    },
    forgetAddress: (subscription) => forget(store, subscription),
    now: parts.now,
    sleep: (ms) => sleep(ms),
    perSecond,
    spaced: createSpacing({
      perSecond,
      elapsed: () => performance.now(),
      sleep: (ms) => sleep(ms),
    }),
    parallel: PARALLEL,
    onTrouble: (error, delivery) =>
      logger.error({ err: error, delivery }, 'a weekly message broke'),
  });
}

/**
 * A no of Teams as an operator reads it, once. Who blocked or removed the bot, and a Teams that is
 * busy, are part of every week; for whatever else somebody may have to do something.
 */
function logNo(logger: Logger, outcome: SendOutcome): void {
  if (outcome.kind === 'sent' || outcome.kind === 'withheld') return;
  const isRegistration = outcome.kind === 'refused' && outcome.status === 401;
  const isUsual = USUAL.includes(verdictOf(outcome, 0).kind) && !isRegistration;
  logger[isUsual ? 'info' : 'warn']({ outcome }, 'a weekly message was not taken');
}

/** Verdicts on what happens every week. */
const USUAL: readonly string[] = ['again', 'blocked', 'lost'];

/** Looked up right before sending: a guest may have joined since the message was made. */
function outsidersIn(rosters: Rosters, { tenantId }: Subscription) {
  return async (context: TurnContext): Promise<string | null> =>
    (await hasOutsiders(rosters, context, { tenantId }))
      ? 'guests, or people whom Teams does not name, read there'
      : null;
}

function noOne(): Promise<null> {
  return Promise.resolve(null);
}

/** The place itself, or the newest personal chat, in which the bot is still installed. */
async function addressOf({ conversations }: Store, { tenantId, kind, id, readerId }: Subscription) {
  const known = await conversations.of(tenantId, kind === 'chat' ? readerId : id);
  const here = known.find(({ kind: where, conversationId, installed }) => {
    return installed && (kind === 'chat' ? conversationId === id : where === 'personal');
  });
  return typeof here?.ref === 'object' ? here.ref : null;
}

async function forget(
  { conversations }: Store,
  { tenantId, kind, id }: Subscription,
): Promise<void> {
  if (kind === 'chat') return conversations.uninstall(tenantId, id);
  for (const known of await conversations.of(tenantId, id)) {
    if (known.kind === 'personal') await conversations.uninstall(tenantId, known.conversationId);
  }
}
