import { refusedRequest, wrongKeys } from './boomin/failures.ts';
import { scopeScenarios } from './boomin/scopeScenarios.ts';
import { tokenScenarios } from './boomin/tokenScenarios.ts';
import { unitScenarios } from './boomin/unitScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** The ten operations of the platform, in both of its dialects. */
export const scenarios: ScenarioTable = {
  dialects: ['contract', 'observed'],
  everywhere: { 400: refusedRequest, 401: wrongKeys },
  operations: { ...tokenScenarios, ...scopeScenarios, ...unitScenarios },
};
