import { parseTime } from '../../core/clock.ts';
import type { ResourceList, ResourceRow, ResourceTone } from '../../core/resource.ts';
import type { TokensAbility } from '../../core/provider.ts';
import { listRows } from '../resourceRows.ts';
import { mintedAnswer, tokensAnswer, type TokenAnswer } from './answers.ts';

/** How each state looks; a word that is not here is shown as it came. */
const STATES: Readonly<Record<string, readonly [icon: string, tone: ResourceTone]>> = {
  active: ['key', 'good'],
  expired: ['watch', 'bad'],
  revoked: ['circle-slash', 'off'],
};

/** How many scopes stand beside a name; the others are in the tooltip. */
const SCOPES_SHOWN = 2;

const isOver = ({ status }: ResourceRow) => status === 'revoked' || status === 'expired';

const tokens: ResourceList = {
  id: 'tokens',
  label: 'Tokens',
  icon: 'key',
  operation: 'listPlatformTokens',
  rowKind: 'boomin.token',
  gives: 'token_id',
  open: true,
  rows: listRows(tokensAnswer, rowOf),
  actions: [
    {
      id: 'create',
      title: 'Create Token…',
      icon: 'add',
      operation: 'createPlatformToken',
      verb: 'add',
      adds: 'token',
      asks: ['expires_at'],
      guide: {
        whenLost:
          'The answer was lost, and with it the secret of the new token, if there is one: nobody has seen it. The list shows whether it was made. Revoke it there, and create another one.',
      },
    },
  ],
  rowActions: [
    {
      id: 'rotate',
      title: 'Rotate…',
      icon: 'sync',
      operation: 'rotatePlatformToken',
      verb: 'rotate',
      inputs: { 'body.token_id': 'token_id' },
      offeredFor: (row) => !isOver(row),
    },
    {
      id: 'revoke',
      title: 'Revoke…',
      icon: 'circle-slash',
      operation: 'revokePlatformToken',
      verb: 'revoke',
      inputs: { 'body.token_id': 'token_id' },
      offeredFor: (row) => !isOver(row),
    },
  ],
};

/** Platform tokens: private keys with scopes, of which the secret is shown once. */
export const boominTokens: TokensAbility = {
  list: tokens,
  minted: {
    credential: 'token',
    // `sk_boomin_live_` and three more: a shorter beginning is the same for all of them.
    tellingLength: 18,
    rotate: 'rotatePlatformToken',
    revoke: 'revokePlatformToken',
    nameIn: (operation, answer) =>
      operation === 'createPlatformToken' || operation === 'rotatePlatformToken'
        ? (mintedAnswer.safeParse(answer).data?.token.name ?? null)
        : null,
  },
};

function rowOf(token: TokenAnswer): ResourceRow {
  const { id, name, token_prefix: prefix, scopes, status } = token;
  const [icon, tone] = STATES[status ?? ''] ?? ['question', 'warning'];
  const more = scopes.length > SCOPES_SHOWN ? ` +${scopes.length - SCOPES_SHOWN}` : '';
  const endsAt = parseTime(token.expires_at);
  const usedAt = parseTime(token.last_used_at);
  return {
    id,
    label: name || id,
    description: [prefix && `${prefix}…`, scopes.slice(0, SCOPES_SHOWN).join(', ') + more]
      .filter(Boolean)
      .join(' · '),
    facts: [
      ...(prefix ? [['Begins with', prefix] as const] : []),
      ...(status ? [['Status', status] as const] : []),
      ['Scopes', scopes.join(', ')],
      ...(token.revoked_at ? [['Revoked', token.revoked_at] as const] : []),
      // A time that cannot be read is shown as it came.
      ...(token.expires_at && endsAt === null ? [['Expires', token.expires_at] as const] : []),
      ...(token.last_used_at && usedAt === null ? [['Last used', token.last_used_at] as const] : []),
    ],
    icon,
    tone,
    ...(status && { status }),
    ...(endsAt !== null && { endsAt }),
    ...(usedAt !== null && { usedAt }),
    ...(prefix && { keyPrefix: prefix }),
    details: token,
    params: { token_id: id, name: name ?? id, scopes: scopes.join(' ') },
  };
}
