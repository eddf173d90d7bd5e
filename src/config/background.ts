/**
 * With whose rights MSX is read for people who are not there. Left out: with nobody's, and the weekly
 * message says so instead.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { filled, oneOf } from './fields.ts';
import { secret, type Secret } from './secret.ts';

/** An application that MSX lets act for people, and how it proves itself. */
export interface BackgroundApplication {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: { readonly secret: Secret } | { readonly pem: Secret };
}

/**
 * `none`: MSX is read only while a person is there. `person`: with the consent that came with the
 * person's sign-in. `application`: by an application that names the person; null in the sandbox, which
 * has one.
 */
export type BackgroundSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'person' }
  | { readonly kind: 'application'; readonly application: BackgroundApplication | null };

/** The settings of work in the background. */
export const BACKGROUND_ENVIRONMENT = {
  BACKGROUND_ACCESS: oneOf(['none', 'person', 'application']).default('none'),
  BACKGROUND_APP_ID: z.guid('is no GUID').optional(),
  BACKGROUND_APP_PASSWORD: filled.optional(),
  BACKGROUND_APP_CERTIFICATE: filled
    .transform(withLines)
    .refine(isCertificate, 'is no PEM of a certificate and its private key')
    .optional(),
};

type Read = z.infer<z.ZodObject<typeof BACKGROUND_ENVIRONMENT>>;

interface Around {
  /** Whether people sign in at all. */
  readonly signsIn: boolean;
  readonly isSandbox: boolean;
}

/** Rules over several settings: rights need people who sign in, an application one proof. */
export function backgroundContradictions(read: Read, { signsIn, isSandbox }: Around): string[] {
  const { BACKGROUND_ACCESS: access } = read;
  if (access === 'none') return [];
  if (!signsIn) return [NOBODY];
  return access === 'application' && !isSandbox ? proofProblems(read) : [];
}

const NOBODY = 'BACKGROUND_ACCESS: is for a bot whose people sign in; leave it out';

function proofProblems(read: Read): string[] {
  const { BACKGROUND_APP_ID: id, BACKGROUND_APP_PASSWORD: password } = read;
  const { BACKGROUND_APP_CERTIFICATE: pem } = read;
  if (password !== undefined && pem !== undefined) {
    return ['BACKGROUND_APP_CERTIFICATE: name it or BACKGROUND_APP_PASSWORD, one of both'];
  }
  const hasProof = password !== undefined || pem !== undefined;
  if (id !== undefined && !hasProof) {
    return ['BACKGROUND_APP_PASSWORD: it or BACKGROUND_APP_CERTIFICATE is needed'];
  }
  return [];
}

interface Registration {
  readonly MicrosoftAppId?: string | undefined;
  readonly MicrosoftAppTenantId?: string | undefined;
  readonly MicrosoftAppPassword?: string | undefined;
}

/** Makes settings of what was read. The bot's own registration serves where no other is named. */
export function backgroundOf(read: Read & Registration, { isSandbox }: Around): BackgroundSettings {
  const { BACKGROUND_ACCESS: kind } = read;
  if (kind !== 'application') return { kind };
  return { kind, application: isSandbox ? null : applicationOf(read) };
}

function applicationOf(read: Read & Registration): BackgroundApplication {
  const { BACKGROUND_APP_CERTIFICATE: pem, BACKGROUND_APP_PASSWORD: password } = read;
  const { MicrosoftAppId = '', MicrosoftAppTenantId = '', MicrosoftAppPassword = '' } = read;
  return {
    appId: read.BACKGROUND_APP_ID ?? MicrosoftAppId,
    tenantId: MicrosoftAppTenantId,
    credential: pem ? { pem: secret(pem) } : { secret: secret(password ?? MicrosoftAppPassword) },
  };
}

/** Vaults and shells hand a PEM over in one line, its breaks written as `\\n`. */
function withLines(text: string): string {
  return text.replaceAll('\\n', '\n');
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).checkPrivateKey(createPrivateKey(pem));
  } catch {
    return false;
  }
}
