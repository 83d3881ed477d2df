import type { Provider } from '../../core/provider.ts';
import { toProblem } from '../../core/problem.ts';
import { lenserfightErrors } from './errors.ts';
import { operationTable } from '../../calls/catalog.ts';
import { catalog } from '../../calls/generated/lenserfight.catalog.gen.ts';
import { PLATFORM } from './api.ts';
import { isPartnerDown, lenserfightBalance, lenserfightDialogs } from './balance.ts';
import { lenserfightHealth } from './health.ts';
import { lenserfightJobs } from './jobs.ts';
import { lensOperations } from './lensList.ts';
import { lenserfightResources } from './resources.ts';
import { runCostInputs } from './runRequest.ts';
import { lenserfightStream } from './stream.ts';

/** LenserFight: lenses and workflows, their runs and event streams, and the partner account that pays for them. */
export const lenserfight: Provider = Object.freeze({
  id: 'lenserfight',
  label: 'LenserFight',
  icon: 'telescope',
  documentation: 'https://github.com/conectlens/lenserfight',
  bases: [{ name: PLATFORM, default: 'https://platform.lenserfight.io' }],
  credentials: [
    {
      id: 'token',
      scheme: 'bearerAuth',
      label: 'Token',
      detail: 'A service token, or the token of a signed-in user, which is good for about an hour.',
      // A service token, or a JSON web token.
      pattern: /^(?:lf_[a-z]+_\S{8,}|eyJ[\w-]+\.[\w-]+\.[\w-]+)$/,
      obtainUrl: null,
      send: { in: 'bearer' },
      environment: ['LENSERFIGHT_API_KEY'],
    },
  ],
  moneyUnit: { id: 'cr', one: '{0} credit', other: '{0} credits' },
  operations: operationTable(catalog),
  errors: lenserfightErrors,
  dialogs: lenserfightDialogs,
  observed: lensOperations,
  check: async (session, signal) => {
    // A token is right without a partner account, and also while the partner is down.
    await lenserfightBalance.read(session, signal).catch((thrown: unknown) => {
      const problem = toProblem(thrown);
      if (problem.code !== 'account.notSetUp' && !isPartnerDown(problem)) throw thrown;
    });
  },
  health: lenserfightHealth,
  balance: lenserfightBalance,
  costInputs: runCostInputs,
  jobs: lenserfightJobs,
  stream: lenserfightStream,
  resources: lenserfightResources,
} satisfies Provider);
