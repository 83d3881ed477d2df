import type { operations } from '../../../../specs/types/boomin.gen.ts';
import type { SandboxMode } from '../../platform.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { json } from '../../server/answer.ts';
import type { TypedHandlers } from '../../server/call.ts';
import { BoominFailure } from './failures.ts';
import type { ScopeRegistry } from './scopes.ts';
import { type Person, personById } from './seed.ts';
import type { TokenRecord, Tokens } from './tokens.ts';

export interface TokenParts {
  readonly clock: SandboxClock;
  readonly tokens: Tokens;
  readonly registry: ScopeRegistry;
  readonly mode: () => SandboxMode;
}

type Operation = 'listPlatformTokens' | 'createPlatformToken' | 'rotatePlatformToken' | 'revokePlatformToken';

const NAME_LENGTH = 120;

/** The four operations of the app base, for a user who is logged in. */
export function tokenHandlers({
  clock,
  tokens,
  registry,
  mode,
}: TokenParts): TypedHandlers<Pick<operations, Operation>> {
  const tokenOf = (person: Person, id: string): TokenRecord => {
    const token = tokens.find(person.org.id, id);
    if (!token) {
      throw new BoominFailure(404, 'token_not_found', 'There is no such token.', { param: 'token_id' });
    }
    return token;
  };

  return {
    listPlatformTokens: (call) => {
      const rows = tokens.of(personOf(call).org.id).map((token) => tokens.describe(token));
      return json(200, { tokens: rows });
    },

    createPlatformToken: (call) => {
      const name = call.body.name.trim();
      if (name === '' || name.length > NAME_LENGTH) {
        throw new BoominFailure(400, 'invalid_request', `The name has 1 to ${NAME_LENGTH} characters.`, {
          param: 'name',
        });
      }
      const scopes = [...new Set(call.body.scopes)];
      if (scopes.length === 0) {
        throw new BoominFailure(400, 'invalid_request', 'A token needs a scope.', { param: 'scopes' });
      }
      const unknown = scopes.find((scope) => !registry.find(scope));
      if (unknown !== undefined) {
        throw new BoominFailure(400, 'unknown_scope', `There is no scope ${unknown}.`, { param: 'scopes' });
      }
      const { expires_at: end } = call.body;
      const expiresAt = end === undefined ? null : Date.parse(end);
      if (expiresAt !== null && expiresAt <= clock.now()) {
        throw new BoominFailure(400, 'invalid_request', 'The end lies in the past.', { param: 'expires_at' });
      }
      const { token, secret } = tokens.create({ org: personOf(call).org.id, name, scopes, expiresAt });
      return json(200, { token: tokens.describe(token), secret });
    },

    rotatePlatformToken: (call) => {
      const { token, secret } = tokens.rotate(tokenOf(personOf(call), call.body.token_id));
      return json(200, { token: tokens.describe(token), secret });
    },

    revokePlatformToken: (call) => {
      tokens.revoke(tokenOf(personOf(call), call.body.token_id));
      return json(200, okay(mode()));
    },
  };
}

/** A plain success, in either of its spellings. */
export function okay(mode: SandboxMode): { readonly ok: true } | { readonly success: true } {
  return mode === 'contract' ? { ok: true } : { success: true };
}

function personOf(call: { readonly principals: Readonly<Record<string, string>> }): Person {
  const person = personById(call.principals['userBearerAuth'] ?? '');
  if (!person) throw new Error('The call came without a user.');
  return person;
}
