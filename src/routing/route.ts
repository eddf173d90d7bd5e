import type { ScopeRequest } from '../domain/skill-result.ts';

/** What a text can mean. Skills have their own ids; the rest is conversation. */
export type Intent = 'milestone-health' | 'greeting' | 'help' | 'out-of-scope';

/** A reading of one text. `confidence` is 0 to 1. */
export interface Routed {
  readonly intent: Intent;
  readonly confidence: number;
  readonly alternatives: readonly { intent: Intent; confidence: number }[];
  readonly slots: ScopeRequest;
}

/** Reads a chat text without its mention. Pure; the same text gives the same answer. */
export function route(text: string): Routed {
  return { intent: 'help', confidence: text ? 0 : 1, alternatives: [], slots: {} };
}
