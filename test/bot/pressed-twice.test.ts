import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { deciding, type Deciding } from '../support/deciding.ts';
import { pressed } from '../support/pressing.ts';

const count = (events: readonly string[], event: string): number =>
  events.filter((one) => one === event).length;

describe('a button that is pressed twice', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let changes: Deciding;
  before(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    changes = await deciding(chat);
  });
  after(() => chat.close());

  let used = 0;
  /** An entry that no case before it touched. */
  const fresh = (): string => changes.ids[(used += 1) - 1] ?? assert.fail('no more entries');

  it('writes once when two devices accept in the same moment', async () => {
    const entryId = fresh();

    await Promise.all([changes.press('accept', entryId), changes.press('accept', entryId)]);

    const { events, state } = await changes.audit(entryId);
    assert.equal(state, 'applied');
    assert.deepEqual([count(events, 'accept'), count(events, 'confirm')], [1, 1]);
  });

  it('takes back once, and says so the second time', async () => {
    const entryId = changes.withField('milestoneDate');
    await changes.press('accept', entryId);
    await changes.press('undo', entryId);

    const again = await changes.press('undo', entryId);

    const { events, state } = await changes.audit(entryId);
    assert.deepEqual([state, count(events, 'undo')], ['undone', 1]);
    assert.match(again, /taken back|Taken back/);
  });

  it('keeps the first reason of a dismissal', async () => {
    const entryId = fresh();
    await changes.press('dismiss', entryId, { reason: 'not_needed' });

    await changes.press('dismiss', entryId, { reason: 'already_done' });

    const { events, reason } = await changes.audit(entryId);
    assert.equal(count(events, 'dismiss'), 1);
    assert.match(reason ?? '', /Not needed|not_needed/);
  });

  it('puts off once, until the day of the first press', async () => {
    const entryId = fresh();
    await changes.press('snooze', entryId, { until: '2026-11-23' });

    await changes.press('snooze', entryId, { until: '2026-12-16' });

    const { events, state } = await changes.audit(entryId);
    assert.deepEqual([state, count(events, 'snooze')], ['snoozed', 1]);
    assert.match(chat.card(), /23 Nov 2026/);
  });

  it('does not accept what another device dismissed meanwhile', async () => {
    const entryId = fresh();
    await changes.press('dismiss', entryId, { reason: 'not_needed' });

    await changes.press('accept', entryId);

    const { events, state } = await changes.audit(entryId);
    assert.deepEqual([state, count(events, 'confirm')], ['dismissed', 0]);
    assert.match(chat.card(), /Dismissed by Nadia Berger/);
  });

  it('does not dismiss what another device accepted meanwhile', async () => {
    const entryId = fresh();
    await changes.press('accept', entryId);

    await changes.press('dismiss', entryId, { reason: 'not_needed' });

    assert.equal((await changes.audit(entryId)).state, 'applied');
    assert.match(chat.card(), /written to MSX/);
  });

  it('does not edit what was accepted: what MSX has stays as it was accepted', async () => {
    const entryId = fresh();
    await changes.press('accept', entryId);

    await changes.press('save-change', entryId, { subject: 'Too late' });

    assert.equal((await changes.audit(entryId)).state, 'applied');
    assert.doesNotMatch(chat.card(), /Too late/);
  });

  it('opens no form for what was decided, but shows how it stands', async () => {
    const entryId = fresh();
    await changes.press('accept', entryId);

    for (const verb of ['edit-change', 'why-dismiss', 'choose-day']) {
      await changes.press(verb, entryId);

      assert.match(chat.card(), /Accepted by Nadia Berger and written to MSX/, verb);
    }
  });

  it('accepts each of a list once, also when the list is sent again', async () => {
    const entryIds = [fresh(), fresh()];
    const data = { verb: 'accept-all', back: { to: 'pending' }, entryIds };
    await pressed(chat, data);

    await pressed(chat, data);

    const audits = await Promise.all(entryIds.map((id) => changes.audit(id)));
    assert.deepEqual(
      audits.map(({ events }) => count(events, 'confirm')),
      [1, 1],
    );
    assert.match(chat.card(), /2 of 2 accepted/);
  });

  it('accepts an entry once that stands twice in a list', async () => {
    const entryId = fresh();

    await pressed(chat, {
      verb: 'accept-all',
      back: { to: 'pending' },
      entryIds: [entryId, entryId],
    });

    assert.equal(count((await changes.audit(entryId)).events, 'confirm'), 1);
  });
});

describe('a button that does no harm twice', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());

  const PLAN = { verb: 'save-plan', customer: 'Contoso', sure: false, plan: 'Less scrap; tons' };

  it('saves a plan, and asks before it saves over it from the same old form', async () => {
    await chat.say('edit plan for Lamna Healthcare');
    const data = { ...PLAN, customer: 'Lamna Healthcare', sure: true };
    await pressed(chat, data);
    await chat.say('edit plan for Lamna Healthcare');

    await pressed(chat, data);

    assert.match(chat.card(), /saved elsewhere since this form was opened/);
  });

  it('deletes a plan, and says that there was none any more', async () => {
    await chat.say('help');
    const data = { verb: 'delete-plan', customer: 'Lamna Healthcare', sure: true };
    await pressed(chat, data);
    assert.match(chat.card(), /It said:/);

    await pressed(chat, data);

    assert.match(chat.card(), /There was none any more/);
  });

  it('picks from an old question as often as it is pressed', async () => {
    await chat.say('evidence-pack');
    const { id } = chat.newest();
    const data = { verb: 'choose', skill: 'milestone-health', choice: 'customer:Woodgrove Bank' };
    await pressed(chat, data);

    await pressed(chat, { ...data, choice: 'customer:Contoso' }, chat.me, id);

    assert.match(chat.card(), /8 committed milestones/);
  });

  it('answers a question again, each time with a message of its own', async () => {
    await chat.say('help');
    const before = chat.desk.conversations.messages(chat.newest().chatId).length;
    const { id } = chat.newest();

    await pressed(chat, { verb: 'ask', text: 'portfolio' }, chat.me, id);
    await pressed(chat, { verb: 'ask', text: 'portfolio' }, chat.me, id);

    assert.equal(chat.desk.conversations.messages(chat.newest().chatId).length, before + 2);
  });

  it('keeps the weekly message as it was set, and says so again', async () => {
    await chat.say('weekly settings');
    await pressed(chat, { verb: 'weekly-save', isOn: 'false' });
    const first = chat.card();

    await pressed(chat, { verb: 'weekly-save', isOn: 'false' });

    assert.equal(chat.card(), first);
  });
});
