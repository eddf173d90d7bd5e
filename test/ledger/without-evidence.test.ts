import assert from 'node:assert/strict';
import { LedgerEntry } from '../../src/ledger/entry.ts';
import { withoutEvidence } from '../../src/ledger/without-evidence.ts';
import { anEntry, anOperation } from '../support/ledger-entries.ts';

describe('an entry without its evidence', () => {
  const [evidence] = anOperation().evidence;
  const entry = anEntry({ original: anOperation(), state: 'applied', after: anEntry().seen });
  const left = LedgerEntry.parse(withoutEvidence(entry));

  it('is an entry still, with what was decided and sent', () => {
    const { operation, original, seen, after, ...rest } = entry;

    assert.deepEqual(
      { ...left, operation, original, seen, after },
      { ...rest, operation, original, seen, after },
    );
    assert.deepEqual(left.operation.preview, operation.preview);
    assert.deepEqual(left.operation.target, operation.target);
  });

  it('names the records that it rested on, and quotes none', () => {
    const expected = [{ ...evidence, quote: '', by: null }];

    assert.deepEqual(left.operation.evidence, expected);
    assert.deepEqual(left.original?.evidence, expected);
  });

  it('does not tell what records showed', () => {
    assert.deepEqual([left.seen, left.after], [null, null]);
  });

  for (const value of ['text', 7, null, true, [], {}, [{ quote: 'a word of its own' }]]) {
    it(`leaves ${JSON.stringify(value)} as it is`, () => {
      assert.deepEqual(withoutEvidence(value), value);
    });
  }
});
