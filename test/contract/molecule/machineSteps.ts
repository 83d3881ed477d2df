import { randomUUID } from 'node:crypto';
import type { Scene } from '../support/scenario.ts';
import { routing, send, told } from './steps.ts';

/** What a machine for a workspace is ordered with. */
export const machineOrder = (scene: Scene, workspace: string, runtime = 'claude-code') => ({
  org_id: routing(scene)['orgId'],
  workspace_id: workspace,
  runtime,
  platform_url: 'https://northlight.moleculesai.app',
});

export const machineState = (scene: Scene, workspace_id: string, instance_id: string) =>
  send(scene, 'getProvisionWorkspaceStatus', { workspace_id, instance_id });

/** A machine of a workspace that nobody else has. */
export async function startedMachine(
  scene: Scene,
): Promise<{ readonly workspace: string; readonly instance: string }> {
  const workspace = randomUUID();
  const answer = await send(scene, 'provisionWorkspace', {}, machineOrder(scene, workspace));
  return { workspace, instance: told(answer, 'instance_id') };
}
