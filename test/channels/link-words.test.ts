import assert from 'node:assert/strict';
import { ChatLink, type ChatPlace } from '../../src/channels/chat-book.ts';
import {
  linkedCard,
  notLinkedCard,
  notYours,
  pickerCard,
  placeWord,
  unlinkedCard,
  whichCard,
} from '../../src/channels/link-words.ts';
import { guid } from '../support/account-teams.ts';
import { lintCard } from '../support/card-lint.ts';

const PLACE: ChatPlace = {
  ...{ tenantId: 't', chatId: '19:x@thread.tacv2', kind: 'channel' },
  ...{ teamId: null, teamName: null, name: null },
};
const GROUP: ChatPlace = { ...PLACE, kind: 'group' };
const LINK: ChatLink = {
  ...{ accountId: guid(1), customer: 'Contoso', byId: guid(2), byName: 'Ana Silva' },
  at: '2026-11-16T23:30:00.000Z',
};
const EVIL = '[click](https://evil.example) **now** <at>all</at>';

describe('what is said about a link', () => {
  for (const [what, card, says] of [
    ['none yet', notLinkedCard(PLACE), /Which customer is this channel for\?.*Choose the customer/],
    ['none yet in a group', notLinkedCard(GROUP), /Which customer is this group chat for\?/],
    ['a link', linkedCard(PLACE, LINK), /linked to Contoso.*By Ana Silva on 16 Nov 2026/],
    ['what it means', linkedCard(PLACE, LINK), /quotes, people and other customers only in person/],
    ['a removed link', unlinkedCard(GROUP, LINK), /This group chat is no longer linked to Contoso/],
    ['an unclear name', whichCard('Conto'), /can’t tell which customer “Conto” is/],
  ] as const) {
    it(`is ${what}, with a way on`, () => {
      const text = JSON.stringify(card);

      assert.match(text, says);
      assert.match(text, /"Action\.Execute"/);
      lintCard(card);
    });
  }

  it('takes names for data, never for markup', () => {
    for (const card of [whichCard(EVIL), linkedCard(PLACE, { ...LINK, customer: EVIL })]) {
      lintCard(card);
    }
  });

  it('calls every place by its own word', () => {
    assert.deepEqual([PLACE, GROUP].map(placeWord), ['channel', 'group chat']);
  });

  it('says to whoever may not change it who may', () => {
    assert.match(notYours('Contoso'), /Only somebody on the account team of Contoso.*Ask one/);
  });
});

describe('the list to choose a customer from', () => {
  const customers = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: guid(at), name: `Customer ${at}` }));

  it('shows all of a few', () => {
    const text = JSON.stringify(pickerCard(PLACE, customers(2)));

    assert.match(text, /Only you see this list.*Customer 0.*Customer 1/);
    assert.doesNotMatch(text, /The list is cut/);
  });

  it('is cut at a hundred, says so, and says how to name the others', () => {
    const text = JSON.stringify(pickerCard(PLACE, customers(101)));

    assert.match(text, /The list is cut at 100; for others write “bind-channel for …”/);
    assert.doesNotMatch(text, /"Customer 100"/);
  });
});

describe('a link as it is kept', () => {
  it('is read back as it was made', () => {
    assert.deepEqual(ChatLink.parse(JSON.parse(JSON.stringify(LINK))), LINK);
  });

  for (const key of Object.keys(LINK)) {
    it(`is none without ${key}`, () => {
      const { success } = ChatLink.safeParse({ ...LINK, [key]: undefined });

      assert.equal(success, false);
    });
  }

  it('is none with anything more in it', () => {
    assert.equal(ChatLink.safeParse({ ...LINK, amount: 5 }).success, false);
  });
});
