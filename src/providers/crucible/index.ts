import type { Provider } from '../../core/provider.ts';
import { crucibleErrors } from './errors.ts';
import { operationTable } from '../../calls/catalog.ts';
import { catalog } from '../../calls/generated/crucible.catalog.gen.ts';
import { assetPlaceAnswer } from './answers.ts';
import { GATEWAY } from './api.ts';
import { assetCostInputs, crucibleAssets, crucibleDialogs } from './assets.ts';
import { credits, crucibleBalance } from './balance.ts';
import { crucibleJobs } from './jobs.ts';
import { crucibleLedger } from './ledger.ts';
import { crucibleResources } from './resources.ts';

/** Crucible by Moltazine: credits, workflows, image assets and generation jobs. */
export const crucible: Provider = Object.freeze({
  id: 'crucible',
  label: 'Crucible',
  icon: 'beaker',
  documentation: 'https://crucible.moltazine.com',
  bases: [{ name: GATEWAY, default: 'https://crucible.moltazine.com' }],
  credentials: [
    {
      id: 'apikey',
      scheme: 'BearerAuth',
      label: 'API key',
      pattern: /^moltazine_\S{8,}$/,
      obtainUrl: 'https://www.moltazine.com',
      send: { in: 'bearer' },
      environment: ['MOLTAZINE_API_KEY'],
    },
  ],
  moneyUnit: credits,
  operations: operationTable(catalog),
  errors: crucibleErrors,
  dialogs: crucibleDialogs,
  check: async (session, signal) => {
    await crucibleBalance.read(session, signal);
  },
  chargeOf: (operation, answer) =>
    operation === 'createAsset' ? (assetPlaceAnswer.safeParse(answer).data?.charged ?? null) : null,
  costInputs: (operation, { body }) => (operation === 'createAsset' ? assetCostInputs(body) : null),
  balance: crucibleBalance,
  ledger: crucibleLedger,
  jobs: crucibleJobs,
  assets: crucibleAssets,
  resources: crucibleResources,
} satisfies Provider);
