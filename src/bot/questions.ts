import type { TurnContext } from 'botbuilder';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import { CONFIDENT, route, type Routed } from '../routing/route.ts';
import { scopeOf } from '../routing/slots.ts';
import { SKILLS } from '../skills/index.ts';
import { ANSWERS, type AnswerParts } from './answers.ts';
import { askFor } from './ask-for.ts';
import type { Asker } from './asker.ts';
import { answerOn, showTyping, type LateOptions } from './late-work.ts';
import { cardMessage } from './surface.ts';
import type { ChooseVenue } from './venue.ts';
import { NOT_UNDERSTOOD } from './words.ts';

/** What answering needs. */
export interface ChatOptions extends LateOptions, AnswerParts {
  readonly chooseVenue: ChooseVenue;
}

/** Answers what somebody typed: reads it, chooses where the answer goes, lets the intent answer. */
export async function answerText(
  options: ChatOptions,
  context: TurnContext,
  { asker, text }: { asker: Asker; text: string },
): Promise<void> {
  const routed = route(text);
  const { intent, slots } = routed;
  const named = scopeOf(slots);
  const unsure = isUnsure(routed) ? didYouMean(routed, named) : null;
  if (unsure) return void (await context.sendActivity(cardMessage(messageCard(unsure))));
  const { shows, card } = ANSWERS[intent];
  if (shows === 'figures') await showTyping(options, context);
  const venue = await options.chooseVenue(context, { asker, intent, scope: named, shows });
  if (!venue) return;
  const scope = Object.keys(named).length === 0 ? venue.scope : named;
  await answerOn(options, venue.surface, {
    asker,
    about: text,
    ...(isSkill(intent) ? { skill: intent } : {}),
    run: (working) => card(options, { asker, intent, scope, venue }, working),
  });
}

function isSkill(intent: string): boolean {
  return SKILLS.some(({ id }) => id === intent);
}

/** What only says words can be said on a weak reading too; what reads MSX needs a clear one. */
function isUnsure({ intent, confidence }: Routed): boolean {
  return ANSWERS[intent].shows === 'figures' && confidence < CONFIDENT;
}

const MOST_GUESSES = 3;

/** At most three skills that could be meant, one click each. */
function didYouMean({ intent, alternatives }: Routed, scope: ScopeRequest): Message {
  const intents: string[] = [intent, ...alternatives.map((one) => one.intent)];
  const skills = SKILLS.filter(({ id }) => intents.includes(id)).toSorted(
    (a, b) => intents.indexOf(a.id) - intents.indexOf(b.id),
  );
  if (skills.length === 0) return NOT_UNDERSTOOD;
  return {
    title: 'Did you mean one of these?',
    text: ['I am not sure what you ask for. One click is enough.'],
    suggestions: skills
      .slice(0, MOST_GUESSES)
      .map(({ id, title }) => ({ label: title, ask: askFor(id, scope) })),
  };
}
