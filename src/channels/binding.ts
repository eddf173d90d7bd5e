/**
 * Links a channel or group chat to a customer. Who may: a person on that customer's account team, read
 * from MSX with the person's own rights at the moment of the change.
 */
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard } from '../cards/message-card.ts';
import { resolveCustomer } from '../routing/resolve-customer.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import { customerName, customersOf, isOnTeamOf } from './account-team.ts';
import type { ChatBook, ChatPlace, KnownChat } from './chat-book.ts';
import {
  CHOOSE_FIRST,
  LINK_ELSEWHERE,
  linkedCard,
  NO_CUSTOMERS,
  notLinkedCard,
  notReadCard,
  notYours,
  pickerCard,
  unlinkedCard,
  whichCard,
} from './link-words.ts';

/** Whoever asks or presses. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** What somebody wants with a link, and where. */
export interface BindRequest {
  readonly person: Person;
  readonly place: ChatPlace;
  /** What was typed, without the mention. */
  readonly text: string;
  /** The customer as typed; null when none was named. */
  readonly customer: string | null;
}

/** What a press on a card about a link leads to. */
export type LinkPressed =
  | { readonly kind: 'changed'; readonly card: AdaptiveCard }
  | { readonly kind: 'for-you'; readonly card: AdaptiveCard }
  | { readonly kind: 'no'; readonly text: string };

/** The links of shared chats. */
export interface Binding {
  /** Answers words such as "link this channel to Contoso", "which customer is this?". */
  answer(request: BindRequest): Promise<AdaptiveCard>;
  /** Opens the list of the presser's own customers. */
  choose(person: Person, place: ChatPlace): Promise<LinkPressed>;
  /** Links a customer; undefined when nothing was chosen yet. */
  link(person: Person, place: ChatPlace, accountId: string | undefined): Promise<LinkPressed>;
  /** Removes the link, and says so also where there was none. */
  unlink(person: Person, place: ChatPlace): Promise<LinkPressed>;
}

/** What linking needs. */
export interface BindingOptions {
  readonly chats: ChatBook;
  /** MSX with that person's own rights. */
  readonly toolsFor: (person: { readonly id: string }) => MsxTools;
  readonly now: () => Date;
}

/** Words that ask for the end of a link. */
const REMOVE = /\b(?:un-?link|un-?bind|disconnect|detach|remove|delete|drop|clear|forget|end)\b/i;

/** Opens the links. Every method throws `ToolError` when MSX could not be asked. */
export function createBinding(options: BindingOptions): Binding {
  const { chats, toolsFor } = options;
  return {
    async answer({ person, place, text, customer }) {
      if (place.kind === 'personal') return messageCard(LINK_ELSEWHERE);
      if (REMOVE.test(text)) return cardOf(await unlink(options, person, place), 'The link stays');
      if (customer === null) return shown(await chats.meet(place));
      const { customers, unread } = await customersOf(toolsFor(person));
      const found = resolveCustomer(
        customer,
        customers.map(({ name }) => name),
      );
      const named = 'name' in found ? customers.filter(({ name }) => name === found.name) : [];
      const [only, ...others] = named;
      const [missing] = unread;
      // "There is none" may only be said when all of the person's customers are known.
      if (!only && missing) return notReadCard();
      if (!only || others.length > 0) return whichCard(customer);
      return cardOf(await link(options, { person, place, accountId: only.id }), 'Not linked');
    },
    async choose(person, place) {
      const { customers, unread } = await customersOf(toolsFor(person));
      const [missing] = unread;
      if (customers.length > 0) return { kind: 'for-you', card: pickerCard(place, customers) };
      return { kind: 'no', text: missing ? `MSX could not be read: ${missing.why}` : NO_CUSTOMERS };
    },
    link: (person, place, accountId) =>
      accountId === undefined
        ? Promise.resolve({ kind: 'no', text: CHOOSE_FIRST })
        : link(options, { person, place, accountId }),
    unlink: (person, place) => unlink(options, person, place),
  };
}

function shown(chat: KnownChat): AdaptiveCard {
  return chat.link ? linkedCard(chat, chat.link) : notLinkedCard(chat);
}

/** A refusal in words that anybody may read. */
function cardOf(pressed: LinkPressed, title: string): AdaptiveCard {
  return pressed.kind === 'no' ? messageCard({ title, text: [pressed.text] }) : pressed.card;
}

async function link(
  options: BindingOptions,
  { person, place, accountId }: { person: Person; place: ChatPlace; accountId: string },
): Promise<LinkPressed> {
  const { chats, toolsFor, now } = options;
  const tools = toolsFor(person);
  const chat = await chats.meet(place);
  const before = chat.link;
  if (before && before.accountId !== accountId && !(await mayChange(options, person, chat))) {
    return { kind: 'no', text: notYours(before.customer) };
  }
  const customer = await customerName(tools, accountId);
  // The same words for a customer that is not there and for one that the person may not see.
  if (customer === null || !(await isOnTeamOf(tools, accountId))) {
    return { kind: 'no', text: notYours(customer ?? 'that customer') };
  }
  const at = now().toISOString();
  const made = { accountId, customer, byId: person.id, byName: person.name, at };
  await chats.link(place, made);
  return { kind: 'changed', card: linkedCard(chat, made) };
}

async function unlink(
  options: BindingOptions,
  person: Person,
  place: ChatPlace,
): Promise<LinkPressed> {
  const chat = await options.chats.meet(place);
  if (!chat.link) return { kind: 'changed', card: notLinkedCard(chat) };
  if (!(await mayChange(options, person, chat))) {
    return { kind: 'no', text: notYours(chat.link.customer) };
  }
  await options.chats.link(place, null);
  return { kind: 'changed', card: unlinkedCard(chat, chat.link) };
}

/** The account team, and whoever made the link: a person may always take back what they did. */
async function mayChange(
  { toolsFor }: BindingOptions,
  person: Person,
  { link: made }: KnownChat,
): Promise<boolean> {
  if (!made || made.byId === person.id) return true;
  return isOnTeamOf(toolsFor(person), made.accountId);
}
