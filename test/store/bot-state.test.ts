import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { onBothEngines } from '../support/stores.ts';

onBothEngines('bot state', (store) => {
  let key: string;
  beforeEach(() => {
    key = `chat/${randomUUID()}`;
  });
  const read = async () => (await store().botState.read([key]))[key];

  it('gives only the items that exist, each with its version', async () => {
    await store().botState.write({ [key]: { step: 1 } });

    const items = await store().botState.read([key, 'nothing']);

    assert.deepEqual(items, { [key]: { step: 1, eTag: '1' } });
  });

  it('counts the version up with every write', async () => {
    await store().botState.write({ [key]: { step: 1 } });
    await store().botState.write({ [key]: { step: 2, eTag: '1' } });

    assert.deepEqual(await read(), { step: 2, eTag: '2' });
  });

  it('refuses a write on an old version and keeps what is there', async () => {
    await store().botState.write({ [key]: { step: 1 } });
    await store().botState.write({ [key]: { step: 2, eTag: '1' } });

    const late = store().botState.write({ [key]: { step: 9, eTag: '1' } });

    await assert.rejects(late, /eTag 1 is out of date/);
    assert.deepEqual(await read(), { step: 2, eTag: '2' });
  });

  for (const eTag of ['*', '', undefined]) {
    it(`lets the last writer win for the version ${JSON.stringify(eTag)}`, async () => {
      await store().botState.write({ [key]: { step: 1 } });

      await store().botState.write({ [key]: { step: 2, ...(eTag === undefined ? {} : { eTag }) } });

      assert.equal((await read())?.['step'], 2);
    });
  }

  it('writes several items or none', async () => {
    const other = `${key}/0`;
    await store().botState.write({ [key]: { step: 1 } });

    const mixed = store().botState.write({ [other]: { a: 1 }, [key]: { step: 2, eTag: '7' } });

    await assert.rejects(mixed);
    assert.deepEqual(await store().botState.read([other]), {});
  });

  it('forgets what is deleted, and forgives what was not there', async () => {
    await store().botState.write({ [key]: { step: 1 } });

    await store().botState.delete([key, 'nothing']);
    await store().botState.delete([]);

    assert.deepEqual(await store().botState.read([key]), {});
    assert.deepEqual(await store().botState.read([]), {});
  });
});
