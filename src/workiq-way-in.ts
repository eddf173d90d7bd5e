/** The way of one person into WorkIQ, and what a token that Entra does not give means there. */
import { SignInError, type SignInProblem } from './auth/sign-in-error.ts';
import { WorkIqError } from './backends/mcp/workiq-error.ts';
import type { WayIn } from './backends/mcp/workiq-shared-session.ts';
import { overHttp, overStdio } from './backends/mcp/workiq-ways.ts';
import type { WorkIqSettings } from './config/workiq.ts';
import type { WorkIqSandbox } from './sandbox/workiq/server.ts';
import type { TokenOf } from './tokens-later.ts';
import type { WorkIqFailure } from './tools/workiq-tools.ts';

/** The way in for each person, as the settings say; null where nobody may ask. */
export function wayInto(
  settings: WorkIqSettings,
  standIn: WorkIqSandbox | null,
  tokens: TokenOf | undefined,
): ((person: string) => WayIn) | null {
  if (settings.kind === 'stdio') return () => overStdio(settings.command);
  if (settings.kind === 'http') {
    const { url, accessToken } = settings;
    const token = () => Promise.resolve(accessToken.reveal());
    // One person's own token, on loopback: whoever asks there is that person.
    return () => overHttp(url, token, null);
  }
  const ofPerson = (url: string, tokenOf: TokenOf) => (person: string) =>
    overHttp(url, (how) => tokenOf(person, how).catch(throwFailure), { oid: person });
  if (settings.kind === 'people') return tokens ? ofPerson(settings.url, tokens) : null;
  if (standIn === null) return null;
  // Without a sign-in whoever writes is believed, as everywhere in such a sandbox.
  const issued: TokenOf = (person) => Promise.resolve(standIn.tokens.issue(person));
  return ofPerson(standIn.url, tokens ?? issued);
}

/** What stands in the way of a person's token; other problems of Entra may pass, or end the sign-in. */
const FAILURES: Partial<Record<SignInProblem, WorkIqFailure>> = {
  consent: 'own-consent',
  declined: 'own-consent',
  step: 'interaction',
  admin: 'consent',
  blocked: 'device',
  setup: 'tenant',
  later: 'unreachable',
};

function throwFailure(error: unknown): never {
  const isSignIn = error instanceof SignInError;
  // Without a service of its own in the tenant there is nothing that an administrator could allow.
  const isNotThere = isSignIn && error.entraCode === 'AADSTS650052';
  const failure = isNotThere ? 'tenant' : isSignIn ? FAILURES[error.problem] : undefined;
  throw failure === undefined ? error : new WorkIqError(failure);
}
