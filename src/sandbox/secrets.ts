import { randomBytes } from 'node:crypto';

/** A new key or token: random letters and digits that are the same in no two starts. */
export function newSecret(length: number): string {
  let secret = '';
  while (secret.length < length) secret += randomBytes(length).toString('base64url').replaceAll(/[-_]/g, '');
  return secret.slice(0, length);
}
