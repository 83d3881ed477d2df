import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP, isIPv4 } from 'node:net';

/** A private key and its certificate, both as PEM. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/** An authority of its own, which nobody trusts unless told to. */
export interface TestAuthority {
  /** Its certificate as PEM. */
  readonly cert: string;
  /** A server's certificate for these names and IP addresses. */
  issue(...names: readonly string[]): Certified;
}

const DAY_MS = 24 * 60 * 60_000;
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const COMMON_NAME = '2.5.4.3';
const SUBJECT_KEY_ID = '2.5.29.14';
const ALT_NAMES = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_ID = '2.5.29.35';

/**
 * Makes a certificate authority for tests. Node can sign, and cannot write certificates: these few DER types are all
 * that X.509 needs for it (RFC 5280, section 4.1).
 */
export function testAuthority(name = 'Backlot Test CA'): TestAuthority {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyId = keyIdOf(authority.publicKey);
  const isAuthority = extension(BASIC_CONSTRAINTS, sequence(boolean(true)), true);
  const own = [isAuthority, extension(SUBJECT_KEY_ID, octets(keyId))];
  const issuer = { name, key: authority.privateKey };
  return {
    cert: certificate(name, authority.publicKey, issuer, own),
    issue: (...names) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const extensions = [
        extension(ALT_NAMES, sequence(...names.map(altName))),
        extension(AUTHORITY_KEY_ID, sequence(tagged(0x80, keyId))),
      ];
      return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: certificate(names[0] ?? 'server', publicKey, issuer, extensions),
      };
    },
  };
}

function certificate(
  subject: string,
  publicKey: KeyObject,
  issuer: { readonly name: string; readonly key: KeyObject },
  extensions: readonly Buffer[],
): string {
  const now = Date.now();
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ECDSA_SHA256,
    distinguishedName(issuer.name),
    sequence(time(now - DAY_MS), time(now + 30 * DAY_MS)),
    distinguishedName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = bits(sign('sha256', body, issuer.key));
  // No empty line, which OpenSSL takes for the end.
  const lines = sequence(body, ECDSA_SHA256, signature)
    .toString('base64')
    .match(/.{1,64}/g);
  return ['-----BEGIN CERTIFICATE-----', ...(lines ?? []), '-----END CERTIFICATE-----', ''].join('\n');
}

function keyIdOf(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

function distinguishedName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid(COMMON_NAME), tagged(0x0c, Buffer.from(name)))));
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function altName(name: string): Buffer {
  if (isIPv4(name)) return tagged(0x87, Buffer.from(name.split('.').map(Number)));
  if (isIP(name) === 6) return tagged(0x87, ipv6Bytes(name));
  return tagged(0x82, Buffer.from(name));
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0');
  const groups = [...(left ?? []), ...zeros, ...(right ?? [])];
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(value: Buffer): Buffer {
  return tagged(0x02, value);
}

function boolean(value: boolean): Buffer {
  return tagged(0x01, Buffer.of(value ? 0xff : 0));
}

function octets(value: Buffer): Buffer {
  return tagged(0x04, value);
}

function bits(value: Buffer): Buffer {
  return tagged(0x03, Buffer.of(0), value);
}

function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
  return tagged(0x18, Buffer.from(text));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const digits = [number & 127];
  for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 127) | 128);
  return digits;
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
