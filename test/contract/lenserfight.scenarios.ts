import { healthScenarios } from './lenserfight/healthScenarios.ts';
import { partnerScenarios } from './lenserfight/partnerScenarios.ts';
import { runScenarios } from './lenserfight/runScenarios.ts';
import { streamScenarios } from './lenserfight/streamScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** The nine operations of the platform, as its contract promises them and as real servers answer. */
export const scenarios: ScenarioTable = {
  dialects: ['contract', 'observed'],
  everywhere: {},
  operations: { ...healthScenarios, ...runScenarios, ...streamScenarios, ...partnerScenarios },
};
