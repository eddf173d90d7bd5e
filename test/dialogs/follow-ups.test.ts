import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('a follow-up', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());
  beforeEach(() => chat.say('health of Contoso'));

  for (const [text, says] of [
    ['and for Woodgrove Bank?', /Health Review.*Woodgrove Bank, as of/],
    ['what about northwind', /Health Review.*Northwind Traders, as of/],
    ['only the blocked ones', /Contoso · only blocked, as of.*2 of 8 shown/],
    ['since 10 Nov', /Contoso · since 10 Nov 2026, as of.*of 8 shown/],
    ['due by Friday', /Contoso · due by 20 Nov 2026, as of/],
    ['the second one', /Sentinel onboarding and SOC runbooks.*What would clear it/],
    ['why?', /How this was decided.*8 committed milestones.*1: Blocked/],
    ['why is the first one blocked?', /Predictive maintenance.*What would clear it/],
    ['the ninth one', /There is no such line.*There are 8 lines/],
    ['only the purple ones', /Nothing here is “purple”.*At risk \(2\)/],
    ['all of them', /27 committed milestones.*your portfolio, as of/],
    ['again', /Contoso, as of/],
    ['and who delivers there?', /Delivery Accountability Mapper.*Contoso, as of/],
  ] as const) {
    it(`goes on with “${text}”`, async () => {
      await chat.say(text);

      assert.match(chat.card(), says);
    });
  }

  it('widens with one click each: without the filter, then to all work', async () => {
    await chat.say('only the blocked ones');

    await chat.press('Without filter (8)');
    assert.match(chat.card(), /Contoso, as of/);
    await chat.press('All my work');

    assert.match(chat.card(), /27 committed milestones.*your portfolio, as of/);
  });

  it('leads from a reason to its evidence', async () => {
    await chat.say('why?');

    await chat.press('2: Blocked, Sentinel onboarding and SOC runbooks');

    assert.match(chat.card(), /What would clear it/);
  });

  it('proposes only changes of what is shown', async () => {
    await chat.say('only on track');

    assert.match(chat.card(), /4 of 8 shown/);
    assert.doesNotMatch(chat.card(), /Proposed changes \(4\)/);
  });

  it('reads again after a restart, about the same', async () => {
    await chat.say('only the blocked ones');
    const { tenantId } = chat;
    await chat.close();

    chat = await chatting({ tenantId });
    await chat.say('the second one');

    assert.match(chat.card(), /Sentinel onboarding and SOC runbooks.*What would clear it/);
  });
});
