import assert from 'node:assert/strict';
import { sizeOf } from '../../src/cards/bind.ts';
import { linkCard, MOST_CHOICES } from '../../src/cards/link-card.ts';
import { LARGEST_CARD } from '../../src/cards/report-card.ts';
import { sharedCard, viewerCard, type Shown } from '../../src/cards/shared-card.ts';
import { aCase } from '../support/case-files.ts';
import { lintCard } from '../support/card-lint.ts';
import { assertGolden } from '../support/golden.ts';
import { aReport, manyCases } from '../support/health-reports.ts';

const ALL: readonly Shown[] = ['counts', 'findings', 'rules'];
const HOSTILE = '[Approve](https://evil.example) <at>All</at> {{DATE(1)}} ${name} \u202Egnp';
const textOf = (card: object): string => JSON.stringify(card);

describe('sharedCard', () => {
  it('is what the golden file shows', () => {
    assertGolden('cards/shared-milestone-health.json', sharedCard(aReport(manyCases(5)), ALL));
  });

  it('holds no reason, quote, person or escalation, whatever the report holds', () => {
    const secret = 'Dana Fox told us that they leave';
    const report = aReport([aCase({ milestone: { status: 'Blocked' }, comments: [secret] })], {
      headline: secret,
    });
    const { urgent, rest } = report.parts;
    const loud = urgent.map((one) => ({ ...one, reason: secret, lookedAt: [secret] }));

    const card = sharedCard(
      { ...report, loop: secret, parts: { ...report.parts, urgent: loud, rest } },
      ALL,
    );

    assert.doesNotMatch(textOf(card), /Dana Fox/);
    assert.match(textOf(card), /MSX shows the status Blocked\./);
  });

  for (const [shows, there, away] of [
    [['counts'], /1 blocked/, /Data platform live/],
    [['findings'], /Data platform live/, /1 blocked/],
    [['counts', 'findings'], /Data platform live/, /MSX shows the status Blocked/],
    [[], /The result is in your own view/, /1 blocked|Data platform live/],
  ] as const) {
    it(`shows ${shows.join(' and ') || 'nothing'} when no more is allowed`, () => {
      const text = textOf(sharedCard(aReport(manyCases(1)), shows));

      assert.match(text, there);
      assert.doesNotMatch(text, away);
    });
  }

  it('says how much more there is, and that something could not be read but not what', () => {
    const { coverage } = aReport([]).result;
    const unread = [{ what: 'tasks', why: 'Principal user (Id=1) is missing prvReadtask' }];

    const text = textOf(
      sharedCard(aReport(manyCases(27), { coverage: { ...coverage, unread } }), ALL),
    );

    assert.match(text, /19 more in your own view/);
    assert.match(text, /Not everything could be read; your own view says what/);
    assert.doesNotMatch(text, /Principal/);
  });

  it('says that nothing was found', () => {
    assert.match(textOf(sharedCard(aReport([]), ALL)), /Nothing was found/);
  });

  it('is sound, small, and shows hostile names as text', () => {
    const card = sharedCard(aReport(manyCases(40, HOSTILE.repeat(5))), ALL);

    assert.deepEqual(lintCard(card), []);
    assert.ok(sizeOf(card) < LARGEST_CARD);
    assert.doesNotMatch(textOf(card), /<at>|\{\{DATE|\u202E/);
  });
});

describe('a view of one’s own', () => {
  const ids = Array.from({ length: 61 }, (_, n) => `29:${n}`);

  it('is for the named people alone, sixty at most', () => {
    const { refresh } = sharedCard(aReport(manyCases(2)), ALL, ids);

    assert.deepEqual(Reflect.get(Object(refresh), 'userIds'), ids.slice(0, 60));
  });

  it('is nobody’s where nobody is named: Teams would ask for everybody', () => {
    assert.equal(sharedCard(aReport(manyCases(2)), ALL)['refresh'], undefined);
  });

  it('adds what concerns the viewer, and nothing to what all others see', () => {
    const report = aReport(manyCases(5));

    const base = textOf(sharedCard(report, ALL, ['29:ana']));
    const own = viewerCard(report, ALL, ['29:ana']);

    assert.match(textOf(own), /Only you see this line\. 0 of \d+ proposed changes wait for you/);
    assert.match(textOf(own), /Proposed changes \(\d+\)/);
    assert.doesNotMatch(base, /Proposed changes|wait for you/);
    assert.deepEqual(lintCard(own), []);
    assert.doesNotMatch(textOf(own), /comment: /);
  });
});

describe('linkCard', () => {
  const customers = Array.from({ length: 400 }, (_, n) => ({
    id: `id-${n}`,
    name: `Customer ${n}`,
  }));

  it('offers no more customers than a message may hold', () => {
    const card = linkCard({ title: 'Link', text: [], buttons: [], choices: customers });

    assert.deepEqual(lintCard(card), []);
    assert.match(textOf(card), RegExp(`Customer ${MOST_CHOICES - 1}"`));
    assert.doesNotMatch(textOf(card), RegExp(`Customer ${MOST_CHOICES}"`));
    assert.ok(sizeOf(card) < LARGEST_CARD);
  });

  it('has no list where there is nothing to choose', () => {
    const text = textOf(linkCard({ title: 'A*b', text: [HOSTILE], buttons: [] }));

    assert.doesNotMatch(text, /ChoiceSet|<at>/);
    assert.match(text, /A\\\\\*b/);
  });
});
