import { entriesOf } from '../../src/signals/history.ts';
import { sentencesOf } from '../../src/signals/clauses.ts';
import { featuresOf, polarityFeatures } from '../../src/signals/opinion/features.ts';
import type { StoredOpinion } from '../../src/signals/opinion/opinions.ts';
import { questionsAbout, TOPICS } from '../../src/signals/opinion/topics.ts';
import { prepare } from '../../src/signals/prepared-text.ts';
import type { LabelledRow } from './corpus.ts';
import { frequentFeatures } from '../softmax-training.ts';
import { fit, stored, type Fitted, type Sample } from './fit.ts';

const POLARITIES = ['asserted', 'denied', 'pending'];
const TOPIC_EPOCHS = 15;
const POLARITY_EPOCHS = 25;
/** A sentence that speaks of a topic is rare and counts more. */
const WEIGHT_OF_YES = 3;

/** One question about one sentence with its right answer; null: it does not speak of the topic. */
interface Answered {
  readonly topic: string;
  readonly features: readonly string[];
  readonly polarity: string | null;
}

/** Trains both parts on labelled rows; the same rows always give the same weights. */
export function train(rows: readonly LabelledRow[], trainedOn: string): StoredOpinion {
  const answered = rows.flatMap(answersOf);
  const yes = answered.filter(({ polarity }) => polarity !== null);
  const polaritySamples = yes.map(({ topic, features, polarity }) => ({
    features: polarityFeatures(features, topic),
    label: POLARITIES.indexOf(polarity ?? ''),
    weight: 1,
  }));
  const names = frequentFeatures(polaritySamples.map(({ features }) => features));
  const polarities = fit(polaritySamples, names, { classes: 3, epochs: POLARITY_EPOCHS });
  return {
    trainedOn,
    topics: topicsOf(answered),
    polarities: stored(POLARITIES, names, polarities),
  };
}

/** Each topic is a yes or no of its own; stored side by side as the score of yes over no. */
function topicsOf(answered: readonly Answered[]): StoredOpinion['topics'] {
  const names = frequentFeatures(new Set(answered.map(({ features }) => features)));
  const weights = new Float64Array(names.length * TOPICS.length);
  const bias = new Float64Array(TOPICS.length);
  for (const [column, topic] of TOPICS.entries()) {
    const samples = answered.filter((one) => one.topic === topic).map(sampleOf);
    const fitted = fit(samples, names, { classes: 2, epochs: TOPIC_EPOCHS });
    bias[column] = yesOver(fitted.bias, 0);
    for (let row = 0; row < names.length; row += 1) {
      weights[row * TOPICS.length + column] = yesOver(fitted.weights, row);
    }
  }
  const fitted: Fitted = { weights, bias };
  return stored(TOPICS, names, fitted);
}

function yesOver(values: Float64Array, row: number): number {
  return (values[row * 2 + 1] ?? 0) - (values[row * 2] ?? 0);
}

function sampleOf({ features, polarity }: Answered): Sample {
  const isYes = polarity !== null;
  return { features, label: isYes ? 1 : 0, weight: isYes ? WEIGHT_OF_YES : 1 };
}

/**
 * All questions about the sentences of a row. Where the quote of a signal lies the answer is yes;
 * an undated sentence elsewhere says no. In a history an unlabelled entry may speak of the kind
 * and be overtaken, so it answers nothing.
 */
function answersOf({ text, field, signals }: LabelledRow): Answered[] {
  const { plain, starts, ends } = prepare(text, { at: null, by: null });
  const entries = entriesOf(plain);
  const isHistory = entries.length > 1;
  return sentencesOf(plain, entries).flatMap(({ start, end }) => {
    const from = starts[start] ?? 0;
    const to = ends[end - 1] ?? from;
    const byText = new Map<string, string[]>();
    return questionsAbout(plain.slice(start, end).trim()).flatMap((question): Answered[] => {
      const ofKind = signals.filter(({ kind }) => kind === question.kind);
      const label = ofKind.find(({ value }) => value === question.value);
      const at = label ? text.indexOf(label.quote) : -1;
      const isHere = label !== undefined && at < to && at + label.quote.length > from;
      if (!isHere && isHistory && ofKind.length > 0) return [];
      const features = byText.get(question.text) ?? featuresOf(question.text, field);
      byText.set(question.text, features);
      return [{ topic: question.topic, features, polarity: isHere ? label.polarity : null }];
    });
  });
}
