import assert from 'node:assert/strict';
import { CONTOSO, linesOf, mondays, type MilestoneOf, type Mondays } from '../support/mondays.ts';
import { sharedChat, type SharedChatting } from '../support/shared-chats.ts';

/** What stands in the message of a channel, clause by clause: safe for whoever there may read least. */
describe('the message of a channel on a Monday', function () {
  this.timeout(60_000);
  let week: Mondays;
  let channel: SharedChatting;
  afterEach(() => week.close());

  const open = async (milestones: readonly MilestoneOf[], more: object = {}) => {
    week = await mondays(milestones, more);
    channel = sharedChat(week.chat);
    await channel.link('Contoso');
    await channel.say('send it now');
    await channel.say('weekly on Monday at 8:00');
  };
  const lines = () => linesOf(channel.newest().card);
  const text = () => lines().join('\n');
  const under = (heading: string) => {
    const all = lines();
    const rest = all.slice(all.indexOf(`# ${heading}`) + 1);
    return all.includes(`# ${heading}`) ? rest.slice(0, rest.findIndex(isNext)) : [];
  };
  const isNext = (line: string) => line.startsWith('# ') || line.startsWith('[');
  const LATE = { due: '2026-11-10', comment: 'Priya doubts the budget of 40,000 $.' };

  it('says what changed, by name and date, without words of MSX', async () => {
    await open([{ name: 'Lake', comment: 'Marek is on leave.' }]);
    await week.change('Lake', { due: '2027-07-01', comment: 'Priya doubts it.' });

    await week.next();

    assert.match(under('Dates that moved').join(), /^Lake · Contoso · moved later/);
    assert.doesNotMatch(text(), /Marek|Priya|doubts/);
  });

  for (const [what, heading, from, to] of [
    ['a new risk', 'Newly at risk', {}, { status: 'At Risk' }],
    ['a recovery', 'Recovered', { status: 'Blocked' }, { status: 'On Track' }],
    ['a commitment', 'Newly committed', { committed: 'no' }, { committed: 'yes' }],
    ['a completion', 'Completed', {}, { status: 'Completed' }],
  ] as const) {
    it(`tells of ${what}`, async () => {
      await open([{ name: 'Lake', ...from }, { name: 'Calm' }]);
      await week.change('Lake', to);

      await week.next();

      assert.match(under(heading).join(), /^Lake · Contoso/);
    });
  }

  it('gives the rule for the reason of what needs attention', async () => {
    await open([{ name: 'Lake', ...LATE }]);

    await week.next();

    const needs = under('Needs attention now').join('\n');
    assert.match(needs, /Lake/);
    assert.doesNotMatch(text(), /Priya|40,000|you now|Needs you/);
  });

  it('shows nothing of other customers of whoever linked it', async () => {
    await open([{ name: 'Lake' }, { name: 'Harbour', of: 'fabrikam', status: 'Blocked' }]);
    await week.change('Harbour', { due: '2027-08-01' });

    await week.next();

    assert.doesNotMatch(text(), /Harbour|Fabrikam/);
    assert.match(text(), /1 committed milestone: no change since last week/);
  });

  it('says honestly that nothing happened', async () => {
    await open([{ name: 'Calm' }]);

    await week.next();

    assert.match(text(), /no change since last week, nothing needs attention/);
    assert.match(text(), /Nothing here needs anybody today\./);
  });

  it('says that a part is missing, but neither which nor why', async () => {
    await open([{ name: 'Lake', status: 'Blocked' }]);
    week.chat.app.msx.faults?.add({ match: 'tasks?', status: 503, times: -1 });

    await week.next();

    assert.match(text(), /could be read\na part of MSX: your own view says which/);
    assert.doesNotMatch(text(), /tasks of milestones|503/);
  });

  it('offers each reader their own view, and nobody else’s settings or changes', async () => {
    await open([{ name: 'Lake', ...LATE }]);

    await week.next();

    const buttons = lines().filter((line) => line.startsWith('['));
    assert.ok(buttons.includes('[My own view]'), buttons.join());
    assert.deepEqual(
      buttons.filter((line) => /Settings|Proposed|customers/.test(line)),
      [],
    );
  });

  it('holds no success plans of anybody', async () => {
    const outcomes = [{ title: 'Secret ambition', measure: 'days', target: '5' }];
    await open([{ name: 'Lake' }], { success_plans: [{ account: CONTOSO, outcomes }] });
    for (let weeks = 0; weeks < 3; weeks += 1) await week.next();

    assert.doesNotMatch(text(), /Secret ambition|This month|edit plan/);
  });

  it('says how anybody there ends it', async () => {
    await open([{ name: 'Calm' }]);

    await week.next();

    assert.match(text(), /Say “@CSAM Ops stop weekly” and it ends\./);
  });
});
