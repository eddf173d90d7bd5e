/** What is said about signing in, and what somebody can do when it does not work. */
import type { SignInProblem } from '../auth/sign-in-error.ts';
import type { Message } from '../cards/message-card.ts';

const HEALTH = { label: 'How are my milestones?', ask: 'how are my milestones?' };
const SIGN_IN = { label: 'Sign in', ask: 'sign in' };
/** Typed or pressed, it asks for WorkIQ alone. */
const ALLOW_WORKIQ = { label: 'Allow WorkIQ', ask: 'sign in to WorkIQ' };

/** Words of the card of Teams that asks for a sign-in. */
export const SIGN_IN_CARD = {
  title: 'Sign in',
  text: 'I read MSX with your rights. Sign in, and I go on where you stopped.',
};

/** The same for WorkIQ, of somebody who reads MSX already. */
export const WORKIQ_CARD = {
  title: 'Allow WorkIQ',
  text: 'I ask WorkIQ with your rights, for evidence packs alone. Your sign-in to MSX stays as it is.',
};

/** The answer to a press that needs a sign-in first. */
export const SIGN_IN_FIRST = 'Please sign in below; then I go on with this by myself.';

/** A channel can't sign anybody in: Teams gives no sign-in there (TP-12.1). */
export function signInInPerson(chatLink: string): Message {
  return {
    title: 'Please sign in once in our personal chat',
    text: [
      'I read MSX with your rights only. Open our personal chat, say “sign in”, then ask again.',
    ],
    link: { label: 'Open our personal chat', url: chatLink },
  };
}

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

/** Whether WorkIQ answers somebody: it does, there is none here, or what is in the way. */
export type WorkIqStanding = 'works' | 'off' | SignInProblem;

/** Who somebody is in MSX, and what works. */
export function signedInAs(name: string, workiq: WorkIqStanding): Message {
  const isOpen = workiq === 'consent' || workiq === 'step' || workiq === 'declined';
  return {
    title: `In MSX you are ${name}`,
    text: [
      'MSX answers me with your rights: I see what you see there, and write only what you accept.',
      WORKIQ[workiq] ?? WORKIQ_FAILS,
    ],
    suggestions: [
      HEALTH,
      ...(isOpen ? [ALLOW_WORKIQ] : []),
      { label: 'Sign out', ask: 'sign out' },
    ],
  };
}

const WITHOUT =
  'Everything else works; evidence packs hold what MSX says, and say what is missing.';
const WORKIQ_FAILS = `WorkIQ can’t be asked right now. ${WITHOUT}`;

const WORKIQ: Partial<Record<WorkIqStanding, string>> = {
  works: 'WorkIQ is connected: evidence packs read your mail, chats and meetings.',
  off: 'WorkIQ is not connected: evidence packs hold what MSX says, and say what is missing.',
  consent: `WorkIQ is not allowed yet. ${WITHOUT} You can allow WorkIQ alone.`,
  declined: `You did not allow WorkIQ. ${WITHOUT} You can allow WorkIQ alone.`,
  step: `WorkIQ asks for one more step of signing in. ${WITHOUT}`,
  admin: `WorkIQ needs the consent of an administrator, for WorkIQAgent.Ask of this app. ${WITHOUT}`,
  blocked: `A rule of your organization stops WorkIQ on this device or network. ${WITHOUT}`,
};

/** The page about WorkIQ ended without it. */
export function workIqFailed(problem: SignInProblem, reference: string): Message {
  return {
    title: 'WorkIQ is not connected',
    text: [WORKIQ[problem] ?? WORDS[problem][1], 'Your sign-in to MSX stays as it is.'],
    suggestions: [ALLOW_WORKIQ, HEALTH],
    reference,
  };
}

/** Somebody asks to sign in to WorkIQ where none is asked. */
export const NO_WORKIQ: Message = {
  title: 'WorkIQ is not connected here',
  text: ['Evidence packs hold what MSX says, and say what is missing. An operator can connect it.'],
  suggestions: [HEALTH],
};

/** Teams itself could not get a sign-in; it tells the person nothing (TP-12.4). */
export const TEAMS_FAILED: Message = {
  title: 'Teams could not sign you in',
  text: [
    'Sign in on the page below instead. If that does not help either: remove the app in Teams, add it again, and ask once more; your administrator should look at the app’s registration.',
  ],
};

const WORDS: Readonly<Record<SignInProblem, readonly [string, string]>> = {
  person: [
    'That sign-in is not yours',
    'Another account was signed in than the one that writes here. Switch the account, then try again.',
  ],
  consent: [
    'I am not allowed to read MSX for you yet',
    'Sign in once more and accept what the page of Microsoft asks for. It asks for your own rights, and no others.',
  ],
  step: [
    'Your organization asks for one more step',
    'Sign in once more and finish the step that the page of Microsoft asks for, such as a second factor.',
  ],
  admin: [
    'Your organization has not allowed this yet',
    'An administrator has to grant the app its permissions once, for everybody: Entra admin centre, Enterprise applications, this app, Permissions, Grant admin consent. Send them this text.',
  ],
  declined: [
    'You did not allow it, so I can’t go on',
    'I would read MSX with your own rights and write only what you accept. You can allow it whenever you like.',
  ],
  again: ['Your sign-in has ended', 'Please sign in once more.'],
  disabled: [
    'Your account may not sign in here',
    'It is disabled, or this app was not given to it. Your administrator can say which.',
  ],
  blocked: [
    'A rule of your organization stops this sign-in',
    'It is about the device or the network you are on. Try from a managed device or the corporate network; your administrator can say which rule it is.',
  ],
  stale: [
    'That sign-in was not finished',
    'The page was closed, used before, or left open for more than ten minutes. Start again here.',
  ],
  later: [
    'I can’t reach the sign-in right now',
    'Nothing is wrong with you. Try again in a minute.',
  ],
  clock: [
    'The clock of this bot is wrong',
    'It differs from that of Microsoft by more than five minutes, so your sign-in can’t be used here. Nothing is wrong with you. Send the reference below to your administrator.',
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
