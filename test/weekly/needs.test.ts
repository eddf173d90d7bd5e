import assert from 'node:assert/strict';
import { BackgroundAccessError, NotSignedInError, ToolError } from '../../src/errors.ts';
import { needCard } from '../../src/weekly/needs.ts';

const away = (need: BackgroundAccessError['need']) =>
  new BackgroundAccessError(need, 'The reason.');
const said = (error: unknown, kind: 'person' | 'chat') => JSON.stringify(needCard(error, { kind }));

describe('a week in which nothing may be read', () => {
  for (const [what, error, person, place] of [
    [
      'nobody is there',
      away('presence'),
      /one click away.*"Show my week"/,
      /“@CSAM Ops send it now”/,
    ],
    ['a consent is missing', away('consent'), /sign in.*"Sign in"/, /sign in in our personal chat/],
    [
      'a sign-in is missing',
      new NotSignedInError(),
      /sign in.*"Sign in"/,
      /sign in in our personal/,
    ],
    ['the application lacks a right', away('administrator'), /your administrator/, /administrator/],
  ] as const) {
    it(`says what is needed when ${what}`, () => {
      assert.match(said(error, 'person'), person);
      assert.match(said(error, 'chat'), place);
    });

    it(`says how it ends, and nothing of what it could not read, when ${what}`, () => {
      for (const card of [said(error, 'person'), said(error, 'chat')]) {
        assert.match(card, /stop weekly/);
        assert.doesNotMatch(card, /The reason|no change|0 milestones/);
      }
    });

    it(`has no button for others in a shared place when ${what}`, () => {
      assert.doesNotMatch(said(error, 'chat'), /"Show my week"|"Sign in"/);
    });
  }

  it('is another thing than MSX that is down or says no', () => {
    for (const code of ['tool_denied', 'tool_unavailable'] as const) {
      const error = new ToolError(code, { tool: 'get_milestones', message: 'No.' });
      assert.equal(needCard(error, { kind: 'person' }), null);
    }
  });
});
