import type { ResourceList } from '../../core/resource.ts';
import { formatMoney, money } from '../../core/money.ts';
import { resourceRows } from '../resourceRows.ts';
import { balanceAnswer } from './answers.ts';
import { PARTNER, provisioning } from './balance.ts';

/** The partner account that pays for runs. No route lists lenses, workflows or runs. */
const partner: ResourceList = {
  id: 'partner',
  label: 'Partner account',
  icon: 'organization',
  operation: 'getPartnerBalance',
  params: { partnerName: PARTNER },
  rowKind: 'lenserfight.partner',
  gives: 'partnerName',
  rows: resourceRows(balanceAnswer, ({ data }) => [
    {
      id: PARTNER,
      label: PARTNER,
      description: formatMoney(money('cr', data.credits)),
      facts: data.accountId ? [['Account', data.accountId]] : [],
      icon: 'organization',
      params: { partnerName: PARTNER },
    },
  ]),
  actions: [{ ...provisioning, verb: 'add', adds: 'account' }],
  rowActions: [
    { id: 'balance', title: 'Show Balance', icon: 'info', operation: 'getPartnerBalance', verb: 'open' },
    {
      id: 'refresh',
      title: 'Refresh Token…',
      icon: 'key',
      operation: 'refreshPartnerToken',
      fixed: { body: {} },
    },
    { id: 'claim', title: 'Send Claim…', icon: 'mail', operation: 'sendPartnerClaim', fixed: { body: {} } },
  ],
};

export const lenserfightResources: readonly ResourceList[] = [partner];
