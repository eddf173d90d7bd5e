import type { TurnContext } from 'botbuilder';
import type { CardAction } from '../cards/actions.ts';
import { scopeOfChoice } from '../cards/picker-card.ts';
import { INTENTS } from '../routing/intents.ts';
import { askFor } from './ask-for.ts';
import { isPersonal, type Asker } from './asker.ts';
import { pressWith } from './late-work.ts';
import { pressAlone } from './shared-press.ts';
import type { Pressed } from './pressed.ts';
import type { ChatOptions } from './questions.ts';
import { speaker, talk } from './talk.ts';

type Choose = Extract<CardAction, { verb: 'choose' }>;

/** A pick of a picker card: its result comes in the place of the card, however old that is. */
export async function chosen(
  options: ChatOptions,
  context: TurnContext,
  { asker, action }: { asker: Asker; action: Choose },
): Promise<Pressed> {
  const { choice, skill, narrowing = {} } = action;
  const intent = INTENTS.find((one) => one === skill);
  const scope = choice === undefined ? null : scopeOfChoice(choice);
  if (!intent || !scope) return { kind: 'refused', text: 'Choose one of the list first.' };
  const wanted = { intent, scope, narrowing };
  const act = { kind: 'ask' as const, request: { wanted, listed: [], isPicked: true } };
  const by = speaker(context, asker, '');
  const answer = isPersonal(context.activity) ? pressWith : pressAlone;
  return answer(options, context, {
    asker,
    about: askFor(skill, scope),
    skill,
    run: (working) => talk(options, by, { act, working }),
  });
}
