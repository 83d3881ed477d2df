import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import { orderProblem } from '../orgs/machines.ts';
import type { World } from '../world.ts';

/** The machines behind workspaces, from server to server. */
export function provisioningHandlers(world: World): TypedHandlers<operations> {
  return {
    provisionWorkspace: (call) => {
      const problem = orderProblem(call.body, world.services.origin());
      if (problem !== null) return failed(400, problem);
      const org = world.orgById(call.body.org_id);
      if (!org) return failed(400, 'org_id names no organization');
      if (!world.pins.hasRuntime(call.body.runtime))
        return json(422, { error: 'RUNTIME_PIN_MISSING' } as const);
      const machine = world.machines.start(call.body, org.slug);
      const { instanceId, publicIp, privateIp, runtime, domain } = machine;
      return json(201, {
        instance_id: instanceId,
        public_ip: publicIp,
        private_ip: privateIp,
        state: world.machines.stateOf(machine),
        runtime,
        domain,
      });
    },

    deprovisionWorkspace: (call) => {
      const alive = world.machines.alive(call.path.workspace_id, call.principals['tenantAdminToken'] ?? '');
      const prune = call.query?.prune === true;
      const concerned = alive.filter((machine) => prune || !machine.terminated);
      if (concerned.length === 0) return failed(400, 'the workspace has no machine, or it is gone already');
      for (const machine of concerned) {
        machine.terminated = true;
        machine.volume = prune ? 'erased' : 'kept';
      }
      return json(200, { status: 'terminated' } as const);
    },

    getProvisionWorkspaceStatus: (call) => {
      const { machines } = world;
      const machine = machines.find(call.query.instance_id);
      if (machine?.workspaceId !== call.path.workspace_id)
        return failed(400, 'instance_id names no machine of this workspace');
      const { instanceId, publicIp, privateIp } = machine;
      const state = machines.stateOf(machine);
      return json(200, { instance_id: instanceId, state, public_ip: publicIp, private_ip: privateIp });
    },
  };
}
