import assert from 'node:assert/strict';
import { mondays, type MilestoneOf } from '../support/mondays.ts';

/** What one person may cost MSX in a week. */
const MOST = 15;

describe('a week in which much happened', function () {
  this.timeout(60_000);

  it(`costs MSX at most ${MOST} requests, and asks nothing twice`, async () => {
    const many = Array.from({ length: 30 }, (_, n): MilestoneOf => ({ name: `Step ${n}` }));
    const week = await mondays([...many, { name: 'Harbour', of: 'fabrikam' }]);
    await week.begin();
    await week.chat.say('weekly on Monday at 8:00');
    for (const { name } of many.slice(0, 5)) await week.change(name, { due: '2027-07-01' });
    for (const { name } of many.slice(5, 10)) await week.change(name, { status: 'Completed' });
    for (const { name } of many.slice(10, 15)) await week.change(name, { status: 'Blocked' });
    await week.handOver('fabrikam');
    const requests = week.chat.app.msx.requests ?? assert.fail('no stand-in');
    const before = requests.length;

    await week.next();

    const paths = requests.slice(before).map(({ path }) => path);
    assert.match(week.lines().join('\n'), /16 changed since last week/);
    assert.ok(paths.length <= MOST, paths.join('\n'));
    assert.deepEqual(paths, [...new Set(paths)]);
    await week.close();
  });
});
