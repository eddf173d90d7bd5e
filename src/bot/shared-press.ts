/**
 * Presses where others read: whatever a press shows, it shows to the presser alone, with that person's
 * own rights. The message itself changes only when a link changed.
 */
import type { TurnContext } from 'botbuilder';
import type { LinkAction } from '../cards/actions.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { Binding, LinkPressed } from '../channels/binding.ts';
import { LINK_ELSEWHERE } from '../channels/link-words.ts';
import { isPersonal, type Asker } from './asker.ts';
import { errorReply } from './error-reply.ts';
import type { Outcome } from './jobs.ts';
import { follow, progressOf, within, type LateOptions, type Work } from './late-work.ts';
import { placeOf } from './places.ts';
import type { Pressed } from './pressed.ts';
import { LATER_IN_PERSON, NO_WAY_TO_YOU, onlyYouSee } from './shared-words.ts';
import { personalSurface, surfaceOf, type Surface } from './surface.ts';
import { CANCELLED, interruptedWords } from './words.ts';

/**
 * The answer to a press, for the presser alone. What takes longer than a turn ends in the personal
 * chat; a refusal of MSX is a remark that only the presser sees.
 */
export async function pressAlone(
  options: LateOptions,
  context: TurnContext,
  work: Work,
): Promise<Pressed> {
  const job = options.jobs.start(work.asker.key, work.run, work);
  const early = await within(options, job);
  if (early?.kind === 'done') return { kind: 'card', card: early.result };
  if (early) {
    const { title, text } = wordsOf(options, early, work);
    return { kind: 'message', text: onlyYouSee([`${title}.`, ...text].join(' ')) };
  }
  const surface = await chatWith(options, context);
  if (!surface) {
    options.jobs.cancel(job.id, work.asker.key);
    return { kind: 'message', text: NO_WAY_TO_YOU };
  }
  const messageId = await surface.send(progressOf(job, work));
  follow(options, { job, work, surface, messageId });
  return { kind: 'message', text: LATER_IN_PERSON };
}

function wordsOf(
  { logger, newReference }: LateOptions,
  outcome: Outcome<unknown>,
  work: Work,
): Message {
  if (outcome.kind === 'interrupted') return interruptedWords(work);
  if (outcome.kind === 'cancelled') return CANCELLED;
  const error = outcome.kind === 'failed' ? outcome.error : null;
  const reference = newReference();
  logger.warn({ err: error, reference }, 'a press in a shared chat failed');
  return errorReply(error, { again: work.about, reference });
}

async function chatWith(
  { adapter, appId, logger }: LateOptions,
  context: TurnContext,
): Promise<Surface | null> {
  try {
    return await personalSurface(adapter, appId, context);
  } catch (error) {
    logger.warn({ err: error }, 'no personal chat');
    return null;
  }
}

/** What pressing on a card about a link needs. */
export interface LinkPressOptions extends LateOptions {
  readonly binding: Binding;
}

/** A press on a card about a link. A changed link is shown to everybody in the place of the card. */
export async function pressLink(
  options: LinkPressOptions,
  context: TurnContext,
  { asker, action }: { asker: Asker; action: LinkAction },
): Promise<Pressed> {
  if (isPersonal(context.activity)) return { kind: 'card', card: messageCard(LINK_ELSEWHERE) };
  const pressed = await linkPressed(options.binding, context, { asker, action });
  if (pressed.kind === 'no') return { kind: 'message', text: onlyYouSee(pressed.text) };
  const { card } = pressed;
  const { replyToId } = context.activity;
  if (pressed.kind === 'changed' && replyToId) {
    await surfaceOf(options.adapter, options.appId, context).replace(replyToId, card);
  }
  return { kind: 'card', card };
}

function linkPressed(
  binding: Binding,
  { activity }: TurnContext,
  { asker, action }: { asker: Asker; action: LinkAction },
): Promise<LinkPressed> {
  const place = placeOf(activity, asker);
  if (action.verb === 'choose-customer') return binding.choose(asker, place);
  if (action.verb === 'unlink-chat') return binding.unlink(asker, place);
  return binding.link(asker, place, action.accountId);
}
