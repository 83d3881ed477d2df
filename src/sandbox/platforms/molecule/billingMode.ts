import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

type BillingModeResponse = components['schemas']['BillingModeResponse'];

/** Who pays for the language model. */
export type BillingMode = 'platform_managed' | 'byok' | 'disabled';

const FALLBACK: BillingMode = 'platform_managed';

/** The mode that applies to a workspace: its own, else the organization's, else the platform's. */
export function effectiveMode(workspace: WorkspaceRecord, orgMode: BillingMode | null): BillingMode {
  return workspace.billingMode ?? orgMode ?? FALLBACK;
}

/** Own mode, mode in force and where it comes from; servers seen so far have other names for all three. */
export function billingModeOf(
  workspace: WorkspaceRecord,
  orgMode: BillingMode | null,
  observed: boolean,
): BillingModeResponse {
  const effective = effectiveMode(workspace, orgMode);
  const own = workspace.billingMode;
  if (!observed) {
    return {
      ...(own !== null && { mode: own }),
      effective_mode: effective,
      source: own !== null ? 'workspace' : orgMode !== null ? 'org' : 'default',
    };
  }
  return {
    workspace_id: workspace.id,
    resolved_mode: effective,
    workspace_override: own,
    org_default: orgMode ?? FALLBACK,
    source: own !== null ? 'workspace_override' : orgMode !== null ? 'org_default' : 'constant_fallback',
  };
}
