import type { Message } from '../cards/message-card.ts';
import type { Routed } from '../routing/route.ts';
import { scopeOf } from '../routing/slots.ts';
import { SKILLS } from '../skills/index.ts';
import { askFor } from './ask-for.ts';
import { NOT_UNDERSTOOD } from './words.ts';

const MOST_GUESSES = 3;

/** For a weak reading: at most three skills that could be meant, one click each. */
export function didYouMean({ intent, alternatives, slots }: Routed): Message {
  const scope = scopeOf(slots);
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
