import assert from 'node:assert/strict';
import { readLines } from '../../../src/skills/rules/workiq-lines.ts';

const WINDOW = { from: '2026-02-01', to: '2026-03-02' };
const MAIL = 'https://outlook.office.com/mail/deeplink/read?ItemID=A1';

function line(changes: { day?: string; person?: string; said?: string; link?: string } = {}) {
  const { day = '2026-02-20', person = 'Eva Lind <eva@contoso.example>' } = changes;
  return `${day} | mail | ${person} | ${changes.said ?? 'All is well.'} | [1](${changes.link ?? MAIL})`;
}

describe('readLines: what counts as evidence', () => {
  for (const [what, text, count] of [
    ['a whole line', line(), 1],
    ['the first day of the window', line({ day: '2026-02-01' }), 1],
    ['the day before the window', line({ day: '2026-01-31' }), 0],
    ['the last day of the window', line({ day: '2026-03-02' }), 1],
    ['the day after the window', line({ day: '2026-03-03' }), 0],
    ['no day', line({ day: 'lately' }), 0],
    ['a day that does not exist', line({ day: '2026-02-31' }), 0],
    ['nobody', line({ person: '' }), 0],
    ['a link without https', line({ link: 'http://outlook.office.com/mail/1' }), 0],
    ['a foreign host', line({ link: 'https://evil.example/mail/1' }), 0],
    [
      'a host that only looks alike',
      line({ link: 'https://outlook.office.com.evil.example/1' }),
      0,
    ],
    ['a name before the host', line({ link: 'https://outlook.office.com@evil.example/1' }), 0],
    ['a person', line({ link: 'https://www.office.com/search?q=Eva' }), 0],
    ['a link without end', line({ link: `https://outlook.office.com/${'x'.repeat(2100)}` }), 0],
    [
      'prose with headings',
      '## Summary\nThe customer is unhappy [1](https://outlook.office.com/1).',
      0,
    ],
    ['the word NONE', 'NONE', 0],
    ['one source twice', `${line()}\n${line({ said: 'Again.' })}`, 1],
  ] as const) {
    it(`${count === 0 ? 'drops' : 'keeps'} ${what}`, () => {
      assert.equal(readLines(text, WINDOW).lines.length, count);
    });
  }

  for (const [source, link] of [
    ['mail', MAIL],
    ['meeting', 'https://outlook.office365.com/calendar/item/A1'],
    ['meeting', 'https://teams.microsoft.com/l/meetup-join/19:x/0'],
    ['teams', 'https://teams.microsoft.com/l/message/19:x/1'],
    ['file', 'https://contoso-my.sharepoint.com/a.docx'],
  ] as const) {
    it(`takes ${new URL(link).hostname}${new URL(link).pathname} for ${source}, whatever the words say`, () => {
      assert.equal(readLines(line({ link }), WINDOW).lines[0]?.source, source);
    });
  }

  it('quotes the answer word for word', () => {
    const text = line({ said: 'We wait | since Monday: <b>when</b>?' });

    const [found] = readLines(text, WINDOW).lines;

    assert.ok(text.includes(found?.quote ?? 'missing'));
  });
});
