import assert from 'node:assert/strict';
import { normalise } from '../../../src/backends/mcp/workiq-answer.ts';
import { LINE } from '../../support/workiq.ts';

const ID = '0123456789abcdef0123456789abcdef';

function said(text: string, more: object = {}): object {
  return { content: [{ type: 'text', text }], ...more };
}

describe('the reader of WorkIQ answers', () => {
  for (const [envelope, result, conversationId] of [
    ['A', said(LINE, { structuredContent: { answer: LINE, conversationId: ID } }), ID],
    ['B', said(JSON.stringify({ response: LINE, conversationId: ID })), ID],
    ['B with the other key', said(JSON.stringify({ answer: LINE, conversationId: null })), null],
    ['C', said(LINE), null],
  ] as const) {
    it(`proof 2: gives the same text for envelope ${envelope}`, () => {
      assert.deepEqual(normalise(result), { text: LINE, conversationId });
    });
  }

  it('joins texts and ignores what is no text', () => {
    const content = [
      { type: 'text', text: 'one' },
      { type: 'image', data: 'x' },
      { type: 'text', text: 'two' },
    ];

    assert.deepEqual(normalise({ content }), { text: 'one\ntwo', conversationId: null });
  });

  it('unescapes JSON once only', () => {
    const inner = JSON.stringify({ response: 'a' });

    const told = normalise(said(JSON.stringify({ response: inner })));

    assert.equal('text' in told && told.text, inner);
  });

  for (const [what, text] of [
    ['a mail about the terms', `${LINE} They accept the EULA.`],
    ['a mail about a billing policy', '2026-11-12 | mail | Ada | billing policy agreed | none'],
    ['a long text that mentions a refusal', `Access denied for path. ${'word '.repeat(200)}`],
    ['a sentence about credits', 'The customer wants credits for the outage; they are busy.'],
    ['a text in braces that is no JSON', '{ response: none }'],
    ['JSON about something else', '{"colour":"red"}'],
  ] as const) {
    it(`takes ${what} for an answer`, () => {
      assert.deepEqual(normalise(said(text)), { text, conversationId: null });
    });
  }

  it('takes a structured answer for one, whatever it mentions', () => {
    const answer = 'Ada wrote: accept the EULA.';

    const told = normalise(said(answer, { structuredContent: { answer } }));

    assert.equal('text' in told && told.text, answer);
  });

  it('takes a failure in JSON for one, also where answers come structured', () => {
    const text = JSON.stringify({ response: null, error: 'not entitled', requestId: 'r-7' });

    const told = normalise(said(text, { structuredContent: {} }));

    assert.deepEqual(told, { failure: 'entitlement', reference: 'r-7' });
  });

  it('keeps the request id that stands beside a refusal', () => {
    const told = normalise(said('internal error', { isError: true, _meta: { requestId: 'r-8' } }));

    assert.deepEqual(told, { failure: 'service', reference: 'r-8' });
  });

  for (const garbage of [undefined, null, 7, 'text', [], { content: 'text' }]) {
    it(`takes ${JSON.stringify(garbage)} for a failure`, () => {
      assert.ok('failure' in normalise(garbage));
    });
  }

  it('reads 200 kB as fast as it came', () => {
    const text = `${LINE}\n`.repeat(2500);

    const told = normalise(said(text));

    assert.equal('text' in told && told.text?.length, text.length);
  });
});
