import { parseTime } from '../../../core/clock.ts';
import type { TokensAbility } from '../../../core/provider.ts';
import type { ResourceList, ResourceRow } from '../../../core/resource.ts';
import { factsOf, paramsOf } from '../../facts.ts';
import { listRows } from '../../resourceRows.ts';
import { keysAnswer, mintedName, type KeyRow } from './answers.ts';

const keys: ResourceList = {
  id: 'keys',
  label: 'API keys',
  icon: 'key',
  operation: 'listApiKeys',
  rowKind: 'killatamata.key',
  gives: 'keyPrefix',
  open: true,
  rows: listRows(keysAnswer, rowOf),
  actions: [
    {
      id: 'create',
      title: 'Create API Key…',
      icon: 'add',
      operation: 'createApiKey',
      verb: 'add',
      adds: 'key',
      asks: ['label'],
      guide: {
        whenLost:
          'The answer was lost, and with it the new key, if there is one: nobody has seen it. The list shows whether it was made. Revoke it there, and create another one.',
      },
    },
  ],
  rowActions: [
    {
      id: 'revoke',
      title: 'Revoke…',
      icon: 'circle-slash',
      operation: 'revokeApiKey',
      verb: 'revoke',
      inputs: { 'body.keyPrefix': 'keyPrefix' },
      // Without its prefix, a key cannot be named to the platform.
      offeredFor: ({ tone, keyPrefix }) => tone !== 'off' && keyPrefix !== undefined,
    },
  ],
};

/** API keys of the account, each shown once when it is made, and named by its beginning from then on. */
export const killatamataTokens: TokensAbility = {
  list: keys,
  minted: {
    credential: 'apikey',
    // The form of the keys is not published. The platform revokes by what it lists, so that it tells keys of an account
    // apart; a shorter beginning could be that of another account's key.
    tellingLength: 8,
    revoke: 'revokeApiKey',
    nameIn: (operation, answer) =>
      operation === 'createApiKey' ? (mintedName.safeParse(answer).data ?? null) : null,
  },
};

function rowOf(key: KeyRow): ResourceRow {
  const { id, prefix, label, createdAt, lastUsedAt, revokedAt, isRevoked } = key;
  const usedAt = parseTime(lastUsedAt);
  return {
    id,
    label: label || prefix || id,
    description: prefix === undefined ? null : `${prefix}…`,
    facts: factsOf({
      'Begins with': prefix,
      Created: createdAt,
      // A time that cannot be read is shown as it came.
      'Last used': usedAt === null ? lastUsedAt : undefined,
      Revoked: revokedAt,
      ID: id,
    }),
    icon: isRevoked ? 'circle-slash' : 'key',
    tone: isRevoked ? 'off' : 'good',
    status: isRevoked ? 'revoked' : 'active',
    ...(usedAt !== null && { usedAt }),
    ...(prefix !== undefined && { keyPrefix: prefix }),
    details: key.details,
    params: paramsOf({ keyPrefix: prefix }),
  };
}
