import { button } from './actions.ts';
import type { AdaptiveCard } from './bind.ts';
import { rowsCard } from './rows-card.ts';

/** One skill with a question that works as it stands. */
export interface Example {
  readonly title: string;
  /** What the skill answers, in a sentence. */
  readonly says: string;
  /** The question that a press sends. */
  readonly ask: string;
}

/**
 * What the bot understands: all skills, each with an example that is one click. `isOwn`: the
 * examples name the person's own work. `isAsked`: a question of the bot is still open.
 */
export function helpCard(
  examples: readonly Example[],
  { isOwn, isAsked }: { isOwn: boolean; isAsked: boolean },
): AdaptiveCard {
  return rowsCard({
    title: 'What you can ask',
    text: [
      isOwn
        ? 'Examples from your own work; press one, or ask in your own words.'
        : 'Press an example, or ask in your own words.',
      'Each for all of your work, a customer, an opportunity or a milestone. Go on with “and for …?”, “only the blocked ones”, “since last month”, “the second one”, “why?”.',
      ...(isAsked ? ['My last question is still open: just answer it, or say “cancel”.'] : []),
    ],
    unread: [],
    rows: examples.map(({ title, says, ask }) => ({ name: title, detail: '', more: says, ask })),
    buttons: [
      button('How are my milestones?', { verb: 'ask', text: 'how are my milestones?' }),
      button('What waits for me?', { verb: 'ask', text: 'what is waiting for me?' }),
      button('My portfolio', { verb: 'ask', text: 'portfolio' }),
    ],
    source:
      'Proposed changes wait for you: nothing is written to MSX before you accept exactly that change.',
  });
}
