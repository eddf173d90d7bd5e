import type { Message } from '../cards/message-card.ts';

const HEALTH = { label: 'How are my milestones?', ask: 'how are my milestones?' };
const HELP = { label: 'What can you do?', ask: 'help' };

/** Said once, when somebody installs the bot. */
export const WELCOME: Message = {
  title: 'Hello, I am CSAM Ops',
  text: [
    'I read your committed milestones in MSX and tell you which need you now, with the evidence.',
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

/** What the bot understands, with examples that work as they stand. */
export const HELP_TEXT: Message = {
  title: 'What you can ask',
  text: [
    'Your whole portfolio: “how are my milestones?”',
    'One customer: “health of Contoso”',
    'One opportunity: “health of opportunity 7-541771029”',
    'One milestone: “how is 7-513440504?”',
    'I only read. Changes are shown as a dry run.',
  ],
  suggestions: [HEALTH],
};

/** For a text that no rule understands. */
export const NOT_UNDERSTOOD: Message = {
  title: 'I did not understand that',
  text: [
    'I can review the health of committed milestones: all of yours, of a customer, of an opportunity, or one by its number.',
  ],
  suggestions: [HEALTH, HELP],
};

/** Teams did not say who writes, so nothing may be read. */
export const UNKNOWN_PERSON: Message = {
  title: 'I can’t tell who you are',
  text: [
    'Teams sent no identity with your message, so I read nothing. Please write from a Teams work account.',
  ],
};

/** A channel got a question whose answer holds figures. */
export const IN_PERSON: Message = {
  title: 'I answered you in our personal chat',
  text: ['Figures from MSX are for you alone; everybody here would see them.'],
};

/** A channel got a question, and the person has no chat with the bot. */
export const NOT_INSTALLED: Message = {
  title: 'I can’t write to you in person yet',
  text: ['Add CSAM Ops as a personal app in Teams, then ask again. I show no MSX figures here.'],
};

/** A button of a result was pressed where everybody can see it. */
export const ONLY_IN_PERSON = 'Results are shown only in a personal chat with me.';

export const CANCELLED: Message = {
  title: 'Cancelled',
  text: ['Nothing was written. Ask again whenever you like.'],
  suggestions: [HEALTH],
};
