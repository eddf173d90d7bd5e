/**
 * What the training of both models shares: routing and the second opinion of the signal reader.
 * Everything is deterministic, so that the same texts always give the same weights.
 */

/** Weights and biases in the form in which a model is stored. */
export interface PackedWeights {
  /** What a weight of 127 stands for. */
  readonly scale: number;
  readonly bias: readonly number[];
  /** Names in the order of their weights, parted by line ends. */
  readonly features: string;
  /** One signed byte each, in base64. */
  readonly weights: string;
}

/** Features of fewer cases than this say more about a case than about the language. */
const FEWEST_CASES = 2;

/** Names of features that occur often enough, sorted. */
export function frequentFeatures(cases: Iterable<Iterable<string>>): string[] {
  const counts = new Map<string, number>();
  for (const features of cases) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_CASES)
    .map(([feature]) => feature)
    .toSorted();
}

/** Weights in one byte each, as the product stores them. */
export function packed(
  names: readonly string[],
  weights: Float64Array,
  bias: Float64Array,
): PackedWeights {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const bytes = Int8Array.from(weights, (weight) => Math.round((weight / scale) * 127));
  return {
    scale,
    bias: Array.from(bias, (one) => Math.round(one * 1e4) / 1e4),
    features: names.join('\n'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** The items in an order that the generator decides. */
export function shuffled<One>(items: readonly One[], random: () => number): One[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The mulberry32 generator: the same seed, the same row of numbers. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
