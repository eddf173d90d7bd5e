import assert from 'node:assert/strict';
import { textOf } from '../../src/cli/text.ts';
import { aReport } from '../support/health-reports.ts';
import { aCase } from '../support/case-files.ts';

describe('a result as text', () => {
  it('prints headline, scope, one line an item, and the changes of any skill', () => {
    const { result } = aReport([aCase({ dueIn: 10 }), aCase()]);

    const text = textOf(result);

    assert.match(text, /^2 committed milestones: 1 blocked, 1 on track/);
    assert.match(text, /^your portfolio, 2026-03-02 \(Europe\/Berlin\)$/m);
    assert.match(text, /^health_report \(2\)$/m);
    assert.match(text, /milestone: 7-500000001 Data platform live; health: blocked/);
    assert.match(text, /changes proposed \(dry run, nothing was written\)/);
  });

  it('says what was not read, and leaves evidence to the JSON', () => {
    const unread = [{ what: 'deal team', why: 'MSX answered 403' }];
    const { result } = aReport([aCase()]);

    const text = textOf({ ...result, coverage: { ...result.coverage, unread } });

    assert.match(text, /^NOT READ: deal team: MSX answered 403$/m);
    assert.doesNotMatch(text, /evidence/);
  });

  it('prints no control sign of a name: it could rewrite what stands above', () => {
    const name = '\u001b[2J\u001b[1;31mAll good\r\nblocked \u0007\u009b5m';
    const { result } = aReport([aCase({ milestone: { name } })]);

    const text = textOf(result);

    assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
    assert.match(text, /7-500000001 {2}\[2J \[1;31mAll good blocked/);
  });
});
