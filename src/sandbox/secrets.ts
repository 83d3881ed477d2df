import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Names a file to which every secret is added, for the search at the end of a test run, which proves that none of them
 * was left anywhere. Shorter ones are codes that people read.
 */
const RECORD = 'BACKLOT_SANDBOX_SECRETS';
const RECORDED_LENGTH = 24;

/** A new key or token: random letters and digits that are the same in no two starts. */
export function newSecret(length: number): string {
  let secret = '';
  while (secret.length < length) secret += randomBytes(length).toString('base64url').replaceAll(/[-_]/g, '');
  const made = secret.slice(0, length);
  const record = process.env[RECORD];
  if (record && length >= RECORDED_LENGTH) appendFileSync(record, `${made}\n`);
  return made;
}

/** The keys that a platform has from its start. Who starts the sandbox gets them, and nobody else. */
export class TestKeys {
  readonly #keys = new Map<string, string>();

  /** The key of that name: the same until the sandbox stops, also after a reset. */
  of(name: string, length = 43): string {
    const key = this.#keys.get(name) ?? newSecret(length);
    this.#keys.set(name, key);
    return key;
  }
}
