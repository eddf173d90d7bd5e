import assert from 'node:assert/strict';
import sinon from 'sinon';
import { remembering } from '../../src/domain/remembering.ts';

describe('remembering', () => {
  it('works the same key out once', () => {
    const memory = remembering<number>(2);
    const workOut = sinon.fake.returns(7);

    const results = [memory('a', workOut), memory('a', workOut)];

    assert.deepEqual(results, [7, 7]);
    assert.equal(workOut.callCount, 1);
  });

  it('forgets the oldest key beyond its limit', () => {
    const memory = remembering<number>(2);
    const workOut = sinon.fake.returns(7);

    for (const key of ['a', 'b', 'c', 'a']) memory(key, workOut);

    assert.equal(workOut.callCount, 4);
  });
});
