/**
 * Who is signed in, and with what. One row a person holds the sign-in that Teams gave and the tokens
 * that were exchanged for it, sealed. It ends when the sign-in ends, an hour or so after it came:
 * Teams then gives a new one without asking the person.
 */
import { NotSignedInError } from '../errors.ts';
import type { Entra, Granted, SignedIn } from './entra.ts';
import { createKeptSignIns, endOf, type Kept, type KeepOptions } from './kept-sign-ins.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';
import { refuseEarly, refuseOthers } from './token-claims.ts';

/** What sign-ins need. */
export interface SignInOptions extends KeepOptions {
  readonly entra: Entra;
  /** The app id, or the application id URI: whom a sign-in must be meant for. */
  readonly audiences: readonly string[];
  /** Scope that shows whether a sign-in is of use: that of MSX. */
  readonly firstScope: string;
}

/** The sign-ins of everybody. */
export interface SignIns {
  /** Takes a sign-in that Teams gave. Throws `SignInError`; then nothing is kept of it. */
  accept(person: SignedIn, assertion: string): Promise<void>;
  /** True while the sign-in lasts; Entra is not asked. */
  isSignedIn(personId: string): Promise<boolean>;
  /**
   * A token for one scope; with `renew` another one than was refused. Throws `NotSignedInError`
   * when the person has to sign in, `SignInError` when Entra can't be asked.
   */
  tokenFor(personId: string, scope: string, how: { renew: boolean }): Promise<string>;
  /** Whether a scope works for somebody who is signed in; what is in the way, where it doesn't. */
  standing(personId: string, scope: string): Promise<'works' | SignInProblem>;
  /** Forgets everything. */
  signOut(personId: string): Promise<void>;
}

/** A token that ends this soon is exchanged anew: a question may take minutes (WQ-9.7). */
const MARGIN_MS = 5 * 60_000;

/** Opens the sign-ins. */
export function createSignIns(options: SignInOptions): SignIns {
  const { now, entra, firstScope } = options;
  const kept = createKeptSignIns(options);
  const flights = new Map<string, Promise<Granted>>();
  const exchange = async (id: string, signIn: Kept, scope: string): Promise<Granted> => {
    const person = { id, tenantId: signIn.tenantId };
    const granted = await entra.exchange(signIn.assertion, person, scope);
    await kept.addToken(id, signIn, { scope, granted });
    return granted;
  };
  const tokenFor: SignIns['tokenFor'] = async (personId, scope, { renew }) => {
    const signIn = await kept.find(personId);
    if (!signIn) throw new NotSignedInError();
    const known = signIn.tokens[scope];
    if (!renew && known && known.expiresAt - MARGIN_MS > now()) return known.token;
    const flight = `${personId} ${scope}`;
    const running =
      flights.get(flight) ??
      exchange(personId, signIn, scope).finally(() => flights.delete(flight));
    flights.set(flight, running);
    const ended = async (error: unknown): Promise<never> => {
      if (!endsSignIn(error, { isFirst: scope === firstScope })) throw error;
      await kept.remove(personId);
      throw new NotSignedInError(ENDED, { cause: error });
    };
    return (await running.catch(ended)).token;
  };
  return {
    async accept(person, assertion) {
      refuseOthers(assertion, person, options.audiences);
      refuseEarly(assertion, now());
      const granted = await entra.accept(assertion, person, firstScope);
      const signIn = { tenantId: person.tenantId, assertion, tokens: { [firstScope]: granted } };
      // Entra took it, so it has not ended; asked again, Teams would give the same for ever.
      if (endOf(signIn) <= now()) throw new SignInError('clock');
      await kept.save(person.id, signIn);
    },
    isSignedIn: async (personId) => (await kept.find(personId)) !== null,
    tokenFor,
    standing: (personId, scope) =>
      tokenFor(personId, scope, { renew: false }).then(() => 'works' as const, problemOf),
    signOut: (personId) => kept.remove(personId),
  };
}

const ENDED = 'Your sign-in has ended. Ask again to sign in anew.';

/**
 * What Entra no longer takes is forgotten, so that the next question asks to sign in. What is in the
 * way of a second scope alone leaves the sign-in as it is: MSX works without WorkIQ.
 */
function endsSignIn(error: unknown, { isFirst }: { isFirst: boolean }): boolean {
  if (!(error instanceof SignInError) || error.problem === 'later') return false;
  return isFirst || ['again', 'disabled', 'person'].includes(error.problem);
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInError) return error.problem;
  if (error instanceof NotSignedInError) return 'again';
  throw error;
}
