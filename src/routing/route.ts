import type { ScopeRequest } from '../domain/skill-result.ts';
import { slotsOf } from './slots.ts';
import { VOCABULARY, type Intent } from './vocabulary.ts';

export type { Intent } from './vocabulary.ts';

/** A reading of one text. `confidence` is 0 to 1. */
export interface Routed {
  readonly intent: Intent;
  readonly confidence: number;
  readonly alternatives: readonly { intent: Intent; confidence: number }[];
  readonly slots: ScopeRequest;
}

/** From here on the bot acts on a reading; below it asks (data/README of the labels). */
export const CONFIDENT = 0.5;

/** A bare scope ("Contoso?") is most likely a question about its health. */
const BARE_SCOPE = 0.55;

/** Reads a chat text without its mention. Pure; the same text gives the same answer. */
export function route(text: string): Routed {
  const plain = text.normalize('NFKC').trim().slice(0, 4000);
  const slots = slotsOf(plain);
  const ranked = rank(plain);
  const [best, ...others] = ranked;
  if (best && best.confidence >= CONFIDENT) return { ...best, alternatives: others, slots };
  if (Object.keys(slots).length > 0) {
    return { intent: 'milestone-health', confidence: BARE_SCOPE, alternatives: ranked, slots };
  }
  return {
    intent: 'out-of-scope',
    confidence: 1 - (best?.confidence ?? 0),
    alternatives: ranked,
    slots,
  };
}

function rank(text: string): { intent: Intent; confidence: number }[] {
  const scores = new Map<Intent, number>();
  for (const { intent, says, weight } of VOCABULARY) {
    if (says.test(text)) scores.set(intent, Math.max(scores.get(intent) ?? 0, weight));
  }
  return [...scores]
    .map(([intent, confidence]) => ({ intent, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence);
}
