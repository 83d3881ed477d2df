import type { SandboxClock } from '../../../sandboxClock.ts';
import { newSecret } from '../../../secrets.ts';
import type { SeededIds } from '../../../seededIds.ts';
import { type Tenant, childrenOf, descendantsOf } from './tenant.ts';
import { halt } from './timeline.ts';
import { type WorkspaceInput, type WorkspaceRecord, newWorkspace } from './workspaceRecord.ts';

const CREATE_MS = 12_000;
const RESTART_MS = 8_000;

/** Asks for a failing start, anywhere in a name. */
const FAILING = /\bfail:provision\b/;
const FAILURE = 'image pull failed: manifest unknown';

/** What became of an order to a workspace: a number of workspaces, or why it was not carried out. */
export type Outcome =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly status: 404 | 409; readonly error: string };

/** Creates workspaces and takes them through their states. */
export class Workspaces {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #speed: number;

  constructor(clock: SandboxClock, ids: SeededIds, speed: number) {
    this.#clock = clock;
    this.#ids = ids;
    this.#speed = speed;
  }

  /** Adds a workspace and starts it; one that runs elsewhere gets a token and waits for its agent. */
  create(tenant: Tenant, input: WorkspaceInput, runtime: string): WorkspaceRecord {
    const now = this.#clock.now();
    const given = { id: this.#ids.uuid(), now, place: tenant.workspaces.size, runtime };
    const workspace = newWorkspace(input, given);
    tenant.workspaces.set(workspace.id, workspace);
    if (workspace.external) {
      workspace.token = newSecret(43);
      workspace.status = workspace.url === null ? 'awaiting_agent' : 'online';
      const type = workspace.url === null ? 'WORKSPACE_AWAITING_AGENT' : 'WORKSPACE_ONLINE';
      tenant.events.add(type, workspace.id, now, { name: workspace.name });
    } else {
      this.#start(tenant, workspace, CREATE_MS);
    }
    return workspace;
  }

  restart(tenant: Tenant, workspace: WorkspaceRecord): Outcome {
    if (workspace.external)
      return { ok: false, status: 404, error: 'an external workspace has no container to restart' };
    if (workspace.status === 'paused')
      return { ok: false, status: 404, error: 'the workspace is paused: resume it' };
    this.#start(tenant, workspace, RESTART_MS);
    return { ok: true, count: 1 };
  }

  /** Restarts those of the workspaces that a new secret concerns; gives their number. */
  restartAll(tenant: Tenant, workspaces: readonly WorkspaceRecord[]): number {
    return workspaces.filter((workspace) => this.restart(tenant, workspace).ok).length;
  }

  /** Pauses the workspace and those below it. */
  pause(tenant: Tenant, workspace: WorkspaceRecord): Outcome {
    if (workspace.status === 'paused')
      return { ok: false, status: 404, error: 'workspace not found or already paused' };
    const all = [workspace, ...descendantsOf(tenant, workspace.id)].filter(
      (one) => one.status !== 'paused' && !one.external,
    );
    for (const one of all) {
      halt(one, 'paused');
      tenant.events.add('WORKSPACE_PAUSED', one.id, this.#clock.now(), { name: one.name });
    }
    return { ok: true, count: all.length };
  }

  /** Starts the workspace and the paused ones below it; one under a paused one has to wait for that. */
  resume(tenant: Tenant, workspace: WorkspaceRecord): Outcome {
    if (workspace.status !== 'paused')
      return { ok: false, status: 404, error: 'workspace not found or not paused' };
    const parent = workspace.parentId === null ? undefined : tenant.workspaces.get(workspace.parentId);
    if (parent?.status === 'paused')
      return { ok: false, status: 409, error: `parent workspace ${parent.name} is paused: resume it first` };
    const all = [workspace, ...descendantsOf(tenant, workspace.id)].filter((one) => one.status === 'paused');
    for (const one of all) this.#start(tenant, one, RESTART_MS);
    return { ok: true, count: all.length };
  }

  /** Removes the workspace and all below it; gives how many were below. */
  remove(tenant: Tenant, workspace: WorkspaceRecord): number {
    const below = descendantsOf(tenant, workspace.id);
    for (const one of [...below.toReversed(), workspace]) {
      tenant.workspaces.delete(one.id);
      tenant.removed.set(one.id, one.name);
    }
    tenant.events.add('WORKSPACE_REMOVED', workspace.id, this.#clock.now(), {
      cascade_deleted: below.length,
    });
    return below.length;
  }

  #start(tenant: Tenant, workspace: WorkspaceRecord, ms: number): void {
    const now = this.#clock.now();
    halt(workspace, 'provisioning');
    const at = now + ms / this.#speed;
    workspace.next = FAILING.test(workspace.name)
      ? { at, status: 'failed', error: FAILURE }
      : { at, status: 'online' };
    const { name, tier, runtime } = workspace;
    tenant.events.add('WORKSPACE_PROVISIONING', workspace.id, now, { name, tier, runtime });
  }
}

/** The workspaces that a secret of the organization reaches and that can be restarted for it. */
export function inheritorsOf(tenant: Tenant, key: string): readonly WorkspaceRecord[] {
  return [...tenant.workspaces.values()].filter(
    (workspace) => !workspace.secrets.has(key) && !workspace.external && workspace.status !== 'paused',
  );
}

/** The answer to a deletion that did not confirm that the workspaces below go too. */
export function confirmationFor(tenant: Tenant, workspace: WorkspaceRecord) {
  const children = childrenOf(tenant, workspace.id).map(({ id, name }) => ({ id, name }));
  return {
    status: 'confirmation_required',
    message: `${workspace.name} has ${children.length} workspaces below it. Repeat with ?confirm=true to delete them too.`,
    children,
    children_count: children.length,
  };
}

/** The answer to a deletion without the header that names the workspace. */
export function nameConfirmationFor(tenant: Tenant, workspace: WorkspaceRecord) {
  return {
    error: 'destructive_action_requires_confirmation',
    hint: `Re-send the same request with header X-Confirm-Name: ${workspace.name}`,
    workspace_name: workspace.name,
    active_tasks: workspace.activeTasks,
    child_count: childrenOf(tenant, workspace.id).length,
  };
}
