/** Entra's numbers and codes become kinds of problems here, and nowhere else. */
import { z } from 'zod';
import { SignInError, type SignInProblem } from './sign-in-error.ts';

/** Entra's numbers that lead to words of their own; its other refusals mean to sign in again. */
const PROBLEMS: Readonly<Record<string, SignInProblem>> = {
  AADSTS65001: 'consent',
  AADSTS65004: 'declined',
  AADSTS90094: 'admin',
  AADSTS90095: 'admin',
  AADSTS650052: 'admin',
  AADSTS50057: 'disabled',
  AADSTS50105: 'disabled',
  AADSTS50076: 'step',
  AADSTS50079: 'step',
  AADSTS50074: 'step',
  AADSTS50158: 'step',
  AADSTS53000: 'blocked',
  AADSTS53001: 'blocked',
  AADSTS53002: 'blocked',
  AADSTS53003: 'blocked',
  AADSTS53011: 'blocked',
  AADSTS700024: 'clock',
  AADSTS7000215: 'setup',
  AADSTS7000222: 'setup',
  AADSTS700016: 'setup',
  AADSTS500011: 'setup',
  AADSTS50011: 'setup',
};

/** Codes of OAuth 2.0 with which Entra refuses a person; all others are trouble of its own. */
const REFUSALS = ['invalid_grant', 'interaction_required', 'login_required', 'access_denied'];

/** An error of MSAL; its numbers stand in the message. */
const Failure = z.looseObject({
  errorCode: z.string(),
  errorMessage: z.string().catch(''),
  subError: z.string().catch(''),
  claims: z.string().catch(''),
});

/** What MSAL threw, as a problem; no text of Entra goes on. */
export function problemIn(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  const failure = Failure.safeParse(error);
  if (!failure.success) return new SignInError('later');
  const { errorCode, errorMessage, subError, claims } = failure.data;
  const isConsent = subError === 'consent_required';
  return problemOf({ errorCode, said: errorMessage, claims, isConsent });
}

interface Said {
  readonly errorCode: string;
  /** Entra's own sentence, in which its number stands. */
  readonly said: string;
  readonly claims?: string;
  readonly isConsent?: boolean;
}

/** A failure by its OAuth code and Entra's sentence about it. */
export function problemOf({ errorCode, said, claims = '', isConsent }: Said): SignInError {
  const code = /AADSTS\d+/.exec(said)?.[0] ?? '';
  const known = PROBLEMS[code] ?? (isConsent ? 'consent' : undefined);
  if (known !== undefined) return new SignInError(known, code, claims);
  if (!REFUSALS.includes(errorCode)) return new SignInError('later', code);
  // Whoever says no on the page of Entra comes back with this code, whatever the number.
  if (errorCode === 'access_denied') return new SignInError('declined', code);
  return new SignInError(claims === '' ? 'again' : 'step', code, claims);
}
