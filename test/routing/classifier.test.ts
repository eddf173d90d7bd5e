import assert from 'node:assert/strict';
import { createClassifier, type StoredModel } from '../../src/routing/classifier.ts';

const INTENTS = ['help', 'greeting'] as const;

/** Two features: "hi" speaks for greeting, "ask" for help. */
const MODEL: StoredModel = {
  version: 1,
  trainedOn: 'two texts',
  intents: INTENTS,
  scale: 127,
  bias: [0, 0],
  features: 'hi\nask',
  weights: Buffer.from(Int8Array.from([-10, 20, 30, -10]).buffer).toString('base64'),
};

describe('createClassifier', () => {
  it('ranks by the sum of the weights, with shares that add up to 1', () => {
    const ranked = createClassifier(MODEL, INTENTS).rank(new Set(['hi']));

    assert.deepEqual(
      ranked.map(({ intent }) => intent),
      ['greeting', 'help'],
    );
    const sum = ranked.reduce((total, { confidence }) => total + confidence, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9);
  });

  it('says the same of all intents when it knows no feature', () => {
    const ranked = createClassifier(MODEL, INTENTS).rank(new Set(['unheard']));

    assert.deepEqual(
      ranked.map(({ confidence }) => confidence),
      [0.5, 0.5],
    );
  });

  it('gives its reasons, strongest first', () => {
    const reasons = createClassifier(MODEL, INTENTS).reasons(new Set(['hi', 'ask', 'x']), 'help');

    assert.deepEqual(reasons, [
      { feature: 'ask', weight: 30 },
      { feature: 'hi', weight: -10 },
    ]);
  });

  it('never ranks an intent that it was not trained on, and knows no reasons for it', () => {
    const classifier = createClassifier(MODEL, ['sign-in', ...INTENTS]);

    const ranked = classifier.rank(new Set(['hi']));

    assert.deepEqual(
      ranked.map(({ intent }) => intent),
      ['greeting', 'help'],
    );
    assert.deepEqual(classifier.reasons(new Set(['hi']), 'sign-in'), []);
  });

  it('refuses weights of other intents', () => {
    assert.throws(() => createClassifier(MODEL, ['help', 'sign-in']), /train the model again/);
    assert.throws(
      () => createClassifier({ ...MODEL, features: 'hi' }, INTENTS),
      /train the model again/,
    );
  });
});
