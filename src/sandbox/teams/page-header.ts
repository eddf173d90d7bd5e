import { avatar, byId, el, icon, redraw } from './page-dom.ts';
import { currentChat, type PageState } from './page-state.ts';
import type { Theme } from './page-theme.ts';

/** What the header lets people do. */
interface HeaderEvents {
  readonly onPerson: (personId: string) => void;
  readonly onTheme: () => void;
  readonly onRail: () => void;
}

/** Draws the head of the chat: its name, who acts, light or dark, and on phones the chat list. */
export function drawHeader(state: PageState, theme: Theme, events: HeaderEvents): void {
  const chat = currentChat(state);
  const title = chat?.title ?? '';
  const isChannel = chat?.kind === 'channel';
  document.title = title === '' ? 'Chat' : `${title} | Chat`;
  redraw(
    byId('header'),
    railButton(events),
    avatar(isChannel ? chat.team : title, isChannel ? 'team' : 'bot'),
    el(
      'div',
      { class: 'names' },
      el('h1', {}, title),
      isChannel ? el('span', { class: 'preview' }, chat.team) : null,
    ),
    personSwitcher(state, events),
    themeButton(theme, events),
  );
}

function railButton({ onRail }: HeaderEvents): HTMLElement {
  const isOpen = document.body.classList.contains('rail-open');
  const button = el(
    'button',
    {
      type: 'button',
      class: 'icon rail-button',
      'aria-label': 'Chats',
      'aria-controls': 'rail',
      'aria-expanded': String(isOpen),
    },
    icon('menu'),
  );
  button.addEventListener('click', onRail);
  return button;
}

function personSwitcher({ people, me }: PageState, { onPerson }: HeaderEvents): HTMLElement {
  const options = people.map(({ id, name }) => {
    return el('option', { value: id, ...(id === me ? { selected: '' } : {}) }, name);
  });
  const select = el('select', {}, ...options);
  select.addEventListener('change', () => onPerson(select.value));
  return el('label', { class: 'acting' }, el('span', {}, 'Acting as'), select);
}

function themeButton(theme: Theme, { onTheme }: HeaderEvents): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': 'Dark theme',
      'aria-pressed': String(theme === 'dark'),
      title: 'Dark theme',
    },
    icon('theme'),
  );
  button.addEventListener('click', onTheme);
  return button;
}
