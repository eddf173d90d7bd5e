import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import type { PlaceEvent } from '../../../src/sandbox/teams/place-events.ts';
import type { DeskChannel, DeskPerson } from '../../../src/sandbox/teams/people.ts';
import { aDesk, ANA, BEN, CHANNEL, startBot, type ScriptedBot } from '../../support/desk.ts';

const GUS: DeskPerson = {
  id: '29:gus',
  aadObjectId: '00000000-0000-4000-8000-00000000000c',
  name: 'Gus Guest',
  email: 'gus@fabrikam.example',
  isGuest: true,
};
const GROUP: DeskChannel = { id: '19:sync@thread.v2', name: 'Sync', team: '' };
const Roster = z.object({
  members: z.array(z.looseObject({ name: z.string(), userRole: z.string() })),
});

describe('places of the desk', () => {
  let desk: Desk;
  let bot: ScriptedBot;
  const few: DeskChannel = { ...CHANNEL, id: '19:few@thread.tacv2', members: [] };

  beforeEach(async () => {
    few.members?.splice(0, few.members.length, ANA.id);
    bot = await startBot();
    desk = await aDesk({ people: [ANA, BEN, GUS], channels: [CHANNEL, few, GROUP] });
    desk.connect(bot.url);
  });
  afterEach(async () => {
    await desk.close();
    await bot.close();
  });

  async function rosterOf(conversationId: string): Promise<string[]> {
    const path = `/v3/conversations/${encodeURIComponent(conversationId)}/pagedmembers`;
    const answer = await fetch(desk.serviceUrl + path);
    const { members } = Roster.parse(await answer.json());
    return members.map(({ name, userRole }) => `${name}: ${userRole}`);
  }

  it('have everybody but guests as members where none are named', async () => {
    assert.deepEqual(await rosterOf(CHANNEL.id), ['Ana Silva: user', 'Ben Okafor: user']);
  });

  it('let nobody write who is no member', async () => {
    await assert.rejects(desk.say(BEN, few.id, 'hello', { mention: true }), /Nothing here/);
  });

  it('show guests in the roster as what they are, from when they join until they leave', async () => {
    await desk.happen(ANA, few.id, { kind: 'joined', person: GUS });
    const joined = await rosterOf(few.id);
    await desk.happen(ANA, few.id, { kind: 'left', person: GUS });

    assert.deepEqual(joined, ['Ana Silva: user', 'Gus Guest: guest']);
    assert.deepEqual(await rosterOf(few.id), ['Ana Silva: user']);
  });

  it('send words of a group chat without team and thread', async () => {
    await desk.say(BEN, GROUP.id, 'hello', { mention: true });

    const { conversation, channelData } = z
      .looseObject({ conversation: z.looseObject({}), channelData: z.looseObject({}) })
      .parse(bot.received.at(-1));
    assert.equal(conversation['conversationType'], 'groupChat');
    assert.equal(conversation['id'], GROUP.id);
    assert.equal(channelData['team'], undefined);
  });

  for (const [event, told] of [
    [
      { kind: 'installed' },
      [
        ['installationUpdate', 'add'],
        ['conversationUpdate', 'teamMemberAdded'],
      ],
    ],
    [{ kind: 'upgraded' }, [['installationUpdate', 'add-upgrade']]],
    [
      { kind: 'removed' },
      [
        ['installationUpdate', 'remove'],
        ['conversationUpdate', 'teamMemberRemoved'],
      ],
    ],
    [{ kind: 'deleted' }, [['conversationUpdate', 'channelDeleted']]],
    [{ kind: 'renamed', name: 'New' }, [['conversationUpdate', 'channelRenamed']]],
    [{ kind: 'team-renamed', name: 'New' }, [['conversationUpdate', 'teamRenamed']]],
  ] satisfies [PlaceEvent, string[][]][]) {
    it(`tell the bot when they are ${event.kind}`, async () => {
      await desk.happen(ANA, CHANNEL.id, event);

      const Told = z.looseObject({ channelData: z.looseObject({}) });
      const seen = bot.received.map((activity) => {
        const { type, action } = activity;
        return [type, action ?? Told.parse(activity).channelData['eventType']];
      });
      assert.deepEqual(seen, told);
    });
  }

  it('give the new topic of a group chat', async () => {
    await desk.happen(ANA, GROUP.id, { kind: 'renamed', name: 'Weekly sync' });

    assert.equal(bot.received.at(-1)?.['topicName'], 'Weekly sync');
  });
});
