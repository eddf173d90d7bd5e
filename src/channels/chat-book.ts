/**
 * What the bot remembers of the places where it was added: whether it said hello, whether it asked
 * for a customer, and which customer a channel or group chat is linked to.
 */
import { z } from 'zod';

/** Which chat; `chatId` is the conversation id without the thread. */
export interface ChatKey {
  readonly tenantId: string;
  readonly chatId: string;
}

/** Who linked which customer; ids are of MSX (account) and Entra (person). */
export const ChatLink = z.strictObject({
  accountId: z.string(),
  customer: z.string(),
  byId: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type ChatLink = z.infer<typeof ChatLink>;

/** A place as Teams describes it; team and names are null where Teams gave none. */
export interface ChatPlace extends ChatKey {
  readonly kind: 'personal' | 'group' | 'channel';
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly name: string | null;
}

/** A place as it is remembered. */
export interface KnownChat extends ChatPlace {
  readonly link: ChatLink | null;
}

/** The memory of places; each method is one statement, so that two processes never disagree. */
export interface ChatBook {
  /** Remembers a place with the names it has now, and gives what is known of it. */
  meet(place: ChatPlace): Promise<KnownChat>;
  find(key: ChatKey): Promise<KnownChat | null>;
  /** Links a customer, or removes the link with null; the place must have been met. */
  link(key: ChatKey, link: ChatLink | null): Promise<void>;
  /** True for the first caller alone: `welcomed` says hello, `asked` asks for the customer. */
  claim(key: ChatKey, what: 'welcomed' | 'asked'): Promise<boolean>;
  renameTeam(tenantId: string, teamId: string, name: string): Promise<void>;
  /** The bot was removed, or the place is gone. */
  forget(key: ChatKey): Promise<void>;
  /** The same for all channels of a team; gives their chat ids. */
  forgetTeam(tenantId: string, teamId: string): Promise<string[]>;
}
