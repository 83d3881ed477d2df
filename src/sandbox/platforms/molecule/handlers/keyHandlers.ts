import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { failed, pendingApproval } from '../failures.ts';
import { keyRows, mintKey, prefixOf } from '../workspaces/keys.ts';
import { type World, tenantOf } from '../world.ts';

/** Organization API keys: each opens everything in its tenant, these routes too. */
export function keyHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantListOrgTokens: (call) => {
      const tokens = keyRows(tenantOf(world, call).tenant, world.observed);
      return json(200, { tokens, count: tokens.length });
    },

    tenantCreateOrgToken: (call) => {
      const { tenant } = tenantOf(world, call);
      const approval = world.approvalId();
      if (approval !== null) return pendingApproval(approval, 'org_token_mint');
      const name = call.body?.name ?? null;
      const by = call.principals['admin'] ?? 'admin-token';
      const key = mintKey(tenant, world.services.ids, name, by, world.now);
      return json(200, {
        id: key.id,
        prefix: prefixOf(key),
        ...(name !== null && { name }),
        auth_token: key.token,
        warning: 'Copy this key now. It is not shown again.',
      });
    },

    tenantRevokeOrgToken: (call) => {
      const { tenant } = tenantOf(world, call);
      const { id } = call.path;
      return tenant.keys.delete(id) ? json(200, { revoked: id }) : failed(404, 'token not found or revoked');
    },
  };
}
