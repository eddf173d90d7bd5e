import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { Act, Conversation } from '../dialogs/conversation.ts';
import type { Turn } from '../dialogs/turn.ts';
import { answerTo, type AnswerParts } from './answers.ts';
import type { Asker } from './asker.ts';
import type { Working } from './jobs.ts';
import { placeOf } from './places.ts';

/** What talking to one person needs. */
export interface TalkOptions extends AnswerParts {
  readonly conversation: Conversation;
  readonly now: () => Date;
}

/** Who says or presses something. Made within the turn, used also after its end. */
export interface Speaker {
  readonly asker: Asker;
  /** What was typed; '' for a press. */
  readonly text: string;
  readonly origin: Pick<TurnContext, 'adapter' | 'activity'>;
}

/** Reads what outlives the turn, while there is one. */
export function speaker(context: TurnContext, asker: Asker, text: string): Speaker {
  return { asker, text, origin: { adapter: context.adapter, activity: context.activity } };
}

/** Lets the dialogs of a person answer; gives the card, the answer or a question back. */
export async function talk(
  options: TalkOptions,
  { asker, text, origin }: Speaker,
  { act, working }: { act: Act; working: Working },
): Promise<AdaptiveCard> {
  const { conversation, portfolios, now } = options;
  const cards: AdaptiveCard[] = [];
  const turn: Turn = {
    key: asker.key,
    text,
    startedAt: now().getTime(),
    now,
    timeZone: asker.timeZone,
    answer: (wanted) => {
      const venue = { kind: 'personal' as const, place: placeOf(origin.activity, asker) };
      const question = { asker, wanted, text, venue };
      return answerTo(wanted.intent).answer(options, question, working);
    },
    portfolio: () => {
      working.step('Reading what is yours');
      return portfolios.recent(asker);
    },
    show: (card) => void cards.push(card),
  };
  await conversation.act(origin, turn, act);
  const card = cards.at(-1);
  if (!card) throw new Error('No dialog answered.');
  return card;
}
