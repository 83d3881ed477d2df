import { accountScenarios } from './crucible/accountScenarios.ts';
import { assetScenarios } from './crucible/assetScenarios.ts';
import { serverFailure, wrongKey } from './crucible/failures.ts';
import { jobScenarios } from './crucible/jobScenarios.ts';
import { workflowScenarios } from './crucible/workflowScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** The ten operations of the gateway. */
export const scenarios: ScenarioTable = {
  everywhere: { 401: wrongKey, 500: serverFailure },
  operations: { ...accountScenarios, ...workflowScenarios, ...assetScenarios, ...jobScenarios },
};
