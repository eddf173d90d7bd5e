import assert from 'node:assert/strict';
import type { Scope } from '../../../src/domain/skill-result.ts';
import { wordsInScope } from '../../../src/skills/rules/words-in-scope.ts';
import { CONTOSO } from '../../support/fake-tools.ts';

function word(quote: string, milestoneIds: string[] = []) {
  const line = {
    source: 'mail',
    day: '2026-03-01',
    person: 'Eva',
    quote,
    link: 'https://x',
  } as const;
  const by = { id: '', name: 'Eva', role: 'customer' } as const;
  return { line, by, milestoneIds, stance: 'neutral', customer: CONTOSO } as const;
}

const TOLD = {
  words: [word('On 7-500000001.', ['m1']), word('Contoso invites you.'), word('Thanks!')],
  heard: new Set<string>(),
  isWhole: true,
  asked: [],
  unread: [],
};

function inScope(kind: Scope['kind'], told = TOLD) {
  const { words, unread } = wordsInScope(told, {
    kind,
    label: 'x',
    opportunityIds: [],
    milestoneIds: [],
  });
  return { quotes: words.map(({ line }) => line.quote), unread };
}

describe('words in scope', () => {
  for (const kind of ['portfolio', 'customer'] as const) {
    it(`keeps every word for a ${kind}`, () => {
      assert.equal(inScope(kind).quotes.length, 3);
    });
  }

  for (const kind of ['opportunity', 'milestone'] as const) {
    it(`keeps for a named ${kind} what names work or the customer, and counts the rest`, () => {
      const { quotes, unread } = inScope(kind);

      assert.deepEqual(quotes, ['On 7-500000001.', 'Contoso invites you.']);
      assert.match(unread[0]?.why ?? '', /^1 other word name/);
    });
  }

  it('says nothing when nothing is left out', () => {
    assert.deepEqual(inScope('milestone', { ...TOLD, words: [] }).unread, []);
  });
});
