/** The signing key of the stand-in for Entra: made at start, gone with the process. */
import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { issued } from '../issued.ts';

/** Claims of a token; times are in seconds since 1970. */
export type Claims = Readonly<Record<string, string | number>>;

/** A key that signs, with its public half as a key document lists it. */
export interface SigningKey {
  /** Names the key in the head of a token, and in a key document. */
  readonly kid: string;
  /** A token in the compact form of RFC 7519, signed with RS256. */
  sign(claims: Claims): string;
  /** The public half, endorsed for Teams as the Bot Framework demands. */
  readonly jwk: Readonly<Record<string, unknown>>;
}

/** Makes a key. */
export function createSigningKey(kid: string = randomUUID()): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    kid,
    jwk: { ...jwk, kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] },
    sign(claims) {
      const body = [{ alg: 'RS256', typ: 'JWT', kid }, claims].map(encoded).join('.');
      const signature = createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url');
      return issued(`${body}.${signature}`);
    },
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
