import { randomBytes } from 'node:crypto';

/** An id that nobody can guess: whoever knows the id of a result may page through it. */
export function newId(): string {
  return randomBytes(9).toString('base64url');
}
