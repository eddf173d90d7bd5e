import type { TurnContext } from 'botbuilder';
import { firstCard } from '../cards/first-card.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import { CONFIDENT, route } from '../routing/route.ts';
import { scopeOf } from '../routing/slots.ts';
import { SKILLS } from '../skills/index.ts';
import { askFor } from './ask-for.ts';
import type { Asker } from './asker.ts';
import type { Decisions } from './decisions.ts';
import { answerWith, type LateOptions } from './late-work.ts';
import type { Reports } from './reports.ts';
import { cardMessage } from './surface.ts';
import { GREETING, HELP_TEXT, NOT_UNDERSTOOD, NOT_YET } from './words.ts';

/** What answering needs. */
export interface ChatOptions extends LateOptions {
  readonly reports: Reports;
  readonly decisions: Decisions;
}

/** Answers what somebody typed. */
export async function answerText(
  options: ChatOptions,
  context: TurnContext,
  { asker, text }: { asker: Asker; text: string },
): Promise<void> {
  const { reports, decisions } = options;
  const { intent, confidence, slots, alternatives } = route(text);
  const isSure = confidence >= CONFIDENT;
  const skill = SKILLS.find(({ id }) => id === intent);
  if (skill && isSure) {
    return answerWith(options, context, {
      asker,
      about: text,
      skill: skill.id,
      run: async (working) => {
        const request = { skill: skill.id, scope: scopeOf(slots) };
        return firstCard(await reports.run(asker, request, working), decisions.moment());
      },
    });
  }
  if (intent === 'pending-actions' && isSure) {
    const customer = scopeOf(slots).customer ?? null;
    return answerWith(options, context, {
      asker,
      about: text,
      run: (working) => decisions.pending(asker, customer, working),
    });
  }
  const guesses = [intent, ...alternatives.map((one) => one.intent)];
  const message = MESSAGES[intent] ?? didYouMean(guesses, scopeOf(slots)) ?? NOT_UNDERSTOOD;
  await context.sendActivity(cardMessage(messageCard(message)));
}

const MOST_GUESSES = 3;

/** At most three skills that could be meant, one click each; null when nothing comes near. */
function didYouMean(intents: readonly string[], scope: ScopeRequest): Message | null {
  if (intents[0] === 'out-of-scope') return null;
  const skills = SKILLS.filter(({ id }) => intents.includes(id)).toSorted(
    (a, b) => intents.indexOf(a.id) - intents.indexOf(b.id),
  );
  if (skills.length === 0) return null;
  return {
    title: 'Did you mean one of these?',
    text: ['I am not sure what you ask for. One click is enough.'],
    suggestions: skills
      .slice(0, MOST_GUESSES)
      .map(({ id, title }) => ({ label: title, ask: askFor(id, scope) })),
  };
}

const MESSAGES: Readonly<Record<string, Message>> = {
  greeting: GREETING,
  help: HELP_TEXT,
  portfolio: NOT_YET,
  'weekly-settings': NOT_YET,
  'bind-channel': NOT_YET,
  'sign-in': NOT_YET,
  'sign-out': NOT_YET,
};
