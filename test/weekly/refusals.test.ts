import assert from 'node:assert/strict';
import { mondays, type Mondays } from '../support/mondays.ts';

/** What follows for a person, and for the log, when Teams does not take a message. */
describe('a message that Teams does not take', function () {
  this.timeout(60_000);
  let week: Mondays;
  beforeEach(async () => {
    week = await mondays([{ name: 'Calm' }]);
    await week.begin();
    await week.chat.say('weekly on Monday at 8:00');
    await week.chat.say('change my time zone to Tokyo');
    await week.chat.say('mute Fabrikam');
    week.chat.logged.length = 0;
  });
  afterEach(() => week.close());

  const teams = (status: number, code: string, times = 1) =>
    week.chat.desk.faults.add({ match: '/activities', status, code, times });
  const heard = () => week.chat.logged.filter(({ level }) => level !== 'info');
  const told = () => week.chat.logged.filter(({ message }) => /not taken/.test(message));
  const key = () =>
    ({ tenantId: week.chat.tenantId, kind: 'person', id: week.chat.me.aadObjectId }) as const;
  const settings = async () => (await week.chat.app.store.subscriptions.find(key()))?.settings;
  const address = async () => {
    const { tenantId, id } = key();
    return (await week.chat.app.store.conversations.of(tenantId, id)).map(({ ref }) => ref);
  };
  const count = () =>
    week.chat.desk.conversations.messages(week.chat.desk.conversations.personal(week.chat.me))
      .length;

  it('because the person blocked the bot, is one calm line for the operator', async () => {
    teams(403, 'ConversationBlockedByUser');

    await week.next();

    assert.deepEqual(heard(), []);
    const [line] = told();
    assert.deepEqual(line?.fields, {
      outcome: {
        ...{ kind: 'refused', status: 403, code: 'ConversationBlockedByUser' },
        retryAfterMs: null,
      },
    });
    assert.equal(told().length, 1);
  });

  it('because the person blocked the bot, is the last one until they want it again', async () => {
    teams(403, 'ConversationBlockedByUser');
    await week.next();
    const before = count();
    await week.next();
    const silent = count() - before;
    await week.chat.say('resume weekly');
    await week.next();

    assert.equal(silent, 0);
    assert.match(week.lines().join('\n'), /Your week|no change since last week/);
    assert.equal((await settings())?.timeZone, 'Asia/Tokyo');
  });

  it('because the address is stale, drops the address and keeps the settings', async () => {
    teams(404, 'ConversationNotFound');

    await week.next();

    assert.deepEqual(await address(), [null]);
    const { isOn, timeZone, muted } = (await settings()) ?? assert.fail('forgotten');
    assert.deepEqual([isOn, timeZone, muted.length], [true, 'Asia/Tokyo', 1]);
    assert.deepEqual(heard(), []);
  });

  it('comes again, as it was set, once the person has written again', async () => {
    teams(404, 'ConversationNotFound');
    await week.next();
    await week.chat.say('help');

    await week.next();

    assert.match(week.lines().join('\n'), /no change since last week.*Muted: Fabrikam/s);
  });

  it('is accounted for, without a request, as long as nobody has written again', async () => {
    teams(404, 'ConversationNotFound');
    await week.next();
    const before = count();
    await week.next();

    const { tenantId } = key();
    const rows = await week.chat.app.store.deliveries.list({ tenantId, states: ['failed'] }, 9);
    assert.deepEqual(rows.map(({ reason }) => reason).toSorted(), [
      'HTTP 404 ConversationNotFound',
      'no conversation known',
    ]);
    assert.equal(count(), before);
  });

  for (const [why, status, code] of [
    ['the bot is registered wrongly', 401, 'Unauthorized'],
    ['something is wrong with the message', 400, 'BadSyntax'],
    ['nobody knows whether it arrived', 502, 'BadGateway'],
  ] as const) {
    it(`because ${why}, is a warning`, async () => {
      teams(status, code);

      await week.next();

      assert.deepEqual(
        heard().map(({ level, message }) => [level, message]),
        [['warn', 'a weekly message was not taken']],
      );
    });
  }

  it('because it was too big, warns of nothing when its headline is taken', async () => {
    teams(413, 'MessageSizeTooBig');

    await week.next();

    assert.deepEqual([...heard(), ...told()], []);
  });
});
