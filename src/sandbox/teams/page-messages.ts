import { el } from './page-dom.ts';
import { messageBox, type MessageBox, type MessageContext } from './page-message.ts';
import type { ChatView, MessageView } from './view.ts';

/** What the list tells, and what its messages need. */
export interface MessagesContext extends Omit<MessageContext, 'onPress' | 'onSignIn'> {
  onSignIn(messageId: string, url: string): void;
  onPress(messageId: string, action: Parameters<MessageContext['onPress']>[0]): Promise<void>;
  /** Someone wants to answer in a thread of a channel. */
  onReply(threadId: string, first: MessageView): void;
}

/** The messages of the chat on the screen. */
export interface Messages {
  /** Draws a chat from nothing. */
  show(chat: ChatView, messages: readonly MessageView[], context: MessagesContext): void;
  /** Draws one message, new or changed. */
  put(message: MessageView): void;
  remove(messageId: string): void;
}

/** How near to the end, in pixels, counts as "at the end". */
const NEAR_END = 60;

/** The message list in an element with `role=log`. */
export function createMessages(log: HTMLElement): Messages {
  let boxes = new Map<string, MessageBox>();
  let current: { chat: ChatView; context: MessagesContext } | null = null;
  let lastDay = '';

  const toEnd = (): void => log.scrollTo({ top: log.scrollHeight });
  const draw = (message: MessageView): void => {
    if (!current) return;
    const known = boxes.get(message.id);
    if (known) return known.update(message);
    const box = messageBox(message, contextFor(message, current.context));
    box.update(message);
    boxes.set(message.id, box);
    if (current.chat.kind === 'channel') return putInThread(log, box, message, current.context);
    if (message.day !== lastDay) log.append(el('div', { class: 'day' }, message.day));
    lastDay = message.day;
    log.append(box.element);
  };

  return {
    show: (chat, messages, context) => {
      boxes = new Map();
      current = { chat, context };
      lastDay = '';
      log.replaceChildren();
      // A group chat looks like a chat of two: no threads, one's own words at the right.
      log.className = chat.kind === 'group' ? 'personal group' : chat.kind;
      messages.forEach(draw);
      toEnd();
    },
    put: (message) => {
      if (message.chatId !== current?.chat.id) return;
      const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
      const isOwnNew = message.author.isMe && !boxes.has(message.id);
      draw(message);
      if (isAtEnd || isOwnNew) toEnd();
    },
    remove: (messageId) => {
      const element = boxes.get(messageId)?.element;
      boxes.delete(messageId);
      const thread = element?.closest('.thread');
      element?.remove();
      if (thread && !thread.querySelector('.message')) thread.remove();
    },
  };
}

function contextFor({ id }: MessageView, context: MessagesContext): MessageContext {
  const { theme, botName } = context;
  return {
    theme,
    botName,
    onPress: (action) => context.onPress(id, action),
    onSignIn: (url) => context.onSignIn(id, url),
    onPersonalChat: context.onPersonalChat,
  };
}

/** Channels show threads: a box with the first message, its replies, and a way to answer. */
function putInThread(
  log: HTMLElement,
  box: MessageBox,
  message: MessageView,
  context: MessagesContext,
): void {
  const threadId = message.threadId ?? message.id;
  const thread = threadIn(log, threadId) ?? newThread(log, threadId, message, context);
  thread.insertBefore(box.element, thread.lastElementChild);
}

function threadIn(log: HTMLElement, threadId: string): Element | undefined {
  return [...log.querySelectorAll('.thread')].find(
    (thread) => thread instanceof HTMLElement && thread.dataset['threadId'] === threadId,
  );
}

function newThread(
  log: HTMLElement,
  threadId: string,
  first: MessageView,
  context: MessagesContext,
): Element {
  const reply = el('button', { type: 'button', class: 'reply' }, 'Reply');
  reply.addEventListener('click', () => context.onReply(threadId, first));
  const thread = el('section', { class: 'thread' }, reply);
  thread.dataset['threadId'] = threadId;
  log.append(thread);
  return thread;
}
