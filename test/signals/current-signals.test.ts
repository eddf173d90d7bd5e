import assert from 'node:assert/strict';
import { currentSignals, latestSignal } from '../../src/signals/current-signals.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { aSignal } from '../support/read-text.ts';

const OLD = '2026-10-01T09:00:00Z';
const NEW = '2026-11-01T09:00:00Z';

function words(signals: readonly Signal[]): string[] {
  return currentSignals(signals).map(({ kind, value, polarity }) => `${value ?? kind} ${polarity}`);
}

describe('currentSignals', () => {
  it('takes the newest word, in whatever order the texts come', () => {
    const signals = [aSignal({ at: NEW, polarity: 'denied' }), aSignal({ at: OLD })];

    assert.deepEqual(words(signals), ['capacity denied']);
    assert.deepEqual(words(signals.toReversed()), ['capacity denied']);
  });

  it('leaves the state of a kind standing when a newer text does not speak of it', () => {
    const signals = [aSignal({ at: OLD }), aSignal({ at: NEW, kind: 'dispatch' })];

    assert.deepEqual(words(signals), ['capacity asserted', 'dispatch asserted']);
  });

  it('lets undated lose to dated', () => {
    const signals = [aSignal({ polarity: 'denied' }), aSignal({ at: OLD })];

    assert.deepEqual(words(signals), ['capacity asserted']);
  });

  it('lets denied beat pending beat asserted on one day, whatever the hour', () => {
    const morning = aSignal({ at: '2026-11-01T07:00:00Z', polarity: 'denied' });
    const noon = aSignal({ at: '2026-11-01T12:00:00Z', polarity: 'pending' });
    const night = aSignal({ at: '2026-11-01T22:00:00Z' });

    assert.deepEqual(words([morning, noon, night]), ['capacity denied']);
    assert.deepEqual(words([noon, night]), ['capacity pending']);
  });

  it('replaces an older path by a newer one and gives the signal as it was', () => {
    const partner = aSignal({ kind: 'delivery_path', value: 'partner', at: OLD });
    const isd = aSignal({ kind: 'delivery_path', value: 'isd', at: NEW, by: 'u1' });

    assert.deepEqual(currentSignals([partner, isd]), [isd]);
  });

  it('takes a date that is none for no date', () => {
    const signals = [aSignal({ at: 'soon', polarity: 'denied' }), aSignal({ at: OLD })];

    assert.deepEqual(words(signals), ['capacity asserted']);
  });
});

describe('latestSignal', () => {
  it('gives the newest of one kind, and null for none', () => {
    const signals = [aSignal({ at: OLD }), aSignal({ at: NEW, polarity: 'pending' })];

    assert.equal(latestSignal(signals, 'capacity')?.polarity, 'pending');
    assert.equal(latestSignal(signals, 'done'), null);
  });
});
