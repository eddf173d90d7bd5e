/** With whose rights MSX is read for people who are not there: joined as the settings say. */
import { createApplicationSignIn, type ApplicationSignIn } from './auth/application.ts';
import type { Granted } from './auth/entra.ts';
import { SignInError } from './auth/sign-in-error.ts';
import { createRenewals, type RenewalOptions } from './auth/renewals.ts';
import type { Seal } from './auth/seal.ts';
import {
  createStandingConsents,
  type StandingConsentBook,
  type StandingConsents,
} from './auth/standing-consents.ts';
import type { BackgroundApplication, BackgroundSettings } from './config/background.ts';
import { BackgroundAccessError, ToolError } from './errors.ts';
import type { TokenOf } from './tokens-later.ts';

/** Tokens for reads of MSX that nobody waits for; they are handed to no writer. */
export interface BackgroundTokens {
  /** Throws `BackgroundAccessError` where nothing may be read, `ToolError` where it may work later. */
  readonly tokenFor: TokenOf;
  /** The token is an application's: each request has to name the person for whom it reads. */
  readonly namesPerson: boolean;
}

const MARGIN_MS = 5 * 60_000;

/** Work in the background, as far as signing in has to know of it. */
export interface Background {
  readonly tokens: BackgroundTokens;
  /** Null where nothing is kept of a person beyond the sign-in. */
  readonly standing: StandingConsents | null;
}

/** What it is joined from. */
interface BackgroundParts {
  readonly book: StandingConsentBook;
  readonly seal: Seal;
  /** The bot at Entra. */
  readonly entra: RenewalOptions;
  /** Scope of MSX for a person. */
  readonly scope: string;
  /** Opens the application; asked only where the settings want one. */
  readonly application: (settings: BackgroundApplication | null) => ApplicationSignIn;
  /** Milliseconds since 1970, as Entra counts. */
  readonly now: () => number;
}

/** Opens what the settings allow. */
export function openBackground(settings: BackgroundSettings, parts: BackgroundParts): Background {
  const { now, entra, application } = parts;
  if (settings.kind === 'none') return { tokens: noBackground(), standing: null };
  if (settings.kind === 'application') {
    const signIn = application(settings.application);
    return { tokens: applicationBackground(signIn, now), standing: null };
  }
  const standing = createStandingConsents({ ...parts, renewals: createRenewals(entra) });
  return { tokens: personalBackground(standing), standing };
}

/** MSX is read only while people are there. */
function noBackground(): BackgroundTokens {
  const message = 'I may read MSX only while you are here.';
  return {
    namesPerson: false,
    tokenFor: () => Promise.reject(new BackgroundAccessError('presence', message)),
  };
}

/** MSX is read with what each person allowed at the last sign-in. */
function personalBackground(standing: Pick<StandingConsents, 'tokenOf'>): BackgroundTokens {
  return {
    namesPerson: false,
    async tokenFor(personId, how) {
      const token = await standing.tokenOf(personId, how).catch(refused);
      if (token !== null) return token;
      const message = 'I have no consent of yours to read MSX while you are away.';
      throw new BackgroundAccessError('consent', message);
    },
  };
}

/** MSX is read by an application, which names the person with each request. */
function applicationBackground(signIn: ApplicationSignIn, now: () => number): BackgroundTokens {
  let known: Granted | null = null;
  let flight: Promise<Granted> | null = null;
  return {
    namesPerson: true,
    async tokenFor(_personId, { renew }) {
      if (!renew && known && known.expiresAt - MARGIN_MS > now()) return known.token;
      flight ??= signIn().finally(() => (flight = null));
      known = await flight.catch(refused);
      return known.token;
    },
  };
}

/** The application of the settings at Entra, for one organization. */
export function applicationAt(
  url: string,
  { appId, tenantId, credential }: BackgroundApplication,
): ApplicationSignIn {
  const scope = `${url}/.default`;
  const revealed =
    'pem' in credential ? { pem: credential.pem.reveal() } : { secret: credential.secret.reveal() };
  return createApplicationSignIn({ appId, tenantId, scope, credential: revealed });
}

/** Entra that can't be asked is tried again; everything else is for an administrator to mend. */
function refused(error: unknown): never {
  if (!(error instanceof SignInError)) throw error;
  if (error.problem === 'later') {
    const message = 'Entra can’t be reached, so nothing could be read on your behalf.';
    throw new ToolError('tool_unavailable', { tool: 'crm_whoami', message, cause: error });
  }
  const code = error.entraCode === '' ? error.problem : error.entraCode;
  const message = `Entra lets this bot read nothing on behalf of people (${code}).`;
  throw new BackgroundAccessError('administrator', message, { cause: error });
}
