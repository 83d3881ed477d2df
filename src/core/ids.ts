import { randomBytes, randomUUID } from 'node:crypto';

/** Lower-case letters and digits only, so that an id can be a URI authority and part of a secret's name. */
export type AccountId = string;
export type JobId = string;
export type ProviderId = string;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new id of `[a-z0-9]+`, 12 characters (62 bits). */
export function newId(): string {
  let id = '';
  for (const byte of randomBytes(12)) id += ALPHABET[byte % ALPHABET.length];
  return id;
}

/** The idempotency key of one intent: a UUID, which fits every platform's length limit (at least 128). */
export function newIntentKey(): string {
  return randomUUID();
}
