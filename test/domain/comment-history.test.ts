import assert from 'node:assert/strict';
import { commentsAt } from '../../src/domain/comment-history.ts';

const NOW = new Date('2026-11-16T08:00:00Z');

function columns(json: unknown, text: string | null = null) {
  const forecastCommentsJson = typeof json === 'string' ? json : JSON.stringify(json);
  return { forecastComments: text, forecastCommentsJson, modifiedAt: '2026-11-01T00:00:00Z' };
}

describe('commentsAt', () => {
  it('sorts newest first whatever the stored order and reads both date forms', () => {
    const entries = commentsAt(
      columns([
        { userId: 'Ann via tool', modifiedOn: '11/5/2026, 8:47:43 AM', comment: 'older' },
        { userId: 'Ben', modifiedOn: '2026-11-11T16:20:30Z', comment: 'newer' },
      ]),
      NOW,
    );

    assert.deepEqual(
      entries.map(({ text, at, author }) => [text, at, author]),
      [
        ['newer', '2026-11-11T16:20:30.000Z', 'Ben'],
        ['older', '2026-11-05T08:47:43.000Z', 'Ann'],
      ],
    );
  });

  it('reads a user id in braces as that id in lower case', () => {
    const userId = '{E2370BD1-DE0D-5A06-B734-2ED34CAA284E}';

    const [entry] = commentsAt(
      columns([{ userId, modifiedOn: '2026-11-01T00:00:00Z', comment: 'x' }]),
      NOW,
    );

    assert.equal(entry?.author, 'e2370bd1-de0d-5a06-b734-2ed34caa284e');
  });

  it('drops entries pinned to the future', () => {
    const json = [
      { userId: 'A', modifiedOn: '2099-01-01T00:00:00Z', comment: 'pinned' },
      { userId: 'A', modifiedOn: '2026-11-01T00:00:00Z', comment: 'current' },
    ];

    assert.deepEqual(
      commentsAt(columns(json), NOW).map(({ text }) => text),
      ['current'],
    );
  });

  for (const broken of ['', '[]', 'see mail', '{"a":1}', '[{"text":"wrong keys"}]', '[{']) {
    it(`falls back to the plain text when the history is ${JSON.stringify(broken)}`, () => {
      const entries = commentsAt(columns(broken, 'plain word'), NOW);

      assert.deepEqual(entries, [{ at: '2026-11-01T00:00:00Z', author: null, text: 'plain word' }]);
    });
  }

  it('reads lines in the initials style with author and date', () => {
    const text = 'BP - 21/Oct - cable crew is late\nGN - 7/Dec - 60 stores done';

    const entries = commentsAt(columns('', text), NOW);

    assert.deepEqual(
      entries.map(({ author, at }) => [author, at?.slice(0, 10)]),
      [
        ['BP', '2026-10-21'],
        ['GN', '2025-12-07'],
      ],
    );
  });

  it('finds nothing where nothing stands', () => {
    assert.deepEqual(
      commentsAt({ forecastComments: null, forecastCommentsJson: null, modifiedAt: null }, NOW),
      [],
    );
  });

  for (const [written, at] of [
    ['2026-11-10T09:30:00Z', '2026-11-10T09:30:00.000Z'],
    ['2026-11-10T09:30:00+02:00', '2026-11-10T07:30:00.000Z'],
    ['2026-11-10T09:30:00', '2026-11-10T09:30:00.000Z'],
    ['2026-11-10 09:30:00', '2026-11-10T09:30:00.000Z'],
    ['2026-11-10', '2026-11-10T00:00:00.000Z'],
    ['11/10/2026, 12:05:00 AM', '2026-11-10T00:05:00.000Z'],
    ['11/10/2026 9:30 PM', '2026-11-10T21:30:00.000Z'],
    ['yesterday', null],
    ['', null],
    [null, null],
    [undefined, null],
  ] as const) {
    it(`reads ${JSON.stringify(written) ?? 'no time'} in UTC, on every machine`, () => {
      const [entry] = commentsAt(
        columns([{ userId: 'A', modifiedOn: written, comment: 'x' }]),
        NOW,
      );

      assert.deepEqual(entry, { at, author: 'A', text: 'x' });
    });
  }

  it('puts an entry without a readable time last: it is no newest word', () => {
    const json = [
      { userId: 'A', modifiedOn: 'soon', comment: 'undated' },
      { userId: 'A', modifiedOn: '2026-01-01T00:00:00Z', comment: 'dated' },
    ];

    assert.deepEqual(
      commentsAt(columns(json), NOW).map(({ text }) => text),
      ['dated', 'undated'],
    );
  });

  for (const [userId, author] of [
    ['Ann via MSX helper', 'Ann'],
    [' Ben ', 'Ben'],
    ['{not-an-id}', '{not-an-id}'],
    ['', null],
    [null, null],
  ] as const) {
    it(`knows the author ${JSON.stringify(userId)} as ${author ?? 'nobody'}`, () => {
      const json = [{ userId, modifiedOn: '2026-11-01T00:00:00Z', comment: 'x' }];

      assert.equal(commentsAt(columns(json), NOW)[0]?.author, author);
    });
  }

  it('takes an entry of this very moment, and none of a second later', () => {
    const json = [
      { modifiedOn: '2026-11-16T08:00:00Z', comment: 'now' },
      { modifiedOn: '2026-11-16T08:00:01Z', comment: 'later' },
    ];

    assert.deepEqual(
      commentsAt(columns(json), NOW).map(({ text }) => text),
      ['now'],
    );
  });

  it('reads on beside entries that are none', () => {
    const json = [null, 5, 'text', {}, { modifiedOn: '2026-11-01T00:00:00Z', comment: 'good' }];

    assert.equal(commentsAt(columns(json), NOW)[0]?.text, 'good');
  });

  for (const line of ['EH - 31/Feb - x', 'EH - 0/Nov - x', 'EH - 12/Xyz - x']) {
    it(`gives no date to "${line}", which is none`, () => {
      assert.equal(commentsAt(columns('', line), NOW)[0]?.at, null);
    });
  }

  it('gives a day without a year the year in which it was last', () => {
    const text = 'AB - 17/Nov - tomorrow still counts\nAB - 18/Nov - that was last year';

    assert.deepEqual(
      commentsAt(columns('', text), NOW).map(({ at }) => at?.slice(0, 10)),
      ['2026-11-17', '2025-11-18'],
    );
  });
});
