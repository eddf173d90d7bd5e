/** The script of the page: joins what is known, what is drawn, and the wire to the desk. */
import { createCompose } from './page-compose.ts';
import { byId, el } from './page-dom.ts';
import { drawHeader } from './page-header.ts';
import { actOnWorld, follow, handOver, press, say } from './page-link.ts';
import { createMessages, type MessagesContext } from './page-messages.ts';
import { drawRail } from './page-rail.ts';
import { afterEvent, currentChat, emptyState, withChat } from './page-state.ts';
import { openSignIn } from './page-sign-in.ts';
import { applyTheme, firstTheme } from './page-theme.ts';
import type { DeskEvent } from './view.ts';

const asked = new URLSearchParams(location.search);
let state = emptyState(asked.get('chat') ?? '');
let theme = firstTheme();
let reply: { threadId: string; words: string } | null = null;
let stop = (): void => undefined;
/** What waits until the desk has said who looks, and at which chat. */
const waiting: (() => void)[] = [];

const messages = createMessages(byId('messages'));
const compose = createCompose(byId('compose'), {
  onSend: async (text) => {
    await known();
    await say(state.me, conversationId(), text);
  },
  onCancelReply: () => answerIn(null),
});

applyTheme(theme);
byId('scrim').addEventListener('click', () => setRail(false));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') setRail(false);
});
actAs(asked.get('person') ?? '');

function actAs(personId: string): void {
  stop();
  reply = null;
  state = emptyState(state.chatId);
  stop = follow(personId, { onEvent, onConnected });
}

function onConnected(isConnected: boolean): void {
  const banner = byId('banner');
  banner.hidden = isConnected;
  banner.textContent = isConnected
    ? ''
    : 'The connection to the desk is lost. Trying to connect again…';
}

function onEvent(event: DeskEvent): void {
  state = afterEvent(state, event);
  if (event.type === 'snapshot') {
    drawAll();
    for (const go of waiting.splice(0)) go();
    return;
  }
  if (event.type === 'message') messages.put(event.message);
  if (event.type === 'removed') messages.remove(event.messageId);
  drawTyping();
  if (event.type !== 'typing') drawChats();
}

/** A page on a busy machine can be written in before it knows anything. */
function known(): Promise<void> {
  return state.me === '' ? new Promise((done) => void waiting.push(done)) : Promise.resolve();
}

function drawAll(): void {
  const chat = currentChat(state);
  rememberInAddress();
  drawChats();
  drawHead();
  if (chat) messages.show(chat, messagesOf(chat.id), messagesContext());
  drawTyping();
  answerIn(reply);
}

function drawChats(): void {
  const onAct = async (act: Parameters<typeof actOnWorld>[0]): Promise<void> => {
    // A page that lost the desk says so above; the button is free again either way.
    await actOnWorld(act).catch(() => undefined);
  };
  drawRail(byId('rail'), state, { onChoose: choose, onAct });
}

function messagesOf(chatId: string) {
  return [...state.messages.values()].filter((message) => message.chatId === chatId);
}

function messagesContext(): MessagesContext {
  return {
    theme,
    botName: state.botName,
    onPress: async (messageId, action) => {
      try {
        await press(state.me, messageId, action);
      } catch {
        // The banner already says that the desk is away.
      }
    },
    onSignIn: (messageId, url) => {
      const { me } = state;
      // The banner already says when the desk is away.
      openSignIn(url, (code) => void handOver(me, messageId, code).catch(() => undefined));
    },
    onPersonalChat: () => {
      const own = state.chats.find(({ kind }) => kind === 'personal');
      if (own) choose(own.id);
    },
    onReply: (threadId, first) => {
      answerIn({ threadId, words: first.text === '' ? 'a card' : first.text });
      compose.focus();
    },
  };
}

function drawHead(): void {
  drawHeader(state, theme, {
    onPerson: actAs,
    onTheme: () => {
      theme = theme === 'dark' ? 'light' : 'dark';
      applyTheme(theme);
      drawAll();
    },
    onRail: () => setRail(!document.body.classList.contains('rail-open')),
  });
}

function drawTyping(): void {
  const isTyping = state.typing.has(state.chatId);
  const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, '•••');
  byId('typing').replaceChildren(...(isTyping ? [dots, `${state.botName} is typing…`] : []));
}

function choose(chatId: string): void {
  state = withChat(state, chatId);
  reply = null;
  setRail(false);
  drawAll();
  compose.focus();
}

/** Only phones have a chat list that opens and closes. */
function setRail(isOpen: boolean): void {
  document.body.classList.toggle('rail-open', isOpen);
  byId('scrim').hidden = !isOpen;
  document.querySelector('.rail-button')?.setAttribute('aria-expanded', String(isOpen));
}

function answerIn(thread: typeof reply): void {
  reply = thread;
  compose.show({
    botName: state.botName,
    isShared: currentChat(state)?.kind !== 'personal',
    replyTo: thread?.words ?? null,
  });
}

function conversationId(): string {
  return reply ? `${state.chatId};messageid=${reply.threadId}` : state.chatId;
}

/** A reload, and a second tab as another person, stay where they are. */
function rememberInAddress(): void {
  const address = new URL(location.href);
  address.searchParams.set('person', state.me);
  address.searchParams.set('chat', state.chatId);
  history.replaceState(null, '', address);
}
