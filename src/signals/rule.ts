import type { Polarity, SignalKind } from './signal.ts';

/**
 * How one kind is recognised. `says` are patterns in the words of `words/vocabulary.ts`; what they
 * match is of `polarity` unless its clause turns it round or leaves it open.
 */
export interface Rule {
  readonly kind: SignalKind;
  readonly value?: string;
  readonly polarity: Polarity;
  readonly says: readonly string[];
  /** Other senses: a sentence that matches one of these carries nothing of this rule. */
  readonly unless?: readonly string[];
  /**
   * How much of the clause counts beside the match. `all` (the default): negation, openness,
   * question and condition. `denial`: all but open words. `mood`: questions, conditions and may-
   * words. `question`: the first two. `none`: the match says it all.
   */
  readonly context?: 'all' | 'denial' | 'mood' | 'question' | 'none';
  /** The whole text must also match one of these. */
  readonly needs?: readonly string[];
}
