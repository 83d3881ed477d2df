import type { Provider } from '../../core/provider.ts';
import { boominDialogs } from './dialogs.ts';
import { boominErrors } from './errors.ts';
import { operationTable } from '../../calls/catalog.ts';
import { catalog } from '../../calls/generated/boomin.catalog.gen.ts';
import { createdUnitAnswer, tokensAnswer } from './answers.ts';
import { APP, PLATFORM, WEB, type BoominSession } from './api.ts';
import { boominIdentity, identityOfToken } from './identity.ts';
import { boominScopes, riskOfScope } from './scopes.ts';
import { boominSignIn } from './signIn.ts';
import { boominTokens } from './tokens.ts';
import { boominUnits } from './units.ts';
import { userOperations } from './userOperations.ts';

// The addresses of the contract. Newer editions of it and the platform's own command line have the default ones.
const PLATFORM_SERVER = 'https://cloud.boomin.ai/api:xX_v8KtJ';
const APP_SERVER = 'https://cloud.boomin.ai/api:TfcAGZhu';

/** Boomin: private platform tokens with scopes, what can be done with them, and units of content. */
export const boomin: Provider = Object.freeze({
  id: 'boomin',
  label: 'Boomin',
  icon: 'megaphone',
  documentation: 'https://boomin.ai',
  bases: [
    { name: PLATFORM, default: 'https://api.boomin.ai/v1/platform', server: PLATFORM_SERVER },
    { name: APP, default: 'https://api.boomin.ai/v1/app', server: APP_SERVER },
    { name: WEB, default: 'https://boomin.ai', website: true },
  ],
  otherAddresses: [
    {
      label: 'Older servers',
      bases: {
        [PLATFORM]: PLATFORM_SERVER,
        [APP]: APP_SERVER,
        [WEB]: 'https://boomin.ai',
      },
    },
  ],
  credentials: [
    {
      id: 'user',
      scheme: 'userBearerAuth',
      label: 'User token',
      detail: 'Creates, rotates and revokes platform tokens',
      pattern: /^(?!sk_boomin_live_)\S{16,}$/,
      obtainUrl: 'https://boomin.ai',
      send: { in: 'bearer' },
      base: APP,
      environment: ['BOOMIN_AUTH_TOKEN'],
    },
    {
      id: 'token',
      scheme: 'platformTokenAuth',
      label: 'Platform token',
      detail: 'Works with units and scopes, as far as its scopes go',
      pattern: /^sk_boomin_live_\S{8,}$/,
      obtainUrl: 'https://boomin.ai',
      send: { in: 'bearer' },
      base: PLATFORM,
      environment: ['BOOMIN_PLATFORM_TOKEN', 'BOOMIN_SECRET_KEY'],
    },
  ],
  // It takes no money; the unit is never shown.
  moneyUnit: { id: 'credits', one: '{0} credit', other: '{0} credits' },
  operations: operationTable(catalog),
  errors: boominErrors,
  dialogs: boominDialogs,
  observed: userOperations,
  check: async (session: BoominSession, signal, changed = session.account.credentials) => {
    if (changed.includes('user')) await session.call('listPlatformTokens', { answer: tokensAnswer }, signal);
    if (changed.includes('token')) await identityOfToken(session, signal);
  },
  riskOf: (operation, body) => (operation === 'executeScope' ? riskOfScope(body) : null),
  isReplay: (operation, answer) =>
    (operation === 'createUnit' || operation === 'executeScope') &&
    createdUnitAnswer.safeParse(answer).data?.duplicate === true,
  signIn: [boominSignIn],
  identity: boominIdentity,
  scopes: boominScopes,
  tokens: boominTokens,
  resources: [boominUnits, boominScopes.list],
} satisfies Provider);
