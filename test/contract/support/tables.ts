import type { ProviderId } from '../../../src/core/ids.ts';
import { crucibleScenarios } from '../crucible.scenarios.ts';
import type { ScenarioTable } from './scenario.ts';

/** The scenarios of every platform of `src/providers/index.ts`; a platform without any fails the suite. */
export const scenarioTables: Readonly<Record<ProviderId, ScenarioTable>> = {
  crucible: crucibleScenarios,
};
