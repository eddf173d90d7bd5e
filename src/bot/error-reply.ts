import type { Message } from '../cards/message-card.ts';
import { askFor } from './ask-for.ts';
import {
  AppError,
  NotSignedInError,
  ScopeError,
  ToolError,
  type Denial,
  type ErrorCode,
} from '../errors.ts';

type Suggestion = NonNullable<Message['suggestions']>[number];

/**
 * What failed: the question as typed, the skill that was asked, the id under which it was logged.
 */
interface Failed {
  readonly again: string;
  readonly reference: string;
  readonly skill?: string;
}

/**
 * The only place that makes words out of errors: what happened, what it means, what to do.
 */
export function errorReply(
  error: unknown,
  { again, reference, skill = 'milestone-health' }: Failed,
): Message {
  if (error instanceof ScopeError) return scopeReply(error, skill);
  const retry: Suggestion = { label: 'Try again', ask: again };
  const failed = { suggestions: [retry], reference };
  if (error instanceof NotSignedInError) {
    return { title: 'You are not signed in to MSX', text: [error.message], ...failed };
  }
  if (error instanceof ToolError) {
    const wait = error.retryAfterMs === undefined ? [] : [waitWords(error.retryAfterMs)];
    const text = [`${error.message} (${error.tool})`, ...wait, NOTHING_LOST];
    return { title: titleOf(error), text, ...failed };
  }
  if (error instanceof AppError && error.code !== 'unexpected') {
    return { title: titleOf(error), text: [error.message], ...failed };
  }
  return {
    title: 'That did not work, and it is our fault',
    text: [
      'The question could not be answered. It was logged under the reference below; quote it to your administrator if it happens again.',
      NOTHING_LOST,
    ],
    ...failed,
  };
}

/** The same where others read: no words of MSX, no names, no reason that only the asker may know. */
export function publicErrorReply({ again, reference }: Omit<Failed, 'skill'>): Message {
  return {
    title: 'That did not work',
    text: ['Ask me in our personal chat to see why.', NOTHING_LOST],
    suggestions: [{ label: 'Try again', ask: again }],
    reference,
  };
}

const NOTHING_LOST = 'Nothing was written to MSX.';

/** What a code means to a person. */
const TITLES: Partial<Record<ErrorCode, string>> = {
  tool_denied: 'MSX does not let you read this',
  tool_not_found: 'MSX has no such record',
  tool_throttled: 'MSX asks to slow down',
  tool_unavailable: 'MSX can’t be reached right now',
  tool_contract: 'MSX answered in a way that I don’t understand',
  input_invalid: 'That can’t be asked',
};

/** What MSX refuses the person for; a single right has the title of the code. */
const DENIALS: Partial<Record<Denial, string>> = {
  network: 'MSX does not answer from here',
  'no-user': 'You are not a user of MSX',
  disabled: 'Your account in MSX is disabled',
  'no-role': 'You have no role in MSX',
};

function titleOf(error: AppError): string {
  const denial = error instanceof ToolError ? error.denial : undefined;
  const known = denial === undefined ? undefined : DENIALS[denial];
  return known ?? TITLES[error.code] ?? 'That did not work';
}

function waitWords(retryAfterMs: number): string {
  return `Please wait ${Math.ceil(retryAfterMs / 1000)} seconds before you ask again.`;
}

/** Nothing or several things fit a name: the near ones, one click each. */
function scopeReply({ code, message, candidates, total }: ScopeError, skill: string): Message {
  const suggestions = candidates.map(({ kind, label }) => ({
    label,
    ask: askFor(skill, { [kind]: label }),
  }));
  if (code === 'scope_ambiguous') {
    const more = total > 6 ? ['These are the first; type more of the name to narrow it down.'] : [];
    return { title: 'Which one do you mean?', text: [message, ...more], suggestions };
  }
  return {
    title: 'I found nothing under that name',
    text: [message, 'Check the spelling, or ask for your whole portfolio.'],
    suggestions: [...suggestions, { label: 'My whole portfolio', ask: askFor(skill, {}) }],
  };
}
