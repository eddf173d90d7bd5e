import type { Message } from '../cards/message-card.ts';

const HEALTH = { label: 'How are my milestones?', ask: 'how are my milestones?' };
const HELP = { label: 'What can you do?', ask: 'help' };

/** Said once, when somebody installs the bot. */
export const WELCOME: Message = {
  title: 'Hello, I am CSAM Ops',
  text: [
    'I read your milestones in MSX and tell you which need you now, with the evidence.',
    'Nothing is ever written to MSX unless you accept exactly that change.',
  ],
  suggestions: [HEALTH, HELP],
};

/** The answer to a greeting. */
export const GREETING: Message = {
  title: 'Hello',
  text: ['Ask me how your milestones are, or name a customer.'],
  suggestions: [HEALTH, HELP],
};

/** "Stop" with nothing running most likely means the message that comes by itself. */
const STOP_WEEKLY = { label: 'Stop the weekly message', ask: 'stop weekly' };
const PENDING = { label: 'What waits for me?', ask: 'what is waiting for me?' };

/** For a text that no rule understands, and for what the bot does not do. */
export const NOT_UNDERSTOOD: Message = {
  title: 'I did not understand that',
  text: [
    'I review milestones in MSX: their health, who delivers them, what is ready to be committed, what customers said, and what needs you. I send no mail, delete nothing, and change nothing unseen.',
  ],
  suggestions: [HEALTH, PENDING, HELP],
};

/** Said before the answer to a text that is too long to be one question. */
export function readInPart(characters: number): Message {
  const read = characters.toLocaleString('en');
  return {
    title: 'I read only the beginning of that',
    text: [
      `A question may have ${read} characters; I left out what came after them, and answer the rest.`,
      'A success plan may be longer: write “edit plan for” and the customer, and paste it below.',
    ],
  };
}

/** Teams did not say who writes, so nothing may be read. */
export const UNKNOWN_PERSON: Message = {
  title: 'I can’t tell who you are',
  text: [
    'Teams sent no identity with your message, so I read nothing. Please write from a Teams work account.',
  ],
};

/** A channel got a question, and the person has no chat with the bot. */
export const NOT_INSTALLED: Message = {
  title: 'I can’t write to you in person yet',
  text: [
    'Add CSAM Ops as a personal app in Teams, then ask again. This answer is not for everybody here.',
  ],
};

/** In the place of a card whose work was cancelled. */
export const CANCELLED: Message = {
  title: 'Cancelled',
  text: ['Nothing was written. Ask again whenever you like.'],
  suggestions: [HEALTH],
};

/**
 * The process ends, for an update mostly, and another one takes over within seconds. A write that
 * was cut off is looked up in MSX before anything else happens to its change.
 */
export function interruptedWords({
  about,
  writes = false,
}: {
  about: string;
  writes?: boolean;
}): Message {
  const again = { label: 'Ask again', ask: about };
  if (!writes) {
    return {
      title: 'I was restarted before I had finished',
      text: ['Nothing was written, and nothing is lost. Ask again in a moment.'],
      suggestions: [again],
    };
  }
  return {
    title: 'I was restarted while I wrote',
    text: [
      'MSX had not answered yet. See what waits for you in a moment: I look up in MSX what became of the change, and never write it twice.',
    ],
    suggestions: [PENDING],
  };
}

/** An open question was given up, or reading stopped. */
export const STOPPED: Message = {
  title: 'Stopped',
  text: ['I forgot the question and wrote nothing. Ask again whenever you like.'],
  suggestions: [HEALTH, HELP],
};

/** "Cancel" with nothing to cancel. */
export const NOTHING_OPEN: Message = {
  title: 'There is nothing to cancel',
  text: [
    'I am reading nothing for you, and no question is open. A change that you accepted is taken back with “Undo” on its card.',
  ],
  suggestions: [STOP_WEEKLY, PENDING, HEALTH, HELP],
};

/** A follow-up with nothing before it: "why?" as the first words. */
export const ABOUT_NOTHING: Message = {
  title: 'I don’t know yet what that is about',
  text: [
    'Ask me about your work first. Then “why?”, “the second one”, “only the blocked ones” or “and for” another customer lead on from there.',
  ],
  suggestions: [HEALTH, PENDING, HELP],
};

/** A button of the weekly message was pressed where everybody can see it. */
export const WEEKLY_IN_PERSON = 'Your weekly message is set in a personal chat with me.';

/** A success plan belongs to one person, and a shared chat has many readers. */
export const PLAN_IN_PERSON: Message = {
  title: 'Success plans are entered in a personal chat with me',
  text: ['Everybody here would see it. Write “edit plan for” and the customer in our chat.'],
};
