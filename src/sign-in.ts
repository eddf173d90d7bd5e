/** Opens signing in, as the settings say. */
import { createSeal } from './auth/seal.ts';
import { applicationAt, openBackground } from './background.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import type { Msx } from './msx.ts';
import { createAuthPages, type Pages } from './pages/auth-pages.ts';
import {
  joined,
  PAGE_END,
  WORKIQ_SCOPE,
  type SigningIn,
  type SignInStore,
} from './sign-in-parts.ts';
import { openStandIn } from './sign-in-stand-in.ts';

/** Opens signing in; null where the settings hold one person's own token, or nobody's. */
export async function openSigningIn(
  config: Config,
  store: SignInStore,
  msx: Msx,
): Promise<SigningIn | null> {
  const { signIn, bot, msx: backend, workiq } = config;
  if (signIn.kind === 'stand-in') return openStandIn(config, { store, msx, ...signIn });
  if (signIn.kind === 'none' || bot.kind === 'anonymous' || backend.kind !== 'dataverse') {
    return null;
  }
  const pageUrl = (path: string): string => `https://${signIn.domain}${path}`;
  const scope = `${backend.url}/user_impersonation`;
  const seal = createSeal(signIn.keys.map((key) => Buffer.from(key.reveal(), 'base64')));
  const entra = { appId: bot.appId, password: bot.password.reveal() };
  const background = openBackground(config.background, {
    ...{ book: store.standingConsents, seal, entra, scope, now: Date.now },
    application: (settings) => applicationAt(backend.url, settings ?? missing()),
  });
  return {
    ...joined({
      ...{ store, seal, background },
      entra: { ...entra, redirectUri: () => pageUrl(PAGE_END) },
      audiences: [bot.appId, signIn.resource],
      scopes: { msx: scope, workiq: workiq.kind === 'people' ? WORKIQ_SCOPE : null },
    }),
    resource: signIn.resource,
    pageUrl,
    hosts: () => [],
    placed: () => undefined,
    standIn: null,
    close: () => Promise.resolve(),
  };
}

/** The settings were checked at start. */
function missing(): never {
  throw new TypeError('No application is set.');
}

/** The pages of the sign-in; only how they ended is logged. */
export function pagesOf({ consents, hosts }: SigningIn, logger: Logger): Pages {
  const ended = (page: string, problem: string): void =>
    logger.info({ page, problem }, 'a page of the sign-in ended without one');
  return createAuthPages({ consents, hosts, ended });
}
