import assert from 'node:assert/strict';
import { sharesOf } from '../../../src/domain/softmax.ts';
import { createLinearModel, shareOfYes } from '../../../src/signals/opinion/linear-model.ts';

const STORED = {
  classes: ['yes', 'no'],
  scale: 127,
  bias: [1, 0],
  features: 'wcapacity\nwweather',
  weights: Buffer.from(Int8Array.from([4, -4, -2, 2]).buffer).toString('base64'),
};

describe('createLinearModel', () => {
  const model = createLinearModel(STORED);

  it('adds bias and weights over the root of the number of features', () => {
    assert.deepEqual(model.scores(['wcapacity', 'wunknown', 'wother', 'wmore']), [3, -2]);
  });

  it('knows nothing but the bias of unknown words', () => {
    assert.deepEqual(model.scores([]), [1, 0]);
  });

  it('refuses weights of other features', () => {
    assert.throws(
      () => createLinearModel({ ...STORED, features: 'wcapacity' }),
      /train the model again/,
    );
  });
});

describe('shares', () => {
  it('are half for a score of zero', () => {
    assert.equal(shareOfYes(0), 0.5);
  });

  it('add up to one, also of large scores', () => {
    const shares = sharesOf([1000, 999, 0]);

    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share) - 1) < 1e-9);
  });
});
