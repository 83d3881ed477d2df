import { everywhere } from './molecule/failures.ts';
import { keyScenarios } from './molecule/keyScenarios.ts';
import { operatorScenarios } from './molecule/operatorScenarios.ts';
import { orgScenarios } from './molecule/orgScenarios.ts';
import { pinScenarios } from './molecule/pinScenarios.ts';
import { provisionScenarios } from './molecule/provisionScenarios.ts';
import { secretScenarios } from './molecule/secretScenarios.ts';
import { templateScenarios } from './molecule/templateScenarios.ts';
import { workspaceScenarios } from './molecule/workspaceScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** The fifty-eight operations of both services, as promised and as real servers were seen to answer. */
export const moleculeScenarios: ScenarioTable = {
  dialects: ['contract', 'observed'],
  everywhere,
  operations: {
    ...orgScenarios,
    ...operatorScenarios,
    ...pinScenarios,
    ...provisionScenarios,
    ...workspaceScenarios,
    ...keyScenarios,
    ...secretScenarios,
    ...templateScenarios,
  },
};
