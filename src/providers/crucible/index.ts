import type { Provider } from '../../core/provider.ts';
import { money } from '../../core/money.ts';
import { assetCreatedAnswer } from './answers.ts';
import { GATEWAY } from './api.ts';
import { crucibleAssets } from './assets.ts';
import { crucibleBalance } from './balance.ts';
import { crucibleErrors } from './errors.ts';
import { crucibleJobs } from './jobs.ts';
import { operations } from './operations.gen.ts';
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
  moneyUnit: 'credits',
  operations,
  errors: crucibleErrors,
  check: async (session, signal) => {
    await crucibleBalance.read(session, signal);
  },
  chargeOf: (operation, answer) => {
    if (operation !== 'createAsset') return null;
    const charged = assetCreatedAnswer.safeParse(answer).data?.data.credits_charged;
    return charged === undefined ? null : money('credits', charged);
  },
  balance: crucibleBalance,
  jobs: crucibleJobs,
  assets: crucibleAssets,
  resources: crucibleResources,
} satisfies Provider);
