import assert from 'node:assert/strict';
import { followUpOf, pointedAt } from '../../src/routing/follow-up.ts';
import { route } from '../../src/routing/route.ts';
import { SKILLS } from '../../src/skills/index.ts';

const read = (text: string) => followUpOf(text, route(text));

describe('followUpOf', () => {
  for (const text of ['cancel', 'Stop!', 'never mind', 'forget it', 'no thanks', 'none of these']) {
    it(`takes “${text}” for the end`, () => {
      assert.deepEqual(read(text), { kind: 'cancel' });
    });
  }

  for (const text of ['why?', 'But why', 'how come?', 'explain that', 'why is it blocked?']) {
    it(`takes “${text}” for a question about the last answer`, () => {
      assert.deepEqual(read(text), { kind: 'why' });
    });
  }

  for (const [text, at] of [
    ['the second one', 2],
    ['show me the 3rd', 3],
    ['2', 2],
    ['#4', 4],
    ['the last one please', 'last'],
    ['open number 10', 10],
  ] as const) {
    it(`counts “${text}”`, () => {
      assert.deepEqual(read(text), { kind: 'open', at });
    });
  }

  it('knows which line a why is about', () => {
    assert.deepEqual(read('why is the first one blocked?'), { kind: 'why', at: 1 });
  });

  for (const [text, words] of [
    ['only the blocked ones', 'blocked'],
    ['just at risk', 'at risk'],
    ['show me only overdue milestones', 'overdue'],
    ['the blocked ones', 'blocked'],
    ['and the blocked ones only', 'blocked'],
  ] as const) {
    it(`narrows by “${text}”`, () => {
      assert.deepEqual(read(text), { kind: 'only', words });
    });
  }

  for (const text of [
    'and for Fabrikam?',
    'what about Contoso Pharma',
    'same for 7-513440504',
    'Fabrikam?',
    'only Contoso',
    'and for opportunity 7-541771029',
  ]) {
    it(`keeps what was asked for the scope of “${text}”`, () => {
      assert.deepEqual(read(text), { kind: 'same', names: 'scope' });
    });
  }

  for (const text of [
    'since last month',
    'and since 1 Oct?',
    'only since Monday',
    'last 2 weeks',
  ]) {
    it(`keeps what was asked for the period of “${text}”`, () => {
      assert.deepEqual(read(text), { kind: 'same', names: 'period' });
    });
  }

  for (const [text, kind] of [
    ['all of them', 'wider'],
    ['for my whole portfolio', 'wider'],
    ['show everything', 'wider'],
    ['again', 'again'],
    ['try again please', 'again'],
    ['and who delivers there?', 'here'],
  ] as const) {
    it(`reads “${text}” as ${kind}`, () => {
      assert.deepEqual(read(text), { kind });
    });
  }

  for (const text of [
    'how are my milestones?',
    'health of Contoso',
    'commit-gate for Contoso',
    'milestone-health 7-513440504',
    'why is 7-513440504 blocked?',
    'can 7-503418826 go to committed?',
    'evidence pack for Fabrikam since last month',
    'help',
    'hi',
    '',
    '😀',
    ...SKILLS.flatMap(({ id, trigger }) => [id, ...trigger.examples]),
  ]) {
    it(`leaves “${text}” as a question of its own`, () => {
      assert.equal(read(text), null);
    });
  }
});

describe('pointedAt', () => {
  for (const [text, kind] of [
    ['can I commit this milestone?', 'milestone'],
    ['how is that opp doing', 'opportunity'],
    ['what did this customer say?', 'customer'],
    ['how are my milestones?', null],
    ['which milestone is this about', null],
  ] as const) {
    it(`sees ${kind ?? 'nothing'} in “${text}”`, () => {
      assert.equal(pointedAt(text), kind);
    });
  }
});
