import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { failed, noRoute } from '../failures.ts';
import { billingModeOf, budgetOf, setLimits } from '../workspaces/money.ts';
import { type World, workspaceOf } from '../world.ts';

/** Budgets and billing modes of workspaces. */
export function moneyHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantGetBudget: (call) => {
      const { workspace } = workspaceOf(world, call);
      return json(200, budgetOf(workspace, !world.conditions.has('monthlyBudgets')));
    },

    tenantPatchBudget: (call) => {
      const { workspace } = workspaceOf(world, call);
      const isOld = world.conditions.has('monthlyBudgets');
      const problem = setLimits(workspace, call.body, !isOld);
      if (problem !== null) return failed(400, problem);
      return json(200, isOld ? { status: 'updated' } : budgetOf(workspace, true));
    },

    tenantGetBillingMode: (call) => {
      if (world.conditions.has('billingModeDropped')) return noRoute(world.observed);
      const { tenant, workspace } = workspaceOf(world, call);
      return json(200, billingModeOf(workspace, tenant.billingMode, world.observed));
    },

    tenantPutBillingMode: (call) => {
      if (world.conditions.has('billingModeDropped')) return noRoute(world.observed);
      const { tenant, workspace } = workspaceOf(world, call);
      workspace.billingMode = call.body.mode;
      return json(200, billingModeOf(workspace, tenant.billingMode, world.observed));
    },
  };
}
