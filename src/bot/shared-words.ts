/** What the bot says in channels and group chats, and to people who may not read there. */
import type { Message } from '../cards/message-card.ts';

const HELP = { label: 'What can you do?', ask: 'help' };

/** Said once when the bot was added to a team or group chat. */
export const SHARED_WELCOME: Message = {
  title: 'Hello, I am CSAM Ops',
  text: [
    'Mention me with a question about your customer’s milestones. Here I show what everybody may read; the rest I answer in person.',
    'Link this place to a customer first: “@CSAM Ops bind-channel for Contoso”. Whoever is on that account team in MSX can do it.',
  ],
  suggestions: [{ label: 'Which customer is this for?', ask: 'bind-channel' }, HELP],
};

/** The person is a guest, or of another organization. */
export const OUTSIDER: Message = {
  title: 'I answer members of this organization only',
  text: [
    'Teams lists you here as a guest or as somebody of another organization, so I read nothing in MSX for you. Ask your contact on the account team.',
  ],
};

/** Teams did not say who is in the chat. */
export const CANT_CHECK: Message = {
  title: 'I could not check who reads here',
  text: [
    'Teams did not give me the list of members just now, so I show nothing. Try again in a minute, or ask me in our personal chat.',
  ],
};

/** The thread's note: the answer is in the personal chat, and why. */
export function inPerson(because: string, what = 'the answer'): Message {
  return {
    title: `I have sent you ${what} in our personal chat`,
    text: [`Not here, because ${because}.`],
  };
}

/** Why an answer is not given in the thread, after "because". */
export const REASONS = {
  guests: 'guests or people of other organizations read here',
  otherCustomer: 'it is not only about the customer that this place is linked to',
  noLink: 'this place is linked to no customer; “bind-channel” links it',
  noMsx: 'MSX could not be asked just now',
  noRights: 'MSX does not show you this customer',
} as const;

/** In the place of a view that could not be refreshed; the message of the others is as it was. */
export function staleView(ask: string): Message {
  return {
    title: 'Your view could not be refreshed',
    text: ['The others still see the message as it was posted. Ask again for what MSX says now.'],
    suggestions: [{ label: 'Ask again', ask }],
  };
}

/** A press that takes longer than a turn. */
export const LATER_IN_PERSON =
  'This takes a little longer. The answer comes to our personal chat in a moment.';

/** The same, where the bot can't write to the person. */
export const NO_WAY_TO_YOU =
  'This takes longer than a button may. Add CSAM Ops as a personal app and ask me there.';

/** A press whose answer is for the presser alone, and is a refusal. */
export function onlyYouSee(words: string): string {
  return `Only you see this. ${words}`;
}
