import { createClassifier, type Classifier, type Ranked } from './classifier.ts';
import { cleaned } from './clean.ts';
import { commandOf, isWeeklyWish, leadingIntent } from './command.ts';
import { featuresOf, masked } from './features.ts';
import { guardOf } from './guards.ts';
import { INTENTS, type Intent } from './intents.ts';
import stored from './model.json' with { type: 'json' };
import { readSlots, type Slots } from './slots.ts';

/** A reading of one text. `confidence` is 0 to 1; `alternatives` come next, most likely first. */
export interface Routed {
  readonly intent: Intent;
  readonly confidence: number;
  readonly alternatives: readonly Ranked[];
  readonly slots: Slots;
  /** What decided: a rule by its name, or the features that weighed most. */
  readonly because: string;
}

/** From here on the bot acts on a reading; below it asks (data/README of the labels). */
export const CONFIDENT = 0.5;

/** Share of a reading by rule: above every doubt, but never 1, since a rule may err. */
const BY_RULE = 0.97;
/** A bare scope ("Contoso?") is most likely a question about its health. */
const BARE_SCOPE = 0.6;
/** Stands for a classifier without intents. */
const NOTHING: Ranked = { intent: 'out-of-scope', confidence: 1 };
/** Most other readings that are given. */
const MOST_ALTERNATIVES = 3;

/** Reads a chat text without its mention. Pure; the same text gives the same answer. */
export const route: (text: string) => Routed = createRouter(createClassifier(stored, INTENTS));

/** A router over a classifier: rules first, then the weights. Cross-validation makes its own. */
export function createRouter(classifier: Classifier): (text: string) => Routed {
  return (text) => {
    const plain = cleaned(text);
    const read = readSlots(plain);
    const question = masked(plain, read);
    const features = featuresOf(question);
    const ranked = classifier.rank(features);
    const rule = byRule(plain, question);
    const best = rule ?? ranked[0] ?? NOTHING;
    return {
      intent: best.intent,
      confidence: rounded(best.confidence),
      alternatives: alternativesTo(best.intent, ranked),
      slots: commandOf(plain)?.slots ?? read.slots,
      because: rule?.because ?? reasonsFor(best.intent, features, classifier),
    };
  };
}

/**
 * First match wins: a refusal, a command, a wish for the weekly message, a text without words of
 * its own. Null: the weights decide.
 */
function byRule(text: string, question: string): (Ranked & { because: string }) | null {
  const guard = guardOf(text);
  if (guard) {
    return { intent: 'out-of-scope', confidence: BY_RULE, because: `guard: ${guard.id}` };
  }
  const named = commandOf(text)?.intent ?? leadingIntent(text);
  if (named) return { intent: named, confidence: BY_RULE, because: 'named by its id' };
  if (isWeeklyWish(text)) {
    return { intent: 'weekly-settings', confidence: BY_RULE, because: 'a wish for the weekly' };
  }
  const words = question.replaceAll(/⟨[a-z]+⟩/g, ' ');
  if (/[\p{L}\p{N}]/u.test(words)) return null;
  if (words === question) return { intent: 'help', confidence: BY_RULE, because: 'no words' };
  return { intent: 'milestone-health', confidence: BARE_SCOPE, because: 'a scope alone' };
}

/** The next best readings that are worth a button. */
function alternativesTo(intent: Intent, ranked: readonly Ranked[]): Ranked[] {
  return ranked
    .filter((one) => one.intent !== intent && one.confidence >= 0.02)
    .slice(0, MOST_ALTERNATIVES)
    .map((one) => ({ ...one, confidence: rounded(one.confidence) }));
}

/** The five features that weighed most; for logs and for people who ask why. */
function reasonsFor(intent: Intent, features: ReadonlySet<string>, classifier: Classifier): string {
  return classifier
    .reasons(features, intent)
    .slice(0, 5)
    .map(({ feature }) => feature.replace(/^=/, ''))
    .join(', ');
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
