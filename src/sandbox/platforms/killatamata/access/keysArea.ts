import { json } from '../../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import type { ApiKey } from '../accounts.ts';
import { Failure, notFound } from '../failures.ts';
import { accountOf, type Area, type World } from '../world.ts';
import { accountOfGoogle } from './identities.ts';
import { keyLabel } from './labels.ts';

/** Shorter beginnings are those of every key. */
const LEAST_PREFIX = 10;

/** The keys of an account: listed, made, revoked by their beginning. */
export function keysArea(world: World): Area {
  const { accounts } = world;
  const handlers: TypedHandlers<operations> = {
    listApiKeys: (call) => json(200, { keys: accountOf(world, call).keys.map(recordOf) }),

    createApiKey: (call) => {
      const { label, idToken } = call.body ?? {};
      const wished = keyLabel(label, 'API key');
      const isKnown = call.principals['BearerAuth'] !== undefined;
      if (!isKnown && idToken === undefined) {
        throw new Failure(401, 'unauthorized', 'Send an API key, or a Google ID token for a first one.');
      }
      const account = isKnown ? accountOf(world, call) : accountOfGoogle(world, idToken ?? '');
      return json(201, issuedAnswer(accounts.issueKey(account, wished)));
    },

    revokeApiKey: (call) => {
      const account = accountOf(world, call);
      const { keyPrefix } = call.body;
      if (keyPrefix.length < LEAST_PREFIX) {
        throw new Failure(400, 'prefix_too_short', 'A key is named by its prefix as the list shows it.');
      }
      const revoked = accounts.revokePrefix(account, keyPrefix);
      if (!revoked) throw notFound('key');
      return json(200, { ok: true, keyPrefix, revokedAt: timeText(revoked.revokedAt ?? world.clock.now()) });
    },
  };
  return {
    handlers: checkedHandlers(handlers),
    observed: {
      // A bare list under other names.
      listApiKeys: (answer) =>
        (answer as { readonly keys: readonly ReturnType<typeof recordOf>[] }).keys.map(
          ({ prefix, id: _, ...rest }) => ({ keyPrefix: prefix, ...rest }),
        ),
      createApiKey: observedIssue,
      revokeApiKey: () => ({ ok: true }),
    },
    describe: ({ keys }) => ({
      keys: keys.map(({ prefix, label, revokedAt }) => ({ prefix, label, revoked: revokedAt !== null })),
    }),
    reset: () => undefined,
  };
}

/** The one answer that holds a new key. */
export function issuedAnswer({ key, record }: { readonly key: string; readonly record: ApiKey }) {
  const { prefix, label, createdAt } = record;
  return { ok: true, apiKey: key, keyPrefix: prefix, label, createdAt: timeText(createdAt) };
}

/** The same as other clients read it. */
export function observedIssue(answer: unknown): unknown {
  const { apiKey, ...rest } = answer as ReturnType<typeof issuedAnswer>;
  return { ...rest, key: apiKey };
}

function recordOf({ id, prefix, label, createdAt, lastUsedAt, revokedAt }: ApiKey) {
  return {
    id,
    prefix,
    label,
    createdAt: timeText(createdAt),
    lastUsedAt: lastUsedAt === null ? null : timeText(lastUsedAt),
    revokedAt: revokedAt === null ? null : timeText(revokedAt),
  };
}

function timeText(at: number): string {
  return new Date(at).toISOString();
}
