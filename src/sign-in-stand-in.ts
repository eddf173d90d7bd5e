/** Signing in at the sandbox's own Entra: what is sealed under its key ends with the process. */
import { randomBytes } from 'node:crypto';
import { createApplicationSignIn } from './auth/application.ts';
import { createSeal } from './auth/seal.ts';
import { openBackground } from './background.ts';
import type { Config } from './config.ts';
import { deskWorld } from './desk-world.ts';
import type { Msx } from './msx.ts';
import { startEntraSandbox } from './sandbox/entra/server.ts';
import { APPLICATION_BEARER } from './sandbox/msx/callers.ts';
import {
  joined,
  PAGE_END,
  WORKIQ_SCOPE,
  type SigningIn,
  type SignInStore,
} from './sign-in-parts.ts';

const SCOPE = 'https://msx.sandbox/user_impersonation';
const APP = 'csam-ops-sandbox';
const APP_SCOPE = 'https://msx.sandbox/.default';
const APPLICATION = {
  appId: APP,
  tenantId: 'sandbox',
  credential: { secret: 'sandbox' },
  scope: APP_SCOPE,
};

interface StandInParts {
  readonly store: SignInStore;
  readonly msx: Msx;
  /** Whether the invented people have allowed the bot beforehand, or are asked. */
  readonly consent: 'given' | 'asked';
}

/** Starts it; bot and desk say later where they are. */
export async function openStandIn(
  { background: settings }: Pick<Config, 'background'>,
  { store, msx, consent }: StandInParts,
): Promise<SigningIn> {
  let at: Parameters<SigningIn['placed']>[0] = { botUrl: '', deskUrl: null };
  const standIn = await startEntraSandbox({
    appId: APP,
    tokenOf: (scope, personId) => tokenOf(msx, scope, personId),
    applicationTokenOf: (scope) => (scope === APP_SCOPE ? tokenNaming(APPLICATION_BEARER) : null),
    now: Date.now,
    consent,
    accounts: deskWorld(msx, 'UTC').people.map(({ aadObjectId: id, name }) => ({ id, name })),
  });
  const pageUrl = (path: string): string => at.botUrl + path;
  const seal = createSeal([randomBytes(32)]);
  const { url: origin } = standIn;
  const entra = { appId: APP, password: 'sandbox', origin };
  const background = openBackground(settings, {
    ...{ book: store.standingConsents, seal, entra, scope: SCOPE, now: Date.now },
    application: () => createApplicationSignIn({ ...APPLICATION, origin }),
  });
  return {
    ...joined({
      ...{ store, seal, background },
      entra: { ...entra, redirectUri: () => pageUrl(PAGE_END) },
      audiences: [APP],
      scopes: { msx: SCOPE, workiq: msx.workiqStandIn ? WORKIQ_SCOPE : null },
    }),
    resource: `api://localhost/botid-${APP}`,
    pageUrl,
    hosts: () => (at.deskUrl === null ? [] : [at.deskUrl]),
    placed: (urls) => {
      at = urls;
    },
    standIn,
    close: () => standIn.close(),
  };
}

function tokenOf({ workiqStandIn }: Msx, scope: string, personId: string): string | null {
  if (scope === SCOPE) return tokenNaming(personId);
  return scope === WORKIQ_SCOPE && workiqStandIn ? workiqStandIn.tokens.issue(personId) : null;
}

/** In the stand-in for MSX the bearer names who asks; what follows makes it tell from an id. */
function tokenNaming(id: string): string {
  return `${id}~${randomBytes(24).toString('base64url')}`;
}
