/** What is said about signing in, and what somebody can do when it does not work. */
import type { SignInProblem } from '../auth/sign-in-error.ts';
import type { Message } from '../cards/message-card.ts';

const HEALTH = { label: 'How are my milestones?', ask: 'how are my milestones?' };
const SIGN_IN = { label: 'Sign in', ask: 'sign in' };

/** A channel can't sign anybody in: Teams gives no sign-in there (TP-12.1). */
export const SIGN_IN_IN_PERSON: Message = {
  title: 'Please sign in once in our personal chat',
  text: [
    'I read MSX with your rights only. Open our personal chat, say “sign in”, then ask again.',
  ],
};

/** After signing out; the next question asks to sign in again. */
export const SIGNED_OUT: Message = {
  title: 'You are signed out',
  text: ['I have forgotten your sign-in and every token that came from it. Proposals stay.'],
  suggestions: [SIGN_IN],
};

/** Where no one signs in, as over one person's own token. */
export const NOTHING_TO_SIGN_IN: Message = {
  title: 'There is nothing to sign in to here',
  text: ['This bot runs without a sign-in of people. Just ask.'],
  suggestions: [HEALTH],
};

/** Who somebody is in MSX, and what works. */
export function signedInAs(name: string, { workiq }: { workiq: boolean }): Message {
  return {
    title: `In MSX you are ${name}`,
    text: [
      'MSX answers me with your rights: I see what you see there, and write only what you accept.',
      workiq
        ? 'WorkIQ is connected: evidence packs read your mail, chats and meetings.'
        : 'WorkIQ is not connected: evidence packs hold what MSX says, and say what is missing.',
    ],
    suggestions: [HEALTH, { label: 'Sign out', ask: 'sign out' }],
  };
}

/** Teams itself could not get a sign-in; it tells the person nothing (TP-12.4). */
export const TEAMS_FAILED: Message = {
  title: 'Teams could not sign you in',
  text: [
    'Remove the app in Teams, add it again, and ask once more. If that does not help, your administrator should look at the app’s registration.',
  ],
  suggestions: [SIGN_IN],
};

const WORDS: Readonly<Record<SignInProblem, readonly [string, string]>> = {
  person: [
    'That sign-in is not yours',
    'Teams signed in another account than the one that writes here. Switch the account in Teams, then try again.',
  ],
  consent: [
    'Your organization has not allowed this yet',
    'An administrator has to grant the app its permissions once, for everybody: Entra admin centre, Enterprise applications, this app, Permissions, Grant admin consent. Send them this text.',
  ],
  again: ['Your sign-in has ended', 'Please sign in once more.'],
  disabled: [
    'Your account may not sign in here',
    'It is disabled, or a rule of your organization stops it on this device or network. Your administrator can say which.',
  ],
  later: [
    'I can’t reach the sign-in right now',
    'Nothing is wrong with you. Try again in a minute.',
  ],
  setup: [
    'The app is not set up rightly',
    'Its registration in Entra lacks something. Send the reference below to your administrator.',
  ],
};

/** The words of a sign-in that did not work. */
export function signInFailed(problem: SignInProblem, reference: string): Message {
  const [title, text] = WORDS[problem];
  return { title, text: [text, 'Nothing was read.'], suggestions: [SIGN_IN], reference };
}
