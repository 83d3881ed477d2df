import { accountScenarios } from './killatamata/accountScenarios.ts';
import { arcadeScenarios } from './killatamata/arcadeScenarios.ts';
import { affiliateScenarios } from './killatamata/affiliateScenarios.ts';
import { deviceScenarios } from './killatamata/deviceScenarios.ts';
import { keyScenarios } from './killatamata/keyScenarios.ts';
import { signInScenarios } from './killatamata/signInScenarios.ts';
import { studioAgentScenarios } from './killatamata/studio/agentScenarios.ts';
import { studioAssetScenarios } from './killatamata/studio/assetScenarios.ts';
import { studioDocumentScenarios } from './killatamata/studio/documentScenarios.ts';
import { studioProjectScenarios } from './killatamata/studio/projectScenarios.ts';
import { checkoutScenarios } from './killatamata/checkoutScenarios.ts';
import { x402Scenarios } from './killatamata/x402Scenarios.ts';
import { serverFailure, throttled, wrongKey } from './killatamata/failures.ts';
import { mediaScenarios } from './killatamata/mediaScenarios.ts';
import type { ScenarioTable } from './support/scenario.ts';

/** Every operation but the two that payment providers call. */
export const scenarios: ScenarioTable = {
  dialects: ['contract', 'observed'],
  everywhere: { 401: wrongKey, 429: throttled, default: serverFailure },
  operations: {
    ...accountScenarios,
    ...affiliateScenarios,
    ...arcadeScenarios,
    ...signInScenarios,
    ...deviceScenarios,
    ...keyScenarios,
    ...checkoutScenarios,
    ...x402Scenarios,
    ...mediaScenarios,
    ...studioProjectScenarios,
    ...studioAssetScenarios,
    ...studioDocumentScenarios,
    ...studioAgentScenarios,
  },
};
