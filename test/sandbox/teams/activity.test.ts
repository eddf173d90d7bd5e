import assert from 'node:assert/strict';
import { contentOf, outcomeOf, WENT_WRONG } from '../../../src/sandbox/teams/activity.ts';

const CARD = { type: 'AdaptiveCard', version: '1.5' } as const;
const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const ERROR_TYPE = 'application/vnd.microsoft.error';

describe('answer to a pressed Action.Execute', () => {
  it('replaces the card when it holds a card', () => {
    const outcome = outcomeOf({ statusCode: 200, type: CARD_TYPE, value: CARD });

    assert.deepEqual(outcome, { card: CARD });
  });

  it('counts as 200 when the inner status is missing', () => {
    const outcome = outcomeOf({ type: CARD_TYPE, value: CARD });

    assert.deepEqual(outcome, { card: CARD });
  });

  it('shows a short message', () => {
    const type = 'application/vnd.microsoft.activity.message';

    const outcome = outcomeOf({ statusCode: 200, type, value: 'Done.' });

    assert.deepEqual(outcome, { notice: { tone: 'info', text: 'Done.' } });
  });

  for (const type of [ERROR_TYPE, `${ERROR_TYPE}.preconditionFailed`]) {
    it(`shows the message of ${type} in red`, () => {
      const value = { code: 'BadRequest', message: 'Not yours.' };

      const outcome = outcomeOf({ statusCode: 400, type, value });

      assert.deepEqual(outcome, { notice: { tone: 'error', text: 'Not yours.' } });
    });
  }

  for (const [what, body] of [
    ['nothing', null],
    ['text', 'ok'],
    ['an unknown type', { statusCode: 200, type: 'x', value: CARD }],
    ['a card that is none', { statusCode: 200, type: CARD_TYPE, value: { type: 'Hero' } }],
    ['a card with an error status', { statusCode: 500, type: CARD_TYPE, value: CARD }],
    ['an error without a message', { statusCode: 400, type: ERROR_TYPE, value: null }],
    [
      'a sign-in request',
      { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: {} },
    ],
  ] as const) {
    it(`says that something went wrong when it holds ${what}`, () => {
      const outcome = outcomeOf(body);

      assert.deepEqual(outcome, { notice: WENT_WRONG });
    });
  }
});

describe('content of a bot activity', () => {
  it('is words and the first Adaptive Card', () => {
    const attachments = [{ contentType: CARD_TYPE, content: CARD }];

    const content = contentOf({ type: 'message', text: 'Hi', attachments });

    assert.deepEqual(content, { text: 'Hi', card: CARD });
  });

  it('names attachments that the desk cannot draw', () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.oauth', content: {} }];

    const content = contentOf({ type: 'message', attachments });

    assert.deepEqual(content, {
      text: '[attachment: application/vnd.microsoft.card.oauth]',
      card: null,
    });
  });

  it('leaves out an attachment that only claims to be an Adaptive Card', () => {
    const attachments = [{ contentType: CARD_TYPE, content: 'nonsense' }];

    const content = contentOf({ type: 'message', text: null, attachments });

    assert.deepEqual(content, { text: '', card: null });
  });
});
