/** Joins what signing in is made of, as the settings say. */
import { randomBytes } from 'node:crypto';
import { createEntra } from './auth/entra.ts';
import { createSeal } from './auth/seal.ts';
import { createSignIns, type SignInBook, type SignIns } from './auth/sign-ins.ts';
import { createApplicationSignIn } from './auth/application.ts';
import type { ConsentBook } from './auth/standing-consents.ts';
import {
  applicationAt,
  openBackground,
  type Background,
  type BackgroundTokens,
} from './background.ts';
import type { Config } from './config.ts';
import { NotSignedInError } from './errors.ts';
import { APPLICATION_BEARER } from './sandbox/msx/callers.ts';
import { startEntraSandbox, type EntraSandbox } from './sandbox/entra/server.ts';

/** Signing in, where it is needed. */
export interface SigningIn {
  readonly signIns: SignIns;
  /** What Teams is asked a sign-in for. */
  readonly resource: string;
  /** A token of a person for MSX. */
  readonly msxToken: (personId: string, how: { renew: boolean }) => Promise<string>;
  /** Tokens for reads of MSX on behalf of people who are not there. */
  readonly background: BackgroundTokens;
  /** The stand-in for Entra; null for the real one. */
  readonly standIn: EntraSandbox | null;
  close(): Promise<void>;
}

const SANDBOX_SCOPE = 'https://msx.sandbox/user_impersonation';
const SANDBOX_APP = 'csam-ops-sandbox';
const SANDBOX_APP_SCOPE = 'https://msx.sandbox/.default';

/** Where sign-ins, and consents beyond them, outlive the process. */
export interface SignInBooks {
  readonly signIns: SignInBook;
  readonly consents: ConsentBook;
}

/** Opens signing in; null where the settings hold one person's own token, or nobody's. */
export async function openSigningIn(config: Config, books: SignInBooks): Promise<SigningIn | null> {
  if (config.signIn.kind === 'stand-in') return withStandIn(config.background, books);
  const { signIn, bot, msx } = config;
  if (signIn.kind === 'none' || bot.kind === 'anonymous' || msx.kind !== 'dataverse') return null;
  const { url } = msx;
  const scope = `${url}/user_impersonation`;
  const seal = createSeal(signIn.keys.map((key) => Buffer.from(key.reveal(), 'base64')));
  const { appId } = bot;
  const entra = { appId, password: bot.password.reveal() };
  const background = openBackground(config.background, {
    ...{ book: books.consents, seal, entra, scope, now: Date.now },
    application: (settings) => applicationAt(url, settings ?? missing()),
  });
  const signIns = createSignIns({
    ...{ book: books.signIns, seal },
    entra: createEntra({ ...entra, ...keeping(background) }),
    audiences: [appId, signIn.resource],
    firstScope: scope,
    now: Date.now,
  });
  return {
    ...joined(signIns, background, scope),
    resource: signIn.resource,
    standIn: null,
    close: async () => undefined,
  };
}

/** The sandbox's own Entra; what is sealed under its key ends with the process, as its tokens do. */
async function withStandIn(settings: Config['background'], books: SignInBooks): Promise<SigningIn> {
  const standIn = await startEntraSandbox({
    appId: SANDBOX_APP,
    tokenOf: (scope, personId) => (scope === SANDBOX_SCOPE ? tokenNaming(personId) : null),
    applicationTokenOf: (scope) =>
      scope === SANDBOX_APP_SCOPE ? tokenNaming(APPLICATION_BEARER) : null,
    now: Date.now,
  });
  const seal = createSeal([randomBytes(32)]);
  const { url: origin } = standIn;
  const entra = { appId: SANDBOX_APP, password: 'sandbox', origin };
  const background = openBackground(settings, {
    ...{ book: books.consents, seal, entra, scope: SANDBOX_SCOPE, now: Date.now },
    application: () => createApplicationSignIn({ ...SANDBOX_APPLICATION, origin }),
  });
  const signIns = createSignIns({
    ...{ book: books.signIns, seal },
    entra: createEntra({ ...entra, ...keeping(background) }),
    audiences: [SANDBOX_APP],
    firstScope: SANDBOX_SCOPE,
    now: Date.now,
  });
  const resource = `api://localhost/botid-${SANDBOX_APP}`;
  return {
    ...joined(signIns, background, SANDBOX_SCOPE),
    resource,
    standIn,
    close: () => standIn.close(),
  };
}

/** In the stand-in for MSX the bearer names who asks; what follows makes it tell from an id. */
function tokenNaming(id: string): string {
  return `${id}~${randomBytes(24).toString('base64url')}`;
}

const SANDBOX_APPLICATION = {
  appId: SANDBOX_APP,
  tenantId: 'sandbox',
  credential: { secret: 'sandbox' },
  scope: SANDBOX_APP_SCOPE,
};

/** The settings were checked at start. */
function missing(): never {
  throw new TypeError('No application is set.');
}

/** A sign-in brings a consent beyond it only where the settings ask for one. */
function keeping({ consents }: Background) {
  return consents ? { onConsent: consents.keep } : {};
}

function joined(
  signIns: SignIns,
  { tokens, consents }: Background,
  scope: string,
): Pick<SigningIn, 'signIns' | 'msxToken' | 'background'> {
  return {
    signIns: {
      ...signIns,
      // Whoever signs out takes everything back.
      async signOut(personId) {
        await consents?.forget(personId);
        await signIns.signOut(personId);
      },
    },
    msxToken: (personId, how) => signIns.tokenFor(personId, scope, how),
    background: tokens,
  };
}

/** Where the token of a person comes from; see `tokensLater`. */
export type MsxTokens = SigningIn['msxToken'];

/**
 * MSX is opened before the store, for it has the clock; signing in is opened after it, for it needs
 * the store. Until then nobody is signed in.
 */
export function tokensLater(): {
  readonly tokens: MsxTokens;
  /** The same for people who are not there. */
  readonly background: MsxTokens;
  readonly open: (from: Pick<SigningIn, 'msxToken' | 'background'>) => void;
} {
  let source: Pick<SigningIn, 'msxToken' | 'background'> | null = null;
  const notYet = () => Promise.reject(new NotSignedInError());
  return {
    tokens: (personId, how) => source?.msxToken(personId, how) ?? notYet(),
    background: (personId, how) => source?.background.tokenFor(personId, how) ?? notYet(),
    open: (from) => {
      source = from;
    },
  };
}
