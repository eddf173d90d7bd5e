import type { TurnContext } from 'botbuilder';
import {
  parseAction,
  type CardAction,
  type LedgerAction,
  type LinkAction,
  type ReportAction,
  type WeeklyAction,
} from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { ChangeContext } from '../cards/change-view.ts';
import { changesCard } from '../cards/changes-card.ts';
import { findingCard } from '../cards/finding-card.ts';
import { messageCard } from '../cards/message-card.ts';
import { findingsOf, type Report } from '../cards/report.ts';
import { narrowed } from '../cards/narrowing.ts';
import { reportCard } from '../cards/report-card.ts';
import { summaryCard } from '../cards/summary-card.ts';
import { askFor } from './ask-for.ts';
import { isPersonal, type Asker } from './asker.ts';
import { chosen } from './chosen.ts';
import { pressWith, type Work } from './late-work.ts';
import type { Pressed } from './pressed.ts';
import { answerText, type ChatOptions } from './questions.ts';
import { pressAlone, pressLink } from './shared-press.ts';
import { CANCELLED, WEEKLY_IN_PERSON } from './words.ts';

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
  if (action.verb === 'choose') return chosen(options, context, { asker, action });
  if (isLinkAction(action)) return pressLink(options, context, { asker, action });
  if (isWeeklyAction(action)) {
    if (!isPersonal(context.activity)) return { kind: 'refused', text: WEEKLY_IN_PERSON };
    return { kind: 'card', card: await options.weekly.press(asker, action) };
  }
  const isReport = isReportAction(action);
  const work = isReport ? showing(options, asker, action) : deciding(options, asker, action);
  if (!isPersonal(context.activity)) return pressAlone(options, context, work);
  return pressWith(options, context, { ...work, forEveryone: !isReport });
}

function isLinkAction(action: CardAction): action is LinkAction {
  return ['choose-customer', 'link-chat', 'unlink-chat'].includes(action.verb);
}

function deciding({ decisions }: ChatOptions, asker: Asker, action: LedgerAction): Work {
  return {
    asker,
    about: 'pending actions',
    writes: true,
    run: (working) => decisions.decide(asker, action, working),
  };
}

function isWeeklyAction(action: CardAction): action is WeeklyAction {
  return ['weekly-show', 'weekly-form', 'weekly-save'].includes(action.verb);
}

function isReportAction(action: CardAction): action is ReportAction {
  return ['show-report', 'show-summary', 'show-changes', 'show-finding'].includes(action.verb);
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
function showing({ reports, decisions }: ChatOptions, asker: Asker, action: ReportAction): Work {
  return {
    asker,
    about: askFor(action.skill, action.scope),
    skill: action.skill,
    run: async (working) => {
      const kept = await reports.find(asker, action.resultId);
      const report = kept ?? (await reports.run(asker, action, working));
      return draw(report, action, decisions.moment());
    },
  };
}

function draw(whole: Report, action: ReportAction, moment: ChangeContext): AdaptiveCard {
  const { page, narrowing = {} } = action;
  const report = narrowed(whole, narrowing);
  if (action.verb === 'show-summary') return summaryCard(report, page);
  if (action.verb === 'show-changes') return changesCard(report, { ...moment, page });
  if (action.verb === 'show-report') return reportCard(report, page);
  const finding = findingsOf(report).find(({ id }) => id === action.findingId);
  // It left the scope since the card was drawn: the new report says what is there now.
  return finding ? findingCard(report, finding, { ...moment, page }) : reportCard(report, page);
}
