/** Joins the chat. `app.ts` decides what there is; here is decided how an activity meets it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createAccount } from './bot/account.ts';
import type { Asker } from './bot/asker.ts';
import { createAdapter, type BotAdapter } from './bot/adapter.ts';
import { CsamBot } from './bot/csam-bot.ts';
import { createDecisions } from './bot/decisions.ts';
import { createJobs } from './bot/jobs.ts';
import { createPlans } from './bot/plans.ts';
import { createProposals } from './bot/proposals.ts';
import { createReports } from './bot/reports.ts';
import { patience } from './bot/patience.ts';
import { sampleMark } from './bot/sample-mark.ts';
import { createSignInDesk, type SignInDesk } from './bot/sign-in.ts';
import { createWeeklyChat } from './bot/weekly-chat.ts';
import type { ChatPlace } from './channels/chat-book.ts';
import type { Config } from './config.ts';
import { createConversation } from './dialogs/conversation.ts';
import { createPortfolios } from './dialogs/portfolio.ts';
import { ownPlansFirst } from './domain/success-plan.ts';
import type { Entrance } from './entrance.ts';
import type { LedgerAccess } from './ledger-access.ts';
import type { Logger } from './logger.ts';
import type { Msx } from './msx.ts';
import type { Observer } from './observer.ts';
import { createSharedChats } from './shared-chats.ts';
import type { Store } from './store/open-store.ts';
import type { SigningIn } from './sign-in-parts.ts';
import { createPaces } from './weekly-pace.ts';
import { createWeeklyService } from './weekly-service.ts';
import { createSources } from './weekly-sources.ts';
import type { Dispatcher } from './weekly/dispatch.ts';
import { createSubscriptions } from './weekly/subscriptions.ts';
import type { WorkIqRun } from './workiq.ts';

/** The chat side of the bot, ready for activities; it listens to nothing by itself. */
export interface Chat {
  readonly adapter: BotAdapter;
  /** The message that comes by itself; it needs a tick a minute. */
  readonly weekly: Dispatcher;
  /** How many questions and writes are in work. */
  readonly working: () => number;
  /** Answers one activity. */
  readonly onTurn: (...turn: Parameters<CsamBot['run']>) => Promise<void>;
  /**
   * Hands work over: a question says in its chat that it was interrupted, a write is let finish for a
   * while, the weekly message goes back to whoever takes it next.
   */
  close(): Promise<void>;
}

/** What the chat answers with, and what tests may replace. */
interface ChatParts {
  readonly msx: Msx;
  readonly store: Store;
  readonly ledgerFor: LedgerAccess;
  /** Who is believed, and how the bot's own calls go out. */
  readonly entrance: Pick<Entrance, 'appId' | 'door'>;
  /** Null where nobody signs in. */
  readonly signingIn: SigningIn | null;
  readonly observer: Observer;
  /** Gives ids that nobody can guess. */
  readonly newId: () => string;
  readonly logger: Logger;
  /** Zone of a person whose client names none. */
  readonly timeZone: string;
  /** How long a turn waits is measured by this; resolves early when its signal aborts. */
  readonly pause?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
}

/** How long a write may take to its end when the process is asked to stop. */
const WRITE_MS = 3000;

/** Joins what the chat is made of: the adapter, running work, results of skills, decisions. */
export function openChat(config: Config, parts: ChatParts): Chat {
  const { logger, timeZone, newId, observer, pause = wait } = parts;
  const newReference = (): string => observer.turnId() ?? newId();
  const { appId, door } = parts.entrance;
  const jobs = createJobs(newId);
  const adapter = createAdapter({ door, logger, newReference });
  if (parts.msx.isSample) adapter.use(sampleMark);
  adapter.use(patience((ms) => sleep(ms)));
  const signIn = signInDeskOf(parts);
  const { answers, unasked } = answersOf(config, parts, signIn);
  const shared = createSharedChats({ ...parts, adapter, appId });
  const bot = new CsamBot({
    ...answers,
    signIn,
    conversation: createConversation(parts.store.botState),
    ...shared,
    adapter,
    appId,
    jobs,
    pause,
    logger,
    timeZone,
    newReference,
  });
  const { store, msx } = parts;
  const { perSecond } = config.weekly;
  const weekly = createWeeklyService({
    ...{ store, adapter, appId, logger, perSecond, rosters: shared.rosters },
    sources: unasked,
    now: msx.now,
  });
  const close = async (): Promise<void> => {
    const patience = new AbortController();
    await Promise.all([weekly.stop(), jobs.stop(pause(WRITE_MS, patience.signal))]);
    patience.abort();
  };
  const onTurn: Chat['onTurn'] = (context) => {
    const turn = bot.run(context);
    jobs.saying(turn.catch(() => undefined));
    return turn;
  };
  return { adapter, weekly, onTurn, working: () => jobs.count(), close };
}

/** Results of skills, and the ledger of what they propose: each for the person who asks. */
function answersOf(
  { thresholds, ledger: { undoMinutes }, weekly: { msxPerSecond } }: Config,
  { msx, ledgerFor, store, newId, logger, observer }: ChatParts,
  signIn: SignInDesk | null,
) {
  const { now, plans: others } = msx;
  const proposals = createProposals(({ timeZone, ...asker }) => ledgerFor(asker, timeZone));
  const toolsFor = ({ id }: { id: string }) => msx.toolsFor(id);
  const workiqFor = ({ id }: { id: string }, run: WorkIqRun) => msx.workiqFor(id, run);
  const bookOf = (asker: Asker) => store.plans.for(asker);
  const plansFor = (asker: Asker) => ownPlansFirst(bookOf(asker), others);
  const common = { toolsFor, workiqFor, plansFor, now, newId, thresholds };
  const reports = createReports({ ...common, proposals, observer });
  const decisions = createDecisions({ proposals, reports, now, undoMinutes });
  const { ledger, snapshots, subscriptions, chats } = store;
  const beside = { ledger, snapshots, thresholds, chats, newId };
  const read = { msx, reports, plansFor, ...beside };
  const sources = createSources(read);
  const { rates } = store;
  const paceOf = createPaces({ rates, perSecond: msxPerSecond, sleep: (ms) => sleep(ms) });
  // Messages that nobody asked for keep to their share of the limits of MSX.
  const unasked = createSources(read, paceOf);
  const weekly = createWeeklyChat({
    subscriptions: createSubscriptions(subscriptions, now),
    remember: (asker, place, ref) => remember(store, asker, { place, ref }),
    ...{ sources, toolsFor, now, chats },
  });
  const plans = createPlans({ bookOf, others, toolsFor, logger });
  const portfolios = createPortfolios({ toolsFor, now });
  const workIqOf = async (asker: Asker) =>
    signIn?.workIq(asker) ?? (msx.workiqFor(asker.id) === null ? 'off' : 'works');
  const account = createAccount({ toolsFor, workIqOf, signIn });
  return { unasked, answers: { reports, decisions, account, weekly, plans, portfolios, now } };
}

function signInDeskOf({ signingIn, newId, logger }: ChatParts): SignInDesk | null {
  return signingIn && createSignInDesk({ ...signingIn, newId, logger });
}

async function remember(
  { conversations }: Store,
  { tenantId, id: personId }: Asker,
  { place: { kind, chatId: conversationId }, ref }: { place: ChatPlace; ref: object },
): Promise<void> {
  await conversations.save({ tenantId, personId, kind, conversationId, installed: true, ref });
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  // Ending early is what the signal is for.
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
