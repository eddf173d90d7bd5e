import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { issued } from '../issued.ts';

/** Audience and scope of the real service (WQ-9.1). */
const AUDIENCE = 'api://workiq.svc.cloud.microsoft';
const SCOPE = 'WorkIQAgent.Ask';

/** A token without these is answered with 401. */
const Claims = z.looseObject({
  aud: z.literal(AUDIENCE),
  exp: z.number(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes(SCOPE)),
  oid: z.string().min(1),
  tid: z.string().min(1),
});

/** Who asks, as the token says. */
export type Claims = z.infer<typeof Claims>;

/** Stands in for the exchange of a Teams sign-in against a token for WorkIQ. */
export interface TokenIssuer {
  /** A token of one person for an hour, or for so many seconds. */
  issue(oid: string, seconds?: number): string;
  /** The claims of a good token; null for every other. */
  verify(token: string): Claims | null;
}

/** An issuer with a secret of its own, so that tokens end with the process. */
export function createTokenIssuer(now: () => number): TokenIssuer {
  const secret = randomBytes(32);
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(body).digest();
  return {
    issue(oid, seconds = 3600) {
      const exp = Math.floor(now() / 1000) + seconds;
      const claims = { aud: AUDIENCE, exp, scp: SCOPE, oid, tid: 'stand-in' };
      const body = [{ alg: 'HS256', typ: 'JWT' }, claims].map(encoded).join('.');
      return issued(`${body}.${sign(body).toString('base64url')}`);
    },
    verify(token) {
      const [head = '', claims = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(`${head}.${claims}`);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const text = Buffer.from(claims, 'base64url').toString('utf8');
      const read = Claims.safeParse(JSON.parse(text));
      return read.success && read.data.exp * 1000 > now() ? read.data : null;
    },
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
