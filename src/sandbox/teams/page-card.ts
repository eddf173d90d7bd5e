/**
 * Draws cards with the renderer that Microsoft publishes, so that what looks right here is made of
 * the same elements as in Teams.
 */
import {
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
  type Action,
} from 'adaptivecards';
import { el } from './page-dom.ts';
import { hostConfigFor } from './page-host-config.ts';
import type { PageAction } from './page-link.ts';
import { toHtml } from './page-markdown.ts';
import type { Theme } from './page-theme.ts';
import { SIGN_IN_ACTION } from './view.ts';

/** What drawing a card needs besides its JSON. */
export interface CardContext {
  readonly theme: Theme;
  /** Sends a pressed button; done when there is an answer. */
  onPress(action: PageAction): Promise<void>;
  /** Opens the page of a sign-in. */
  onSignIn(url: string): void;
  /** Opens the person's own chat with the bot. */
  onPersonalChat(): void;
}

/** A deep link of Teams that opens a chat; here the bot is the only one to chat with. */
const CHAT_LINK = 'https://teams.microsoft.com/l/chat/';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** Draws a card with the official renderer, in a box like that of Teams. */
export function cardBox(json: Readonly<Record<string, unknown>>, context: CardContext): Element {
  const box = el('div', { class: isWide(json) ? 'card wide' : 'card' });
  const card = new AdaptiveCard();
  card.hostConfig = hostConfigFor(context.theme);
  card.onExecuteAction = (action) => {
    void run(action, box, context);
  };
  card.parse(json);
  const drawn = card.render();
  box.append(drawn ?? el('p', { class: 'notice error' }, 'This card could not be drawn.'));
  return box;
}

/** `msteams.width` lets a card take the width that there is (TP-3.9). */
function isWide({ msteams }: Readonly<Record<string, unknown>>): boolean {
  if (typeof msteams !== 'object' || msteams === null || !('width' in msteams)) return false;
  return String(msteams.width).toLowerCase() === 'full';
}

async function run(action: Action, box: HTMLElement, context: CardContext): Promise<void> {
  if (action instanceof OpenUrlAction) return openLink(action, context);
  const pressed = toPageAction(action);
  // One press at a time: Teams greys the buttons out until the answer is there.
  if (!pressed || box.ariaBusy === 'true') return;
  const focused = document.activeElement;
  setBusy(box, true);
  try {
    await context.onPress(pressed);
  } finally {
    setBusy(box, false);
    // A disabled button loses the keyboard; give it back unless it went elsewhere.
    if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
  }
}

function openLink({ id, url }: OpenUrlAction, context: CardContext): void {
  if (!url || !/^https?:\/\//i.test(url)) return;
  if (id === SIGN_IN_ACTION) return context.onSignIn(url);
  if (url.startsWith(CHAT_LINK)) return context.onPersonalChat();
  window.open(url, '_blank', 'noopener,noreferrer');
}

function toPageAction(action: Action): PageAction | null {
  const id = action.id === undefined ? {} : { id: action.id };
  if (action instanceof ExecuteAction) {
    return { type: 'Action.Execute', verb: action.verb, ...id, data: action.data };
  }
  if (action instanceof SubmitAction) return { type: 'Action.Submit', ...id, data: action.data };
  return null;
}

function setBusy(box: HTMLElement, isBusy: boolean): void {
  box.ariaBusy = String(isBusy);
  for (const button of box.querySelectorAll('button')) button.disabled = isBusy;
}
