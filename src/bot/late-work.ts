import { ActivityTypes, type CloudAdapter, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard } from '../cards/message-card.ts';
import { progressCard } from '../cards/progress-card.ts';
import type { Logger } from '../logger.ts';
import type { Asker } from './asker.ts';
import { errorReply, publicErrorReply } from './error-reply.ts';
import type { Job, Jobs, Outcome, Working } from './jobs.ts';
import type { Pressed } from './pressed.ts';
import { surfaceOf, type Surface } from './surface.ts';
import { CANCELLED, interruptedWords } from './words.ts';

/** What work needs that may outlive its turn. */
export interface LateOptions {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly jobs: Jobs;
  /** Resolves after so many ms, or early when its signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly logger: Logger;
  /** The id under which the running turn is found in the log. */
  readonly newReference: () => string;
}

/** A piece of work that ends in a card. */
export interface Work {
  readonly asker: Asker;
  /** The words that asked for it, and that ask again. */
  readonly about: string;
  /** The skill that was asked, for suggestions when its scope is unclear. */
  readonly skill?: string;
  /** Others read the answer: what failed is then said without names and words of MSX. */
  readonly isRead?: boolean;
  readonly run: (working: Working) => Promise<AdaptiveCard>;
  /** True for what may write: "cancel" in words leaves it alone. */
  readonly writes?: boolean;
}

/** How long a turn waits for a result before it shows a progress card; a turn has 3 s (TP-5.3). */
const PATIENCE_MS = 2000;

/** Shows the result, or a progress card that the result replaces. */
export async function answerOn(options: LateOptions, surface: Surface, work: Work): Promise<void> {
  const job = options.jobs.start(work.asker.key, work.run, work);
  const early = await within(options, job);
  if (early) return void (await surface.send(cardOf(options, early, work)));
  const messageId = await surface.send(progressOf(job, work));
  follow(options, { job, work, surface, messageId });
}

/**
 * The answer to a press: the result in the place of the pressed card, or a progress card that the
 * result replaces. With `forEveryone` the message itself changes too, also on the person's other
 * devices.
 */
export async function pressWith(
  options: LateOptions,
  context: TurnContext,
  { forEveryone = false, ...work }: Work & { forEveryone?: boolean },
): Promise<Pressed> {
  const job = options.jobs.start(work.asker.key, work.run, work);
  const early = await within(options, job);
  const surface = surfaceOf(options.adapter, options.appId, context);
  const messageId = context.activity.replyToId ?? '';
  if (!early) {
    follow(options, { job, work, surface, messageId });
    return { kind: 'card', card: progressOf(job, work) };
  }
  const card = cardOf(options, early, work);
  if (forEveryone) await replaceForEveryone(options, { surface, messageId, card });
  return { kind: 'card', card };
}

/** The presser sees the answer anyway; a message that can't be changed must not hide it. */
async function replaceForEveryone(
  { logger }: LateOptions,
  { surface, messageId, card }: { surface: Surface; messageId: string; card: AdaptiveCard },
): Promise<void> {
  try {
    await surface.replace(messageId, card);
  } catch (error) {
    logger.warn({ err: error }, 'a card was not changed for everyone');
  }
}

/** A sign of life; when it can't be shown the answer may still get through. */
export async function showTyping({ logger }: LateOptions, context: TurnContext): Promise<void> {
  try {
    await context.sendActivity({ type: ActivityTypes.Typing });
  } catch (error) {
    logger.warn({ err: error }, 'typing not shown');
  }
}

/** The outcome when it comes within a turn's patience, else null. */
export async function within<Result>(
  { pause }: LateOptions,
  job: Job<Result>,
): Promise<Outcome<Result> | null> {
  const early = new AbortController();
  const patience = pause(PATIENCE_MS, early.signal).then(() => null);
  const outcome = await Promise.race([job.outcome, patience]);
  early.abort();
  return outcome;
}

/** The card of a running job: what was asked, what is being done, and how to stop it. */
export function progressOf(job: Job<unknown>, { about }: Work): AdaptiveCard {
  return progressCard({ jobId: job.id, about, steps: job.steps, soFar: job.soFar() });
}

/** A running job, and the message that shows it. */
interface Followed {
  readonly job: Job<AdaptiveCard>;
  readonly work: Work;
  readonly surface: Surface;
  readonly messageId: string;
}

/**
 * Keeps a message up to date until the job ends. Updates go one after the other, so that no step
 * overtakes the result, and what several changes left to show is shown once. A step that can't be
 * shown is logged; the result is sent anew when the message is gone.
 */
export function follow(options: LateOptions, { job, work, surface, messageId }: Followed): void {
  const { logger } = options;
  let isThere = true;
  let ended = false;
  let isDue = false;
  let last: Promise<void> = Promise.resolve();
  const next = (show: () => Promise<void>): void => {
    last = last
      .then(show)
      .catch((error: unknown) => logger.error({ err: error, job: job.id }, 'card not shown'));
    options.jobs.saying(last);
  };
  job.onStep(() => {
    if (isDue) return;
    isDue = true;
    next(async () => {
      isDue = false;
      if (isThere && !ended) isThere = await surface.replace(messageId, progressOf(job, work));
    });
  });
  void job.outcome.then((outcome) => {
    ended = true;
    next(async () => {
      const card = cardOf(options, outcome, work);
      if (!isThere || !(await surface.replace(messageId, card))) await surface.send(card);
    });
  });
}

/**
 * The card of an ended job. What failed is logged once, under the reference that the card shows.
 */
function cardOf(
  { logger, newReference }: LateOptions,
  outcome: Outcome<AdaptiveCard>,
  work: Work,
): AdaptiveCard {
  if (outcome.kind === 'done') return outcome.result;
  if (outcome.kind === 'cancelled') return messageCard(CANCELLED);
  if (outcome.kind === 'interrupted') return messageCard(interruptedWords(work));
  const reference = newReference();
  logger.warn({ err: outcome.error, reference }, 'a question failed');
  const { about: again, skill } = work;
  if (work.isRead) return messageCard(publicErrorReply({ again, reference }));
  const failed = { again, reference, ...(skill === undefined ? {} : { skill }) };
  return messageCard(errorReply(outcome.error, failed));
}
