import assert from 'node:assert/strict';
import { sizeOf } from '../../src/cards/bind.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { digestCard } from '../../src/weekly/digest-card.ts';
import { digestOf, type Facts } from '../../src/weekly/digest.ts';
import type { Gone } from '../../src/weekly/gone.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { snapshotOf, type Remembered, type Snapshot } from '../../src/weekly/snapshot.ts';
import { lintCard } from '../support/card-lint.ts';
import { aCase } from '../support/case-files.ts';
import { aReport, manyCases } from '../support/health-reports.ts';
import { anEntry, anOperation } from '../support/ledger-entries.ts';

const SETTINGS = defaultSettings('UTC');
const NOTHING_GONE: Gone = { statusOf: new Map(), isWhole: true };
const FRAME = { note: '', stop: 'Say “stop weekly” and it ends.' };

/** A digest over a review of these files, compared with these facts. */
function aDigest(files: readonly CaseFile[], facts: Partial<Facts> = {}) {
  const report = aReport(files);
  const empty = { before: null, gone: NOTHING_GONE, own: [], monthly: null };
  return digestOf({ report, settings: SETTINGS, ...empty, ...facts });
}

/** Last week's snapshot of files, each item changed. */
function before(files: readonly CaseFile[], changes: Partial<Remembered> = {}): Snapshot {
  const snapshot = snapshotOf(aReport(files).result);
  return { ...snapshot, items: snapshot.items.map((item) => ({ ...item, ...changes })) };
}

function kinds(files: readonly CaseFile[], last: Snapshot, facts: Partial<Facts> = {}): string[] {
  return aDigest(files, { before: last, ...facts }).changes.map(({ kind }) => kind);
}

const one = [aCase({})];
const [item] = before(one).items;
const gone = { ...before(one), items: [{ ...(item ?? assert.fail()), id: 'gone' }] };

describe('what changed since last week', () => {
  for (const [what, last, expected] of [
    ['nothing', before(one), []],
    ['a date that moved', before(one, { due: '2025-01-01' }), ['date_moved']],
    ['a date that was set', before(one, { due: null }), ['date_moved']],
    ['newly committed', { ...before(one), items: [] }, ['committed']],
    ['new in the portfolio', { at: '', activeIds: [], items: [] }, ['newly_mine']],
    ['gone from the portfolio', gone, ['committed', 'left']],
  ] satisfies [string, Snapshot, string[]][]) {
    it(`is ${what}`, () => {
      assert.deepEqual(kinds(one, last), expected);
    });
  }

  it('is a risk or a recovery by health, not by status', () => {
    const risky = [aCase({ milestone: { status: 'At Risk' } })];
    const [bad, good] = [before(risky, { health: 'on_track' }), before(one, { health: 'blocked' })];

    assert.deepEqual(kinds(risky, bad), ['newly_at_risk']);
    assert.equal(kinds(one, good).includes('recovered'), isOnTrack(one));
  });

  it('is a completion only when MSX says so', () => {
    const status = (label: string) => ({
      gone: { ...NOTHING_GONE, statusOf: new Map([['gone', label]]) },
    });

    assert.ok(kinds(one, gone, status('Completed')).includes('completed'));
    assert.ok(!kinds(one, gone, status('Cancelled')).includes('completed'));
  });

  it('says no more than it knows of what is gone', () => {
    const unknown = { ...NOTHING_GONE, isWhole: false };

    assert.deepEqual(kinds(one, gone, { gone: null }), ['committed']);
    assert.deepEqual(kinds(one, gone, { gone: unknown }), ['committed']);
    assert.deepEqual(kinds(one, gone), ['committed', 'left']);
  });

  it('is no recovery that the person brought about', () => {
    const last = before(one, { health: 'blocked' });
    const mine = { ...written(item?.id ?? '', {}), state: 'applied' as const };
    const others = { ...mine, state: 'dismissed' as const };

    assert.ok(kinds(one, last, { own: [others] }).includes('recovered') === isOnTrack(one));
    assert.ok(!kinds(one, last, { own: [mine] }).includes('recovered'));
  });

  it('is not what the person just did', () => {
    const due = item?.due ?? assert.fail();
    const last = before(one, { due: '2025-01-01' });
    const own = [written(item?.id ?? '', { milestoneDate: due })];

    assert.deepEqual(kinds(one, last, { own }), []);
    assert.deepEqual(kinds(one, last, { own: [written('other', { milestoneDate: due })] }), [
      'date_moved',
    ]);
  });
});

function isOnTrack(files: readonly CaseFile[]): boolean {
  return before(files).items[0]?.health === 'on_track';
}

function written(id: string, given: Record<string, string>): LedgerEntry {
  const operation = anOperation({ arguments: given });
  return anEntry({ operation: { ...operation, target: { ...operation.target, id } } });
}

describe('a weekly message', () => {
  const many = manyCases(27);

  it('names at most five that need the person, and how many more there are', () => {
    const { needs, moreNeeds } = aDigest(many);

    assert.deepEqual([needs.length, moreNeeds], [5, 13]);
  });

  it('leaves out what the person has dealt with, and muted customers', () => {
    const [first] = aDigest(many).needs;
    const own = [written(first?.milestoneId ?? '', {})];
    const muted = [many[0]?.ref.customer ?? assert.fail('no customer')];

    assert.ok(!aDigest(many, { own }).needs.some(({ id }) => id === first?.id));
    const silent = aDigest(many, { settings: { ...SETTINGS, muted } });
    assert.deepEqual([silent.needs, silent.escalations], [[], []]);
  });

  it('says honestly that nothing happened', () => {
    const files = one.filter(() => isOnTrack(one));
    const digest = aDigest(files, { before: before(files) });

    assert.match(digest.headline, /nothing needs you|No committed milestones/);
    assert.match(JSON.stringify(digestCard(digest, FRAME)), /You have nothing to do here today/);
  });

  it('does not say that there are no milestones when all customers are muted', () => {
    const muted = many.flatMap(({ ref }) => (ref.customer ? [ref.customer] : []));

    const { headline } = aDigest(many, { settings: { ...SETTINGS, muted } });

    assert.equal(headline, 'All customers with committed milestones are muted.');
  });

  it('shows everybody numbers, names, dates and rules, and nothing else', () => {
    const unread = [{ what: 'tasks of Ana', why: 'MSX refused' }];
    const files = manyCases(3, 'Platform live');
    const digest = aDigest(files, { isShared: true, unread });
    const card = JSON.stringify(digestCard(digest, FRAME));

    assert.match(card, /Needs attention now.*MSX shows the status Blocked.*My own view/s);
    assert.match(card, /a part of MSX: your own view says which/);
    assert.doesNotMatch(card, /Customer waits|Ana|MSX refused|Proposed changes|Settings/);
  });

  it('shows only what the person wants included', () => {
    const include = { actions: false, escalations: false, summaries: false, monthly: false };
    const validated = [{ title: 'faster', customer: 'Contoso' }];
    const monthly = { validated, withoutBaseline: [], next: [], withoutPlan: [] };
    const own = [written('any', {}), { ...written('other', {}), state: 'verified' as const }];
    const bare = aDigest(many, { own, monthly, settings: { muted: [], include } });
    const full = aDigest(many, { own, monthly });

    assert.deepEqual([bare.actions.rows, bare.escalations, bare.monthly], [[], [], null]);
    assert.match(JSON.stringify(digestCard(full, FRAME)), /1 of 2 accepted.*faster/s);
  });

  it('says why it is late, how to stop it, and what could not be read', () => {
    const unread = [{ what: 'tasks', why: 'MSX refused' }];
    const { coverage } = aReport(many).result;
    const report = aReport(many, { coverage: { ...coverage, unread } });
    const card = digestCard(aDigest(many, { report }), { ...FRAME, note: 'Late.' });

    assert.match(JSON.stringify(card), /Late\..*tasks: MSX refused.*stop weekly/s);
  });

  for (const name of [
    '店舗の在庫可視化プラットフォーム'.repeat(20),
    '[x](https://evil) '.repeat(30),
  ]) {
    it(`stays below 28 KB and clean with 500 of ${name.slice(0, 9)}`, () => {
      const files = manyCases(500, name);
      const last = before(files, { due: '2025-01-01', health: 'on_track' });
      const card = digestCard(aDigest(files, { before: last }), FRAME);

      assert.ok(sizeOf(card) <= 28 * 1024, String(sizeOf(card)));
      assert.deepEqual(lintCard(card), []);
    });
  }
});
