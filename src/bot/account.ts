import type { Message } from '../cards/message-card.ts';
import { readPeople } from '../skills/rules/people.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { Asker } from './asker.ts';
import type { SignInDesk } from './sign-in.ts';
import {
  NOTHING_TO_SIGN_IN,
  SIGNED_OUT,
  signedInAs,
  type WorkIqStanding,
} from './sign-in-words.ts';

/** What a person's account needs of the outside. */
export interface AccountOptions {
  readonly toolsFor: (asker: Asker) => MsxTools;
  /** Whether WorkIQ can be asked for the person, or what is in the way. */
  readonly workIqOf: (asker: Asker) => Promise<WorkIqStanding>;
  /** Null where nobody signs in. */
  readonly signIn: SignInDesk | null;
}

/** Who somebody is, and how to be forgotten. */
export interface Account {
  /** Throws what MSX answers when it knows nobody by that sign-in. */
  who(asker: Asker): Promise<Message>;
  /** Forgets the sign-in; says so also where nobody signs in. */
  signOut(asker: Asker): Promise<Message>;
}

/** Opens the account of whoever asks. */
export function createAccount({ toolsFor, workIqOf, signIn }: AccountOptions): Account {
  return {
    async who(asker) {
      const tools = toolsFor(asker);
      const { UserId } = await tools.crm_whoami({});
      const people = await readPeople(tools, [UserId]);
      const name = people.actor(UserId, null)?.name ?? asker.name;
      return signedInAs(name, await workIqOf(asker));
    },
    async signOut(asker) {
      if (!signIn) return NOTHING_TO_SIGN_IN;
      await signIn.signOut(asker);
      return SIGNED_OUT;
    },
  };
}
