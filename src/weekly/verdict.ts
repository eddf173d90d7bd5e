/** What Teams answered to a message, and what that means for it (teams-platform.md TP-6.6). */

/** How a request to Teams ended. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Teams answered with a refusal; `code` is '' where it named none. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs: number | null;
    }
  /** The request left and no answer came: it may have been delivered. */
  | { readonly kind: 'unanswered' }
  /** The request never left. */
  | { readonly kind: 'unreachable' }
  /** Nothing is known to write to. */
  | { readonly kind: 'no_address' }
  /** Not sent on purpose: whoever reads there may not read it. */
  | { readonly kind: 'withheld'; readonly reason: string };

/** What becomes of the message and of its subject. */
export type Verdict =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Not delivered for certain: try again, `forAll` also stops everybody else until then. */
  | {
      readonly kind: 'again';
      readonly afterMs: number;
      readonly forAll: boolean;
      readonly reason: string;
    }
  /** Perhaps delivered: never sent again. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Not wanted any more: the subscription is paused, the address forgotten. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** The address is stale: it is dropped, the settings stay. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Codes after which nothing more may be sent (TP-6.6). */
const BLOCKED = ['BotDisabledByAdmin', 'ConversationBlockedByUser', 'MessageWritesBlocked'];
/** Codes that mean a stale address. */
const UNINSTALLED = ['BotNotInConversationRoster', 'ConversationNotFound', 'BotNotInConversation'];
/** Milliseconds; doubled with each try, a minute at most (TP-6.7). */
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** 401 is a wrong registration: everybody waits five minutes for an operator. */
const NOT_REGISTERED_MS = 300_000;

/** Judges an answer; `attempt` counts from 0 and lengthens the wait where Teams names none. */
export function verdictOf(outcome: SendOutcome, attempt: number): Verdict {
  const afterMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  switch (outcome.kind) {
    case 'sent':
      return outcome;
    case 'unanswered':
      return { kind: 'unknown', reason: 'no answer' };
    case 'unreachable':
      return { kind: 'again', afterMs, forAll: false, reason: 'Teams not reachable' };
    case 'no_address':
      return { kind: 'lost', reason: 'no conversation known' };
    case 'withheld':
      return { kind: 'failed', reason: outcome.reason };
    case 'refused':
      return refusal(outcome, afterMs);
  }
}

function refusal(
  { status, code, retryAfterMs }: Extract<SendOutcome, { kind: 'refused' }>,
  backOffMs: number,
): Verdict {
  const reason = code === '' ? `HTTP ${status}` : `HTTP ${status} ${code}`;
  const afterMs = retryAfterMs ?? backOffMs;
  if (status === 429) return { kind: 'again', afterMs, forAll: true, reason };
  if (status === 412 || status === 503) return { kind: 'again', afterMs, forAll: false, reason };
  if (status === 401) return { kind: 'again', afterMs: NOT_REGISTERED_MS, forAll: true, reason };
  if (status >= 500) return { kind: 'unknown', reason };
  if (status === 403 && BLOCKED.includes(code)) return { kind: 'blocked', reason };
  if (status === 404 || UNINSTALLED.includes(code)) return { kind: 'lost', reason };
  return { kind: 'failed', reason };
}
