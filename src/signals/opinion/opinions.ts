import type { Polarity } from '../signal.ts';
import type { TextField } from '../text-source.ts';
import { featuresOf, polarityFeatures } from './features.ts';
import { sharesOf } from '../../domain/softmax.ts';
import { createLinearModel, shareOfYes, type StoredModel } from './linear-model.ts';
import { questionsAbout, type Question } from './topics.ts';

/** Both trained parts: what a sentence speaks of, and with which polarity. */
export interface StoredOpinion {
  readonly trainedOn: string;
  readonly topics: StoredModel;
  readonly polarities: StoredModel;
}

/** What a model thinks of one kind (and value) in one sentence; shares are between 0 and 1. */
export interface Opinion extends Pick<Question, 'kind' | 'value'> {
  /** How sure it is that the sentence speaks of this. */
  readonly share: number;
  /** The likeliest polarity, in case that the sentence speaks of it, with its share. */
  polarity(): { readonly polarity: Polarity; readonly share: number };
}

/** Reads one sentence of prepared text. */
export type Opinions = (sentence: string, field: TextField | undefined) => Opinion[];

const POLARITIES: readonly Polarity[] = ['asserted', 'denied', 'pending'];

/** Throws when the stored weights don't fit. */
export function createOpinions(stored: StoredOpinion): Opinions {
  const topics = createLinearModel(stored.topics);
  const polarities = createLinearModel(stored.polarities);
  const polarityIn = (features: readonly string[], topic: string) => {
    const shares = sharesOf(polarities.scores(polarityFeatures(features, topic)));
    const best = shares.indexOf(Math.max(...shares));
    return { polarity: POLARITIES[best] ?? 'pending', share: shares[best] ?? 0 };
  };
  return (sentence, field) => {
    const byText = new Map<string, { features: string[]; scores: number[] }>();
    const read = (text: string): { features: string[]; scores: number[] } => {
      const known = byText.get(text);
      if (known) return known;
      const features = featuresOf(text, field);
      const fresh = { features, scores: topics.scores(features) };
      byText.set(text, fresh);
      return fresh;
    };
    return questionsAbout(sentence).map(({ topic, kind, value, text }) => {
      const { features, scores } = read(text);
      return {
        kind,
        ...(value === undefined ? {} : { value }),
        share: shareOfYes(scores[topics.classes.indexOf(topic)] ?? -Infinity),
        polarity: () => polarityIn(features, topic),
      };
    });
  };
}
