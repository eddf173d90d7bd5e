import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

const APPLY = { MSX_WRITES: 'apply' };

/** Ids of entries behind buttons of one verb, in the order of the card. */
function entriesOf(card: string, verb: string): string[] {
  const found = card.matchAll(RegExp(`"verb":"${verb}","entryId":"([0-9a-f-]{36})"`, 'g'));
  return [...new Set([...found].map(([, id = '']) => id))];
}

/** Opens the list of proposed changes, however many there are; gives their number. */
async function openChanges(chat: Chatting): Promise<number> {
  const count = /Proposed changes \((\d+)\)/.exec(chat.card())?.[1] ?? assert.fail('no changes');
  await chat.press(`Proposed changes (${count})`);
  return Number(count);
}

describe('decisions in a personal chat', () => {
  let chat: Chatting;
  let total: number;
  beforeEach(async () => {
    chat = await chatting({}, APPLY);
    await chat.say('how are my milestones?');
    total = await openChanges(chat);
  });
  afterEach(() => chat.close());

  const press = (data: object, person = chat.me) =>
    chat.desk.press(person, chat.newest(person).id, { type: 'Action.Execute', verb: 'x', data });
  const first = (verb: string): string => entriesOf(chat.card(), verb)[0] ?? assert.fail(verb);
  const back = { to: 'pending' };

  it('writes exactly what was accepted, and the list says so in place', async () => {
    const before = entriesOf(chat.card(), 'accept').length;

    await press({ verb: 'accept', entryId: first('accept'), back: backToChanges() });

    assert.match(chat.card(), /Written to MSX/);
    assert.equal(entriesOf(chat.card(), 'accept').length, before - 1);
  });

  it('does nothing the second time, on whatever device', async () => {
    const entryId = first('accept');
    await press({ verb: 'accept', entryId, back });

    await press({ verb: 'accept', entryId, back });

    const { events } = await audit(entryId);
    assert.equal(events.filter((event) => event === 'accept').length, 1);
    assert.match(chat.card(), /Accepted by Nadia Berger and written to MSX/);
  });

  it('takes back what was written', async () => {
    const entryId = first('accept');
    await press({ verb: 'accept', entryId, back });

    await press({ verb: 'undo', entryId, back });

    assert.equal((await audit(entryId)).state, 'undone');
  });

  it('opens a form, says what is wrong with it, and loses nothing that was typed', async () => {
    const entryId = first('show-change');
    await press({ verb: 'edit-change', entryId, back });
    assert.match(chat.card(), /edit before you accept/);

    await press({
      verb: 'save-change',
      entryId,
      back,
      subject: 'A new subject',
      dueDate: '2020-01-01',
    });

    assert.match(chat.card(), /2020-01-01 is in the past/);
    assert.match(chat.card(), /"value":"A new subject"/);
  });

  it('accepts what was edited, not what was proposed first', async () => {
    const entryId = first('show-change');
    await press({ verb: 'save-change', entryId, back, subject: 'Name the recovery owner' });
    assert.match(chat.card(), /Edited, waits for you/);

    await press({ verb: 'accept', entryId, back });

    const { entry } = await audit(entryId);
    assert.equal(entry.request.payload['subject'], 'Name the recovery owner');
    assert.equal(entry.state, 'applied');
  });

  it('dismisses with a reason, and says when it comes back', async () => {
    const entryId = first('accept');
    await press({ verb: 'why-dismiss', entryId, back });
    assert.match(chat.card(), /Already done/);

    await press({ verb: 'dismiss', entryId, back, reason: 'not_needed' });
    await press({ verb: 'show-change', entryId, back });

    assert.match(chat.card(), /Dismissed by Nadia Berger \(Not needed\)/);
    assert.match(chat.card(), /comes back when its evidence changes/);
  });

  it('puts off until a day', async () => {
    const entryId = first('accept');
    await press({ verb: 'choose-day', entryId, back });
    assert.match(chat.card(), /Put off until when/);

    await chat.press('In a week');

    assert.equal((await audit(entryId)).state, 'snoozed');
  });

  it('lists all before it accepts all, and reports each', async () => {
    await press({ verb: 'list-all', back });
    assert.match(chat.card(), RegExp(`Accept these ${total} changes\\?`));

    await chat.press(`Accept these ${total} changes`);

    assert.match(chat.card(), RegExp(`${total} of ${total} accepted`));
  });

  it('reports one that fails, and carries out the others', async () => {
    chat.app.msx.faults?.add({
      match: '/tasks',
      method: 'POST',
      status: 403,
      code: '0x80040220',
      times: 1,
    });
    await press({ verb: 'list-all', back });

    await chat.press(`Accept these ${total} changes`);

    assert.match(chat.card(), RegExp(`${total - 1} of ${total} accepted`));
    assert.match(chat.card(), /Not written/);
  });

  it('shows three columns when the record changed meanwhile, and asks again', async () => {
    const entryId = await dateEntry();
    await changeInMsx(entryId, '2027-02-01');

    await press({ verb: 'accept', entryId, back });

    assert.match(chat.card(), /What is different now/);
    assert.match(chat.card(), /Accept with what MSX shows now/);
    assert.equal((await audit(entryId)).state, 'superseded');
  });

  it('keeps a proposal when the skill runs again, and never doubles it', async () => {
    const before = entriesOf(chat.card(), 'accept');

    await chat.say('how are my milestones?');
    await openChanges(chat);

    assert.deepEqual(entriesOf(chat.card(), 'accept'), before);
  });

  it('shows what waits, what is done, and what is in MSX', async () => {
    await press({ verb: 'accept', entryId: first('accept'), back });

    await press({ verb: 'show-pending' });

    assert.match(chat.card(), RegExp(`${total - 1} actions wait for your decision`));
    assert.match(chat.card(), /Done this week \(1\)/);
    assert.match(chat.card(), /1 of 1 accepted action is in MSX/);
  });

  for (const [what, data, says] of [
    ['an id that there is not', {}, /not known here/],
    ['an id that is none', { entryId: 'x' }, /not one of mine/],
    ['a payload of its own', { payload: { statecode: 1 } }, /not one of mine/],
  ] as const) {
    it(`refuses a button with ${what}`, async () => {
      const entryId = '00000000-0000-4000-8000-000000000000';

      const { body } = await press({ verb: 'accept', entryId, back, ...data });

      assert.match(JSON.stringify(body), says);
    });
  }

  it('refuses another person, and shows nothing of the entry', async () => {
    const other = chat.people[1] ?? assert.fail('alone');
    const entryId = first('accept');
    await chat.say('hi', other);

    const { body } = await press({ verb: 'accept', entryId, back }, other);

    assert.match(JSON.stringify(body), /proposed to somebody else/);
    assert.doesNotMatch(JSON.stringify(body), /Predictive|Contoso/);
    assert.equal((await audit(entryId)).state, 'proposed');
  });

  function backToChanges(): object {
    const found = /"back":(\{"to":"changes"[^}]*\{[^}]*\}[^}]*\})/.exec(chat.card())?.[1];
    return JSON.parse(found ?? '{"to":"pending"}') as object;
  }

  async function audit(entryId: string) {
    const { ledger } = chat.app.store;
    const entry = (await ledger.find(entryId)) ?? assert.fail('no entry');
    const events = (await ledger.events(entryId)).map(({ event }) => event);
    return { entry, state: entry.state, events };
  }

  /** The entry that proposes another date for a milestone. */
  async function dateEntry(): Promise<string> {
    const entries = await chat.app.store.ledger.list({ tenantId: chat.tenantId }, 500);
    const own = entries.filter(({ operation, state }) => {
      return state === 'proposed' && 'milestoneDate' in operation.arguments;
    });
    return own[0]?.id ?? assert.fail('no date is proposed');
  }

  async function changeInMsx(entryId: string, day: string): Promise<void> {
    const { entry } = await audit(entryId);
    const answer = await chat.app.msx.writerFor(chat.me.aadObjectId).write({
      ...entry.request,
      payload: { msp_milestonedate: day },
      ifMatch: entry.seen?.etag ?? null,
    });
    assert.equal(answer.outcome, 'written');
  }
});

describe('decisions where writing is switched off', () => {
  it('records what is to be done, with text to paste and a link', async () => {
    const chat = await chatting({}, { MSX_WRITES: 'record' });
    await chat.say('how are my milestones?');
    await openChanges(chat);
    const entryId = entriesOf(chat.card(), 'accept')[0] ?? assert.fail('nothing to accept');
    const data = { verb: 'accept', entryId, back: { to: 'pending' } };
    await chat.desk.press(chat.me, chat.newest().id, { type: 'Action.Execute', verb: 'x', data });

    await chat.desk.press(chat.me, chat.newest().id, {
      type: 'Action.Execute',
      verb: 'x',
      data: { ...data, verb: 'show-change' },
    });

    assert.match(chat.card(), /To enter by hand/);
    assert.match(chat.card(), /Open in MSX/);
    await chat.close();
  });
});
