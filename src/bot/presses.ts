import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import { parseAction, type CardAction, type ReportAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { changesCard } from '../cards/changes-card.ts';
import { findingCard } from '../cards/finding-card.ts';
import { messageCard } from '../cards/message-card.ts';
import { findingsOf, type Report } from '../cards/report.ts';
import { reportCard } from '../cards/report-card.ts';
import { summaryCard } from '../cards/summary-card.ts';
import { isPersonal, type Asker } from './asker.ts';
import {
  answerText,
  follow,
  outcomeCard,
  progressOf,
  startReport,
  within,
  type ChatOptions,
} from './questions.ts';
import { surfaceOf } from './surface.ts';
import { askFor } from './ask-for.ts';
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
  const kept = options.reports.find(asker, action.resultId);
  if (kept) return { kind: 'card', card: draw(kept, action) };
  const job = startReport(options, asker, action);
  const about = askFor(action.skill, action.scope);
  const toCard = (outcome: Parameters<typeof outcomeCard>[1]): AdaptiveCard =>
    outcomeCard(options, outcome, {
      again: about,
      skill: action.skill,
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

function draw(report: Report, action: ReportAction): AdaptiveCard {
  if (action.verb === 'show-summary') return summaryCard(report, action.page);
  if (action.verb === 'show-changes') return changesCard(report, action.page);
  if (action.verb === 'show-report') return reportCard(report, action.page);
  const finding = findingsOf(report).find(({ id }) => id === action.findingId);
  // It left the scope since the card was drawn: the new report says what is there now.
  return finding ? findingCard(report, finding, action.page) : reportCard(report, action.page);
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
