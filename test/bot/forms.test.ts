import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { deciding, type Deciding } from '../support/deciding.ts';

describe('the form of a proposed change', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let changes: Deciding;
  before(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    changes = await deciding(chat);
  });
  after(() => chat.close());

  const task = () => changes.withField('subject');
  const date = () => changes.withField('milestoneDate');
  const comment = () => changes.withField('forecastComments');
  const argumentsOf = async (id: string) =>
    (await chat.app.store.ledger.find(id))?.operation.arguments ?? assert.fail('no entry');
  /** What stands in an input of the newest card. */
  const shownIn = (input: string): string | undefined =>
    RegExp(`"id":"${input}"[^}]*?"value":"((?:[^"\\\\]|\\\\.)*)"`).exec(chat.card())?.[1];

  it('shows what is proposed, so that nothing has to be typed again', async () => {
    const proposed = await argumentsOf(task());

    await changes.press('edit-change', task());

    assert.equal(shownIn('subject'), proposed['subject']);
    assert.equal(shownIn('dueDate'), proposed['dueDate']);
  });

  it('has no input for an owner or a category, which are chosen in MSX', async () => {
    await changes.press('edit-change', task());

    assert.doesNotMatch(chat.card(), /"id":"(?:ownerId|category)"/);
  });

  it('has a picker of days for a date, and a field of lines for a comment', async () => {
    await changes.press('edit-change', date());
    assert.match(chat.card(), /"type":"Input\.Date","id":"milestoneDate"/);

    await changes.press('edit-change', comment());
    assert.match(chat.card(), /"id":"forecastComments"[^}]*"isMultiline":true/);
  });

  for (const [what, typed, says] of [
    ['a day of the past', { dueDate: '2020-01-01' }, /2020-01-01 is in the past/],
    ['a day that there is not', { dueDate: '2026-02-30' }, /2026-02-30/],
    ['a word for a day', { dueDate: 'soon' }, /soon/],
    ['no subject at all', { subject: '' }, /ubject/],
    ['blanks for a subject', { subject: '   ' }, /ubject/],
    ['a subject of 500 characters', { subject: 'x'.repeat(500) }, /ubject.*200|200 characters/],
  ] as const) {
    it(`comes back with what is wrong and with what was typed: ${what}`, async () => {
      const before = await argumentsOf(task());

      await changes.press('save-change', task(), typed);

      assert.match(chat.card(), /edit before you accept/);
      assert.match(chat.card(), says);
      const [[field, value] = ['', '']] = Object.entries(typed);
      assert.equal(shownIn(field), value);
      assert.deepEqual(await argumentsOf(task()), before);
    });
  }

  it('names each of two wrong fields', async () => {
    await changes.press('save-change', task(), { subject: '', dueDate: '2020-01-01' });

    assert.match(chat.card(), /2020-01-01 is in the past/);
    assert.match(chat.card(), /ubject/);
  });

  it('counts nothing as edited when it is sent as it was', async () => {
    const { subject, dueDate } = await argumentsOf(task());

    await changes.press('save-change', task(), { subject, dueDate });

    const { events } = await changes.audit(task());
    assert.ok(!events.includes('edit'), events.join());
  });

  it('does not take a field of another kind of change', async () => {
    await changes.press('save-change', date(), { subject: 'A task?' });

    assert.ok(!('subject' in (await argumentsOf(date()))));
  });

  it('keeps hostile words as words, on every card that shows them', async () => {
    const subject = '[Approve](https://evil.test) <at>All</at> ${x}';

    await changes.press('save-change', task(), { subject });
    await changes.press('show-change', task());

    assert.equal((await argumentsOf(task()))['subject'], subject);
    assert.doesNotMatch(chat.card(), /"url":"https:\/\/evil|<at>All/);
  });

  it('is a step back from its own cancel', async () => {
    await changes.press('edit-change', date());

    await chat.press('Cancel');

    assert.match(chat.card(), /Change the milestone/);
    assert.doesNotMatch(chat.card(), /Input\.Date/);
  });
});

describe('reasons and days of a proposed change', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let changes: Deciding;
  let used = 0;
  before(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    changes = await deciding(chat);
  });
  after(() => chat.close());
  const fresh = (): string => changes.ids[(used += 1) - 1] ?? assert.fail('no more entries');

  it('takes a reason in the person’s own words', async () => {
    const entryId = fresh();

    await changes.press('dismiss', entryId, { reason: 'The customer asked us to wait' });

    assert.match((await changes.audit(entryId)).reason ?? '', /The customer asked us to wait/);
  });

  for (const until of ['2026-11-16', '2026-11-01', 'tomorrow', '2026-02-30', '']) {
    it(`does not put off until “${until}”, and says why`, async () => {
      const entryId = changes.withField('milestoneDate');

      await changes.press('snooze', entryId, { until });

      assert.equal((await changes.audit(entryId)).state, 'proposed');
      assert.match(chat.card(), /day|date|until/i);
    });
  }

  it('puts off until tomorrow, which is the first day that is later', async () => {
    const entryId = fresh();

    await changes.press('snooze', entryId, { until: '2026-11-17' });

    assert.equal((await changes.audit(entryId)).state, 'snoozed');
  });

  it('decides now what was put off', async () => {
    const entryId = fresh();
    await changes.press('snooze', entryId, { until: '2026-11-23' });

    await changes.press('wake', entryId);

    assert.equal((await changes.audit(entryId)).state, 'proposed');
  });

  it('offers to decide now on the card of what was put off', async () => {
    const entryId = fresh();
    await changes.press('snooze', entryId, { until: '2026-11-23' });
    await changes.press('show-change', entryId);

    await chat.press('Decide now');

    assert.equal((await changes.audit(entryId)).state, 'proposed');
  });
});
