import assert from 'node:assert/strict';
import { ActivityTypes, TeamsInfo, TestAdapter, TurnContext, type Activity } from 'botbuilder';
import { restore, stub } from 'sinon';
import { askerOf, isPersonal } from '../../src/bot/asker.ts';

function turnOf(changes: Partial<Activity>): TurnContext {
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    channelId: 'msteams',
    from: { id: '29:ana', name: 'Ana Bell', aadObjectId: 'ana' },
    conversation: { id: 'c', name: '', isGroup: false, conversationType: 'personal' },
    ...changes,
  };
  return new TurnContext(new TestAdapter(), activity);
}

const CHAT = { id: 'c', name: '', isGroup: false, conversationType: 'personal' };

describe('askerOf', () => {
  afterEach(() => restore());

  it('takes identity and tenant from the activity', async () => {
    const asker = await askerOf(turnOf({ channelData: { tenant: { id: 't1' } } }), 'UTC');

    assert.deepEqual(asker, {
      id: 'ana',
      tenantId: 't1',
      teamsId: '29:ana',
      key: 't1/ana',
      name: 'Ana Bell',
      conversationId: 'c',
      timeZone: 'UTC',
    });
  });

  it('takes the tenant of the conversation when the channel data has none', async () => {
    const asker = await askerOf(turnOf({ conversation: { ...CHAT, tenantId: 't2' } }), 'UTC');

    assert.equal(asker?.tenantId, 't2');
  });

  it('keeps people of two tenants apart, whatever their ids', async () => {
    const keys = await Promise.all(
      ['t1', 't2'].map(async (id) => {
        const asker = await askerOf(turnOf({ channelData: { tenant: { id } } }), 'UTC');
        return asker?.key;
      }),
    );

    assert.equal(new Set(keys).size, 2);
  });

  for (const [what, changes, zone] of [
    [
      'the client info',
      { entities: [{ type: 'clientInfo', timezone: 'Asia/Tokyo' }] },
      'Asia/Tokyo',
    ],
    ['the local zone', { localTimezone: 'America/New_York' }, 'America/New_York'],
    ['the settings when the zone is none', { localTimezone: 'Mars/Olympus' }, 'Europe/Berlin'],
    ['the settings when nothing is said', {}, 'Europe/Berlin'],
  ] as const) {
    it(`takes the time zone from ${what}`, async () => {
      const asker = await askerOf(turnOf(changes as Partial<Activity>), 'Europe/Berlin');

      assert.equal(asker?.timeZone, zone);
    });
  }

  it('asks the roster when Teams left the object id out', async () => {
    const asked = stub(TeamsInfo, 'getMember').resolves({
      id: '29:ana',
      name: 'Ana Bell',
      aadObjectId: 'from-roster',
    });

    const asker = await askerOf(turnOf({ from: { id: '29:ana', name: 'Ana' } }), 'UTC');

    assert.equal(asker?.id, 'from-roster');
    assert.equal(asked.callCount, 1);
  });

  it('knows nobody when the roster does not either', async () => {
    stub(TeamsInfo, 'getMember').rejects(new Error('not in the roster'));

    const asker = await askerOf(turnOf({ from: { id: '29:ana', name: 'Ana Bell' } }), 'UTC');

    assert.equal(asker, null);
  });

  it('never takes a display name for an identity', async () => {
    const asker = await askerOf(turnOf({ from: { id: '', name: 'Ana Bell' } }), 'UTC');

    assert.equal(asker, null);
  });
});

describe('isPersonal', () => {
  for (const [what, conversation, expected] of [
    ['a personal chat', { conversationType: 'personal' }, true],
    ['a group chat', { conversationType: 'groupChat', isGroup: true }, false],
    ['a channel', { conversationType: 'channel', isGroup: true }, false],
    ['a group that names no type', { isGroup: true }, false],
    ['a chat that names no type', { isGroup: false }, true],
  ] as const) {
    it(`says ${expected ? 'yes' : 'no'} to ${what}`, () => {
      const { activity } = turnOf({
        conversation: {
          id: 'c',
          name: '',
          isGroup: false,
          ...conversation,
        } as Activity['conversation'],
      });
      if (!('conversationType' in conversation))
        Reflect.deleteProperty(activity.conversation, 'conversationType');

      assert.equal(isPersonal(activity), expected);
    });
  }
});
