import assert from 'node:assert/strict';
import { mondays, type MilestoneOf, type Mondays } from '../support/mondays.ts';

/** What a person reads, or does not read, when something is wrong on a Monday. */
describe('a Monday on which something is wrong', () => {
  let week: Mondays;
  afterEach(() => week.close());

  const CALM: MilestoneOf = { name: 'Calm' };
  const text = () => week.lines().join('\n');
  const open = async (...milestones: MilestoneOf[]) => {
    week = await mondays(milestones.length > 0 ? milestones : [CALM]);
    await week.begin();
    await week.chat.say('weekly on Monday at 8:00');
  };
  const msx = (match: string, status: number, times = -1) =>
    week.chat.app.msx.faults?.add({ match, status, times });
  const teams = (status: number, code: string, times: number) =>
    week.chat.desk.faults.add({ match: '/activities', status, code, times });
  const ended = async () => {
    const states = ['due', 'gathered', 'sent', 'failed', 'skipped', 'unknown'] as const;
    const { tenantId, app } = week.chat;
    const all = await app.store.deliveries.list({ tenantId, states }, 9);
    return all.map(({ state, reason }) => [state, reason].filter(Boolean).join(': ')).join();
  };

  it('MSX away: nothing is said yet, and it is tried again with a reason', async () => {
    await open();
    const before = week.lines();
    msx('WhoAmI', 404);

    await week.next();

    assert.deepEqual(week.lines(), before);
    assert.match(await ended(), /^due: tool_/);
  });

  it('MSX away for more than an hour: the person is told, once', async () => {
    await open();
    msx('WhoAmI', 404);
    await week.next();
    for (const minutes of [6, 11, 21, 41, 81]) {
      week.later(minutes);
      await week.chat.app.weekly.tick();
    }

    assert.match(text(), /Your week could not be read.*I tried five times.*stop weekly/s);
    assert.equal(await ended(), 'sent');
  });

  it('and the next message compares with the last one that came', async () => {
    await open();
    msx('WhoAmI', 403);
    await week.next();
    week.chat.app.msx.faults?.clear();
    await week.change('Calm', { status: 'Blocked' });

    await week.next();

    assert.deepEqual(week.under('Newly at risk'), ['Calm · Contoso · now blocked']);
  });

  it('no role in MSX: the person is told whom to ask', async () => {
    await open();
    msx('WhoAmI', 403);

    await week.next();

    assert.match(text(), /MSX did not let me read your week.*administrator.*\[Try now\]/s);
  });

  it('a disabled account: the person is told that, and of no role that would be missing', async () => {
    await open();
    const disabled = { match: 'WhoAmI', status: 403, code: '0x80040225', times: -1 };
    week.chat.app.msx.faults?.add(disabled);

    await week.next();

    assert.match(
      text(),
      /MSX did not let me read your week.*account in MSX is disabled.*Next week/s,
    );
    assert.doesNotMatch(text(), /missing a role/);
  });

  for (const [part, match] of [
    ['opportunities', 'opportunities?'],
    ['milestones', '_msp_opportunityid_value eq'],
  ] as const) {
    it(`a part that is refused, ${part}: nothing is gone, and nothing is new in the week after`, async () => {
      await open(CALM, { name: 'Lake', of: 'fabrikam' });
      msx(match, 403);
      await week.next();
      const partly = text();
      week.chat.app.msx.faults?.clear();

      await week.next();

      assert.match(partly, /Not everything could be read/);
      assert.doesNotMatch(partly, /No longer here|No committed milestones of yours/);
      assert.match(text(), /2 committed milestones: no change since last week/);
    });
  }

  it('comments that are refused: the message comes, and says what is missing', async () => {
    await open({ ...CALM, status: 'Blocked' });
    msx('tasks?', 503);

    await week.next();

    assert.match(text(), /Not everything could be read\ntasks of milestones/);
    assert.match(text(), /# Needs you now/);
  });

  it('success plans that can’t be compared: the month goes without them, and says so', async () => {
    await open();
    await week.next();
    await week.next();
    msx('_parentaccountid_value eq', 403);

    await week.next();

    assert.match(text(), /Not everything could be read/);
    assert.match(text(), /no change since last week/);
  });

  it('WorkIQ away: the message does not need it', async () => {
    await open();
    await week.chat.app.msx.workiqStandIn?.close();

    await week.next();

    assert.match(text(), /no change since last week, nothing needs you/);
  });

  it('no portfolio at all: the message says so', async () => {
    await open({ ...CALM, of: 'others' });

    await week.next();

    assert.equal(week.lines()[1], 'No committed milestones of yours in MSX.');
  });

  it('too big for Teams: the headline comes, with the way to the rest', async () => {
    await open({ ...CALM, status: 'Blocked' });
    teams(413, 'MessageSizeTooBig', 1);

    await week.next();

    assert.match(text(), /The week, in short/);
    assert.match(text(), /1 committed milestone: no change since last week, 1 needs you now/);
    assert.equal(await ended(), 'sent');
  });

  it('too big even so: it has failed, with the reason', async () => {
    await open();
    teams(413, 'MessageSizeTooBig', 2);

    await week.next();

    assert.equal(await ended(), 'failed: HTTP 413 MessageSizeTooBig');
  });

  it('many milestones with long names: some of each, the rest counted, below 28 KB', async () => {
    const long = '店舗の在庫可視化プラットフォーム'.repeat(6);
    const many = Array.from({ length: 60 }, (_, n) => ({ name: `${n} ${long}` }));
    await open(...many);
    for (const { name } of many.slice(0, 12)) await week.change(name, { due: '2027-07-01' });

    await week.next();

    const size = 2 * JSON.stringify(week.chat.newest().card).length;
    assert.ok(size <= 28 * 1024, String(size));
    assert.match(week.under('Dates that moved').at(-1) ?? '', /^and \d+ more$/);
  });
});
