import { avatar, el, redraw } from './page-dom.ts';
import { worldPanel, type WorldEvents } from './page-world.ts';
import type { PageState } from './page-state.ts';
import type { ChatView, MessageView } from './view.ts';

/** What the chat list lets people do. */
interface RailEvents extends WorldEvents {
  readonly onChoose: (chatId: string) => void;
}

/** Draws the chat list: the chat with the bot first, then the channels by team, then the world. */
export function drawRail(rail: HTMLElement, state: PageState, events: RailEvents): void {
  const chats = state.chats.filter(({ kind }) => kind !== 'channel');
  const channels = state.chats.filter(({ kind }) => kind === 'channel');
  const teams = [...new Set(channels.map(({ team }) => team))];
  const row = (chat: ChatView): HTMLElement => chatRow(chat, state, events.onChoose);
  redraw(
    rail,
    el('h2', {}, 'Chat'),
    el('ul', {}, ...chats.map(row)),
    teams.length === 0 ? null : el('h2', {}, 'Teams and channels'),
    ...teams.flatMap((team) => [
      el('div', { class: 'team' }, avatar(team, 'team'), el('span', {}, team)),
      el('ul', {}, ...channels.filter((chat) => chat.team === team).map(row)),
    ]),
    worldPanel(state, events),
    el('p', { class: 'about' }, 'A stand-in for Microsoft Teams, on this machine only.'),
  );
}

function chatRow(
  chat: ChatView,
  state: PageState,
  onChoose: (chatId: string) => void,
): HTMLElement {
  const isUnread = state.unread.has(chat.id);
  const name = chat.team === '' ? chat.title : `${chat.title}, ${chat.team}`;
  const isChannel = chat.kind === 'channel';
  const button = el(
    'button',
    {
      type: 'button',
      class: `row ${chat.kind}${isUnread ? ' unread' : ''}`,
      'aria-label': isUnread ? `${name}, unread` : name,
      ...(chat.id === state.chatId ? { 'aria-current': 'page' } : {}),
    },
    isChannel
      ? el('span', { class: 'hash', 'aria-hidden': 'true' }, '#')
      : avatar(name, chat.kind === 'personal' ? 'bot' : 'team'),
    el(
      'span',
      { class: 'names' },
      el('span', { class: 'title' }, chat.title),
      isChannel ? null : el('span', { class: 'preview' }, previewOf(chat, state)),
    ),
  );
  button.addEventListener('click', () => onChoose(chat.id));
  return el('li', {}, button);
}

function previewOf({ id }: ChatView, { messages }: PageState): string {
  const last = [...messages.values()].findLast((message) => message.chatId === id);
  return last ? wordsOf(last) : '';
}

/** A preview of the last message, as in the chat list of Teams. */
function wordsOf({ author, text, card }: MessageView): string {
  const words = text === '' && card ? 'Sent a card' : text;
  return author.isMe ? `You: ${words}` : words;
}
