/** What went wrong with a sign-in, in kinds that lead to different words. */

/**
 * `person`: the token is about somebody else. `consent`: the organization has not allowed the bot
 * yet. `again`: the person has to sign in anew, also after a revocation. `disabled`: the account may
 * not sign in. `later`: Entra could not be asked now. `setup`: the bot's registration is wrong.
 */
export type SignInProblem = 'person' | 'consent' | 'again' | 'disabled' | 'later' | 'setup';

/** A sign-in that did not work. Holds no token and no text of Entra, which may name people. */
export class SignInError extends Error {
  readonly problem: SignInProblem;
  /** Number of the failure as Entra documents it, such as AADSTS65001; '' where it gave none. */
  readonly entraCode: string;

  constructor(problem: SignInProblem, entraCode = '') {
    super(`The sign-in did not work: ${problem}${entraCode === '' ? '' : ` (${entraCode})`}.`);
    this.name = 'SignInError';
    this.problem = problem;
    this.entraCode = entraCode;
  }
}
