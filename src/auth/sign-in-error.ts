/** What went wrong with a sign-in, in kinds that lead to different words. */

/**
 * `person`: the token is about somebody else. `consent`: the person may allow the bot, and has not
 * yet. `step`: the organization asks for one more step, such as a second factor. Both end with a
 * page of Entra. `admin`: only an administrator can allow it. `declined`: the person said no on that
 * page. `again`: the person has to sign in anew, also after a revocation. `disabled`: the account may
 * not sign in. `blocked`: a rule stops it on this device or network. `stale`: the page, or its
 * answer, was used before or is too old. `later`: Entra could not be asked now. `clock`: the clocks of
 * the bot and of Entra are too far apart. `setup`: the bot's registration is wrong.
 */
export type SignInProblem =
  | 'person'
  | 'consent'
  | 'step'
  | 'admin'
  | 'declined'
  | 'again'
  | 'disabled'
  | 'blocked'
  | 'stale'
  | 'later'
  | 'clock'
  | 'setup';

/** A sign-in that did not work. Holds no token and no text of Entra, which may name people. */
export class SignInError extends Error {
  readonly problem: SignInProblem;
  /** Number of the failure as Entra documents it, such as AADSTS65001; '' where it gave none. */
  readonly entraCode: string;
  /** What the page of Entra has to ask for, in Entra's own words; '' where nothing is. */
  readonly claims: string;

  constructor(problem: SignInProblem, entraCode = '', claims = '') {
    super(`The sign-in did not work: ${problem}${entraCode === '' ? '' : ` (${entraCode})`}.`);
    this.name = 'SignInError';
    this.problem = problem;
    this.entraCode = entraCode;
    this.claims = claims;
  }
}

/** Whether a page of Entra, which the person opens, would end the problem. */
export function endsOnPage(problem: SignInProblem): boolean {
  return problem === 'consent' || problem === 'step';
}
