import assert from 'node:assert/strict';
import { chatting } from './support/chats.ts';
import { personNamed } from './support/shared-chats.ts';

/** The clock of the demo as it is moved on the page, over a restart. */
describe('the world of the demo', () => {
  const act = (url: string, what: string) =>
    fetch(`${url}/api/world`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ act: what }),
    });

  it('moves the clock of bot, MSX and desk, and sends what is due by then', async () => {
    const chat = await chatting();
    const [ana, ben] = [personNamed(chat, 'Aisha'), personNamed(chat, 'Tomasz')];
    for (const person of [ana, ben]) await chat.say('hello', person);

    const { status } = await act(chat.desk.url, 'next-monday');
    const [now, sent] = [chat.app.msx.now(), [chat.card(ana), chat.card(ben)]];

    await chat.close();
    assert.deepEqual([status, now.toISOString()], [202, '2026-11-23T07:00:00.000Z']);
    for (const card of sent) assert.match(card, /Your week/);
  });

  it('goes on after a restart from where its clock was moved', async () => {
    const before = await chatting();
    await act(before.desk.url, 'next-monday');
    await before.close();
    const after = await chatting({ tenantId: before.tenantId });
    const others = await chatting();

    const days = [after, others].map(({ app }) => app.msx.now().toISOString().slice(0, 10));
    await after.close();
    await others.close();
    assert.deepEqual(days, ['2026-11-23', '2026-11-16']);
  });

  it('does nothing that the page does not know', async () => {
    const chat = await chatting();
    const { status } = await act(chat.desk.url, 'doomsday');

    await chat.close();
    assert.equal(status, 400);
  });
});
