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

const FOREVER = new Promise<void>(() => undefined);
const INTERRUPTED = { kind: 'interrupted' };

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

  it('interrupts what reads when it stops, and starts nothing more', async () => {
    const all = ['ana', 'ben'].map((owner) => jobs.start(owner, controlled().work));

    await jobs.stop(FOREVER);
    const late = jobs.start('cleo', () => assert.fail('started'));

    const outcomes = await Promise.all([...all, late].map(({ outcome }) => outcome));
    assert.deepEqual(outcomes, [INTERRUPTED, INTERRUPTED, INTERRUPTED]);
  });

  it('lets a write come to its end when it stops', async () => {
    const { work, finish } = controlled();
    const job = jobs.start('ana', work, { writes: true });

    const stopped = jobs.stop(FOREVER);
    finish('written');
    await stopped;

    assert.deepEqual(await job.outcome, { kind: 'done', result: 'written' });
  });

  it('cuts a write off when patience is over', async () => {
    const job = jobs.start('ana', controlled().work, { writes: true });

    await jobs.stop(Promise.resolve());

    assert.deepEqual(await job.outcome, INTERRUPTED);
  });

  it('waits for what is said after an interruption', async () => {
    const job = jobs.start('ana', controlled().work);
    const said: string[] = [];
    void job.outcome.then(({ kind }) => {
      const first = Promise.resolve().then(() => void said.push(kind));
      jobs.saying(
        first.then(() => jobs.saying(Promise.resolve().then(() => void said.push('ok')))),
      );
    });

    await jobs.stop(FOREVER);

    assert.deepEqual(said, ['interrupted', 'ok']);
  });
});
