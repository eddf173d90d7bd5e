import assert from 'node:assert/strict';
import type { CardAction } from '../../src/cards/actions.ts';
import { chatting, type Chatting } from '../support/chats.ts';

describe('buttons of a report', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());
  beforeEach(() => chat.say('how are my milestones?'));

  const execute = (data: object, person = chat.me) =>
    chat.desk.press(person, chat.newest(person).id, { type: 'Action.Execute', verb: 'x', data });

  it('turns to the list of all milestones and back, in place', async () => {
    const before = chat.desk.conversations.messages(chat.newest().chatId).length;

    await chat.press('Show all 27');
    assert.match(chat.card(), /1 to 10 of 27/);
    await chat.press('Next');
    assert.match(chat.card(), /11 to 20 of 27/);
    await chat.press('Overview');
    assert.match(chat.card(), /Needs you now/);

    assert.equal(chat.desk.conversations.messages(chat.newest().chatId).length, before);
  });

  it('opens one milestone and leads back', async () => {
    await chat.press('Open 7-480105971');
    assert.match(chat.card(), /What would clear it/);
    assert.match(chat.card(), /Vibration sensors are mounted/);

    await chat.press('Back to the report');
    assert.match(chat.card(), /27 committed milestones/);
  });

  it('shows the customer summary and the dry-run changes', async () => {
    await chat.press('Customer summary');
    assert.match(chat.card(), /Select the text to copy it/);
    await chat.press('Back to the report');
    await chat.press('Proposed changes (12)');

    assert.match(chat.card(), /1 to 4 of 12 proposed changes/);
  });

  it('works for clients that know only Submit: the message itself is updated', async () => {
    const { id } = chat.newest();
    const data: CardAction = {
      verb: 'show-changes',
      skill: 'milestone-health',
      resultId: 'gone',
      scope: {},
      page: 0,
    };

    await chat.desk.press(chat.me, id, { type: 'Action.Submit', data });

    assert.match(JSON.stringify(chat.desk.conversations.find(id)?.card), /proposed changes/);
  });

  it('reads again when the result is no longer kept', async () => {
    await execute({
      verb: 'show-report',
      skill: 'milestone-health',
      resultId: 'long-gone',
      scope: { customer: 'Contoso' },
      page: 0,
    });

    assert.match(chat.card(), /8 committed milestones/);
  });

  it('never shows the result of another person: it is read with the presser’s own rights', async () => {
    const other = chat.people.find(({ name }) => name !== chat.me.name) ?? assert.fail('alone');
    const data = JSON.parse(
      /\{"verb":"show-report","skill":"milestone-health","resultId":"[^}]*\},"page":1\}/.exec(
        chat.card(),
      )?.[0] ?? assert.fail('no button'),
    ) as object;
    await chat.say('hi', other);

    await execute(data, other);

    assert.doesNotMatch(chat.card(other), /27 committed milestones/);
  });

  it('answers a suggestion as if it had been typed', async () => {
    await chat.say('nonsense');

    await chat.press('How are my milestones?');

    assert.match(chat.card(), /27 committed milestones/);
  });

  for (const [what, data] of [
    ['no data at all', {}],
    ['an unknown verb', { verb: 'approve-everything' }],
    ['a payload beside ids', { verb: 'ask', text: 'help', payload: { status: 861980003 } }],
    [
      'a page that is none',
      { verb: 'show-report', skill: 'milestone-health', resultId: 'r', scope: {}, page: 'DROP' },
    ],
    [
      'an id with a filter in it',
      {
        verb: 'show-finding',
        skill: 'milestone-health',
        resultId: 'r',
        scope: {},
        page: 0,
        findingId: "') or 1 eq 1",
      },
    ],
    ['a question of 5,000 characters', { verb: 'ask', text: 'x'.repeat(5000) }],
  ] as const) {
    it(`refuses a button that was tampered with: ${what}`, async () => {
      const { status, body } = await execute(data);

      assert.equal(status, 200);
      assert.match(JSON.stringify(body), /"statusCode":400.*This button is not one of mine/);
      assert.match(chat.card(), /27 committed milestones/);
    });
  }

  it('finds nothing for a customer name that tries to be a filter', async () => {
    await execute({
      verb: 'show-report',
      skill: 'milestone-health',
      resultId: 'gone',
      scope: { customer: "') or 1 eq 1 or contains(name,'" },
      page: 0,
    });

    assert.match(chat.card(), /I found nothing under that name/);
  });

  it('shows the report as it is now when a milestone left it', async () => {
    const findingId = '00000000-0000-4000-8000-000000000000';

    await execute({
      verb: 'show-finding',
      skill: 'milestone-health',
      resultId: 'gone',
      scope: {},
      page: 0,
      findingId,
    });

    assert.match(chat.card(), /27 committed milestones/);
  });
});
