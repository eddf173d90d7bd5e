import assert from 'node:assert/strict';
import { barOf } from '../../src/cards/bar.ts';
import { firstCard } from '../../src/cards/first-card.ts';
import { look } from '../../src/cards/look.ts';
import { sourceLine, unreadLines } from '../../src/cards/report-lines.ts';
import type { Source } from '../../src/domain/skill-result.ts';
import { aCase } from '../support/case-files.ts';
import { wordsOf } from '../support/cards.ts';
import { aReport, manyCases } from '../support/health-reports.ts';

const unreadOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ what: `tasks of ${at + 1}`, why: 'refused' }));
const linesOf = (count: number) => unreadLines(unreadOf(count)).unread.map(({ line }) => line);

describe('the box of what was not read', () => {
  it('is not there when everything was read', () => {
    assert.deepEqual(unreadLines([]), { hasUnread: false, unread: [] });
  });

  it('says what and why, one line each', () => {
    assert.deepEqual(linesOf(2), ['tasks of 1: refused', 'tasks of 2: refused']);
  });

  it('shows all of four', () => {
    assert.equal(linesOf(4).length, 4);
  });

  it('shows four of more, and counts the others, so that none is passed over', () => {
    assert.deepEqual(linesOf(5).slice(3), ['tasks of 4: refused', 'and 1 more']);
    assert.equal(linesOf(500).at(-1), 'and 496 more');
  });

  it('takes words of MSX for text', () => {
    const [first] = unreadLines([{ what: '<at>All</at>', why: '{{DATE(1)}}' }]).unread;

    assert.equal(first?.line, 'All: { {DATE(1)}}');
  });

  it('cuts a long reason', () => {
    const [first] = unreadLines([{ what: 'tasks', why: 'x'.repeat(5000) }]).unread;

    assert.ok((first?.line.length ?? 0) <= 180);
  });
});

describe('the line of sources', () => {
  const { result } = aReport(manyCases(3));
  const said = (changes: Partial<Source>): string => {
    const source: Source = { ...{ system: 'workiq', calls: 3 }, ...changes } as Source;
    return sourceLine({ ...result, sources: [source] });
  };

  it('says when MSX was read, in whose zone, how much, and that nothing was written', () => {
    const line = sourceLine(result);

    assert.match(line, /^MSX, read 2 Mar 2026, \d\d:\d\d \(Europe\/Berlin\): 1 opportunity, /);
    assert.match(line, /3 milestones, tasks of \d+\. Nothing was written\.$/);
  });

  it('says nothing of WorkIQ where it was not asked', () => {
    assert.doesNotMatch(sourceLine(result), /WorkIQ/);
  });

  for (const [changes, words] of [
    [{}, 'WorkIQ: 3 questions. '],
    [{ calls: 1 }, 'WorkIQ: 1 question. '],
    [{ calls: 0 }, 'WorkIQ: 0 questions. '],
    [{ sample: true }, 'WorkIQ (sample data): 3 questions. '],
    [{ reused: 0 }, 'WorkIQ: 3 questions. '],
    [{ reused: 2 }, '3 questions, 2 answered from the last 15 minutes, not asked again. '],
    [{ reused: 3 }, '3 questions, all answered from the last 15 minutes, not asked again. '],
  ] as const) {
    it(`says of WorkIQ with ${JSON.stringify(changes)}: ${words}`, () => {
      assert.ok(said(changes).includes(words), said(changes));
    });
  }
});

describe('the bar of states', () => {
  const part = (word: string, count: number) => ({ count, look: look(word, 'Attention') });
  const weights = (...counts: number[]) =>
    barOf(counts.map((count, at) => part(`s${at}`, count))).map((one) =>
      Number(Reflect.get(one, 'weight')),
    );

  it('leaves out what there is none of', () => {
    assert.equal(barOf([part('Blocked', 0), part('On track', 4)]).length, 1);
  });

  it('is empty where there is nothing at all', () => {
    assert.deepEqual(barOf([part('Blocked', 0)]), []);
  });

  it('has the number and the word beside the colour', () => {
    const [first] = barOf([part('On Track', 4)]);

    assert.equal(Reflect.get(first ?? {}, 'count'), '4');
    assert.equal(Reflect.get(first ?? {}, 'label'), 'on track');
  });

  it('keeps room for the words of a small part beside a large one', () => {
    const [small = 0, large = 0] = weights(1, 499);

    assert.ok(small * 3 >= 500, `${small} of ${small + large}`);
    assert.ok(large > small);
  });
});

describe('the first card of a result', () => {
  const context = { now: new Date('2026-03-02T09:00:00Z'), undoMinutes: 30 };
  const about = (kind: 'milestone' | 'portfolio', count: number) => {
    const report = aReport(count === 1 ? [aCase({ dueIn: 10 })] : manyCases(count));
    const scope = { ...report.result.scope, kind };
    return wordsOf(firstCard({ ...report, result: { ...report.result, scope } }, context));
  };

  it('opens the milestone that was asked about', () => {
    assert.match(about('milestone', 1), /What would clear it/);
  });

  it('is the overview for a portfolio, also where only one milestone is in it', () => {
    assert.doesNotMatch(about('portfolio', 1), /What would clear it/);
  });

  it('is the overview where a milestone has several findings', () => {
    assert.doesNotMatch(about('milestone', 4), /What would clear it/);
  });

  it('is the overview where there is no finding at all', () => {
    assert.doesNotMatch(about('milestone', 0), /What would clear it/);
  });
});
