import * as z from 'zod/mini';
import type { Provider } from '../../core/provider.ts';
import { operationTable } from '../../calls/catalog.ts';
import { catalog } from '../../calls/generated/killatamata.catalog.gen.ts';
import { affiliateProgram } from './affiliates/affiliateLists.ts';
import { API, USD } from './api.ts';
import { deviceLinkSignIn, killatamataDevices } from './access/deviceLink.ts';
import { killatamataHealth } from './access/health.ts';
import { killatamataTokens } from './access/keys.ts';
import { emailSignIn, googleSignIn } from './access/typedSignIns.ts';
import { launchCharge } from './arcade/answers.ts';
import { arcadeLists } from './arcade/arcadeLists.ts';
import { killatamataBalance } from './balance.ts';
import { purchaseCost, riskOfPurchase } from './checkout/signedTopUp.ts';
import { killatamataDialogs } from './dialogs.ts';
import { killatamataErrors } from './errors.ts';
import { mediaCostInputs } from './media/costInputs.ts';
import { killatamataJobs, killatamataShots } from './media/jobs.ts';
import { killatamataStudio } from './studio/ability.ts';
import { killatamataAgent } from './studio/agentAbility.ts';
import { studioLists } from './studio/lists.ts';

/** Killa Tamata AI: media jobs paid from a prepaid balance, keys, Studio, arcade and affiliates. */
export const killatamata: Provider = Object.freeze({
  id: 'killatamata',
  label: 'Killa Tamata',
  icon: 'device-camera-video',
  documentation: 'https://killatamata.com/api-docs',
  bases: [{ name: API, default: 'https://api.killatamata.com' }],
  credentials: [
    {
      id: 'apikey',
      scheme: 'BearerAuth',
      label: 'API key',
      // The form of its keys is not published.
      pattern: /^\S{16,}$/,
      obtainUrl: 'https://killatamata.com',
      send: { in: 'bearer' },
      environment: ['KILLATAMATA_API_KEY', 'KILLA_TAMATA_API_KEY'],
    },
  ],
  moneyUnit: { id: USD },
  operations: operationTable(catalog),
  errors: killatamataErrors,
  dialogs: killatamataDialogs,
  check: async (session, signal) => {
    await killatamataBalance.read(session, signal);
  },
  signIn: [deviceLinkSignIn, emailSignIn, googleSignIn],
  devices: killatamataDevices,
  health: killatamataHealth,
  balance: killatamataBalance,
  jobs: killatamataJobs,
  shots: killatamataShots,
  costInputs: mediaCostInputs,
  tokens: killatamataTokens,
  studio: killatamataStudio,
  agent: killatamataAgent,
  riskOf: (operation, _, params) => riskOfPurchase(operation, params),
  chargeOf: (operation, answer) => launchCharge(operation, answer) ?? purchaseCost(operation, answer),
  isReplay: (_, answer) => z.looseObject({ replayed: z.literal(true) }).safeParse(answer).success,
  resources: [...arcadeLists, affiliateProgram, ...studioLists],
} satisfies Provider);
