import assert from 'node:assert/strict';
import { NotSignedInError, ToolError } from '../../src/errors.ts';
import type { Subscription } from '../../src/weekly/book.ts';
import { prepare, prepareNow, type Reading, type Sources } from '../../src/weekly/gather.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { snapshotOf, type Snapshot } from '../../src/weekly/snapshot.ts';
import { aCase } from '../support/case-files.ts';
import { aReport } from '../support/health-reports.ts';

/** The first Monday of a month. */
const RUN = { at: new Date('2026-12-07T08:00:00Z'), week: '2026-12-07' };
const OCCASION = { run: RUN, note: '' };
const report = aReport([aCase({})]);
const last = snapshotOf(report.result);
const [known = assert.fail('nothing was reviewed')] = last.items;
const MORE: Snapshot = { ...last, items: [known, { ...known, id: 'gone', name: 'Old pilot' }] };

const ME: Subscription = {
  ...{ tenantId: 't', kind: 'person', id: 'p', name: 'Ana', readerId: 'p' },
  settings: defaultSettings('UTC'),
  next: RUN,
  sentWeek: null,
};

function sources(changed: Partial<Reading> = {}, before: Snapshot | null = MORE) {
  const written: Snapshot[] = [];
  const given: Sources = {
    open: () => ({
      review: () => Promise.resolve(report),
      alignment: refused,
      goneFrom: () =>
        Promise.resolve({ statusOf: new Map([['gone', 'Completed']]), isWhole: true }),
      deedsSince: () => Promise.resolve(new Set()),
      decidedSince: () => Promise.resolve([]),
      ...changed,
    }),
    snapshots: {
      read: () => Promise.resolve(before),
      write: async (_, snapshot) => void written.push(snapshot),
    },
  };
  return { given, written };
}

function refused(): Promise<never> {
  const message = 'MSX is away.';
  return Promise.reject(new ToolError('tool_unavailable', { tool: 'get_milestones', message }));
}

const textOf = async (changed: Partial<Reading>, subscription = ME) =>
  JSON.stringify((await prepare(sources(changed).given, subscription, OCCASION)).card);

describe('gathering a message', () => {
  it('comes without what is beside the point, and says what is missing and why', async () => {
    const card = await textOf({ goneFrom: refused });

    assert.match(card, /success plans, for the month: MSX is away\./);
    assert.match(card, /what became of 1 milestone that is not in the review any more: MSX/);
    assert.doesNotMatch(card, /Old pilot/);
  });

  it('says that a milestone was completed when MSX says so', async () => {
    assert.match(await textOf({}), /Completed.*Old pilot/);
  });

  it('is not made at all when the review itself can’t be read', async () => {
    await assert.rejects(textOf({ review: refused }), ToolError);
  });

  it('never takes a missing sign-in for a missing part', async () => {
    const alignment = () => Promise.reject(new NotSignedInError());

    await assert.rejects(textOf({ alignment }), NotSignedInError);
  });

  it('asks for no plans where the person wants no month', async () => {
    const include = { ...ME.settings.include, monthly: false };
    const card = await textOf({}, { ...ME, settings: { ...ME.settings, include } });

    assert.doesNotMatch(card, /success plans/);
  });

  for (const [what, before, kept] of [
    ['keeps the first one for the next to compare with', null, 1],
    ['leaves the last week as it was', last, 0],
  ] as const) {
    it(`on request ${what}`, async () => {
      const { given, written } = sources({}, before);

      await prepareNow(given, ME, RUN.at);

      assert.equal(written.length, kept);
    });
  }
});
