import assert from 'node:assert/strict';
import { problemIn, problemOf } from '../../src/auth/entra-problems.ts';
import { endsOnPage, SignInError } from '../../src/auth/sign-in-error.ts';

/** What Entra documents, as MSAL throws it; the last column is what people are told about. */
const FAILURES: readonly (readonly [string, object, string])[] = [
  [
    'consent that was never given',
    refused('AADSTS65001', { subError: 'consent_required' }),
    'consent',
  ],
  ['consent by its sub-error alone', refused('', { subError: 'consent_required' }), 'consent'],
  ['a person who said no', refused('AADSTS65004'), 'declined'],
  ['consent that an administrator has to give', refused('AADSTS90094'), 'admin'],
  ['a service that the organization does not have', refused('AADSTS650052'), 'admin'],
  ['a disabled account', refused('AADSTS50057'), 'disabled'],
  ['an account to which the app was not given', refused('AADSTS50105'), 'disabled'],
  ['a second factor', refused('AADSTS50076', { claims: '{}' }), 'step'],
  ['a second factor that is not set up', refused('AADSTS50079', { claims: '{}' }), 'step'],
  ['a challenge of an unknown number', refused('AADSTS59999', { claims: '{}' }), 'step'],
  ['a network that a rule blocks', refused('AADSTS53003'), 'blocked'],
  ['a device that is not managed', refused('AADSTS53000'), 'blocked'],
  ['a sign-in that was revoked', refused('AADSTS50173'), 'again'],
  ['a sign-in that is too old', refused('AADSTS500133'), 'again'],
  ['a refusal without a number', refused(''), 'again'],
  ['a wrong secret', refused('AADSTS7000215', { errorCode: 'invalid_client' }), 'setup'],
  ['an address that is not registered', refused('AADSTS50011'), 'setup'],
  ['trouble of Entra', refused('AADSTS90033', { errorCode: 'temporarily_unavailable' }), 'later'],
  ['a network that is down', new TypeError('fetch failed'), 'later'],
  ['nothing at all', {}, 'later'],
];

function refused(number: string, more: object = {}): object {
  return { errorCode: 'invalid_grant', errorMessage: `${number}: Ana's account.`, ...more };
}

describe('failures of Entra', () => {
  for (const [what, thrown, problem] of FAILURES) {
    it(`tells ${what} as ${problem}`, () => {
      assert.equal(problemIn(thrown).problem, problem);
    });
  }

  it('keeps the number for operators and no sentence, which may name people', () => {
    const error = problemIn(refused('AADSTS50057'));

    assert.equal(error.entraCode, 'AADSTS50057');
    assert.doesNotMatch(JSON.stringify(error) + error.message, /Ana/);
  });

  it('leaves a problem of our own as it is', () => {
    const own = new SignInError('person');

    assert.equal(problemIn(own), own);
  });

  it('takes access_denied of the page for a no, whatever its number', () => {
    const { problem } = problemOf({ errorCode: 'access_denied', said: 'The user said no.' });

    assert.equal(problem, 'declined');
  });

  it('sends people to the page of Entra only where that would help', () => {
    const ends = ['consent', 'step', 'admin', 'blocked', 'again', 'later'] as const;

    assert.deepEqual(ends.filter(endsOnPage), ['consent', 'step']);
  });
});
