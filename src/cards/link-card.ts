/** Cards about the customer that a channel or group chat is linked to. */
import type { Named } from '../domain/person.ts';
import { button, type Button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { clean, plain, shortened } from './plain.ts';

/** What is said about a link, what may be done about it, and whom to choose from. */
export interface LinkView {
  readonly title: string;
  readonly text: readonly string[];
  readonly buttons: readonly Button[];
  /** Only in a card for one person: the list is that person's own portfolio. */
  readonly choices?: readonly Named[];
}

/** Teams counts every choice against the size of the message (teams-platform.md TP-3.31). */
export const MOST_CHOICES = 100;

const TEMPLATE = loadTemplate('link');

/** Draws one of the cards about a link. */
export function linkCard({ title, text, buttons, choices = [] }: LinkView): AdaptiveCard {
  return bind(TEMPLATE, {
    title: plain(title),
    fallback: clean([title, ...text].join(' ')),
    paragraphs: text.map((line) => ({ text: clean(line) })),
    hasChoices: choices.length > 0,
    choices: choices.slice(0, MOST_CHOICES).map(({ id, name }) => ({
      title: clean(shortened(name, 80)),
      value: id,
    })),
    hasButtons: buttons.length > 0,
    buttons,
  });
}

/** Opens the list of the presser's own customers. */
export function chooseButton(label = 'Choose the customer'): Button {
  return button(label, { verb: 'choose-customer' });
}
