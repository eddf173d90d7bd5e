import type { StoredModel } from '../../src/routing/classifier.ts';
import { INTENTS, type Intent } from '../../src/routing/intents.ts';
import { frequentFeatures, packed, randomOf, shuffled } from '../softmax-training.ts';

/** One text for training, as features, with all the intents that are right for it. */
export interface Sample {
  readonly features: ReadonlySet<string>;
  readonly intents: readonly Intent[];
  readonly weight: number;
}

/** Found by cross-validation; the result changes little around them. */
const EPOCHS = 60;
const RATE = 0.5;
const DECAY = 2e-4;
/** A second label of a row gets this share of the target. */
const SECOND = 0.15;

/**
 * Fits a softmax regression by AdaGrad over the samples, in a fixed order of shuffles, so that the same
 * texts always give the same weights.
 */
export function fit(samples: readonly Sample[], trainedOn: string): StoredModel {
  const names = frequentFeatures(samples.map(({ features }) => features));
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const classes = INTENTS.length;
  const weights = new Float64Array(names.length * classes);
  const squares = new Float64Array(names.length * classes).fill(1e-2);
  const bias = new Float64Array(classes);
  const prepared = samples.map((sample) => ({
    rows: [...sample.features].flatMap((feature) => rowOf.get(feature) ?? []),
    norm: Math.sqrt(Math.max(1, sample.features.size)),
    target: targetOf(sample.intents),
    weight: sample.weight * balanceOf(samples, sample),
  }));
  const random = randomOf(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const one of shuffled(prepared, random)) step(one, { weights, squares, bias });
  }
  return { version: 1, trainedOn, intents: INTENTS, ...packed(names, weights, bias) };
}

interface Prepared {
  readonly rows: readonly number[];
  readonly norm: number;
  readonly target: readonly number[];
  readonly weight: number;
}

interface State {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly bias: Float64Array;
}

function step({ rows, norm, target, weight }: Prepared, { weights, squares, bias }: State): void {
  const classes = target.length;
  const scores = Array.from(bias);
  for (const row of rows) {
    for (let column = 0; column < classes; column += 1) {
      scores[column] = (scores[column] ?? 0) + (weights[row * classes + column] ?? 0) / norm;
    }
  }
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((total, part) => total + part, 0);
  const errors = parts.map((part, column) => weight * (part / sum - (target[column] ?? 0)));
  for (const [column, error] of errors.entries()) bias[column] = (bias[column] ?? 0) - 0.01 * error;
  for (const row of rows) {
    for (const [column, error] of errors.entries()) {
      const at = row * classes + column;
      const current = weights[at] ?? 0;
      const slope = error / norm + DECAY * current;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = current - (RATE * slope) / Math.sqrt(square);
    }
  }
}

function targetOf(intents: readonly Intent[]): number[] {
  const others = intents.length - 1;
  return INTENTS.map((intent) => {
    const place = intents.indexOf(intent);
    if (place < 0) return 0;
    return place === 0 ? 1 - (others > 0 ? SECOND : 0) : SECOND / others;
  });
}

/** Rare intents count more, but less than in proportion. */
function balanceOf(samples: readonly Sample[], { intents }: Sample): number {
  const count = counts.get(samples) ?? countsOf(samples);
  counts.set(samples, count);
  const mean = samples.length / INTENTS.length;
  return Math.sqrt(mean / (count.get(intents[0] ?? 'out-of-scope') ?? mean));
}

const counts = new WeakMap<readonly Sample[], Map<Intent, number>>();

function countsOf(samples: readonly Sample[]): Map<Intent, number> {
  const found = new Map<Intent, number>();
  for (const { intents } of samples) {
    const [first] = intents;
    if (first) found.set(first, (found.get(first) ?? 0) + 1);
  }
  return found;
}
