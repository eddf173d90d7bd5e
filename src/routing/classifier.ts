import { sharesOf } from '../domain/softmax.ts';
import type { Intent } from './intents.ts';

/** Weights as stored: names of features, and one signed byte an intent for each, in base64. */
export interface StoredModel {
  /** Form of this file; 1 so far. */
  readonly version: number;
  /** What it was trained on, in words for a reader of the file. */
  readonly trainedOn: string;
  /** Columns of the weights, in their order. */
  readonly intents: readonly string[];
  /** What a weight of 127 stands for. */
  readonly scale: number;
  /** Features in the order of their weights, parted by line ends. */
  readonly features: string;
  /** Base64 of signed bytes, row by row; 127 is `scale`. */
  readonly weights: string;
  /** One number an intent, added to its score. */
  readonly bias: readonly number[];
}

/** One intent with its share; the shares of all intents add up to 1. `confidence` is 0 to 1. */
export interface Ranked {
  readonly intent: Intent;
  readonly confidence: number;
}

/** Ranks intents for features, and tells which features spoke for one. */
export interface Classifier {
  /** All trained intents, most likely first. */
  rank(features: ReadonlySet<string>): Ranked[];
  /** The features that speak most for an intent, strongest first. */
  reasons(features: ReadonlySet<string>, intent: Intent): { feature: string; weight: number }[];
}

/**
 * A linear classifier: the score of an intent is the sum of the weights of the features, over the
 * root of their number. An intent that was not trained yet is never ranked, and answers to its command.
 * Throws when the stored weights know an intent that is none.
 */
export function createClassifier(model: StoredModel, intents: readonly Intent[]): Classifier {
  const columns = model.intents.flatMap((name) => intents.find((intent) => intent === name) ?? []);
  const weights = new Int8Array(Buffer.from(model.weights, 'base64'));
  const names = model.features.split('\n');
  const isWhole = weights.length === names.length * columns.length;
  if (columns.length < model.intents.length || !isWhole) {
    throw new Error('The stored weights are not of these intents: train the model again.');
  }
  const rows = new Map(names.map((name, row) => [name, row * columns.length]));
  const unit = model.scale / 127;
  const weightOf = (row: number, column: number): number => (weights[row + column] ?? 0) * unit;
  return {
    rank(features) {
      const known = [...features].flatMap((feature) => rows.get(feature) ?? []);
      const norm = Math.sqrt(Math.max(1, features.size));
      const scores = columns.map((_, column) => {
        const sum = known.reduce((total, row) => total + weightOf(row, column), 0);
        return (model.bias[column] ?? 0) + sum / norm;
      });
      const shares = sharesOf(scores);
      return columns
        .map((intent, column) => ({ intent, confidence: shares[column] ?? 0 }))
        .toSorted((a, b) => b.confidence - a.confidence);
    },
    reasons(features, intent) {
      const column = columns.indexOf(intent);
      if (column < 0) return [];
      return [...features]
        .flatMap((feature) => {
          const row = rows.get(feature);
          return row === undefined ? [] : [{ feature, weight: weightOf(row, column) }];
        })
        .toSorted((a, b) => b.weight - a.weight);
    },
  };
}
