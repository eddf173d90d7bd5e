import assert from 'node:assert/strict';
import { sentencesOf } from '../../../src/signals/clauses.ts';
import { entriesOf } from '../../../src/signals/history.ts';
import type { Finding } from '../../../src/signals/mentions.ts';
import type { Opinions } from '../../../src/signals/opinion/opinions.ts';
import { withSecondOpinion } from '../../../src/signals/opinion/second-opinion.ts';
import type { Polarity, SignalKind } from '../../../src/signals/signal.ts';
import type { TextField } from '../../../src/signals/text-source.ts';

const PLAIN = 'weather was fine, the bench looks bare';

/** A model that thinks one thing of every text. */
function thinking(kind: SignalKind, share: number, polarity: Polarity, sure = 0.99): Opinions {
  return () => [{ kind, share, polarity: () => ({ polarity, share: sure }) }];
}

function found(kind: SignalKind, polarity: Polarity): Finding {
  return { kind, polarity, rank: 0, start: 0, end: 7 };
}

function after(findings: Finding[], opinions: Opinions, field?: TextField): string[] {
  const sentences = sentencesOf(PLAIN, entriesOf(PLAIN));
  return withSecondOpinion(findings, { plain: PLAIN, sentences, field }, opinions).map(
    ({ kind, polarity }) => `${kind} ${polarity}`,
  );
}

describe('withSecondOpinion', () => {
  for (const [what, findings, opinions, expected] of [
    ['adds what no rule found', [], thinking('done', 0.8, 'denied'), ['done denied']],
    ['adds nothing of which it is unsure', [], thinking('done', 0.5, 'denied'), []],
    [
      'asserts a gate when it is nearly certain',
      [],
      thinking('capacity', 0.8, 'asserted', 0.95),
      ['capacity asserted'],
    ],
    [
      'leaves a gate open when it is less sure',
      [],
      thinking('capacity', 0.8, 'asserted', 0.8),
      ['capacity pending'],
    ],
    [
      'drops what is hardly likely',
      [found('done', 'asserted')],
      thinking('done', 0.01, 'asserted'),
      [],
    ],
    [
      'leaves open what a rule took for settled',
      [found('capacity', 'asserted')],
      thinking('capacity', 0.9, 'pending'),
      ['capacity pending'],
    ],
    [
      'settles what a rule left open',
      [found('done', 'pending')],
      thinking('done', 0.9, 'asserted'),
      ['done asserted'],
    ],
    [
      'never settles a gate',
      [found('capacity', 'pending')],
      thinking('capacity', 0.9, 'asserted'),
      ['capacity pending'],
    ],
    [
      'never turns a no into a yes',
      [found('done', 'denied')],
      thinking('done', 0.9, 'asserted'),
      ['done denied'],
    ],
    [
      'adds no word of a CSAM whom the text does not name',
      [],
      thinking('csam_alignment', 0.99, 'denied'),
      [],
    ],
  ] as const) {
    it(what, () => {
      assert.deepEqual(after([...findings], opinions), expected);
    });
  }

  it('asks more of a name, which is a title', () => {
    const opinions = thinking('done', 0.8, 'asserted');

    assert.deepEqual(after([], opinions, 'name'), []);
    assert.deepEqual(after([], opinions, 'comment'), ['done asserted']);
  });
});
