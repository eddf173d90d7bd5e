import type { TurnContext } from 'botbuilder';
import {
  parseAction,
  type CardAction,
  type LinkAction,
  type PlanAction,
  type WeeklyAction,
} from '../cards/actions.ts';
import { messageCard } from '../cards/message-card.ts';
import { editPlan } from '../cards/plan-card.ts';
import { isPersonal, type Asker } from './asker.ts';
import { pressWith } from './late-work.ts';
import { workOf } from './press-work.ts';
import { NOT_OURS, type Pressed } from './pressed.ts';
import { answerText, type ChatOptions } from './questions.ts';
import { pressPlan } from './plan-answer.ts';
import { pressAlone, pressLink } from './shared-press.ts';
import { refreshed } from './shared-view.ts';
import { onlyYouSee } from './shared-words.ts';
import { SIGN_IN_FIRST, signInInPerson } from './sign-in-words.ts';
import { CANCELLED, WEEKLY_IN_PERSON } from './words.ts';

/** Carries out what a button asks for. Its data is untrusted: it may carry ids only (TP-11.5). */
export async function press(
  options: ChatOptions,
  context: TurnContext,
  { asker, data }: { asker: Asker; data: unknown },
): Promise<Pressed> {
  const action = parseAction(data);
  if (!action) return NOT_OURS;
  const waiting = needsMsx(action) ? await waits(options, context, { asker, data }) : null;
  return waiting ?? carryOut(options, context, { asker, action });
}

/** The words that lead back to where a press failed. */
export function againOf(data: unknown): string {
  const action = parseAction(data);
  if (!action) return 'help';
  if (action.verb === 'ask') return action.text;
  if (isLinkAction(action)) return 'bind-channel';
  if (isWeeklyAction(action)) return 'weekly settings';
  return isPlanAction(action) ? editPlan(action.customer) : 'how are my milestones?';
}

async function carryOut(
  options: ChatOptions,
  context: TurnContext,
  { asker, action }: { asker: Asker; action: CardAction },
): Promise<Pressed> {
  if (action.verb === 'cancel') return cancel(options, asker, action);
  if (action.verb === 'ask') {
    await answerText(options, context, { asker, text: action.text });
    return { kind: 'message', text: `Answered below: ${action.text}` };
  }
  if (action.verb === 'refresh-view') return refreshed(options, { asker, action });
  if (isLinkAction(action)) return pressLink(options, context, { asker, action });
  if (isWeeklyAction(action)) {
    if (!isPersonal(context.activity)) return { kind: 'refused', text: WEEKLY_IN_PERSON };
    return { kind: 'card', card: await options.weekly.press(asker, action) };
  }
  if (isPlanAction(action)) return pressPlan(options, context, { asker, action });
  const work = workOf(options, context, { asker, action });
  if (!work) return { kind: 'refused', text: 'Choose one of the list first.' };
  if (!isPersonal(context.activity)) return pressAlone(options, context, work);
  return pressWith(options, context, { ...work, forEveryone: work.writes ?? false });
}

/** What was typed asks for a sign-in itself; the rest reads nothing that is not the bot's own. */
function needsMsx(action: CardAction): boolean {
  const isOwn = ['cancel', 'ask', 'refresh-view'].includes(action.verb);
  return !isOwn && !isWeeklyAction(action);
}

/** Waits for a sign-in; where others read, it is said where to sign in. */
async function waits(
  { signIn }: ChatOptions,
  context: TurnContext,
  { asker, data }: { asker: Asker; data: unknown },
): Promise<Pressed | null> {
  if (!signIn || (await signIn.isSignedIn(asker))) return null;
  if (!isPersonal(context.activity)) {
    const { title, text } = signInInPerson('');
    return { kind: 'message', text: onlyYouSee([`${title}.`, ...text].join(' ')) };
  }
  const messageId = context.activity.replyToId ?? '';
  await signIn.holds(context, asker, { kind: 'press', data, messageId });
  return { kind: 'message', text: SIGN_IN_FIRST };
}

function isLinkAction(action: CardAction): action is LinkAction {
  return ['choose-customer', 'link-chat', 'unlink-chat'].includes(action.verb);
}

function isPlanAction(action: CardAction): action is PlanAction {
  return action.verb === 'save-plan' || action.verb === 'delete-plan';
}

function isWeeklyAction(action: CardAction): action is WeeklyAction {
  return ['weekly-show', 'weekly-form', 'weekly-save'].includes(action.verb);
}

function cancel(
  { jobs }: ChatOptions,
  asker: Asker,
  { jobId }: Extract<CardAction, { verb: 'cancel' }>,
): Pressed {
  if (jobs.cancel(jobId, asker.key)) return { kind: 'card', card: messageCard(CANCELLED) };
  return { kind: 'message', text: 'This has already ended.' };
}
