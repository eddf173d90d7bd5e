import assert from 'node:assert/strict';
import { sizeOf } from '../../src/cards/bind.ts';
import { helpCard } from '../../src/cards/help-card.ts';
import { portfolioCard, type CustomerCount } from '../../src/cards/portfolio-card.ts';
import { lintCard } from '../support/card-lint.ts';

function aCount(changes: Partial<CustomerCount> = {}): CustomerCount {
  return { name: 'Contoso', opportunities: ['Data'], milestones: 3, committed: 1, ...changes };
}

function aCard(counts: readonly CustomerCount[], page = 0) {
  const readAt = new Date('2026-11-16T08:00:00Z');
  return portfolioCard({ counts, unread: [], readAt, timeZone: 'Europe/Berlin', page });
}

const wordsOf = (counts: readonly CustomerCount[], page?: number): string =>
  JSON.stringify(aCard(counts, page));

describe('portfolioCard', () => {
  for (const [counts, says] of [
    [[], /MSX shows no open opportunity/],
    [[aCount()], /1 customer, 1 opportunity, 3 active milestones, 1 of them committed/],
    [[aCount(), aCount({ name: 'Fabrikam' })], /2 customers, 2 opportunities, 6 active milest/],
    [[aCount({ name: null, milestones: 1 })], /0 customers.*1 active milestone.*Without a cust/],
  ] as const) {
    it(`counts ${counts.length} rows as ${says.source}`, () => {
      assert.match(wordsOf(counts), says);
    });
  }

  it('has pages for many customers, each small', () => {
    const many = Array.from({ length: 53 }, (_, at) =>
      aCount({ name: `客${at} ${'long '.repeat(40)}`, opportunities: ['x'.repeat(500)] }),
    );

    assert.match(wordsOf(many), /1 to 12 of 53 customers.*"title":"Next"/);
    assert.match(wordsOf(many, 99), /49 to 53 of 53 customers.*"title":"Previous"/);
    for (const page of [0, 4]) assert.ok(sizeOf(aCard(many, page)) < 28 * 1024);
  });

  it('asks for everything where a name is missing', () => {
    assert.match(wordsOf([aCount({ name: null })]), /"text":"milestone-health"/);
  });

  it('is a valid card, with foreign names as text', () => {
    const evil = aCount({ name: '[x](https://evil) <at>all</at> ${y}' });

    assert.deepEqual(lintCard(aCard([evil])), []);
    assert.doesNotMatch(wordsOf([evil]), /<at>/);
  });
});

describe('helpCard', () => {
  const example = { title: 'Commit Gate', says: '“can I?”', ask: 'commit-gate for Contoso' };

  for (const [state, says] of [
    [{ isOwn: true, isAsked: false }, /Examples from your own work/],
    [{ isOwn: false, isAsked: false }, /Press an example, or ask in your own words/],
    [{ isOwn: false, isAsked: true }, /My last question is still open/],
  ] as const) {
    it(`says ${says.source}`, () => {
      const card = helpCard([example], state);

      assert.match(JSON.stringify(card), says);
      assert.deepEqual(lintCard(card), []);
    });
  }
});
