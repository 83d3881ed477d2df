import type { ProviderId } from '../../../src/core/ids.ts';
import { boominScenarios } from '../boomin.scenarios.ts';
import { crucibleScenarios } from '../crucible.scenarios.ts';
import { lenserfightScenarios } from '../lenserfight.scenarios.ts';
import { moleculeScenarios } from '../molecule.scenarios.ts';
import type { ScenarioTable } from './scenario.ts';

/** The scenarios of every platform of `src/providers/index.ts`; a platform without any fails the suite. */
export const scenarioTables: Readonly<Record<ProviderId, ScenarioTable>> = {
  crucible: crucibleScenarios,
  boomin: boominScenarios,
  lenserfight: lenserfightScenarios,
  molecule: moleculeScenarios,
};
