/**
 * A question or a press that needs MSX waits for a sign-in and goes on by itself. Teams signs in
 * without a word to the person: the bot asks with an OAuth card, Teams answers with
 * `signin/tokenExchange` (stack.md 7, path B). Where that is not enough the card shows a button to a
 * page of ours. What was asked is kept in the store, the answer may reach another process.
 */
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Consents } from '../auth/consents.ts';
import type { SignIns } from '../auth/sign-ins.ts';
import type { Tickets } from '../auth/tickets.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { Logger } from '../logger.ts';
import { isPersonal, type Asker } from './asker.ts';
import { signInMessage, type Waiting } from './sign-in-card.ts';
import { createSignInInvokes, type GoOn } from './sign-in-invokes.ts';
import {
  NO_WORKIQ,
  SIGN_IN_CARD,
  signInInPerson,
  WORKIQ_CARD,
  type WorkIqStanding,
} from './sign-in-words.ts';
import { cardMessage } from './surface.ts';

/** What asking for a sign-in needs. */
export interface SignInDeskOptions {
  readonly signIns: SignIns;
  readonly consents: Consents;
  readonly tickets: Tickets;
  /** What a person is asked to allow; null: WorkIQ is not asked with anybody's sign-in. */
  readonly scopes: { readonly msx: string; readonly workiq: string | null };
  /** What Teams is asked a sign-in for. */
  readonly resource: string;
  /** Address of a page of ours. */
  readonly pageUrl: (path: string) => string;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** Where questions and presses wait for a sign-in. */
export interface SignInDesk {
  /** True when the person was asked to sign in, here or in person, and what they want waits. */
  holds(context: TurnContext, asker: Asker, waiting: Waiting): Promise<boolean>;
  isSignedIn(asker: Asker): Promise<boolean>;
  /** Asks for WorkIQ alone; false when it works already, so that there is nothing to ask. */
  asksWorkIq(context: TurnContext, asker: Asker): Promise<boolean>;
  workIq(asker: Asker): Promise<WorkIqStanding>;
  /** Answers an invoke of the sign-in; null when it is another one. */
  invoked(context: TurnContext, asker: Asker, goOn: GoOn): Promise<InvokeResponse | null>;
  signOut(asker: Asker): Promise<void>;
}

/** The first page; `request` names what is asked. */
export const PAGE_START = '/auth-start';

/** Opens the place where questions wait. */
export function createSignInDesk(options: SignInDeskOptions): SignInDesk {
  const { signIns, tickets } = options;
  const invokes = createSignInInvokes(options, (context, asker) =>
    askOnPage(options, context, { asker, words: SIGN_IN_CARD, waiting: WHO }),
  );
  const workIq = async (asker: Asker): Promise<WorkIqStanding> => {
    const { workiq } = options.scopes;
    return workiq === null ? 'off' : signIns.standing(asker.id, workiq);
  };
  const isSignedIn = (asker: Asker) => signIns.isSignedIn(asker.id);
  return {
    isSignedIn,
    workIq,
    invoked: invokes,
    async holds(context, asker, waiting) {
      if (await isSignedIn(asker)) return false;
      if (!isPersonal(context.activity)) return sayWhere(context);
      return askTeams(options, context, { asker, waiting });
    },
    async asksWorkIq(context, asker) {
      if (!isPersonal(context.activity)) return sayWhere(context);
      if (!(await isSignedIn(asker))) {
        return askTeams(options, context, { asker, waiting: ALLOW_WORKIQ });
      }
      const standing = await workIq(asker);
      if (standing === 'works') return false;
      if (standing === 'off') return say(context, NO_WORKIQ);
      await askOnPage(options, context, { asker, words: WORKIQ_CARD, waiting: WHO });
      return true;
    },
    async signOut(asker) {
      await tickets.removeOf(asker);
      await signIns.signOut(asker.id);
    },
  };
}

/** After a sign-in for its own sake people want to see who they are, and what works. */
const WHO: Waiting = { kind: 'text', text: 'sign in' };
const ALLOW_WORKIQ: Waiting = { kind: 'text', text: 'sign in to WorkIQ' };

interface Asking {
  readonly asker: Asker;
  readonly waiting: Waiting;
}

/** Teams is asked first; the button of the card is for whom it can't sign in. */
async function askTeams(
  { consents, scopes, resource, pageUrl, newId }: SignInDeskOptions,
  context: TurnContext,
  { asker, waiting }: Asking,
): Promise<true> {
  const id = newId();
  await consents.ask({ id, person: asker, scopes: [scopes.msx], waiting });
  const exchange = { id, uri: resource };
  await context.sendActivity(
    signInMessage({ ...SIGN_IN_CARD, link: linkTo(pageUrl, id), exchange }),
  );
  return true;
}

/** Straight to the page: Teams was asked before, or can't give what is missing. */
async function askOnPage(
  { consents, scopes, pageUrl, newId }: SignInDeskOptions,
  context: TurnContext,
  { asker, waiting, words }: Asking & { readonly words: typeof SIGN_IN_CARD },
): Promise<void> {
  const id = newId();
  const scope = words === WORKIQ_CARD ? scopes.workiq : scopes.msx;
  await consents.ask({ id, person: asker, scopes: scope === null ? [] : [scope], waiting });
  await context.sendActivity(
    signInMessage({ ...words, link: linkTo(pageUrl, id), exchange: null }),
  );
}

function linkTo(pageUrl: SignInDeskOptions['pageUrl'], id: string): string {
  return pageUrl(`${PAGE_START}?request=${encodeURIComponent(id)}`);
}

/** Teams signs nobody in where others read (TP-12.1); the link opens the chat with this bot. */
async function sayWhere(context: TurnContext): Promise<true> {
  return say(context, signInInPerson(chatLink(context)));
}

/** Opens the personal chat with this bot in any client of Teams. */
function chatLink({ activity }: TurnContext): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(activity.recipient.id)}`;
}

async function say(context: TurnContext, message: Message): Promise<true> {
  await context.sendActivity(cardMessage(messageCard(message)));
  return true;
}
