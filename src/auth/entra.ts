/**
 * Exchanges a sign-in of Teams for a token of MSX or WorkIQ (OAuth 2.0 on behalf of), and a code of
 * Entra's own page for a sign-in. Nothing is kept here: MSAL keeps what it got for ever and looks
 * through all of it (stack.md 1.4), so each exchange has a client of its own, and `sign-ins.ts` keeps
 * what is worth keeping.
 */
import { ConfidentialClientApplication } from '@azure/msal-node';
import { MICROSOFT, networkTo, placedAt } from './entra-network.ts';
import { problemIn } from './entra-problems.ts';
import { refreshTokenIn } from './refresh-token.ts';
import { SignInError } from './sign-in-error.ts';

/** The bot at Entra; `origin` differs from Microsoft's only for the stand-in. */
export interface EntraOptions {
  readonly appId: string;
  readonly password: string;
  readonly origin?: string;
  /** The page of ours that Entra sends the browser back to; left out: nobody is sent to Entra. */
  readonly redirectUri?: () => string;
  /** Takes the refresh token that comes with a sign-in; left out: it is dropped. */
  readonly onConsent?: (person: SignedIn, refreshToken: string) => Promise<void>;
}

/** A token for one resource, and until when it is good, in milliseconds since 1970. */
export interface Granted {
  readonly token: string;
  readonly expiresAt: number;
}

/** Who a token has to be about, as the verified activity says. */
export interface SignedIn {
  readonly id: string;
  readonly tenantId: string;
}

/** What the page of Entra is asked for. */
export interface PageRequest {
  readonly tenantId: string;
  /** What the person is to allow, beside the sign-in itself. */
  readonly scopes: readonly string[];
  readonly state: string;
  /** SHA-256 of the verifier in base64url (RFC 7636). */
  readonly challenge: string;
  /** The account, so that nobody has to choose one; '' where it isn't known. */
  readonly hint: string;
  /** What Entra said it wants besides; '' for nothing. */
  readonly claims: string;
}

/** What the page of Entra gave, to be redeemed once. */
export interface PageCode {
  readonly tenantId: string;
  readonly code: string;
  readonly verifier: string;
}

/** Entra, as far as the bot asks it. */
export interface Entra {
  /** Throws `SignInError`. `assertion` is the token that Teams gave. */
  exchange(assertion: string, person: SignedIn, scope: string): Promise<Granted>;
  /** The exchange with which somebody signs in: only there is a consent taken that lasts. */
  accept(assertion: string, person: SignedIn, scope: string): Promise<Granted>;
  /** Address of Entra's own page, where a person signs in and allows. */
  pageUrl(request: PageRequest): Promise<string>;
  /** The sign-in behind a code: a token for this bot itself. Throws `SignInError`. */
  redeem(code: PageCode): Promise<string>;
}

/** Opens the way to Entra. */
export function createEntra(options: EntraOptions): Entra {
  const { appId, origin = MICROSOFT, redirectUri = noPage, onConsent } = options;
  // A token for the bot itself is asked for by its id, not by its URI (AADSTS90009).
  const ownScope = `${appId}/access_as_user`;
  const onBehalfOf = (oboAssertion: string, person: SignedIn, scope: string) =>
    exchanged(clientFor(options, person.tenantId), { oboAssertion, person, scope });
  return {
    exchange: async (...asked) => (await onBehalfOf(...asked)).granted,
    async accept(assertion, person, scope) {
      const { granted, client } = await onBehalfOf(assertion, person, scope);
      const refreshToken = onConsent ? refreshTokenIn(client) : null;
      if (refreshToken !== null) await onConsent?.(person, refreshToken);
      return granted;
    },
    async pageUrl({ tenantId, scopes, state, challenge, hint, claims }) {
      const url = await clientFor(options, tenantId).getAuthCodeUrl({
        scopes: [ownScope],
        extraScopesToConsent: [...scopes],
        redirectUri: redirectUri(),
        state,
        codeChallenge: challenge,
        codeChallengeMethod: 'S256',
        ...(hint === '' ? {} : { loginHint: hint }),
        ...(claims === '' ? {} : { claims }),
      });
      return placedAt(origin, url);
    },
    async redeem({ tenantId, code, verifier }) {
      const result = await clientFor(options, tenantId)
        .acquireTokenByCode({
          code,
          scopes: [ownScope],
          redirectUri: redirectUri(),
          codeVerifier: verifier,
        })
        .catch(throwProblem);
      return result.accessToken;
    },
  };
}

interface Exchange {
  readonly oboAssertion: string;
  readonly person: SignedIn;
  readonly scope: string;
}

async function exchanged(
  client: ConfidentialClientApplication,
  { oboAssertion, person, scope }: Exchange,
) {
  const result = await client
    .acquireTokenOnBehalfOf({ oboAssertion, scopes: [scope] })
    .catch(throwProblem);
  if (!result) throw new SignInError('later');
  // Entra names the person in the id token beside it; ours was checked, this is the proof.
  if (result.uniqueId !== '' && result.uniqueId !== person.id) throw new SignInError('person');
  const expiresAt = result.expiresOn?.getTime() ?? 0;
  return { granted: { token: result.accessToken, expiresAt }, client };
}

function clientFor({ appId, password, origin = MICROSOFT }: EntraOptions, tenantId: string) {
  return new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: password,
      authority: `${MICROSOFT}/${tenantId}`,
    },
    system: { networkClient: networkTo(origin) },
  });
}

function noPage(): never {
  throw new SignInError('setup');
}

function throwProblem(error: unknown): never {
  throw problemIn(error);
}
