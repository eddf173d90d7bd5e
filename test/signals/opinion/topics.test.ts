import assert from 'node:assert/strict';
import { featuresOf, polarityFeatures } from '../../../src/signals/opinion/features.ts';
import { questionsAbout, TOPICS } from '../../../src/signals/opinion/topics.ts';

function askedOf(sentence: string, kind: string): string[] {
  return questionsAbout(sentence)
    .filter((question) => question.kind === kind)
    .map(({ value, text }) => `${value ?? ''}: ${text}`);
}

describe('questionsAbout', () => {
  it('asks about every topic of its list only', () => {
    for (const { topic } of questionsAbout('isd delivers')) assert.ok(TOPICS.includes(topic));
  });

  it('asks about each side that is named, which reads as the one meant', () => {
    assert.deepEqual(askedOf('isd delivers, not partner', 'delivery_path'), [
      'partner: xthem delivers, not xme',
      'isd: xme delivers, not xthem',
    ]);
  });

  it('asks about no side that is not named', () => {
    assert.deepEqual(askedOf('capacity confirmed', 'execution_owner'), []);
  });
});

describe('featuresOf', () => {
  const features = featuresOf('@anna needs 3 testers', 'subject');

  for (const [what, feature] of [
    ['words', 'wneeds'],
    ['pairs of words', 'bneeds #'],
    ['beginnings of long words', 'ptest'],
    ['classes of words', 'cpeople'],
    ['the first word', 's@'],
    ['the field', 'fsubject'],
  ] as const) {
    it(`holds ${what}`, () => {
      assert.ok(features.includes(feature), features.join(' '));
    });
  }

  it('holds no name and no number', () => {
    assert.ok(!features.some((feature) => /anna|3/.test(feature)));
  });

  it('gives words another weight for a topic when it comes to polarity', () => {
    assert.ok(polarityFeatures(features, 'capacity').includes('capacity|wneeds'));
  });
});
