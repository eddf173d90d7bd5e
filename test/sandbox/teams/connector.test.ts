import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { aCard, aDesk, ANA, BEN, CHANNEL, TENANT, withCard } from '../../support/desk.ts';

const Body = z.looseObject({
  id: z.string().optional(),
  activityId: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

const TEAM = encodeURIComponent('19:team-contoso-account@thread.tacv2');
const HELLO = { type: 'message', text: 'hello' };

describe('connector of the desk', () => {
  let desk: Desk;
  let chat: string;
  beforeEach(async () => {
    desk = await aDesk();
    chat = desk.conversations.personal(ANA);
  });
  afterEach(() => desk.close());

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${desk.serviceUrl}/v3/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === '' ? {} : JSON.parse(text);
    return { status: response.status, json, headers: response.headers };
  }
  const activitiesOf = (id: string): string => `conversations/${encodeURIComponent(id)}/activities`;
  const idOf = ({ json }: { json: unknown }): string => Body.parse(json).id ?? '';
  const codeOf = ({ json }: { json: unknown }): string => Body.parse(json).error?.code ?? '';

  it('sends, updates and deletes a message', async () => {
    const sent = await call('POST', activitiesOf(chat), HELLO);
    const path = `${activitiesOf(chat)}/${idOf(sent)}`;
    const updated = await call('PUT', path, withCard(aCard('New')));
    const [message] = desk.conversations.messages(chat);
    const deleted = await call('DELETE', path);

    assert.deepEqual([sent.status, updated.status, deleted.status], [201, 200, 200]);
    assert.deepEqual([message?.text, message?.card], ['', aCard('New')]);
    assert.equal(idOf(updated), idOf(sent));
    assert.deepEqual(desk.conversations.messages(chat), []);
  });

  it('keeps a connection open longer than a busy process is held up', async () => {
    const { headers } = await call('POST', activitiesOf(chat), HELLO);

    assert.equal(headers.get('keep-alive'), 'timeout=60');
  });

  it('takes a double slash after the service URL', async () => {
    const { status } = await call('POST', `/${activitiesOf(chat)}`, HELLO);

    assert.equal(status, 201);
  });

  it('puts a reply to a channel message into its thread, whatever id it came by', async () => {
    const post = await call('POST', activitiesOf(CHANNEL.id), HELLO);
    const thread = idOf(post);

    await call('POST', `${activitiesOf(CHANNEL.id)}/${thread}`, HELLO);
    await call('POST', activitiesOf(`${CHANNEL.id};messageid=${thread}`), HELLO);

    const threads = desk.conversations.messages(CHANNEL.id).map(({ threadId }) => threadId);
    assert.deepEqual(threads, [thread, thread, thread]);
  });

  for (const memberId of [ANA.id, ANA.aadObjectId]) {
    it(`finds the personal chat of member ${memberId}`, async () => {
      const body = { bot: { id: '28:csam-ops' }, tenantId: TENANT, members: [{ id: memberId }] };

      const { status, json } = await call('POST', 'conversations', body);

      assert.equal(status, 201);
      assert.deepEqual(json, { id: chat, serviceUrl: desk.serviceUrl });
    });
  }

  it('creates a personal conversation with its first message', async () => {
    const body = { members: [{ id: ANA.id }], activity: HELLO };

    const { json } = await call('POST', 'conversations', body);

    const [message] = desk.conversations.messages(chat);
    assert.equal(Body.parse(json).activityId, message?.id);
    assert.equal(message?.text, 'hello');
  });

  it('starts a channel thread', async () => {
    const body = { isGroup: true, channelData: { channel: { id: CHANNEL.id } }, activity: HELLO };

    const { json } = await call('POST', 'conversations', body);

    const { id, activityId } = Body.parse(json);
    assert.equal(id, `${CHANNEL.id};messageid=${activityId}`);
    assert.equal(desk.conversations.messages(CHANNEL.id)[0]?.threadId, activityId);
  });

  for (const [what, body, status, code] of [
    ['nobody', {}, 400, 'BadArgument'],
    ['two people', { members: [{ id: ANA.id }, { id: BEN.id }] }, 400, 'BadArgument'],
    ['a stranger', { members: [{ id: '29:eve' }] }, 403, 'BotNotInConversationRoster'],
    [
      'another tenant',
      { members: [{ id: ANA.id }], tenantId: 'x' },
      403,
      'BotNotInConversationRoster',
    ],
    [
      'an unknown channel',
      { channelData: { channel: { id: '19:x' } }, activity: HELLO },
      404,
      'ConversationNotFound',
    ],
    [
      'a channel without a message',
      { channelData: { channel: { id: CHANNEL.id } } },
      400,
      'BadArgument',
    ],
    ['something else', [], 400, 'BadArgument'],
  ] as const) {
    it(`refuses to create a conversation with ${what}`, async () => {
      const answer = await call('POST', 'conversations', body);

      assert.deepEqual([answer.status, codeOf(answer)], [status, code]);
    });
  }

  it('answers 404 for a conversation or thread that is not there', async () => {
    for (const id of ['a:1nobody', `${CHANNEL.id};messageid=5`]) {
      const answer = await call('POST', activitiesOf(id), HELLO);

      assert.deepEqual([answer.status, codeOf(answer)], [404, 'ConversationNotFound']);
    }
  });

  for (const method of ['PUT', 'DELETE']) {
    it(`answers 404 to ${method} of a message that the bot did not write`, async () => {
      await desk.say(ANA, chat, 'mine');
      const mine = desk.conversations.messages(chat)[0]?.id;

      for (const id of [mine, '12345']) {
        const body = method === 'PUT' ? HELLO : undefined;
        const answer = await call(method, `${activitiesOf(chat)}/${id}`, body);

        assert.deepEqual([answer.status, codeOf(answer)], [404, 'ActivityNotFoundInConversation']);
      }
    });
  }

  it('refuses a message of more than 100 KB, counted with two bytes a character', async () => {
    const fits = await call('POST', activitiesOf(chat), { ...HELLO, text: 'x'.repeat(51_000) });
    const tooBig = await call('POST', activitiesOf(chat), { ...HELLO, text: 'x'.repeat(52_000) });
    const huge = await call('POST', activitiesOf(chat), { ...HELLO, text: 'x'.repeat(300_000) });

    assert.equal(fits.status, 201);
    for (const answer of [tooBig, huge]) {
      assert.deepEqual([answer.status, codeOf(answer)], [413, 'MessageSizeTooBig']);
    }
  });

  it('gives the Teams account of a member by either id', async () => {
    const path = `conversations/${encodeURIComponent(chat)}/members`;

    const answers = await Promise.all(
      [ANA.id, ANA.aadObjectId].map((id) => call('GET', `${path}/${encodeURIComponent(id)}`)),
    );

    for (const { json } of answers) {
      assert.deepEqual(json, {
        id: ANA.id,
        aadObjectId: ANA.aadObjectId,
        objectId: ANA.aadObjectId,
        name: 'Ana Silva',
        givenName: 'Ana',
        surname: 'Silva',
        email: ANA.email,
        userPrincipalName: ANA.email,
        tenantId: TENANT,
        userRole: 'user',
      });
    }
  });

  it('has one member in a personal chat and all people in a channel', async () => {
    const members = z.array(z.looseObject({ id: z.string() }));
    const of = (id: string, what: string) =>
      call('GET', `conversations/${encodeURIComponent(id)}/${what}`);

    const personal = members.parse((await of(chat, 'members')).json);
    const channel = z
      .object({ members })
      .parse((await of(`${CHANNEL.id}`, 'pagedmembers?pageSize=200')).json);
    const readers = members.parse((await of(chat, 'activities/1/members')).json);

    assert.deepEqual(
      personal.map(({ id }) => id),
      [ANA.id],
    );
    assert.deepEqual(
      channel.members.map(({ id }) => id),
      [ANA.id, BEN.id],
    );
    assert.deepEqual(
      readers.map(({ id }) => id),
      [ANA.id],
    );
  });

  it('answers 404 for a member who is not in the conversation', async () => {
    const path = `conversations/${encodeURIComponent(chat)}/members`;

    const answer = await call('GET', `${path}/${encodeURIComponent(BEN.id)}`);

    assert.equal(answer.status, 404);
  });

  it('knows teams and their channels', async () => {
    const team = await call('GET', `teams/${TEAM}`);
    const channels = await call('GET', `teams/${TEAM}/conversations`);
    const none = await call('GET', 'teams/19%3Anone');

    assert.deepEqual(team.json, { id: decodeURIComponent(TEAM), name: 'Contoso account' });
    assert.deepEqual(channels.json, { conversations: [{ id: CHANNEL.id, name: 'Migration' }] });
    assert.equal(none.status, 404);
  });

  it('meets the faults that a test asks for, with their Retry-After', async () => {
    desk.faults.add({
      match: 'POST /v3/conversations/a:',
      status: 429,
      code: 'Throttled',
      retryAfter: 3,
      times: 1,
    });

    const refused = await call('POST', activitiesOf(chat), HELLO);
    const taken = await call('POST', activitiesOf(chat), HELLO);

    assert.deepEqual([refused.status, codeOf(refused)], [429, 'Throttled']);
    assert.equal(refused.headers.get('retry-after'), '3');
    assert.equal(taken.status, 201);
  });

  it('ignores activities that show nothing', async () => {
    const { status } = await call('POST', activitiesOf(chat), { type: 'trace' });

    assert.equal(status, 201);
    assert.deepEqual(desk.conversations.messages(chat), []);
  });

  for (const [what, path, body] of [
    ['no activity', 'conversations/x/activities', { text: 'no type' }],
    ['a broken path', 'conversations/%E0%A4%A/activities', HELLO],
  ] as const) {
    it(`answers 400 to ${what}`, async () => {
      const { status } = await call('POST', path, body);

      assert.equal(status, 400);
    });
  }

  it('answers 404 to what it does not have', async () => {
    const { status } = await call('GET', 'conversations');

    assert.equal(status, 404);
  });
});
