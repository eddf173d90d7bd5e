import assert from 'node:assert/strict';
import { mondays, type Mondays } from '../support/mondays.ts';

/** What a person gets who asks while Teams is busy. */
describe('an answer that Teams does not take', function () {
  this.timeout(60_000);
  let week: Mondays;
  beforeEach(async () => {
    week = await mondays([{ name: 'Calm' }]);
    await week.begin();
    week.chat.logged.length = 0;
  });
  afterEach(() => week.close());

  const teams = (status: number, code: string, times: number, retryAfter = 0.001) =>
    week.chat.desk.faults.add({ match: '/activities', status, code, times, retryAfter });
  const loud = () => week.chat.logged.filter(({ level }) => level === 'error');

  it('to words of a person, is an error for the operator, once', async () => {
    teams(400, 'BadSyntax', 1);

    await week.chat.say('help');

    assert.deepEqual(
      loud().map(({ message }) => message),
      ['a turn failed'],
    );
  });

  for (const [status, code] of [
    [429, 'Throttled'],
    [503, 'ServiceUnavailable'],
    [412, 'PreconditionFailed'],
  ] as const) {
    it(`because of ${status}, is written again, once and whole`, async () => {
      teams(status, code, 3);

      const said = await week.chat.say('help');

      assert.equal(said.length, 1);
      assert.equal(JSON.stringify(said).split('Sample data').length, 2);
      assert.deepEqual(loud(), []);
    });
  }

  it('because of 502, is not written again: it may have arrived', async () => {
    teams(502, 'BadGateway', 1);

    const [said] = await week.chat.say('help');

    assert.match(JSON.stringify(said), /That did not work/);
  });

  it('for longer than anybody waits, has failed', async () => {
    teams(429, 'Throttled', 1, 31);

    const [said] = await week.chat.say('help');

    assert.match(JSON.stringify(said), /That did not work/);
  });
});
