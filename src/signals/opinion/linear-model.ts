/** Weights as stored: features parted by line ends, and one signed byte a class for each. */
export interface StoredModel {
  readonly classes: readonly string[];
  /** What a weight of 127 stands for. */
  readonly scale: number;
  readonly bias: readonly number[];
  readonly features: string;
  /** In base64, row by row in the order of the features. */
  readonly weights: string;
}

/** A linear model: the score of a class is its bias and the sum of weights over a root. */
export interface LinearModel {
  readonly classes: readonly string[];
  scores(features: readonly string[]): number[];
}

/** Throws when the stored weights don't fit the features and classes. */
export function createLinearModel(stored: StoredModel): LinearModel {
  const { classes, scale, bias } = stored;
  const weights = new Int8Array(Buffer.from(stored.weights, 'base64'));
  const names = stored.features.split('\n');
  if (weights.length !== names.length * classes.length) {
    throw new Error('The stored weights are not of these features: train the model again.');
  }
  const rows = new Map(names.map((name, row) => [name, row * classes.length]));
  return {
    classes,
    scores(features) {
      const unit = scale / 127 / Math.sqrt(Math.max(1, features.length));
      const known = features.flatMap((feature) => rows.get(feature) ?? []);
      return classes.map((_, column) => {
        const sum = known.reduce((total, row) => total + (weights[row + column] ?? 0), 0);
        return (bias[column] ?? 0) + sum * unit;
      });
    },
  };
}

/** The share of a yes, for a score of yes against no. */
export function shareOfYes(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
