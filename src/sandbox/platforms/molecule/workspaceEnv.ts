import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { Tenant } from './tenant.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';
import type { World } from './world.ts';

type Request = components['schemas']['UpdateWorkspaceEnvRequest'];
type Response = components['schemas']['UpdateWorkspaceEnvResponse'];

const SECRET_LOOKING = /TOKEN|SECRET|KEY|PASSWORD/i;

/** What is wrong with a change of environment, or null. */
export function envProblem({ env, force }: Request): string | null {
  const names = Object.keys(env);
  if (names.length === 0) return 'env must have at least one variable';
  const secret = names.filter((name) => SECRET_LOOKING.test(name));
  if (secret.length === 0 || force === true) return null;
  return `${secret.join(', ')} looks like a secret: repeat with force=true, or keep it in the secret store`;
}

/** Sets the variables, or with `merge: false` replaces all of them, and restarts the workspace. */
export function applyEnv(
  world: World,
  tenant: Tenant,
  workspace: WorkspaceRecord,
  { env, merge = true }: Request,
): Response {
  if (!merge) workspace.env.clear();
  for (const [name, value] of Object.entries(env)) workspace.env.set(name, value);
  const restarted = world.workspaces.restart(tenant, workspace).ok;
  const machine = world.machines.all().find((one) => one.workspaceId === workspace.id && !one.terminated);
  return {
    ok: true,
    workspace_id: workspace.id,
    instance_id: machine?.instanceId ?? `i-0${workspace.id.replaceAll('-', '').slice(0, 16)}`,
    ssm_status: 'Success',
    ssm_exit_code: 0,
    container_restarted: restarted,
    applied_keys: Object.keys(env),
    env_keys_after: [...workspace.env.keys()].sort(),
  };
}
