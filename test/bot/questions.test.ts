import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('a personal chat', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());

  for (const [text, says] of [
    ['hi', /Ask me how your milestones are/],
    ['help', /What you can ask/],
    ['how are my milestones?', /27 committed milestones: /],
    ['health of Contoso', /8 committed milestones: /],
    ['how is 7-513440504?', /Ingest plants 1 to 4 into the lakehouse/],
    ['health of opportunity 7-541771029', /committed milestones/],
    ['what is the weather like?', /I did not understand that/],
    ['😀', /What you can ask/],
    ['health of Nobody Ltd', /I found nothing under that name/],
    ['how is 7-999999999?', /No milestone 7-999999999/],
  ] as const) {
    it(`answers “${text}”`, async () => {
      await chat.say(text);

      assert.match(chat.card(), says);
    });
  }
});
