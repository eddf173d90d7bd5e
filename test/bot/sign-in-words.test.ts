import assert from 'node:assert/strict';
import type { SignInProblem } from '../../src/auth/sign-in-error.ts';
import { signedInAs, signInFailed, workIqFailed } from '../../src/bot/sign-in-words.ts';
import type { Message } from '../../src/cards/message-card.ts';

/** Every problem; the type check asks for a row when one is added. */
const EACH: Readonly<Record<SignInProblem, true>> = {
  ...{ person: true, consent: true, step: true, admin: true, declined: true, again: true },
  ...{ disabled: true, blocked: true, stale: true, later: true, clock: true, setup: true },
};
const PROBLEMS = Object.keys(EACH) as SignInProblem[];
const asks = ({ suggestions = [] }: Message) => suggestions.map(({ ask }) => ask);
const said = ({ title, text }: Message) => [title, ...text].join(' ');

describe('the words of a sign-in that did not work', () => {
  for (const problem of PROBLEMS) {
    it(`say what ${problem} means, that nothing was read, and lead on`, () => {
      const message = signInFailed(problem, 'ref-7');

      assert.match(said(message), /Nothing was read\./);
      assert.ok(asks(message).length > 0, 'a dead end');
      assert.equal(message.reference, 'ref-7');
    });

    it(`are in plain words for ${problem}: no code, no word of the protocol`, () => {
      assert.doesNotMatch(said(signInFailed(problem, 'r')), /AADSTS|token|claim|OAuth|undefined/);
    });
  }

  it('are different for each problem, for each is mended in another way', () => {
    const titles = PROBLEMS.map((problem) => signInFailed(problem, 'r').title);

    assert.equal(new Set(titles).size, PROBLEMS.length);
  });

  it('send whoever needs an administrator with a text that can be passed on', () => {
    assert.match(said(signInFailed('admin', 'r')), /Grant admin consent\. Send them this text/);
  });

  for (const problem of ['later', 'clock'] as const) {
    it(`blame nobody for ${problem}`, () => {
      assert.match(said(signInFailed(problem, 'r')), /Nothing is wrong with you/);
    });
  }
});

describe('who somebody is, and what works', () => {
  for (const standing of ['works', 'off', ...PROBLEMS] as const) {
    it(`is said also when WorkIQ is “${standing}”, with a way on`, () => {
      const message = signedInAs('Ana Bell', standing);

      assert.match(message.title, /In MSX you are Ana Bell/);
      assert.match(said(message), /WorkIQ/);
      assert.doesNotMatch(said(message), /undefined/);
      assert.ok(asks(message).includes('sign out'));
    });
  }

  for (const standing of ['consent', 'step', 'declined'] as const) {
    it(`offers to connect WorkIQ where the person can: ${standing}`, () => {
      assert.ok(asks(signedInAs('Ana', standing)).some((ask) => /workiq/i.test(ask)));
    });
  }

  for (const standing of ['works', 'off', 'admin', 'blocked', 'later'] as const) {
    it(`offers nothing that the person can’t do: ${standing}`, () => {
      assert.ok(!asks(signedInAs('Ana', standing)).some((ask) => /workiq/i.test(ask)));
    });
  }
});

describe('the words of WorkIQ that was not allowed', () => {
  for (const problem of PROBLEMS) {
    it(`say at ${problem} that the rest stays as it is`, () => {
      const message = workIqFailed(problem, 'ref-7');

      assert.match(said(message), /WorkIQ is not connected/);
      assert.match(said(message), /Your sign-in to MSX stays as it is/);
      assert.doesNotMatch(said(message), /undefined/);
      assert.equal(message.reference, 'ref-7');
    });
  }
});
