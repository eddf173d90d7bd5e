import assert from 'node:assert/strict';
import { parseAction } from '../../src/cards/actions.ts';
import type { Finding } from '../../src/cards/finding.ts';
import { look } from '../../src/cards/look.ts';
import { narrowed, stateMeant, statesOf, type Narrowing } from '../../src/cards/narrowing.ts';
import { findingsOf, pageOf, type Report } from '../../src/cards/report.ts';
import { reportCard } from '../../src/cards/report-card.ts';
import { sizeOf } from '../../src/cards/bind.ts';
import { TODAY } from '../support/case-files.ts';
import { reportOf } from '../support/skill-reports.ts';

function aFinding(id: string, word: string, changes: Partial<Finding> = {}): Finding {
  return {
    id,
    name: `Milestone ${id}`,
    look: look(word, 'Default'),
    place: 'Contoso',
    reason: 'The reason.',
    rule: null,
    evidence: [],
    lookedAt: [],
    facts: [],
    milestoneId: id,
    url: null,
    due: null,
    saidOn: [],
    ...changes,
  };
}

const FINDINGS = [
  aFinding('a', 'Blocked', { due: '2026-02-20', saidOn: ['2026-02-10'] }),
  aFinding('b', 'At risk', { due: '2026-03-10', saidOn: ['2026-02-27', '2026-01-01'] }),
  aFinding('c', 'At risk'),
];

function aReport(findings: readonly Finding[] = FINDINGS): Report {
  const parts = { bar: [], urgent: findings.slice(0, 2), summaries: [] };
  const rest = { title: 'The rest', findings: findings.slice(2) };
  return { ...reportOf('execution-authority', NOTHING), parts: { ...parts, rest } };
}

const NOTHING = { authority_conflicts: [], tie_break_decisions: [], communication_plan_notes: [] };

describe('narrowed', () => {
  for (const [narrowing, ids] of [
    [{}, 'abc'],
    [{ only: 'blocked' }, 'a'],
    [{ only: 'at risk' }, 'bc'],
    [{ only: 'overdue' }, 'a'],
    [{ since: '2026-02-27' }, 'b'],
    [{ since: '2026-02-28' }, ''],
    [{ until: '2026-02-20' }, 'a'],
    [{ until: '2026-03-10', only: 'at risk' }, 'b'],
  ] as [Narrowing, string][]) {
    it(`shows “${ids}” with ${JSON.stringify(narrowing)} on ${TODAY}`, () => {
      const report = narrowed(aReport(), narrowing);

      assert.equal(
        findingsOf(report)
          .map(({ id }) => id)
          .join(''),
        ids,
      );
      assert.equal(report.hidden, 3 - ids.length);
    });
  }

  it('says on the card what is left out, and brings it back with one click', () => {
    const card = JSON.stringify(reportCard(narrowed(aReport(), { only: 'blocked' })));

    assert.match(card, /only blocked, as of/);
    assert.match(card, /1 of 3 shown: only blocked\. The headline counts all\./);
    assert.match(card, /"title":"Without filter \(3\)"/);
  });

  it('stays narrow when pages are turned', () => {
    const action = pageOf(narrowed(aReport(), { since: '2026-01-01' }), 'show-report', 2);

    assert.deepEqual(parseAction(action), action);
    assert.match(JSON.stringify(action), /"narrowing":\{"since":"2026-01-01"\}/);
  });

  it('shows an empty list as one, not as an error', () => {
    const card = reportCard(narrowed(aReport(), { until: '2020-01-01' }));

    assert.match(JSON.stringify(card), /0 of 3 shown: due by 1 Jan 2020/);
    assert.ok(sizeOf(card) < 28 * 1024);
  });
});

describe('stateMeant', () => {
  const report = aReport([
    aFinding('a', 'Blocked'),
    aFinding('b', 'At risk'),
    aFinding('c', 'No word from the customer'),
    aFinding('d', 'Customer unhappy'),
  ]);

  for (const [typed, state] of [
    ['blocked', 'blocked'],
    ['BLOCKERS', 'blocked'],
    ['at-risk', 'at risk'],
    ['risk', 'at risk'],
    ['late', 'overdue'],
    ['past due', 'overdue'],
    ['unhappy', 'customer unhappy'],
    ['customer', null],
    ['zebra', null],
    ['', null],
  ] as const) {
    it(`takes “${typed}” for ${state ?? 'none of them'}`, () => {
      assert.equal(stateMeant(typed, report), state);
    });
  }

  it('counts the states, most frequent first', () => {
    assert.deepEqual(statesOf(aReport()), [
      { word: 'At risk', count: 2 },
      { word: 'Blocked', count: 1 },
    ]);
  });
});
