import type { CaseFile, PlacedSignal } from './case-file.ts';
import { productsIn } from './product-names.ts';
import { sentenceOf } from './sentence-of.ts';

/** Something more that a customer wants, as far as nobody took it back. */
export interface Wish {
  readonly file: CaseFile;
  readonly signal: PlacedSignal;
  /** The whole sentence: the product often stands beside the words that prove the wish. */
  readonly text: string;
  /** Products that it names, in comparable form; empty when it is about the milestone's own. */
  readonly products: readonly string[];
}

const RANK = { asserted: 0, pending: 1, denied: 2 } as const;

/**
 * The wishes that stand on a milestone, oldest first. A wish for another product stands beside the
 * first; a later word about the same product replaces it, and a refusal without a product ends all.
 */
export function wishesOn(file: CaseFile, workloads: readonly string[]): Wish[] {
  const standing = new Map<string, Wish>();
  for (const signal of oldestFirst(file)) {
    const text = sentenceOf(file, signal);
    const products = productsIn(text, workloads);
    const key = keyOf(products, standing);
    if (signal.polarity === 'denied' && products.length === 0) standing.clear();
    if (signal.polarity === 'denied') standing.delete('');
    const known = standing.get(key);
    standing.set(key, {
      file,
      signal,
      text,
      products: products.length > 0 ? products : (known?.products ?? []),
    });
  }
  return [...standing.values()].filter(({ signal }) => signal.polarity === 'asserted');
}

function oldestFirst({ signals }: CaseFile): PlacedSignal[] {
  return signals
    .filter((signal) => signal.kind === 'expansion' && !isOurPlan(signal))
    .toSorted(
      (a, b) => (a.day ?? '').localeCompare(b.day ?? '') || RANK[a.polarity] - RANK[b.polarity],
    );
}

/** What a task still plans ("scope paper for phase 2") is how we handle a wish, not a doubt of it. */
function isOurPlan({ place, polarity }: PlacedSignal): boolean {
  return place === 'task' && polarity === 'pending';
}

/** A wish without a product goes on about the only one that stands. */
function keyOf(products: readonly string[], standing: ReadonlyMap<string, Wish>): string {
  const shared = [...standing.keys()].find((key) => products.some((name) => key.includes(name)));
  if (products.length > 0) return shared ?? products.join('|');
  const [only, ...others] = standing.keys();
  return only !== undefined && others.length === 0 ? only : '';
}
