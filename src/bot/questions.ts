import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import { NOTHING_BEFORE, understand, type Understood } from '../dialogs/understand.ts';
import type { Wanted } from '../dialogs/wanted.ts';
import { dayAt } from '../domain/dates.ts';
import { LONGEST_QUESTION } from '../routing/clean.ts';
import type { Intent } from '../routing/intents.ts';
import { planCommandOf } from '../routing/plan-command.ts';
import { SKILLS } from '../skills/index.ts';
import { answerTo } from './answers.ts';
import { isPersonal, type Asker } from './asker.ts';
import { didYouMean } from './did-you-mean.ts';
import { placeOf } from './places.ts';
import { answerOn, showTyping, type LateOptions, type Work } from './late-work.ts';
import type { SignInDesk } from './sign-in.ts';
import { cardMessage, surfaceOf } from './surface.ts';
import type { Plans } from './plans.ts';
import { answerPlan } from './plan-answer.ts';
import { speaker, talk, type Speaker, type TalkOptions } from './talk.ts';
import type { ChooseVenue } from './venue.ts';
import { ABOUT_NOTHING, NOTHING_OPEN, readInPart, STOPPED } from './words.ts';

/** What answering needs. */
export interface ChatOptions extends LateOptions, TalkOptions {
  readonly chooseVenue: ChooseVenue;
  /** Null where nobody signs in. */
  readonly signIn: SignInDesk | null;
  readonly plans: Plans;
}

/** Answers what somebody typed: reads it, chooses where the answer goes, lets the intent answer. */
export async function answerText(
  options: ChatOptions,
  context: TurnContext,
  { asker, text }: { asker: Asker; text: string },
): Promise<void> {
  const plan = planCommandOf(text);
  if (plan && (await waits(options, context, { asker, text }))) return;
  if (plan) return answerPlan(options, context, { asker, text, plan });
  const say = (message: Message) => context.sendActivity(cardMessage(messageCard(message)));
  if (text.length > LONGEST_QUESTION) await say(readInPart(LONGEST_QUESTION));
  const by = speaker(context, asker, text.slice(0, LONGEST_QUESTION));
  const understood = await read(options, by);
  switch (understood.kind) {
    case 'unsure':
      return void (await say(didYouMean(understood.routed)));
    case 'about-nothing':
      return void (await say(ABOUT_NOTHING));
    case 'cancel':
      return void (await context.sendActivity(cardMessage(await cancelled(options, by))));
    case 'reply':
      if (await waits(options, context, { asker, text })) return;
      return replied(options, context, by);
    case 'wanted':
      return wantedBy(options, context, { by, ...understood });
  }
}

/**
 * Reads a text beside what was said before; only a database is asked, so it is quick. In a shared
 * chat nothing was said before: what one person asked there in person is nobody else's.
 */
async function read(
  { conversation, now }: ChatOptions,
  by: Speaker,
): Promise<Understood & { readonly isAsked: boolean }> {
  const { asker, text, origin } = by;
  const before = isPersonal(origin.activity)
    ? await conversation.before(origin, asker.key)
    : NOTHING_BEFORE;
  const { timeZone } = asker;
  const understood = understand(text, before, {
    calendar: { today: dayAt(now(), timeZone), timeZone },
    // Help and "I did not understand" fit a weak reading too; nothing else does.
    needsConfidence: (intent) => intent !== 'help' && intent !== 'out-of-scope',
  });
  return { ...understood, isAsked: before.isAsked };
}

/** Ends the open question and what is still being read; writes go on, and say themselves how. */
async function cancelled(
  { conversation, jobs, weekly }: ChatOptions,
  { asker, origin, text }: Speaker,
): Promise<AdaptiveCard> {
  // What was asked in person stays open there, whatever is said where others read.
  const isHere = isPersonal(origin.activity);
  const isAsked = isHere && (await conversation.before(origin, asker.key)).isAsked;
  if (isAsked) await conversation.cancel(origin, asker.key);
  const running = jobs.cancelReading(asker.key);
  if (isAsked || running > 0) return messageCard(STOPPED);
  // What goes on then is the message that comes by itself; "stop" needs no second click.
  const place = placeOf(origin.activity, asker);
  const stop = () =>
    place.kind === 'personal' ? weekly.stop(asker) : weekly.places.stop(asker, place);
  const stopped = /\bstop\b/i.test(text) ? await stop() : null;
  return stopped ?? messageCard(NOTHING_OPEN);
}

async function replied(options: ChatOptions, context: TurnContext, by: Speaker): Promise<void> {
  await showTyping(options, context);
  const surface = surfaceOf(options.adapter, options.appId, context);
  await answerOn(options, surface, {
    asker: by.asker,
    about: by.text,
    run: (working) => talk(options, by, { act: { kind: 'reply' }, working }),
  });
}

/** True when MSX can't be read before the person has signed in; the question then goes on by itself. */
async function waits(
  { signIn }: ChatOptions,
  context: TurnContext,
  { asker, text }: { asker: Asker; text: string },
): Promise<boolean> {
  return (await signIn?.holds(context, asker, { kind: 'text', text })) ?? false;
}

function isAboutWorkIq(intent: Intent, text: string): boolean {
  return intent === 'sign-in' && /\bwork ?iq\b/i.test(text);
}

/** A question that was understood, on its way to an answer. */
interface Asked {
  readonly by: Speaker;
  readonly wanted: Wanted;
  readonly listed: readonly string[];
  readonly isAsked: boolean;
}

async function wantedBy(
  options: ChatOptions,
  context: TurnContext,
  { by, wanted: asked, listed, isAsked }: Asked,
): Promise<void> {
  const { asker, text } = by;
  const { intent } = asked;
  const { shows, answer } = answerTo(intent);
  if (shows === 'figures') await showTyping(options, context);
  if (isAboutWorkIq(intent, text) && (await options.signIn?.asksWorkIq(context, asker))) return;
  if (shows === 'figures' && (await waits(options, context, { asker, text }))) return;
  const named = { asker, intent, scope: asked.scope, listed, shows };
  const venue = await options.chooseVenue(context, named);
  if (!venue) return;
  const scope = Object.keys(asked.scope).length === 0 ? venue.scope : asked.scope;
  const wanted = { ...asked, scope };
  const act = { kind: 'ask' as const, request: { wanted, listed, isPicked: false } };
  // Words leave an open question open; in a shared chat there is none.
  const isTalk = shows === 'figures' && venue.kind === 'personal';
  const run: Work['run'] = async (working) =>
    isTalk
      ? talk(options, by, { act, working })
      : (await answer(options, { asker, wanted, text, venue, isAsked }, working)).card;
  const skill = SKILLS.some(({ id }) => id === intent) ? { skill: intent } : {};
  const isRead = venue.kind === 'shared';
  await answerOn(options, venue.surface, { asker, about: text, isRead, ...skill, run });
}
