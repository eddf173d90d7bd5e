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
});
