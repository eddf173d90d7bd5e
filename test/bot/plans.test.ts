import assert from 'node:assert/strict';
import { z } from 'zod';
import { sharedChat } from '../support/shared-chats.ts';
import { chatting, type Chatting } from '../support/chats.ts';

const CUSTOMER = 'Lamna Healthcare';
const PLAN = 'Fewer no-shows; no-shows a week; 40 by June\nOne record for all clinics';

describe('success plans in a personal chat', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
    await chat.say(`edit plan for ${CUSTOMER}`);
  });
  afterEach(() => chat.close());

  /** The button of the newest card, pressed with other words in the field. */
  const save = (plan: string, changes: object = {}) =>
    press({ ...buttonOf('save-plan'), ...changes, plan });
  const press = (data: object, person = chat.me) =>
    chat.desk.press(person, chat.newest(person).id, { type: 'Action.Execute', verb: 'x', data });
  const buttonOf = (verb: string): object => {
    const found = RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`).exec(chat.card())?.[1];
    return z.looseObject({}).parse(JSON.parse(found ?? assert.fail(`no ${verb}: ${chat.card()}`)));
  };
  const outcomes = async (person = chat.me) => {
    const account = chat.app.msx.scenario?.msx['accounts']?.find(({ name }) => name === CUSTOMER);
    const book = chat.app.store.plans.for({ tenantId: chat.tenantId, id: person.aadObjectId });
    const [kept] = await book.of([String(account?.['accountid'])]);
    return kept?.outcomes.map(({ title }) => title);
  };
  const TITLES = ['Fewer no-shows', 'One record for all clinics'];

  it('are saved as typed, and the next comparison is with them', async () => {
    await save(PLAN, { sure: true });
    assert.match(chat.card(), /success plan of Lamna Healthcare is saved/);

    await chat.say(`success-plan-alignment for ${CUSTOMER}`);

    assert.deepEqual(await outcomes(), TITLES);
    assert.match(chat.card(), /Fewer no-shows/);
    assert.match(chat.card(), /Edit plan/);
  });

  it('come back with every line that is wrong, and what was typed stays', async () => {
    await save('; a measure\nFine\n"; more');

    assert.match(chat.card(), /Line 1: the title is empty/);
    assert.ok(chat.card().includes(JSON.stringify('; a measure\nFine\n"; more')));
    assert.equal(await outcomes(), undefined);
  });

  it('are pasted into the chat, and saved only by the button', async () => {
    await chat.say(`plan for ${CUSTOMER}:\ntitle\tmeasure\nFewer no-shows\tno-shows`);

    assert.ok(chat.card().includes(JSON.stringify('title\tmeasure\nFewer no-shows\tno-shows')));
    assert.equal(await outcomes(), undefined);
  });

  it('are pasted at a length that no question may have, and lose no line', async () => {
    const lines = Array.from({ length: 45 }, (_, at) => `${'Fewer stops '.repeat(9)}${at}`);

    await chat.say(`plan for ${CUSTOMER}:\n${lines.join('\n')}`);

    assert.ok(chat.card().includes(JSON.stringify(lines.join('\n'))));
    assert.doesNotMatch(chat.card(), /Left out/);
  });

  it('name what the form cannot hold, and keep whole lines', async () => {
    const lines = Array.from(
      { length: 90 },
      (_, at) => `Outcome ${at}: ${'less waste '.repeat(9)}`,
    );

    await chat.say(`plan for ${CUSTOMER}:\n${lines.join('\n')}`);

    assert.match(chat.card(), /may have 7,000 characters.*Left out is all from “Outcome 62: /);
    assert.match(chat.card(), /Outcome 61: (less waste )+"/);
  });

  it('name what the form cannot hold of a single line', async () => {
    await chat.say(`plan for ${CUSTOMER}:\n${'less waste '.repeat(900)}`);

    assert.match(chat.card(), /Left out is all from/);
    assert.match(chat.card(), /a field is longer than 300 characters/);
  });

  it('ask before an outcome goes, and then do as they are told', async () => {
    await save(PLAN, { sure: true });
    await chat.say(`edit plan for ${CUSTOMER}`);

    await save('One record for all clinics');
    assert.match(chat.card(), /“Fewer no-shows” is in the plan now and would be gone/);
    assert.deepEqual(await outcomes(), TITLES);
    await save('One record for all clinics');

    assert.deepEqual(await outcomes(), ['One record for all clinics']);
  });

  it('ask when the plan was saved on another device meanwhile', async () => {
    const old = buttonOf('save-plan');
    await save(PLAN, { sure: true });
    await chat.say(`edit plan for ${CUSTOMER}`);

    await press({ ...old, sure: true, plan: `${PLAN}\nA third` });

    assert.match(chat.card(), /saved elsewhere since this form was opened/);
    assert.deepEqual(await outcomes(), TITLES);
  });

  it('are deleted only after a question, and what was in them can be copied back', async () => {
    await save(PLAN, { sure: true });
    await chat.say(`edit plan for ${CUSTOMER}`);

    await chat.press('Delete plan');
    assert.deepEqual(await outcomes(), TITLES);
    await chat.press('Delete it');

    assert.match(chat.card(), /is deleted.*Fewer no-shows; no-shows a week; 40 by June/s);
    assert.equal(await outcomes(), undefined);
  });

  it('belong to the person who entered them', async () => {
    await save(PLAN, { sure: true });

    const other = chat.people[1] ?? assert.fail('nobody else');

    assert.equal(await outcomes(other), undefined);
  });

  it('are shown to nobody in a shared chat', async () => {
    const posted = await sharedChat(chat).say(`edit plan for ${CUSTOMER}`);

    assert.match(JSON.stringify(posted), /entered in a personal chat/);
  });

  it('ask for the customer when none is named', async () => {
    await chat.say('enter plan');

    assert.match(chat.card(), /of which customer/);
    assert.match(chat.card(), /edit plan for Contoso/);
  });

  for (const [what, text, says] of [
    ['nobody knows', 'edit plan for Nowhere Inc', /No customer called “Nowhere Inc”/],
    ['is not in MSX any more', null, /Not saved: No customer called “Gone”/],
  ] as const) {
    it(`say so when the customer ${what}, and lose nothing`, async () => {
      await (text === null ? save(PLAN, { customer: 'Gone' }) : chat.say(text));

      assert.match(chat.card(), says);
      assert.equal(chat.card().includes(JSON.stringify(PLAN)), text === null);
    });
  }
});
