/**
 * Plain words with a way on. Every refusal and every error ends here, so that none is a dead end.
 */
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { clean, plain, shortened } from './plain.ts';

/** Words with a way forward: help, a question back, or an error. */
export interface Message {
  readonly title: string;
  /** One paragraph each. */
  readonly text: readonly string[];
  /** Each one click: the bot takes `ask` as if it had been typed. */
  readonly suggestions?: readonly { label: string; ask: string }[];
  /** A way out of the chat, to an address of the bot's own making. */
  readonly link?: { readonly label: string; readonly url: string };
  /** A correlation id that a person can quote. */
  readonly reference?: string;
}

/** Teams shows at most six buttons (teams-platform.md TP-3.10). */
const MOST_SUGGESTIONS = 6;

const TEMPLATE = loadTemplate('message');

/** A card with plain words; nothing in it is read as markdown. */
export function messageCard(message: Message): AdaptiveCard {
  const suggestions = (message.suggestions ?? []).slice(0, MOST_SUGGESTIONS);
  return bind(TEMPLATE, {
    title: plain(message.title),
    fallback: clean(shortened([message.title, ...message.text].join(' '), 1000)),
    paragraphs: message.text.map((text) => ({ text: clean(text) })),
    hasSuggestions: suggestions.length > 0,
    suggestions: suggestions.map(({ label, ask }) => ({
      label: shortened(clean(label), 60),
      ask: shortened(clean(ask), 300),
    })),
    hasLink: message.link !== undefined,
    linkLabel: message.link?.label ?? '',
    linkUrl: message.link?.url ?? '',
    hasReference: message.reference !== undefined,
    reference: message.reference ?? '',
  });
}
