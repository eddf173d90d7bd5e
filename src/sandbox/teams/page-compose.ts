import { el, icon } from './page-dom.ts';

/** What the compose box tells. */
interface ComposeEvents {
  /** Sends words; rejects when the desk did not take them. */
  readonly onSend: (text: string) => Promise<void>;
  readonly onCancelReply: () => void;
}

/** What the compose box shows. */
interface ComposeView {
  readonly botName: string;
  readonly isShared: boolean;
  /** Beginning of the thread that is answered; null: a new message. */
  readonly replyTo: string | null;
}

/** The box to write in. */
interface Compose {
  show(view: ComposeView): void;
  focus(): void;
}

/** Fills a form with the box: Enter sends, Shift+Enter makes a line, @ offers the bot. */
export function createCompose(form: HTMLElement, events: ComposeEvents): Compose {
  let view: ComposeView = { botName: '', isShared: false, replyTo: null };
  const { text, send, mention, menu, reply, problem } = fill(form);

  const update = (): void => {
    send.disabled = text.value.trim() === '';
    menu.hidden = !view.isShared || openMention(text, view.botName) === null;
  };
  const insertMention = (): void => {
    const from = openMention(text, view.botName) ?? text.selectionStart;
    text.setRangeText(`@${view.botName} `, from, text.selectionEnd, 'end');
    text.focus();
    update();
  };
  const submit = async (): Promise<void> => {
    const words = text.value.trim();
    if (words === '') return;
    text.value = '';
    problem.textContent = '';
    update();
    try {
      await events.onSend(words);
    } catch {
      // Nothing that someone wrote may be lost.
      text.value = words;
      problem.textContent = 'Your message was not sent. Please try again.';
      update();
    }
  };

  text.addEventListener('input', update);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') menu.hidden = true;
    // Enter also ends the choice of a word in some writing systems; that is not for us.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (menu.hidden) void submit();
    else insertMention();
  });
  mention.addEventListener('click', insertMention);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  return {
    show: (next) => {
      view = next;
      text.placeholder = placeholderOf(next);
      mention.hidden = !next.isShared;
      mention.setAttribute('aria-label', `Mention ${next.botName}`);
      menu.replaceChildren(menuItem(next.botName, insertMention));
      reply.hidden = next.replyTo === null;
      reply.replaceChildren(...replyLine(next.replyTo, events));
      update();
    },
    focus: () => text.focus(),
  };
}

/** Puts the parts of the box into its form; the problem line is read aloud when it changes. */
function fill(form: HTMLElement) {
  const text = el('textarea', { rows: '1', 'aria-label': 'Type a message' });
  const send = el(
    'button',
    { type: 'submit', class: 'icon send', 'aria-label': 'Send' },
    icon('send'),
  );
  const mention = el('button', { type: 'button', class: 'icon' }, icon('mention'));
  const menu = el('div', { class: 'menu', role: 'menu', hidden: '' });
  const reply = el('div', { class: 'replying', hidden: '' });
  const problem = el('p', { class: 'notice error', role: 'alert' });
  form.replaceChildren(reply, menu, el('div', { class: 'box' }, text, mention, send), problem);
  return { text, send, mention, menu, reply, problem };
}

/** In shared chats the bot hears nothing without a mention, so the hint names it (TP-8.1). */
function placeholderOf({ isShared, botName, replyTo }: ComposeView): string {
  if (!isShared) return 'Type a message';
  return replyTo === null ? `Start a post; @ calls ${botName}` : `Reply; @ calls ${botName}`;
}

function menuItem(botName: string, onPick: () => void): HTMLElement {
  const item = el('button', { type: 'button', role: 'menuitem' }, botName);
  item.addEventListener('click', onPick);
  return item;
}

function replyLine(replyTo: string | null, { onCancelReply }: ComposeEvents): Node[] {
  const cancel = el(
    'button',
    { type: 'button', class: 'icon', 'aria-label': 'Cancel reply' },
    icon('close'),
  );
  cancel.addEventListener('click', onCancelReply);
  return [el('span', {}, `Replying to: ${replyTo ?? ''}`), cancel];
}

/** Where an unfinished "@CSAM..." before the caret begins; null when there is none. */
function openMention({ value, selectionStart }: HTMLTextAreaElement, botName: string) {
  const at = value.lastIndexOf('@', selectionStart - 1);
  if (at < 0 || (at > 0 && !/\s/.test(value.charAt(at - 1)))) return null;
  const typed = value.slice(at + 1, selectionStart).toLowerCase();
  return typed.length < botName.length && botName.toLowerCase().startsWith(typed) ? at : null;
}
