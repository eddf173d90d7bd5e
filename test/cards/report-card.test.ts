import assert from 'node:assert/strict';
import { parseAction } from '../../src/cards/actions.ts';
import { sizeOf } from '../../src/cards/bind.ts';
import { LARGEST_CARD, reportCard } from '../../src/cards/report-card.ts';
import { ruleWords } from '../../src/skills/rule-words.ts';
import { aCase } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aReport, manyCases } from '../support/health-reports.ts';

const CJK = '全国店舗の在庫可視化プラットフォームの本番稼働と運用移管'.repeat(6);

const HOSTILE = '[Approve](https://evil.example) <at>All</at> {{DATE(1)}} ${name} \u202Egnp';

describe('reportCard', () => {
  it('is what the golden file shows', () => {
    assertGolden('cards/milestone-health.json', reportCard(aReport(manyCases(8))));
  });

  it('shows the five worst with reason and evidence, and one way to all the others', () => {
    const text = JSON.stringify(reportCard(aReport(manyCases(27))));

    assert.match(text, /Needs you now/);
    assert.equal(text.match(/MSX says Blocked; due/g)?.length, 5);
    assert.match(text, /Show all 27/);
  });

  it('weights the bar by health and says the numbers as words', () => {
    const text = JSON.stringify(reportCard(aReport(manyCases(9))));

    for (const word of ['blocked', 'at risk', 'on track']) {
      assert.match(text, RegExp(`"text":"3".{1,140}"text":"${word}"`));
    }
  });

  it('lists all milestones page by page, and stays on the last one', () => {
    const report = aReport(manyCases(27));

    const second = JSON.stringify(reportCard(report, 2));

    assert.match(second, /11 to 20 of 27/);
    for (const label of ['Previous', 'Next', 'Overview']) assert.match(second, RegExp(label));
    assert.deepEqual(reportCard(report, 999), reportCard(report, 3));
  });

  it('needs no second page for a few', () => {
    const text = JSON.stringify(reportCard(aReport(manyCases(8))));

    assert.match(text, /Everything else|On track/);
    assert.doesNotMatch(text, /Show all 8/);
  });

  for (const [what, name] of [
    ['long names', 'A very long milestone name that goes on '.repeat(5)],
    ['long CJK names', CJK],
    ['names of emoji', '☕🥐'.repeat(60)],
  ] as const) {
    it(`stays below 28 KB with 500 milestones of ${what}, on every page`, () => {
      const report = aReport(manyCases(500, name));

      for (const page of [0, 1, 25, 50]) {
        assert.ok(sizeOf(reportCard(report, page)) < LARGEST_CARD);
      }
    });
  }

  it('fits with everything at once: long names, much unread, many escalations', () => {
    const files = manyCases(10, CJK);
    const unread = Array.from({ length: 9 }, () => ({ what: CJK, why: CJK }));
    const [one = assert.fail('no escalation')] = aReport([
      aCase({ dueIn: 10, deliveredBy: null, milestone: { name: CJK } }),
    ]).result.escalations;
    const { coverage } = aReport([]).result;

    const card = reportCard(
      aReport(files, {
        coverage: { ...coverage, unread },
        escalations: Array.from({ length: 9 }, () => ({ ...one, reason: CJK })),
      }),
    );

    assert.ok(sizeOf(card) < LARGEST_CARD);
  });

  it('says on top what could not be read', () => {
    const unread = Array.from({ length: 6 }, (_, n) => ({ what: `page ${n}`, why: 'refused' }));
    const { coverage } = aReport([]).result;

    const card = reportCard(aReport(manyCases(2), { coverage: { ...coverage, unread } }));

    const text = JSON.stringify(card);
    assert.match(text, /Not everything could be read/);
    assert.match(text, /page 0: refused/);
    assert.match(text, /and 2 more/);
  });

  it('shows a review of nothing without a bar and without buttons that do nothing', () => {
    const text = JSON.stringify(reportCard(aReport([])));

    assert.match(text, /No committed milestones to review here/);
    assert.doesNotMatch(text, /Customer summary|Proposed changes|Needs you now/);
  });

  it('shows hostile names as text', () => {
    const card = reportCard(aReport([aCase({ milestone: { name: HOSTILE, status: 'Blocked' } })]));

    const text = JSON.stringify(card);
    assert.doesNotMatch(text, /<at>|\{\{DATE|\u202E/);
    assert.doesNotMatch(text, /"TextBlock","text":"[^"]*\[Approve\]\(/);
  });

  it('names escalations with their reason and counts those that it leaves out', () => {
    const report = aReport([aCase({ dueIn: 10, deliveredBy: null })]);
    const [one = assert.fail('no escalation')] = report.result.escalations;
    const escalations = [one, one, one, one, one];

    const text = JSON.stringify(reportCard(aReport(manyCases(6), { escalations })));

    assert.match(text, /Take further/);
    assert.match(text, /2 more: /);
  });

  it('gives every button data that the server reads', () => {
    const { pressed } = buttonsIn(reportCard(aReport(manyCases(27)), 1));

    assert.ok(pressed.length > 12);
    for (const data of pressed) assert.ok(parseAction(data), JSON.stringify(data));
  });

  for (const [what, count] of [
    ['an empty report', 0],
    ['one milestone', 1],
    ['many', 27],
  ] as const) {
    it(`is a sound card of schema 1.5 with ${what}`, () => {
      assert.deepEqual(lintCard(reportCard(aReport(manyCases(count)))), []);
    });
  }

  it('has words for every rule that it shows', () => {
    const { health_report } = aReport(manyCases(3)).result.output;

    for (const { rule } of health_report) assert.notEqual(ruleWords(rule).clears, '');
  });
});

function buttonsIn(card: object): { pressed: unknown[] } {
  const pressed: unknown[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    if (key === 'data') pressed.push(value);
    return value;
  });
  return { pressed };
}
