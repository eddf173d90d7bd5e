import type { StoredModel } from '../../src/signals/opinion/linear-model.ts';
import { packed, randomOf, shuffled } from '../softmax-training.ts';

/** One training case: its features, its class (or yes and no), and how much it counts. */
export interface Sample {
  readonly features: readonly string[];
  readonly label: number;
  readonly weight: number;
}

interface Prepared {
  readonly rows: Int32Array;
  readonly root: number;
  readonly label: number;
  readonly weight: number;
}

/** Found by trying on rows that no rule and no weight had seen. */
const DECAY = 3e-4;
/** Fitted weights, row by row: a feature's weight for each class. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/**
 * Fits a softmax regression by AdaGrad in a fixed order of shuffles, so that the same cases always
 * give the same weights. With two classes the second one is the yes.
 */
export function fit(
  samples: readonly Sample[],
  names: readonly string[],
  options: { readonly classes: number; readonly epochs: number },
): Fitted {
  const { classes, epochs } = options;
  const rowOf = new Map(names.map((name, row) => [name, row * classes]));
  const prepared = samples.map((sample): Prepared => ({
    rows: Int32Array.from(sample.features.flatMap((feature) => rowOf.get(feature) ?? [])),
    root: Math.sqrt(Math.max(1, sample.features.length)),
    label: sample.label,
    weight: sample.weight,
  }));
  const state: State = {
    weights: new Float64Array(names.length * classes),
    squares: new Float64Array(names.length * classes).fill(1e-2),
    bias: new Float64Array(classes),
  };
  const random = randomOf(7);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const one of shuffled(prepared, random)) step(one, state);
  }
  return state;
}

interface State extends Fitted {
  readonly squares: Float64Array;
}

function step({ rows, root, label, weight }: Prepared, { weights, squares, bias }: State): void {
  const shares = sharesOf(rows, root, weights, bias);
  for (let column = 0; column < bias.length; column += 1) {
    const error = weight * ((shares[column] ?? 0) - (column === label ? 1 : 0));
    bias[column] = (bias[column] ?? 0) - 0.02 * error;
    for (const row of rows) {
      const at = row + column;
      const current = weights[at] ?? 0;
      const slope = error / root + DECAY * current;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = current - (0.4 * slope) / Math.sqrt(square);
    }
  }
}

function sharesOf(
  rows: Int32Array,
  root: number,
  weights: Float64Array,
  bias: Float64Array,
): Float64Array {
  const scores = Float64Array.from(bias);
  for (const row of rows) {
    for (let column = 0; column < scores.length; column += 1) {
      scores[column] = (scores[column] ?? 0) + (weights[row + column] ?? 0) / root;
    }
  }
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** Weights in one byte each, as the product stores them. */
export function stored(
  classes: readonly string[],
  names: readonly string[],
  { weights, bias }: Fitted,
): StoredModel {
  return { classes, ...packed(names, weights, bias) };
}
