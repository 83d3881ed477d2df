import { accountScenarios } from './killatamata/accountScenarios.ts';
import { affiliateScenarios } from './killatamata/affiliateScenarios.ts';
import { serverFailure, throttled, wrongKey } from './killatamata/failures.ts';
import { mediaScenarios } from './killatamata/mediaScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** Every operation but the two that payment providers call. */
export const scenarios: ScenarioTable = {
  dialects: ['contract', 'observed'],
  everywhere: { 401: wrongKey, 429: throttled, default: serverFailure },
  operations: { ...accountScenarios, ...affiliateScenarios, ...mediaScenarios },
};
