import { ActivityTypes, type CloudAdapter, type TurnContext } from 'botbuilder';
import { firstCard } from '../cards/first-card.ts';
import type { Report } from '../cards/report.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import { progressCard } from '../cards/progress-card.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { Logger } from '../logger.ts';
import { CONFIDENT, route } from '../routing/route.ts';
import { scopeOf } from '../routing/slots.ts';
import { SKILLS } from '../skills/index.ts';
import { isPersonal, type Asker } from './asker.ts';
import { errorReply } from './error-reply.ts';
import type { Job, Jobs, Outcome } from './jobs.ts';
import type { Reports, Request } from './reports.ts';
import { cardMessage, personalSurface, surfaceOf, type Surface } from './surface.ts';
import {
  CANCELLED,
  GREETING,
  HELP_TEXT,
  IN_PERSON,
  NOT_INSTALLED,
  NOT_UNDERSTOOD,
} from './words.ts';

/** What answering needs. `pause` resolves after so many ms, or early when its signal aborts. */
export interface ChatOptions {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly jobs: Jobs;
  readonly reports: Reports;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly logger: Logger;
}

/** How long a turn waits for a result before it shows a progress card; a turn has 3 s (TP-5.3). */
const PATIENCE_MS = 2000;

/** Answers what somebody typed. */
export async function answerText(
  options: ChatOptions,
  context: TurnContext,
  { asker, text }: { asker: Asker; text: string },
): Promise<void> {
  const { intent, confidence, slots } = route(text);
  const skill = SKILLS.find(({ id }) => id === intent);
  if (skill && confidence >= CONFIDENT) {
    const request = { skill: skill.id, scope: scopeOf(slots) };
    return answerSkill(options, context, { asker, request, text });
  }
  await context.sendActivity(cardMessage(messageCard(MESSAGES[intent] ?? NOT_UNDERSTOOD)));
}

const MESSAGES: Readonly<Record<string, Message>> = { greeting: GREETING, help: HELP_TEXT };

interface Question {
  readonly asker: Asker;
  readonly request: Request;
  readonly text: string;
}

/** Shows typing at once, then the result, or a progress card that the result replaces. */
async function answerSkill(
  options: ChatOptions,
  context: TurnContext,
  { asker, request, text }: Question,
): Promise<void> {
  await showTyping(options, context);
  const surface = await ownSurface(options, context);
  if (!surface) return;
  const job = startReport(options, asker, request);
  const toCard = (outcome: Outcome<Report>): AdaptiveCard =>
    outcomeCard(options, outcome, {
      again: text,
      skill: request.skill,
      reference: job.id,
      draw: firstCard,
    });
  const early = await within(options, job);
  if (early) return void (await surface.send(toCard(early)));
  const messageId = await surface.send(progressOf(job, text));
  follow(options, job, { about: text, surface, messageId, toCard });
}

/** A sign of life; when it can't be shown the answer may still get through. */
async function showTyping({ logger }: ChatOptions, context: TurnContext): Promise<void> {
  try {
    await context.sendActivity({ type: ActivityTypes.Typing });
  } catch (error) {
    logger.warn({ err: error }, 'typing not shown');
  }
}

/** Reads for one person; whatever it says about progress goes to the job. */
export function startReport(
  { jobs, reports }: ChatOptions,
  asker: Asker,
  request: Request,
): Job<Report> {
  return jobs.start(asker.key, (working) => reports.run(asker, request, working));
}

/** The outcome when it comes within a turn's patience, else null. */
export async function within<Result>(
  { pause }: ChatOptions,
  job: Job<Result>,
): Promise<Outcome<Result> | null> {
  const early = new AbortController();
  const patience = pause(PATIENCE_MS, early.signal).then(() => null);
  const outcome = await Promise.race([job.outcome, patience]);
  early.abort();
  return outcome;
}

/** The card of a running job. */
export function progressOf(job: Job<unknown>, about: string): AdaptiveCard {
  return progressCard({ jobId: job.id, about, steps: job.steps });
}

interface Followed {
  readonly about: string;
  readonly surface: Surface;
  readonly messageId: string;
  readonly toCard: (outcome: Outcome<Report>) => AdaptiveCard;
}

/**
 * Keeps a message up to date until the job ends. Updates go one after the other, so that no step
 * overtakes the result. A step that can't be shown is logged; the result is sent anew when the message
 * is gone.
 */
export function follow(
  { logger }: ChatOptions,
  job: Job<Report>,
  { about, surface, messageId, toCard }: Followed,
): void {
  let isThere = true;
  let ended = false;
  let last: Promise<void> = Promise.resolve();
  const next = (show: () => Promise<void>): void => {
    last = last
      .then(show)
      .catch((error: unknown) => logger.error({ err: error, job: job.id }, 'card not shown'));
  };
  job.onStep(() => {
    next(async () => {
      if (isThere && !ended) isThere = await surface.replace(messageId, progressOf(job, about));
    });
  });
  void job.outcome.then((outcome) => {
    ended = true;
    next(async () => {
      const card = toCard(outcome);
      if (!isThere || !(await surface.replace(messageId, card))) await surface.send(card);
    });
  });
}

interface Drawing {
  readonly again: string;
  readonly skill: string;
  readonly reference: string;
  readonly draw: (report: Report) => AdaptiveCard;
}

/** The card of an ended job. What failed is logged once, under the reference that the card shows. */
export function outcomeCard(
  { logger }: ChatOptions,
  outcome: Outcome<Report>,
  { again, skill, reference, draw }: Drawing,
): AdaptiveCard {
  if (outcome.kind === 'done') return draw(outcome.result);
  if (outcome.kind === 'cancelled') return messageCard(CANCELLED);
  logger.warn({ err: outcome.error, reference }, 'a question failed');
  return messageCard(errorReply(outcome.error, { again, skill, reference }));
}

/** Where figures may go: this chat when it is personal, else the person's own; null: nowhere. */
async function ownSurface(options: ChatOptions, context: TurnContext): Promise<Surface | null> {
  const { adapter, appId, logger } = options;
  if (isPersonal(context.activity)) return surfaceOf(adapter, appId, context);
  const say = (message: Message) => context.sendActivity(cardMessage(messageCard(message)));
  try {
    const surface = await personalSurface(adapter, appId, context);
    await say(IN_PERSON);
    return surface;
  } catch (error) {
    logger.warn({ err: error }, 'no personal chat');
    await say(NOT_INSTALLED);
    return null;
  }
}
