/** Joins what signing in is made of, as the settings say. */
import { randomBytes } from 'node:crypto';
import { createEntra } from './auth/entra.ts';
import { createSeal } from './auth/seal.ts';
import { createSignIns, type SignInBook, type SignIns } from './auth/sign-ins.ts';
import type { Config } from './config.ts';
import { NotSignedInError } from './errors.ts';
import { startEntraSandbox, type EntraSandbox } from './sandbox/entra/server.ts';

/** Signing in, where it is needed. */
export interface SigningIn {
  readonly signIns: SignIns;
  /** What Teams is asked a sign-in for. */
  readonly resource: string;
  /** A token of a person for MSX. */
  readonly msxToken: (personId: string, how: { renew: boolean }) => Promise<string>;
  /** The stand-in for Entra; null for the real one. */
  readonly standIn: EntraSandbox | null;
  close(): Promise<void>;
}

const SANDBOX_SCOPE = 'https://msx.sandbox/user_impersonation';
const SANDBOX_APP = 'csam-ops-sandbox';

/** Opens signing in; null where the settings hold one person's own token, or nobody's. */
export async function openSigningIn(config: Config, book: SignInBook): Promise<SigningIn | null> {
  if (config.signIn.kind === 'stand-in') return withStandIn(book);
  const { signIn, bot, msx } = config;
  if (signIn.kind === 'none' || bot.kind === 'anonymous' || msx.kind !== 'dataverse') return null;
  const { appId, password } = bot;
  const scope = `${msx.url}/user_impersonation`;
  const signIns = createSignIns({
    book,
    seal: createSeal(signIn.keys.map((key) => Buffer.from(key.reveal(), 'base64'))),
    entra: createEntra({ appId, password: password.reveal() }),
    audiences: [appId, signIn.resource],
    firstScope: scope,
    now: Date.now,
  });
  return {
    ...joined(signIns, scope),
    resource: signIn.resource,
    standIn: null,
    close: async () => undefined,
  };
}

/** The sandbox's own Entra; what is sealed under its key ends with the process, as its tokens do. */
async function withStandIn(book: SignInBook): Promise<SigningIn> {
  const standIn = await startEntraSandbox({
    appId: SANDBOX_APP,
    tokenOf: (scope, personId) => (scope === SANDBOX_SCOPE ? tokenNaming(personId) : null),
    now: Date.now,
  });
  const signIns = createSignIns({
    book,
    seal: createSeal([randomBytes(32)]),
    entra: createEntra({ appId: SANDBOX_APP, password: 'sandbox', origin: standIn.url }),
    audiences: [SANDBOX_APP],
    firstScope: SANDBOX_SCOPE,
    now: Date.now,
  });
  const resource = `api://localhost/botid-${SANDBOX_APP}`;
  return { ...joined(signIns, SANDBOX_SCOPE), resource, standIn, close: () => standIn.close() };
}

/** In the stand-in for MSX the bearer names the person; what follows makes it tell from an id. */
function tokenNaming(personId: string): string {
  return `${personId}~${randomBytes(24).toString('base64url')}`;
}

function joined(signIns: SignIns, scope: string): Pick<SigningIn, 'signIns' | 'msxToken'> {
  return { signIns, msxToken: (personId, how) => signIns.tokenFor(personId, scope, how) };
}

/** Where the token of a person comes from; see `tokensLater`. */
export type MsxTokens = SigningIn['msxToken'];

/**
 * MSX is opened before the store, for it has the clock; signing in is opened after it, for it needs
 * the store. Until then nobody is signed in.
 */
export function tokensLater(): {
  readonly tokens: MsxTokens;
  readonly open: (from: MsxTokens) => void;
} {
  let source: MsxTokens = () => Promise.reject(new NotSignedInError());
  return {
    tokens: (personId, how) => source(personId, how),
    open: (from) => {
      source = from;
    },
  };
}
