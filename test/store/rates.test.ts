/** One budget of requests for all processes, by the clock of the database. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { onBothEngines } from '../support/stores.ts';

/** Wide enough that the time between two calls of a test does not matter. */
const GAP = 100_000;

onBothEngines('a rate', (store) => {
  it('lets the first one through at once', async () => {
    assert.ok((await store().rates.slot(randomUUID(), GAP)) <= 0);
  });

  it('gives each further one a place of its own, a gap behind the one before', async () => {
    const key = randomUUID();
    await store().rates.slot(key, GAP);

    const waits = await Promise.all([1, 2, 3].map(() => store().rates.slot(key, GAP)));

    const places = waits.map((ms) => Math.ceil(ms / GAP)).toSorted();
    assert.deepEqual(places, [1, 2, 3]);
  });

  it('is each key’s own', async () => {
    const key = randomUUID();
    await store().rates.slot(key, GAP);

    assert.ok((await store().rates.slot(`${key}/other`, GAP)) <= 0);
  });

  it('lets nobody through while Teams told all to wait', async () => {
    const key = randomUUID();
    await store().rates.slot(key, 0);
    await store().rates.pause(key, 10 * GAP);

    const wait = await store().rates.slot(key, 1);

    assert.ok(wait > 9 * GAP, `${wait} ms`);
  });

  it('does not let a shorter wait end a longer one', async () => {
    const key = randomUUID();
    await store().rates.pause(key, 10 * GAP);
    await store().rates.pause(key, 1);
    await store().rates.slot(key, 1);

    const wait = await store().rates.slot(key, 1);

    assert.ok(wait > 9 * GAP, `${wait} ms`);
  });
});
