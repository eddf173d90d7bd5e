/**
 * Tokens at rest. A copy of the database must not open anybody's mail, so what is kept is sealed
 * with a key that lives in the environment alone, and for one person: a row that was moved to
 * another person does not open.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Closes texts and opens them again. */
export interface Seal {
  /** Seals a text for an owner, with the newest key. */
  close(text: string, owner: string): string;
  /** The text; null when it was changed, was another owner's, or its key is gone. */
  open(sealed: string, owner: string): string | null;
}

/** Encrypts and proves that nothing was changed; the owner is bound in as additional data. */
const CIPHER = 'aes-256-gcm';
/** Lengths in bytes of what stands before the sealed text. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A seal over AES-256-GCM. The first key closes, every key opens: for a rotation the new key is put
 * first, and the old one is taken away once the last token under it has ended. Keys are 32 bytes.
 */
export function createSeal(keys: readonly Buffer[]): Seal {
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [newest] = keys;
  if (newest === undefined) throw new RangeError('A seal needs a key.');
  return {
    close: (text, owner) => `${idOf(newest)}.${closed(newest, text, owner)}`,
    open(sealed, owner) {
      const [id = '', body = ''] = sealed.split('.');
      const key = byId.get(id);
      return key === undefined ? null : opened(key, Buffer.from(body, 'base64url'), owner);
    },
  };
}

/** Tells which key closed; says nothing about the key itself. */
function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function closed(key: Buffer, text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function opened(key: Buffer, sealed: Buffer, owner: string): string | null {
  const bodyAt = NONCE_BYTES + TAG_BYTES;
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(NONCE_BYTES, bodyAt));
    return decipher.update(sealed.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // Whatever is wrong with it, the person signs in again; there is nothing to tell apart.
    return null;
  }
}
