import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { deciding } from '../support/deciding.ts';
import { EVERY_BUTTON, pressed } from '../support/pressing.ts';
import { sharedChat } from '../support/shared-chats.ts';

const REFUSED = { status: 403, code: 'Forbidden', times: 1 };

describe('when Teams refuses what the bot sends', function () {
  this.timeout(60_000);
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    await chat.say('hi');
  });
  afterEach(() => chat.close());

  const logged = () => JSON.stringify(chat.logged);

  it('answers although the sign of typing could not be shown', async () => {
    chat.desk.faults.add({ ...REFUSED, match: 'POST /v3/conversations' });

    await chat.say('health of Contoso');

    assert.match(chat.card(), /8 committed milestones/);
    assert.match(logged(), /typing not shown/);
  });

  it('shows the presser what was decided although the message can’t be changed', async () => {
    const changes = await deciding(chat);
    const entryId = changes.ids[0] ?? assert.fail('nothing is proposed');
    chat.desk.faults.add({ ...REFUSED, match: 'PUT /v3/conversations' });

    await changes.press('accept', entryId);

    assert.match(chat.card(), /Done this week \(1\)|Written to MSX/);
    assert.equal((await changes.audit(entryId)).state, 'applied');
    assert.match(logged(), /a card was not changed for everyone/);
  });

  it('does not fail at a press on a message that was deleted meanwhile', async () => {
    const changes = await deciding(chat);
    const entryId = changes.ids[0] ?? assert.fail('nothing is proposed');
    const code = 'ActivityNotFoundInConversation';
    chat.desk.faults.add({ match: 'PUT /v3/conversations', status: 404, code, times: 1 });

    const answer = await changes.press('accept', entryId);

    assert.match(answer, /card\.adaptive/);
    assert.equal((await changes.audit(entryId)).state, 'applied');
  });

  it('says to the presser in a channel how to get an answer where no chat can be opened', async () => {
    const channel = sharedChat(chat);
    await channel.say('bind-channel');
    await chat.close();
    chat = await chatting({ tenantId: chat.tenantId, pause: () => Promise.resolve() });
    const there = sharedChat(chat);
    await there.say('bind-channel');
    chat.desk.faults.add({ ...REFUSED, match: 'POST /v3/conversations', times: 9 });

    const answer = await pressed(
      chat,
      { ...EVERY_BUTTON['show-report'] },
      chat.me,
      there.newest().id,
    );

    assert.match(answer, /Add CSAM Ops as a personal app and ask me there/);
    assert.doesNotMatch(answer, /committed milestones/);
  });
});
