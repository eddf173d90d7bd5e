import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import { parseAction, type CardAction, type ReportAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { changesCard } from '../cards/changes-card.ts';
import { healthCard } from '../cards/health-card.ts';
import type { HealthReport } from '../cards/health-report.ts';
import { messageCard } from '../cards/message-card.ts';
import { milestoneCard } from '../cards/milestone-card.ts';
import { summaryCard } from '../cards/summary-card.ts';
import { isPersonal, type Asker } from './asker.ts';
import {
  answerText,
  follow,
  outcomeCard,
  progressOf,
  startReview,
  within,
  type ChatOptions,
} from './questions.ts';
import { surfaceOf } from './surface.ts';
import { CANCELLED, ONLY_IN_PERSON } from './words.ts';

/** What a press answers: a card in the place of the pressed one, or a short message. */
export type Pressed =
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** Carries out what a button asks for. Its data is untrusted: it may carry ids only (TP-11.5). */
export async function press(
  options: ChatOptions,
  context: TurnContext,
  { asker, data }: { asker: Asker; data: unknown },
): Promise<Pressed> {
  const action = parseAction(data);
  if (!action)
    return { kind: 'refused', text: 'This button is not one of mine. Please ask again.' };
  if (action.verb === 'cancel') return cancel(options, asker, action);
  if (action.verb === 'ask') {
    await answerText(options, context, { asker, text: action.text });
    return { kind: 'message', text: `Answered below: ${action.text}` };
  }
  if (!isPersonal(context.activity)) return { kind: 'refused', text: ONLY_IN_PERSON };
  return showReport(options, context, { asker, action });
}

function cancel(
  { jobs }: ChatOptions,
  asker: Asker,
  { jobId }: Extract<CardAction, { verb: 'cancel' }>,
): Pressed {
  if (jobs.cancel(jobId, asker.key)) return { kind: 'card', card: messageCard(CANCELLED) };
  return { kind: 'message', text: 'This has already ended.' };
}

/** A part of a kept result, or of a new one where the old is gone or was another person's. */
async function showReport(
  options: ChatOptions,
  context: TurnContext,
  { asker, action }: { asker: Asker; action: ReportAction },
): Promise<Pressed> {
  const kept = options.reviews.find(asker, action.resultId);
  if (kept) return { kind: 'card', card: draw(kept, action) };
  const job = startReview(options, asker, action.scope);
  const about = questionOf(action);
  const toCard = (outcome: Parameters<typeof outcomeCard>[1]): AdaptiveCard =>
    outcomeCard(options, outcome, {
      again: about,
      reference: job.id,
      draw: (report) => draw(report, action),
    });
  const early = await within(options, job);
  if (early) return { kind: 'card', card: toCard(early) };
  const surface = surfaceOf(options.adapter, options.appId, context);
  const messageId = context.activity.replyToId ?? '';
  follow(options, job, { about, surface, messageId, toCard });
  return { kind: 'card', card: progressOf(job, about) };
}

function draw(report: HealthReport, action: ReportAction): AdaptiveCard {
  if (action.verb === 'show-summary') return summaryCard(report, action.page);
  if (action.verb === 'show-changes') return changesCard(report, action.page);
  if (action.verb === 'show-report') return healthCard(report, action.page);
  const { health_report } = report.result.output;
  const item = health_report.find(({ milestone }) => milestone.id === action.milestoneId);
  // It left the scope since the card was drawn: the new report says what is there now.
  return item ? milestoneCard(report, item, action.page) : healthCard(report, action.page);
}

/** The typed question that asks for the same scope. */
function questionOf({ scope }: ReportAction): string {
  if (scope.milestone !== undefined) return `how is ${scope.milestone}?`;
  if (scope.opportunity !== undefined) return `health of opportunity ${scope.opportunity}`;
  if (scope.customer !== undefined) return `health of ${scope.customer}`;
  return 'how are my milestones?';
}

/** The answer to an `Action.Execute` (teams-platform.md TP-4.3). */
export function invokeResponse(pressed: Pressed): AdaptiveCardInvokeResponse {
  if (pressed.kind === 'card') {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: pressed.card,
    };
  }
  if (pressed.kind === 'message') {
    // Teams takes the text itself as the value, although the type says record.
    const value = pressed.text as unknown as Record<string, unknown>;
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
  }
  return {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: pressed.text },
  };
}
