import { billingScenarios } from './molecule/billingScenarios.ts';
import { everywhere } from './molecule/failures.ts';
import { fleetScenarios } from './molecule/fleetScenarios.ts';
import { keyScenarios } from './molecule/keyScenarios.ts';
import { moneyScenarios } from './molecule/moneyScenarios.ts';
import { operatorScenarios } from './molecule/operatorScenarios.ts';
import { orgScenarios } from './molecule/orgScenarios.ts';
import { pinScenarios } from './molecule/pinScenarios.ts';
import { provisionScenarios } from './molecule/provisionScenarios.ts';
import { secretScenarios } from './molecule/secretScenarios.ts';
import { templateScenarios } from './molecule/templateScenarios.ts';
import { workspaceScenarios } from './molecule/workspaceScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** The fifty-eight operations of both services, as promised and as real servers were seen to answer. */
export const scenarios: ScenarioTable = {
  dialects: ['contract', 'observed'],
  everywhere,
  operations: {
    ...orgScenarios,
    ...billingScenarios,
    ...operatorScenarios,
    ...fleetScenarios,
    ...pinScenarios,
    ...provisionScenarios,
    ...workspaceScenarios,
    ...moneyScenarios,
    ...keyScenarios,
    ...secretScenarios,
    ...templateScenarios,
  },
};
