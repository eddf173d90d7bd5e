import assert from 'node:assert/strict';
import { createJobs, stopIfCancelled, type Jobs, type Working } from '../../src/bot/jobs.ts';

/** Work that a test ends by hand. */
function controlled() {
  let finish: (result: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const given: Working[] = [];
  const work = (working: Working): Promise<string> => {
    given.push(working);
    return promise;
  };
  return { work, finish, fail, working: () => given[0] ?? assert.fail('no work') };
}

describe('jobs', () => {
  let jobs: Jobs;
  let ids = 0;
  beforeEach(() => {
    jobs = createJobs(() => `j${(ids += 1)}`);
  });

  it('gives the result of the work', async () => {
    const { work, finish } = controlled();
    const job = jobs.start('ana', work);

    finish('read');

    assert.deepEqual(await job.outcome, { kind: 'done', result: 'read' });
  });

  it('gives the error of failed work, and never rejects', async () => {
    const { work, fail } = controlled();
    const job = jobs.start('ana', work);
    const error = new Error('MSX is away');

    fail(error);

    assert.deepEqual(await job.outcome, { kind: 'failed', error });
  });

  it('tells every listener of each step, in order', () => {
    const { work, working } = controlled();
    const job = jobs.start('ana', work);
    const seen: string[][] = [];
    job.onStep(() => seen.push([...job.steps]));

    working().step('Reading opportunities');
    working().step('Reading milestones');

    assert.deepEqual(seen, [
      ['Reading opportunities'],
      ['Reading opportunities', 'Reading milestones'],
    ]);
  });

  it('keeps what there is so far, and tells of it', () => {
    const { work, working } = controlled();
    const job = jobs.start('ana', work);
    const seen: unknown[] = [];
    job.onStep(() => seen.push(job.soFar()));
    const soFar = { sources: [], parts: () => assert.fail('drawn by nobody') };

    working().soFar(soFar);

    assert.deepEqual(seen, [soFar]);
  });

  it('is cancelled by its owner at once, whatever its reads still do', async () => {
    const { work, working } = controlled();
    const job = jobs.start('ana', work);

    const cancelled = jobs.cancel(job.id, 'ana');

    assert.equal(cancelled, true);
    assert.deepEqual(await job.outcome, { kind: 'cancelled' });
    assert.throws(() => stopIfCancelled(working().signal), /cancelled/);
  });

  for (const [who, id, owner] of [
    ['another person', 'own', 'ben'],
    ['somebody with an id that is none', 'j0', 'ana'],
  ] as const) {
    it(`is not cancelled by ${who}`, () => {
      const job = jobs.start('ana', controlled().work);

      assert.equal(jobs.cancel(id === 'own' ? job.id : id, owner), false);
    });
  }

  it('can’t be cancelled after its end', async () => {
    const { work, finish } = controlled();
    const job = jobs.start('ana', work);
    finish('read');
    await job.outcome;

    assert.equal(jobs.cancel(job.id, 'ana'), false);
  });

  it('lets work go on that was not cancelled', () => {
    assert.doesNotThrow(() => stopIfCancelled(new AbortController().signal));
  });

  it('ends all work when it stops', async () => {
    const all = ['ana', 'ben'].map((owner) => jobs.start(owner, controlled().work));

    await jobs.stop();

    const outcomes = await Promise.all(all.map(({ outcome }) => outcome));
    assert.deepEqual(outcomes, [{ kind: 'cancelled' }, { kind: 'cancelled' }]);
  });
});
