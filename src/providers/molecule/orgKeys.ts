import { parseTime } from '../../core/clock.ts';
import type { TokensAbility } from '../../core/provider.ts';
import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import { listRows } from '../resourceRows.ts';
import { mintedKeyAnswer, orgKeysAnswer } from './answers.ts';
import { factsOf, paramsOf } from '../facts.ts';

/** Organization keys that live: each opens everything in the organization. A revoked one is no longer listed. */
const orgKeys: ResourceList = {
  id: 'orgKeys',
  label: 'Organization keys',
  icon: 'key',
  operation: 'tenantListOrgTokens',
  rowKind: 'molecule.orgKey',
  gives: 'id',
  givesTo: /^\/org\/tokens\//,
  open: true,
  rows: listRows(orgKeysAnswer, (key): ResourceRow => {
    const usedAt = parseTime(key.last_used_at);
    const prefix = key.prefix;
    return {
      id: key.id,
      label: key.name || prefix || key.id,
      description: prefix === undefined ? null : `${prefix}…`,
      facts: factsOf({
        'Begins with': prefix,
        'Made by': key.created_by,
        Created: key.created_at,
        // A time that cannot be read is shown as it came.
        'Last used': usedAt === null ? key.last_used_at : undefined,
        ID: key.id,
      }),
      icon: 'key',
      tone: 'good',
      ...(usedAt !== null && { usedAt }),
      ...(prefix !== undefined && { keyPrefix: prefix }),
      details: key,
      params: paramsOf({ id: key.id }),
    };
  }),
  actions: [
    {
      id: 'create',
      title: 'Create Organization Key…',
      icon: 'add',
      operation: 'tenantCreateOrgToken',
      verb: 'add',
      adds: 'key',
      asks: ['name'],
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
      operation: 'tenantRevokeOrgToken',
      verb: 'revoke',
    },
  ],
};

export const moleculeTokens: TokensAbility = {
  list: orgKeys,
  minted: {
    credential: 'orgkey',
    // Keys have no fixed beginning, and lists show the first eight characters.
    tellingLength: 8,
    revoke: 'tenantRevokeOrgToken',
    nameIn: (operation, answer) => {
      if (operation !== 'tenantCreateOrgToken') return null;
      const minted = mintedKeyAnswer.safeParse(answer).data;
      return minted ? (minted.name ?? minted.prefix) : null;
    },
  },
};
