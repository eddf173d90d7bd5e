import { cardBox, type CardContext } from './page-card.ts';
import { avatar, el } from './page-dom.ts';
import type { MessageView } from './view.ts';

/** A message on the screen that can be drawn again in place. */
export interface MessageBox {
  /** The same node for the whole life of the message. */
  readonly element: HTMLElement;
  /** Draws what changed; the rest keeps keyboard and typed text. */
  update(message: MessageView): void;
}

/** What drawing a message needs. */
export interface MessageContext extends CardContext {
  readonly botName: string;
}

/** Draws a message: who, when, words or a card, and remarks beneath. */
export function messageBox(first: MessageView, context: MessageContext): MessageBox {
  const { author, time, id } = first;
  const side = author.isMe ? 'mine' : 'theirs';
  const content = el('div', { class: 'content' });
  const remarks = el('div', { class: 'remarks' });
  const meta = el(
    'div',
    { class: 'meta' },
    el('span', { class: 'author' }, author.name),
    el('time', {}, time),
  );
  const element = el(
    'article',
    { class: `message ${side}`, 'aria-label': `${author.name} at ${time}`, tabindex: '-1' },
    avatar(author.name, author.isBot ? 'bot' : 'person'),
    el('div', { class: 'body' }, meta, content, remarks),
  );
  element.dataset['messageId'] = id;
  let shown = '';
  return {
    element,
    update: (message) => {
      const { text, card } = message;
      const wanted = JSON.stringify([text, card]);
      // A remark alone must not draw the card anew: what was typed into it would be lost.
      if (wanted !== shown) replaceContent(element, content, contentOf(message, context));
      shown = wanted;
      remarks.replaceChildren(...remarksOf(message));
    },
  };
}

/**
 * Keeps the keyboard on the message when the button that had it goes, or is disabled by a press.
 */
function replaceContent(element: HTMLElement, content: HTMLElement, fresh: Node[]): void {
  const { activeElement, body } = document;
  const isPressed = content.querySelector('[aria-busy=true]') !== null && activeElement === body;
  const hadFocus = isPressed || content.contains(activeElement);
  content.replaceChildren(...fresh);
  if (hadFocus) element.focus({ preventScroll: true });
}

function contentOf({ text, card, mention }: MessageView, context: MessageContext): Node[] {
  const words = text === '' ? [] : [bubble(text, mention ? `@${context.botName}` : '')];
  return card ? [...words, cardBox(card, context)] : words;
}

/** Words as they are; only a mention of the bot gets another colour. */
function bubble(text: string, mention: string): Node {
  const at = mention === '' ? -1 : text.indexOf(mention);
  if (at < 0) return el('div', { class: 'bubble' }, text);
  return el(
    'div',
    { class: 'bubble' },
    text.slice(0, at),
    el('span', { class: 'mention' }, mention.slice(1)),
    text.slice(at + mention.length),
  );
}

function remarksOf({ notice, failure }: MessageView): Node[] {
  return [
    ...(notice ? [el('p', { class: `notice ${notice.tone}` }, notice.text)] : []),
    ...(failure ? [el('p', { class: 'notice error' }, `This message ${failure}.`)] : []),
  ];
}
