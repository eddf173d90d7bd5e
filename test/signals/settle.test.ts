import assert from 'node:assert/strict';
import { settle, type Statement } from '../../src/signals/settle.ts';

function aStatement(changes: Partial<Statement> = {}): Statement {
  return { kind: 'capacity', polarity: 'asserted', rank: 1, ...changes };
}

function words(statements: readonly Statement[]): string[] {
  return settle(statements).map(({ kind, value, polarity }) => `${value ?? kind} ${polarity}`);
}

describe('settle', () => {
  it('lets the newer date win, in whatever order they come', () => {
    const old = aStatement({ polarity: 'denied', rank: 1 });
    const fresh = aStatement({ rank: 2 });

    assert.deepEqual(words([old, fresh]), ['capacity asserted']);
    assert.deepEqual(words([fresh, old]), ['capacity asserted']);
  });

  for (const [stronger, weaker] of [
    ['denied', 'pending'],
    ['denied', 'asserted'],
    ['pending', 'asserted'],
  ] as const) {
    it(`lets ${stronger} beat ${weaker} on one date`, () => {
      const both = [aStatement({ polarity: weaker }), aStatement({ polarity: stronger })];

      assert.deepEqual(words(both), [`capacity ${stronger}`]);
    });
  }

  const partner = aStatement({ kind: 'delivery_path', value: 'partner' });
  const isd = aStatement({ kind: 'delivery_path', value: 'isd', rank: 2 });

  it('replaces an older value by a newer one', () => {
    assert.deepEqual(words([partner, isd]), ['isd asserted']);
  });

  it('keeps an older value that is said to be out', () => {
    const out = { ...partner, polarity: 'denied' as const };

    assert.deepEqual(words([out, isd]), ['partner denied', 'isd asserted']);
  });

  it('keeps an older value while the newer one is only asked for', () => {
    const asked = { ...isd, polarity: 'pending' as const };

    assert.deepEqual(words([partner, asked]), ['partner asserted', 'isd pending']);
  });

  it('keeps two values of one date', () => {
    assert.deepEqual(words([partner, { ...isd, rank: 1 }]), ['partner asserted', 'isd asserted']);
  });

  const go = aStatement({ kind: 'direction', value: 'proceed', role: 'csam' });
  const stop = aStatement({ kind: 'direction', value: 'hold', rank: 2 });

  it('keeps what two named roles direct, and replaces what one role directed before', () => {
    assert.deepEqual(words([go, { ...stop, role: 'csa' }]), ['proceed asserted', 'hold asserted']);
    assert.deepEqual(words([go, { ...stop, role: 'csam' }]), ['hold asserted']);
    assert.deepEqual(words([go, { ...stop, role: null }]), ['hold asserted']);
  });
});
