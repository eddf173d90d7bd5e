import assert from 'node:assert/strict';
import { TeamsInfo, TestAdapter, TurnContext, type Activity } from 'botbuilder';
import { restore, stub } from 'sinon';
import { createRosters, hasOutsiders, standingOf } from '../../src/bot/rosters.ts';
import type { Asker } from '../../src/bot/asker.ts';
import { aLogger } from '../support/logged-lines.ts';

const CHANNEL = '19:account@thread.tacv2';
const MINUTE = 60_000;

/** A turn in which Ana writes; in a channel, unless a case says otherwise. */
function aTurn(changes: Partial<Activity> = {}): TurnContext {
  const conversation = { id: CHANNEL, name: '', isGroup: true, conversationType: 'channel' };
  const from = { id: '29:ana', name: 'Ana Bell', aadObjectId: 'ana' };
  return new TurnContext(new TestAdapter(), { from, conversation, ...changes });
}
const PERSONAL = { id: 'chat', name: '', isGroup: false, conversationType: 'personal' };

const ANA = { id: 'ana', tenantId: 'home' } as Asker;
const member = (id: string, changes: object = {}) => ({
  ...{ id: `29:${id}`, name: id, aadObjectId: id, tenantId: 'home', userRole: 'user' },
  ...changes,
});
const GUEST = member('lukas', { userRole: 'guest' });
const of = (...members: object[]) => ({ members, continuationToken: undefined });

/** Rosters over a stand-in of Teams, with a clock that is moved by hand. */
function rosters() {
  const paged = stub(TeamsInfo, 'getPagedTeamMembers');
  const single = stub(TeamsInfo, 'getMember');
  const logged: string[] = [];
  let at = Date.parse('2026-11-16T08:00:00Z');
  const logger = aLogger((_fields, message) => void logged.push(message));
  const opened = createRosters({ logger, now: () => new Date(at) });
  return { opened, paged, single, logged, pass: (ms: number) => void (at += ms) };
}

describe('the roster of a channel', () => {
  afterEach(() => restore());

  it('is read page by page to its end', async () => {
    const { opened, paged } = rosters();
    paged.onCall(0).resolves({ members: [member('ana')], continuationToken: 'more' });
    paged.onCall(1).resolves(of(GUEST) as never);

    const members = await opened.membersOf(aTurn());

    assert.deepEqual(
      members?.map(({ id }) => id),
      ['29:ana', '29:lukas'],
    );
    assert.equal(paged.secondCall.args[3], 'more');
  });

  it('is that of the channel, whichever thread was written in', async () => {
    const { opened, paged } = rosters();
    paged.resolves(of(member('ana')) as never);
    const conversation = { ...aTurn().activity.conversation, id: `${CHANNEL};messageid=17` };

    await opened.membersOf(aTurn({ conversation }));

    assert.equal(paged.firstCall.args[1], CHANNEL);
  });

  it('of more than 5,000 people is not known, so that nobody answers for them', async () => {
    const { opened, paged } = rosters();
    paged.resolves({ members: [member('ana')], continuationToken: 'more' });

    assert.equal(await opened.membersOf(aTurn()), null);
    assert.equal(paged.callCount, 10);
  });

  it('is kept for a minute, and read again after it', async () => {
    const { opened, paged, pass } = rosters();
    paged.resolves(of(member('ana')) as never);
    await opened.membersOf(aTurn());
    pass(MINUTE - 10);
    await opened.membersOf(aTurn());
    assert.equal(paged.callCount, 1);

    pass(20);
    await opened.membersOf(aTurn());

    assert.equal(paged.callCount, 2);
  });

  it('is read anew at once when somebody joined', async () => {
    const { opened, paged } = rosters();
    paged.resolves(of(member('ana')) as never);
    await opened.membersOf(aTurn());
    opened.forget(CHANNEL);

    await opened.membersOf(aTurn());

    assert.equal(paged.callCount, 2);
  });

  it('that could not be read is asked for again, and the log says so', async () => {
    const { opened, paged, logged } = rosters();
    paged.onCall(0).rejects(new Error('throttled'));
    paged.onCall(1).resolves(of(member('ana')) as never);

    assert.equal(await opened.membersOf(aTurn()), null);
    assert.equal((await opened.membersOf(aTurn()))?.length, 1);
    assert.deepEqual(logged, ['a roster could not be read']);
  });

  it('that makes no sense is no roster', async () => {
    const { opened, paged } = rosters();
    paged.resolves(of({ name: 'nobody' }) as never);

    assert.equal(await opened.membersOf(aTurn()), null);
  });
});

describe('how somebody stands to the organization', () => {
  afterEach(() => restore());

  for (const [what, members, standing] of [
    ['a member', [member('ana')], 'insider'],
    ['a member whom the roster names only by the Teams id', [{ id: '29:ana' }], 'insider'],
    ['a member with another Teams id', [member('ana', { id: '29:other' })], 'insider'],
    ['a guest', [member('ana', { userRole: 'guest' })], 'outsider'],
    ['somebody of another organization', [member('ana', { tenantId: 'away' })], 'outsider'],
    ['an invited account', [member('ana', { userPrincipalName: 'a#EXT#@home' })], 'outsider'],
    ['somebody who is not there', [member('ben')], 'outsider'],
  ] as const) {
    it(`in a channel: ${what} is an ${standing}`, async () => {
      const { opened, paged } = rosters();
      paged.resolves(of(...members) as never);

      assert.equal(await standingOf(opened, aTurn(), ANA), standing);
    });
  }

  it('is not known in a channel while Teams does not answer', async () => {
    const { opened, paged } = rosters();
    paged.rejects(new Error('away'));

    assert.equal(await standingOf(opened, aTurn(), ANA), 'unknown');
  });

  it('turns nobody away from a personal chat while Teams does not answer', async () => {
    const { opened, single } = rosters();
    single.rejects(new Error('away'));

    assert.equal(await standingOf(opened, aTurn({ conversation: PERSONAL }), ANA), 'insider');
  });

  it('is asked of Teams in a personal chat too', async () => {
    const { opened, single } = rosters();
    single.resolves(member('ana', { userRole: 'guest' }));

    assert.equal(await standingOf(opened, aTurn({ conversation: PERSONAL }), ANA), 'outsider');
  });
});

describe('whether somebody from outside reads a chat', () => {
  afterEach(() => restore());

  for (const [what, members, expected] of [
    ['members alone', [member('ana'), member('ben')], false],
    ['one guest among members', [member('ana'), GUEST], true],
    ['somebody of another organization', [member('x', { tenantId: 'away' })], true],
  ] as const) {
    it(`is ${expected} with ${what}`, async () => {
      const { opened, paged } = rosters();
      paged.resolves(of(...members) as never);

      assert.equal(await hasOutsiders(opened, aTurn(), ANA), expected);
    });
  }

  it('is taken for true while nobody can say', async () => {
    const { opened, paged } = rosters();
    paged.rejects(new Error('away'));

    assert.equal(await hasOutsiders(opened, aTurn(), ANA), true);
  });
});
