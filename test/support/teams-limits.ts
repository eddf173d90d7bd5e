import type { Refusal } from './letters.ts';

/** Requests in so many ms. */
type Window = readonly [ms: number, most: number];

/** How often a bot may send into one conversation, and into one tenant (TP-6.1, TP-6.3). */
const CONVERSATION: readonly Window[] = [
  [1000, 7],
  [2000, 8],
  [30_000, 60],
  [3_600_000, 1800],
];
const TENANT: readonly Window[] = [[1000, 50]];

/** Says of each request whether Teams throttles it; `at` in ms, never going back. */
export function createTeamsLimits(): (to: string, at: number) => Refusal | null {
  const tenant: number[] = [];
  const conversations = new Map<string, number[]>();
  return (to, at) => {
    const conversation = conversations.get(to) ?? [];
    conversations.set(to, conversation);
    const isOver = exceeds(tenant, TENANT, at) || exceeds(conversation, CONVERSATION, at);
    tenant.push(at);
    conversation.push(at);
    return isOver ? { status: 429, code: 'Throttled', retryAfter: 1 } : null;
  };
}

function exceeds(before: readonly number[], windows: readonly Window[], at: number): boolean {
  return windows.some(([ms, most]) => {
    const first = before[before.length - most];
    return first !== undefined && first > at - ms;
  });
}
