import type { Account } from '../accounts.ts';
import { Failure } from '../failures.ts';
import type { World } from '../world.ts';

/** An ID token of the sandbox is this with an e-mail address behind it. */
const TOKEN_START = 'sandbox-google:';
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The account of a Google identity, opened when it is new. Errors: Failure 401 `id_token_refused` for what Google did
 * not sign, 400 `invalid_id_token` for a token without an address.
 */
export function accountOfGoogle(world: Pick<World, 'accounts' | 'ids'>, idToken: string): Account {
  if (!idToken.startsWith(TOKEN_START)) {
    throw new Failure(401, 'id_token_refused', 'The ID token is not one that Google signed for this site.');
  }
  const email = idToken.slice(TOKEN_START.length);
  if (!EMAIL.test(email)) throw new Failure(400, 'invalid_id_token', 'The ID token names no e-mail address.');
  return accountOfEmail(world, email);
}

/** The account of an address that has proved itself, opened when it is new. */
export function accountOfEmail({ accounts, ids }: Pick<World, 'accounts' | 'ids'>, email: string): Account {
  return accounts.byEmail(email) ?? accounts.open(`account-${ids.token(10)}`, email, nameIn(email));
}

function nameIn(email: string): string {
  return email.split('@')[0] ?? email;
}
