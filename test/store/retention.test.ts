import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { advance, begin } from '../../src/ledger/change.ts';
import type { Tables } from '../../src/store/tables.ts';
import { onOwnDatabases } from '../support/databases.ts';
import { anEntry, anOperation, AT, kept } from '../support/ledger-entries.ts';
import { leaveTraces, proposed, somebody, type Somebody } from '../support/person-traces.ts';
import { NOW } from '../support/stores.ts';

const DAYS = { ledger: 700, evidence: 90, references: 180 };
const DAY_MS = 86_400_000;
/** Words that stand in the evidence of an entry alone. */
const QUOTE = 'we said so on the phone';

onOwnDatabases('what is too old', (given) => {
  let mara: Somebody;
  beforeEach(async () => {
    given().clock.now = NOW;
    mara = somebody();
    await leaveTraces(given().store, mara);
  });

  const after = (days: number, ms = 0): void => {
    given().clock.now = new Date(NOW.getTime() + days * DAY_MS + ms);
  };
  const purge = () => given().store.retention.purge(DAYS);
  const left = async (table: string, word = mara.id) =>
    (await given().dump()).filter((line) => line.startsWith(`${table} `) && line.includes(word));

  const ends: readonly (readonly [keyof Tables, number])[] = [
    ['bot_state', DAYS.evidence],
    ['weekly_snapshot', DAYS.evidence],
    ['conversation_ref', DAYS.references],
    ['ledger_entry', DAYS.ledger],
    ['ledger_event', DAYS.ledger],
  ];
  for (const [table, days] of ends) {
    it(`stays in ${table} for ${days} days and not longer`, async () => {
      const word = table === 'weekly_snapshot' ? mara.tenantId : mara.id;
      after(days);
      await purge();
      const before = (await left(table, word)).length;
      after(days, 1);
      await purge();

      assert.ok(before > 0);
      assert.deepEqual(await left(table, word), []);
    });
  }

  for (const table of ['sign_in', 'sign_in_ticket', 'standing_consent'] as const) {
    it(`is what is sealed in ${table} as soon as it has ended`, async () => {
      const { db, store, clock } = given();
      const { id, tenantId } = mara;
      const ends = { sealed: 'x', expiresAt: new Date(NOW.getTime() + 7 * DAY_MS) };
      await store.signIns.save({ id, tenantId, ...ends });
      await store.standingConsents.save({ id, tenantId, ...ends }, NOW);
      await db.deleteFrom('sign_in_ticket').execute();
      await store.signInTickets.put({ key: randomUUID(), person: { id, tenantId }, ...ends });
      clock.now = ends.expiresAt;
      await purge();
      const before = (await left(table)).length;
      after(7, 1);
      await purge();

      assert.equal(before, 1);
      assert.deepEqual(await left(table), []);
    });
  }

  it('is a weekly message that ended, and none that still waits', async () => {
    const { deliveries } = given().store;
    const [one] = await deliveries.list({ tenantId: mara.tenantId, states: ['gathered'] }, 1);
    await deliveries.end(one?.id ?? '', { state: 'sent', reason: '', messageId: 'm' });
    after(DAYS.evidence, 1);
    await purge();

    const rows = await left('weekly_delivery', mara.tenantId);
    assert.deepEqual(rows.length, 1);
    assert.match(rows.join(), /"gathered"/);
  });

  it('is no way to somebody for whom a message is planned', async () => {
    const { subscriptions } = given().store;
    const { tenantId, id } = mara;
    const old = await subscriptions.find({ tenantId, kind: 'person', id });
    const next = { at: new Date(NOW.getTime() + 900 * DAY_MS), week: '2029-05-07' };
    if (old) await subscriptions.save({ ...old, next });
    after(DAYS.references, 1);
    await purge();

    assert.equal((await left('conversation_ref')).length, 2);
    await given().store.conversations.uninstall(tenantId, mara.chatId);
    after(DAYS.references * 2, 2);
    await purge();
    assert.equal((await left('conversation_ref')).length, 1);
  });

  it('is nothing that a person set or typed for themselves', async () => {
    after(3000);
    await purge();

    for (const table of ['preference', 'success_plan', 'weekly_subscription', 'chat']) {
      assert.notDeepEqual(await left(table), [], table);
    }
  });

  it('is what has been emptied never twice, and anew after a change', async () => {
    const first = await (after(DAYS.evidence, 1), purge());
    const second = await purge();

    assert.ok((first['evidence'] ?? 0) >= 2);
    assert.equal(second['evidence'], undefined);
  });
});

onOwnDatabases('evidence that is too old', (given) => {
  const [evidence] = anOperation().evidence;
  const quoting = (key: string = randomUUID()) =>
    anOperation({ key, evidence: evidence ? [{ ...evidence, quote: QUOTE }] : [] });
  beforeEach(() => (given().clock.now = NOW));
  const muchLater = () => {
    given().clock.now = new Date(NOW.getTime() + DAYS.evidence * DAY_MS + 1);
    return given().store.retention.purge(DAYS);
  };
  const quotes = async (id: string) =>
    (await given().dump()).filter((line) => line.includes(id) && line.includes(QUOTE)).length;

  it('is gone from a decided entry and its audit; what was decided stays', async () => {
    const { ledger } = given().store;
    const entry = await kept(given().store, { operation: quoting() });
    const act = { by: 'ana', at: AT };
    await ledger.commit([advance(entry, 'dismiss', act, { reason: 'Known', after: entry.seen })]);
    const before = await quotes(entry.id);

    await muchLater();

    const found = await ledger.find(entry.id);
    assert.deepEqual([before, await quotes(entry.id)], [2, 0]);
    assert.deepEqual([found?.seen, found?.after, found?.reason], [null, null, 'Known']);
    assert.equal(found?.evidenceHash, entry.evidenceHash);
    assert.deepEqual(found?.request, entry.request);
    assert.equal((await ledger.events(entry.id)).length, 2);
  });

  it('stays with an entry that still waits for somebody, or for MSX', async () => {
    const waiting = await kept(given().store, { operation: quoting() });
    const sent = await proposed(given().store, somebody(), 'applying');

    await muchLater();

    assert.equal(await quotes(waiting.id), 2);
    assert.notEqual((await given().store.ledger.find(sent.id))?.seen, null);
  });

  it('ends for more entries than one step takes', async () => {
    const many = Array.from({ length: 450 }, () =>
      begin(anEntry({ operation: quoting(), state: 'expired' }), { by: 'system', at: AT }),
    );
    await given().store.ledger.commit(many);

    const { evidence: emptied = 0 } = await muchLater();

    assert.ok(emptied >= 450, String(emptied));
  });
});

onOwnDatabases('the hourly run', (given) => {
  const claims = () => Promise.all([1, 2, 3].map(() => given().store.retention.claim()));
  const winners = async () => (await claims()).filter(Boolean).length;
  const at = (minutes: number) => {
    given().clock.now = new Date(NOW.getTime() + minutes * 60_000);
  };

  it('is one process’s an hour, however many there are', async () => {
    at(0);
    const first = await winners();
    at(59);
    const early = await winners();
    at(60);

    assert.deepEqual([first, early, await winners()], [1, 0, 1]);
  });

  it('goes on when the clock was set back', async () => {
    at(600);
    await winners();
    at(0);

    assert.equal(await winners(), 1);
  });
});
