import type { CardAction } from '../cards/actions.ts';
import { scopeOfChoice } from '../cards/picker-card.ts';
import { INTENTS } from '../routing/intents.ts';
import { askFor } from './ask-for.ts';
import type { Work } from './late-work.ts';
import { talk, type Speaker, type TalkOptions } from './talk.ts';

type Choose = Extract<CardAction, { verb: 'choose' }>;

/**
 * A pick of a picker card: its result comes in the place of the card, however old that is. Null when
 * nothing was chosen.
 */
export function choosing(options: TalkOptions, by: Speaker, action: Choose): Work | null {
  const { choice, skill, narrowing = {} } = action;
  const intent = INTENTS.find((one) => one === skill);
  const scope = choice === undefined ? null : scopeOfChoice(choice);
  if (!intent || !scope) return null;
  const wanted = { intent, scope, narrowing };
  const act = { kind: 'ask' as const, request: { wanted, listed: [], isPicked: true } };
  return {
    asker: by.asker,
    about: askFor(skill, scope),
    skill,
    run: (working) => talk(options, by, { act, working }),
  };
}
