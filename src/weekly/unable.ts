/**
 * What stands in place of a message that could not be made, though it may be: why, and what the person
 * can do. What is needed for a message at all says `needs.ts`.
 */
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import { ToolError, type Denial } from '../errors.ts';
import type { Subscription } from './book.ts';

/** Whether it was tried as often as it is going to be. */
interface Trial {
  readonly isLast: boolean;
}

/**
 * The card that says why there is no message; null when another try may still help, when the fault
 * is ours, and in shared chats: what one person may not read is nothing for all others.
 */
export function unableCard(
  error: unknown,
  { kind }: Pick<Subscription, 'kind'>,
  { isLast }: Trial,
): AdaptiveCard | null {
  if (kind === 'chat' || !(error instanceof ToolError)) return null;
  if (error.code === 'tool_denied') return messageCard(denied(error));
  return isLast ? messageCard(away(error.message)) : null;
}

const STOP = 'Say “stop weekly” and these messages end.';
const NOW = { label: 'Try now', ask: 'send it now' };
const STANDING = { label: 'What works for me?', ask: 'sign in' };

function denied({ message, denial }: ToolError): Message {
  return {
    title: 'MSX did not let me read your week',
    text: [message, `${HINTS[denial ?? 'right'] ?? ''}Next week I try again. ${STOP}`],
    suggestions: [NOW, STANDING],
  };
}

/** Where the words before it do not say what is missing. */
const HINTS: Partial<Record<Denial, string>> = {
  right:
    'I read MSX with your own rights, so you may be missing a role there: your MSX administrator can ' +
    'say which. ',
};

function away(words: string): Message {
  return {
    title: 'Your week could not be read',
    text: [
      words,
      'I tried five times in more than an hour. Nothing is lost: the next message compares with the ' +
        `last one that came. ${STOP}`,
    ],
    suggestions: [NOW],
  };
}
