/**
 * A week in which nothing may be read still has a message: it says what is missing and who can change
 * that, once a week and never as a nag (teams-platform.md TP-12.10).
 */
import { messageCard, type Message } from '../cards/message-card.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import { BackgroundAccessError, NotSignedInError, type BackgroundNeed } from '../errors.ts';
import type { Subscription } from './book.ts';

/** What a message says instead of a week; null for every other error. */
export function needCard(
  error: unknown,
  { kind }: Pick<Subscription, 'kind'>,
): AdaptiveCard | null {
  const need = needOf(error);
  if (need === null) return null;
  return messageCard(kind === 'chat' ? PLACE_WORDS[need] : PERSON_WORDS[need]);
}

function needOf(error: unknown): BackgroundNeed | null {
  if (error instanceof BackgroundAccessError) return error.need;
  return error instanceof NotSignedInError ? 'consent' : null;
}

const SHOW = { label: 'Show my week', ask: 'send it now' };
const STOP = 'Say “stop weekly” and these messages end.';
const NOT_GUESSED = 'I have read nothing, so I say nothing about your milestones.';

const PERSON_WORDS: Readonly<Record<BackgroundNeed, Message>> = {
  presence: {
    title: 'Your week is one click away',
    text: [
      'I may read MSX only while you are here, with your rights. Press “Show my week”, and I read it now.',
      `An administrator can let me read it before you come (BACKGROUND_ACCESS). ${STOP}`,
    ],
    suggestions: [SHOW],
  },
  consent: {
    title: 'Your weekly message needs you to sign in',
    text: [
      `MSX does not know me on your behalf any more. ${NOT_GUESSED} Sign in once, then it works again. ${STOP}`,
    ],
    suggestions: [{ label: 'Sign in', ask: 'sign in' }, SHOW],
  },
  administrator: {
    title: 'Your weekly message needs your administrator',
    text: [
      `The application that reads MSX on behalf of people lacks a right, or is not set up. ${NOT_GUESSED} Send your administrator this text; docs/deploy.md, “Reads while people are away”, says what is needed.`,
      `You can still ask yourself. ${STOP}`,
    ],
    suggestions: [SHOW],
  },
};

const PLACE_STOP = 'Anybody may say “@CSAM Ops stop weekly”.';
const PLACE_TITLE = 'There is no weekly message of this place today';

const PLACE_WORDS: Readonly<Record<BackgroundNeed, Message>> = {
  presence: {
    title: PLACE_TITLE,
    text: [
      `I may read MSX only while the person is here who linked this place. That person can say “@CSAM Ops send it now”. ${PLACE_STOP}`,
    ],
  },
  consent: {
    title: PLACE_TITLE,
    text: [
      `MSX does not know me any more on behalf of the person who linked this place. That person can sign in in our personal chat, then say “@CSAM Ops send it now”. ${PLACE_STOP}`,
    ],
  },
  administrator: {
    title: PLACE_TITLE,
    text: [
      `The application that reads MSX on behalf of people lacks a right; an administrator can mend that. ${PLACE_STOP}`,
    ],
  },
};
