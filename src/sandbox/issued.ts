/**
 * Tells whoever listens in this process which tokens the stand-ins give out: the tests do, and look for
 * them in every line that is logged.
 */
import { channel } from 'node:diagnostics_channel';

/** Name of the channel; each message is `{ token }`. */
export const ISSUED_TOKENS = 'csam-ops:sandbox:issued';

const tokens = channel(ISSUED_TOKENS);

/** Passes a token on, and tells of it. */
export function issued(token: string): string {
  tokens.publish({ token });
  return token;
}
