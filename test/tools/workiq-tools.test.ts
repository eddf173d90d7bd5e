import assert from 'node:assert/strict';
import { AskWorkIqInput, AskWorkIqOutput } from '../../src/tools/workiq-tools.ts';

describe('the contract of ask_work_iq', () => {
  for (const [what, input, good] of [
    ['a question', { question: 'What did Contoso say?' }, true],
    ['files by address', { question: 'x', fileUrls: ['https://contoso.example/plan.docx'] }, true],
    ['no question', {}, false],
    ['an empty question', { question: '' }, false],
    ['a file without an address', { question: 'x', fileUrls: ['plan.docx'] }, false],
    ['a field that it does not know', { question: 'x', tenant: 'y' }, false],
  ] as const) {
    it(`${good ? 'takes' : 'refuses'} ${what}`, () => {
      assert.equal(AskWorkIqInput.safeParse(input).success, good);
    });
  }

  for (const [what, output, good] of [
    ['an answer', { outcome: 'answered', text: 'x', conversationId: null }, true],
    ['nothing found', { outcome: 'nothing_found', text: 'x' }, true],
    ['a refusal with what to do', { outcome: 'refused', why: 'x', whatToDo: 'y' }, true],
    ['a failure', { outcome: 'failed', why: 'x', retryAfterMs: 1000 }, true],
    ['a refusal that leaves people alone', { outcome: 'refused', why: 'x' }, false],
    ['a failure dressed up as an answer', { outcome: 'failed', text: 'nothing' }, false],
    ['an outcome of its own', { outcome: 'maybe', text: 'x' }, false],
  ] as const) {
    it(`${good ? 'knows' : 'does not know'} ${what}`, () => {
      assert.equal(AskWorkIqOutput.safeParse(output).success, good);
    });
  }
});
