/** A certificate of its own making, as `openssl req -x509` makes one; the tests need no program for it. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A PEM of certificate and private key, and each alone. */
export interface Certified {
  readonly pem: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes a key and signs its certificate with it. */
export function aCertificate(): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const body = certificateBody(publicKey);
  const signature = createSign('RSA-SHA256').update(body).sign(privateKey);
  const der = sequence(body, SHA256_RSA, tagged(0x03, Buffer.from([0]), signature));
  const base64 = der.toString('base64').replace(/.{64}/g, '$&\n').trim();
  const certificate = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { pem: certificate + key, certificate, key };
}

/** RFC 5280, section 4.1, version 1: nobody here looks at extensions. */
function certificateBody(publicKey: KeyObject): Buffer {
  const name = sequence(
    tagged(0x31, sequence(Buffer.from('0603550403', 'hex'), tagged(0x0c, Buffer.from('bot')))),
  );
  const life = sequence(time('200101000000Z'), time('491231235959Z'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return sequence(tagged(0x02, Buffer.from([1])), SHA256_RSA, name, life, name, spki);
}

const SHA256_RSA = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'));

function time(text: string): Buffer {
  return tagged(0x17, Buffer.from(text));
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

/** Tag, length and content of X.690; lengths above 127 take two bytes here. */
function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
