import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createBinding, type LinkPressed } from '../../src/channels/binding.ts';
import type { ChatPlace } from '../../src/channels/chat-book.ts';
import type { AdaptiveCard } from '../../src/cards/bind.ts';
import { ToolError } from '../../src/errors.ts';
import {
  ANA,
  BEN,
  CONTOSO,
  FABRIKAM,
  teamTools,
  type AccountTeams,
} from '../support/account-teams.ts';
import { storeOf } from '../support/stores.ts';
import type { Store } from '../../src/store/open-store.ts';

const NOW = new Date('2026-11-16T08:00:00Z');

/** Ana works for both customers, Ben for none. */
const WORLD: AccountTeams = {
  customers: [CONTOSO, FABRIKAM],
  teams: { [ANA.id]: [CONTOSO, FABRIKAM] },
};

describe('the link of a place', () => {
  let store: Store;
  let place: ChatPlace;
  before(async () => {
    store = await storeOf('PGlite');
  });
  beforeEach(() => {
    place = {
      ...{ tenantId: randomUUID(), chatId: '19:general@thread.tacv2', kind: 'channel' },
      ...{ teamId: '19:team', teamName: 'Contoso account', name: 'General' },
    };
  });

  const open = (world = WORLD) => {
    const toolsFor = (person: { readonly id: string }) => teamTools(world, person);
    return createBinding({ chats: store.chats, toolsFor, now: () => NOW });
  };
  const link = async () => (await store.chats.find(place))?.link ?? null;
  const say = async (text: string, customer: string | null = null, person = ANA) =>
    textOf(await open().answer({ person, place, text, customer }));

  it('is made by name, with who made it and when', async () => {
    const said = await say('link this channel to Contoso', 'Contoso');

    const at = NOW.toISOString();
    assert.match(said, /is linked to Contoso.*By Ana Silva on 16 Nov 2026/s);
    const made = { accountId: CONTOSO.id, customer: 'Contoso', byId: ANA.id, byName: ANA.name, at };
    assert.deepEqual(await link(), made);
  });

  it('is asked about by a text without a name', async () => {
    assert.match(await say('bind-channel'), /Which customer is this channel for\?/);
    await say('bind-channel', 'Contoso');
    assert.match(await say('bind-channel'), /is linked to Contoso.*Remove the link/s);
  });

  for (const typed of ['Nobody Ltd', 'o']) {
    it(`is not guessed from “${typed}”: the person chooses`, async () => {
      const said = await say('bind-channel', typed);

      assert.match(said, /can’t tell which customer/);
      assert.equal(await link(), null);
    });
  }

  it('is not guessed when two customers have one name', async () => {
    const twin = { ...FABRIKAM, name: 'Contoso' };
    const binding = open({ customers: [CONTOSO, twin], teams: { [ANA.id]: [CONTOSO, twin] } });
    const request = { person: ANA, place, text: 'bind-channel', customer: 'Contoso' };

    assert.match(textOf(await binding.answer(request)), /can’t tell which customer/);
  });

  for (const verb of ['unlink', 'unbind', 'disconnect', 'remove the link of', 'forget']) {
    it(`is removed by “${verb} this channel”`, async () => {
      await say('bind-channel', 'Contoso');

      const said = await say(`${verb} this channel`);

      assert.match(said, /no longer linked to Contoso/);
      assert.equal(await link(), null);
    });
  }

  it('that is not there is removed without a word of blame', async () => {
    assert.match(await say('unlink this channel'), /Which customer is this channel for/);
  });

  it('is changed by whoever is on both teams', async () => {
    await say('bind-channel', 'Contoso');
    await say('bind-channel', 'Fabrikam');

    assert.equal((await link())?.customer, 'Fabrikam');
  });

  it('needs the team of the old customer, too', async () => {
    await say('bind-channel', 'Contoso');
    const world = { ...WORLD, teams: { [BEN.id]: [FABRIKAM] } };

    const pressed = await open(world).link(BEN, place, FABRIKAM.id);

    assert.match(wordsOf(pressed), /Only somebody on the account team of Contoso/);
    assert.equal((await link())?.customer, 'Contoso');
  });

  it('may always be taken back by whoever made it', async () => {
    await say('bind-channel', 'Contoso');

    const pressed = await open({ ...WORLD, teams: {} }).unlink(ANA, place);

    assert.equal(pressed.kind, 'changed');
    assert.equal(await link(), null);
  });

  it('is not removed by somebody of no team', async () => {
    await say('bind-channel', 'Contoso');

    const pressed = await open().unlink(BEN, place);

    assert.match(wordsOf(pressed), /Ask one of them to do it/);
    assert.equal((await link())?.customer, 'Contoso');
  });

  it('is refused alike for a hidden customer and for one that is not there', async () => {
    const hidden = await open({ ...WORLD, hidden: [CONTOSO] }).link(ANA, place, CONTOSO.id);
    const missing = await open({ ...WORLD, customers: [] }).link(ANA, place, CONTOSO.id);

    assert.deepEqual(hidden, missing);
    assert.match(wordsOf(hidden), /the account team of that customer/);
  });

  it('names the customer to whoever may see it but is not on the team', async () => {
    assert.match(wordsOf(await open().link(BEN, place, CONTOSO.id)), /account team of Contoso/);
  });

  it('waits for a choice', async () => {
    assert.match(wordsOf(await open().link(ANA, place, undefined)), /Choose a customer/);
  });

  it('is not decided while MSX does not say who is on the team', async () => {
    const away = new ToolError('tool_unavailable', { tool: 'crm_query', message: 'MSX is away.' });
    const binding = open({ ...WORLD, refuses: { msp_accountteams: away } });

    await assert.rejects(binding.link(ANA, place, CONTOSO.id), ToolError);
    assert.equal(await link(), null);
  });

  it('is none in a personal chat, which says where it belongs', async () => {
    const own: ChatPlace = { ...place, kind: 'personal' };
    const request = { person: ANA, place: own, text: 'bind-channel', customer: 'Contoso' };

    assert.match(textOf(await open().answer(request)), /A personal chat needs no link/);
  });

  describe('chosen from a list', () => {
    it('offers the presser’s own customers, by name', async () => {
      const pressed = await open().choose(ANA, place);

      assert.equal(pressed.kind, 'for-you');
      assert.match(wordsOf(pressed), /Only you see this list.*Contoso.*Fabrikam/s);
    });

    it('says what to do to whoever has none', async () => {
      assert.match(wordsOf(await open().choose(BEN, place)), /Ask a colleague who is on the team/);
    });

    it('says that MSX could not be read rather than that there are none', async () => {
      const message = 'MSX is away.';
      const away = new ToolError('tool_unavailable', { tool: 'crm_query', message });
      const binding = open({ ...WORLD, refuses: { msp_accountteams: away } });

      assert.match(wordsOf(await binding.choose(ANA, place)), /MSX could not be read: MSX is away/);
    });
  });
});

function textOf(card: AdaptiveCard): string {
  return JSON.stringify(card);
}

function wordsOf(pressed: LinkPressed): string {
  return pressed.kind === 'no' ? pressed.text : textOf(pressed.card);
}
