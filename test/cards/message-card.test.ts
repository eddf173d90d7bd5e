import assert from 'node:assert/strict';
import { bind, sizeOf } from '../../src/cards/bind.ts';
import { messageCard } from '../../src/cards/message-card.ts';

describe('bind', () => {
  const template = { type: 'AdaptiveCard', version: '1.5', fallbackText: '${a}' };

  it('fills a name and leaves expressions in the data alone', () => {
    assert.equal(bind(template, { a: '${b} {{x}}' })['fallbackText'], '${b} {{x}}');
  });

  it('throws on a name that the view lacks', () => {
    assert.throws(() => bind(template, {}), /lacks a/);
  });
});

describe('messageCard', () => {
  it('shows words, at most six suggestions, and a reference', () => {
    const suggestions = Array.from({ length: 9 }, (_, n) => ({
      label: `Customer ${n}`,
      ask: `health of ${n}`,
    }));

    const card = JSON.stringify(
      messageCard({ title: 'Which one?', text: ['Nine fit.'], suggestions, reference: 'c-1' }),
    );

    assert.match(card, /Which one\?/);
    assert.match(card, /Reference: c-1/);
    assert.equal(card.match(/"Action.Execute"/g)?.length, 6);
    assert.equal(card.match(/"Action.Submit"/g)?.length, 6);
  });

  it('has no empty parts when there is nothing to suggest', () => {
    const card = JSON.stringify(messageCard({ title: 'Hello', text: ['Hi.'] }));

    assert.doesNotMatch(card, /ActionSet|Reference/);
  });

  it('shows hostile text as plain text', () => {
    const evil = '[Approve](https://evil) <at>all</at> ${x} {{DATE(1)}}';

    const card = messageCard({ title: evil, text: [evil] });

    assert.match(JSON.stringify(card['body']), /\\\\\[Approve\\\\\]/);
    assert.doesNotMatch(JSON.stringify(card), /<at>|\{\{/);
    assert.ok(sizeOf(card) < 28_000);
  });
});
