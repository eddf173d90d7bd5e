import type { TurnContext } from 'botbuilder';
import { firstCard } from '../cards/first-card.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import { CONFIDENT, route } from '../routing/route.ts';
import { scopeOf } from '../routing/slots.ts';
import { SKILLS } from '../skills/index.ts';
import type { Asker } from './asker.ts';
import type { Decisions } from './decisions.ts';
import { answerWith, type LateOptions } from './late-work.ts';
import type { Reports } from './reports.ts';
import { cardMessage } from './surface.ts';
import { GREETING, HELP_TEXT, NOT_UNDERSTOOD } from './words.ts';

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
  const { intent, confidence, slots } = route(text);
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
  await context.sendActivity(cardMessage(messageCard(MESSAGES[intent] ?? NOT_UNDERSTOOD)));
}

const MESSAGES: Readonly<Record<string, Message>> = { greeting: GREETING, help: HELP_TEXT };
