import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createSeal } from '../../src/auth/seal.ts';

describe('createSeal', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];

  it('opens what it closed, for the same owner alone', () => {
    const seal = createSeal([old]);
    const sealed = seal.close('a secret ✓', 'ana');

    assert.equal(seal.open(sealed, 'ana'), 'a secret ✓');
    assert.equal(seal.open(sealed, 'ben'), null);
    assert.doesNotMatch(sealed, /secret/);
  });

  it('never gives the same twice', () => {
    const seal = createSeal([old]);

    assert.notEqual(seal.close('a', 'ana'), seal.close('a', 'ana'));
  });

  it('opens under an old key after a rotation, closes under the new one', () => {
    const before = createSeal([old]).close('a', 'ana');
    const rotated = createSeal([fresh, old]);

    assert.equal(rotated.open(before, 'ana'), 'a');
    assert.equal(createSeal([fresh]).open(rotated.close('b', 'ana'), 'ana'), 'b');
    assert.equal(createSeal([fresh]).open(before, 'ana'), null);
  });

  for (const at of [0, 10, 20, 40]) {
    it(`does not open what was changed at ${at}`, () => {
      const seal = createSeal([old]);
      const sealed = seal.close('a text that is long enough', 'ana');
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);

      assert.equal(seal.open(changed, 'ana'), null);
    });
  }

  for (const nonsense of ['', '.', 'x.y', '00000000.AAAA']) {
    it(`does not open ${nonsense || 'nothing'}`, () => {
      assert.equal(createSeal([old]).open(nonsense, 'ana'), null);
    });
  }

  it('needs a key', () => {
    assert.throws(() => createSeal([]), RangeError);
  });
});
