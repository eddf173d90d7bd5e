/** Whatever people, MSX and Teams write: it is kept as text, and nobody loses a record over it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { onBothEngines } from '../support/stores.ts';

/** Texts that have broken stores, and how they come back. */
const TEXTS: readonly (readonly [string, string, string?])[] = [
  ['an end of a statement', "'; drop table bot_state; --"],
  ['a doubled quote', 'O\'\'Rourke "Dairy"'],
  ['a dollar quote', '$$ begin; end $$ $1 ${x}'],
  ['backslashes', 'C:\\new\\u0041\\'],
  ['an escaped NUL that is none', '\\u0000 and \\\\u0000'],
  ['an escaped half that is none', '\\ud83d'],
  ['lines and tabs', 'a\nb\r\nc\td\b\f'],
  ['marks that turn the text', '\u202eabc\u202c \u2066x\u2069'],
  ['whole emoji', '👩‍👩‍👧 🙂'],
  ['letters of many scripts', 'Ålesund 東京 الرياض नमस्ते'],
  ['markup', '<script>alert(1)</script>&amp;'],
  ['nothing', ''],
  ['a NUL', 'before\0after', 'beforeafter'],
  ['the first half of an emoji', 'cut \ud83d', 'cut \ufffd'],
  ['the second half of an emoji', '\ude42 cut', '\ufffd cut'],
  ['two halves the wrong way round', '\ude42\ud83d', '\ufffd\ufffd'],
];

onBothEngines('a hostile text', (store) => {
  for (const [what, written, read = written] of TEXTS) {
    it(`with ${what} comes back as it was written`, async () => {
      const [tenantId, id] = [randomUUID(), randomUUID()];

      await store().preferences.write(tenantId, id, { deep: [{ text: written }] });

      assert.deepEqual(await store().preferences.read(tenantId, id), { deep: [{ text: read }] });
    });
  }

  for (const [what, name, read = name] of TEXTS.filter(([, text]) => text !== '')) {
    it(`with ${what} may be a name of a field as well`, async () => {
      const key = randomUUID();

      await store().botState.write({ [key]: { [name]: 1 } });

      const items = await store().botState.read([key]);
      assert.deepEqual(items[key], { [read]: 1, eTag: '1' });
    });
  }

  it('in a key finds its own item and no other', async () => {
    const own = `${randomUUID()}/' or '1'='1`;
    await store().botState.write({ [own]: { mine: true }, [`${own}%`]: { mine: false } });

    await store().botState.delete([own]);

    const left = await store().botState.read([own, `${own}%`, '%']);
    assert.deepEqual(Object.keys(left), [`${own}%`]);
  });

  it('named like a part of an object is a field like others', async () => {
    const key = randomUUID();
    const item = Object.fromEntries<unknown>([
      ['__proto__', { admin: true }],
      ['constructor', 1],
    ]);

    await store().botState.write({ [key]: item });

    const read = (await store().botState.read([key]))[key] ?? assert.fail();
    assert.equal(Reflect.get({}, 'admin'), undefined);
    assert.equal(Object.hasOwn(read, 'constructor'), true);
  });

  it('of a megabyte is kept whole', async () => {
    const [tenantId, id] = [randomUUID(), randomUUID()];
    const text = 'Zürich 🙂 '.repeat(100_000);

    await store().preferences.write(tenantId, id, { text });

    assert.deepEqual(await store().preferences.read(tenantId, id), { text });
  });

  it('as the name of a chat is shown as Teams gave it', async () => {
    const place = { tenantId: randomUUID(), chatId: '19:x@thread.tacv2', kind: 'channel' } as const;
    const name = "<b>R&D</b> '); drop table chat; -- 🙂";

    await store().chats.meet({ ...place, teamId: "te'am", teamName: '$1', name });

    const chat = await store().chats.find(place);
    assert.deepEqual([chat?.teamId, chat?.teamName, chat?.name], ["te'am", '$1', name]);
  });
});

onBothEngines('numbers and dates', (store) => {
  for (const value of [0, -0.5, 1e21, Number.MAX_SAFE_INTEGER, 0.1, 1e-7]) {
    it(`${value} comes back to the last digit`, async () => {
      const [tenantId, id] = [randomUUID(), randomUUID()];

      await store().preferences.write(tenantId, id, { value });

      assert.deepEqual(await store().preferences.read(tenantId, id), { value });
    });
  }

  it('what JSON does not know is null or left out, never an error', async () => {
    const [tenantId, id] = [randomUUID(), randomUUID()];

    await store().preferences.write(tenantId, id, { nan: Number.NaN, none: undefined, day: null });

    assert.deepEqual(await store().preferences.read(tenantId, id), { nan: null, day: null });
  });
});
