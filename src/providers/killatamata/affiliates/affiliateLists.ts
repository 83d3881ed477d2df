import type { ResourceList } from '../../../core/resource.ts';
import { commissionRows, figureRows, payoutRequestRows, payoutRows, profileRows } from './affiliateRows.ts';

const figures: ResourceList = {
  id: 'affiliateFigures',
  label: 'Figures',
  icon: 'graph',
  operation: 'getAffiliateDashboard',
  rowKind: 'killatamata.affiliateFigure',
  rows: figureRows,
};

const commissions: ResourceList = {
  id: 'affiliateCommissions',
  label: 'Commissions',
  icon: 'list-ordered',
  operation: 'listAffiliateCommissions',
  rowKind: 'killatamata.commission',
  whenEmpty: 'Nothing earned yet: it begins with a purchase of an account that uses your code',
  rows: commissionRows,
};

const payouts: ResourceList = {
  id: 'affiliatePayouts',
  label: 'Payouts',
  icon: 'arrow-up',
  operation: 'listAffiliatePayouts',
  rowKind: 'killatamata.payout',
  whenEmpty: 'Nothing paid out yet: a payout follows an approved request',
  rows: payoutRows,
};

const payoutRequests: ResourceList = {
  id: 'affiliatePayoutRequests',
  label: 'Payout requests',
  icon: 'mail',
  operation: 'listAffiliatePayoutRequests',
  rowKind: 'killatamata.payoutRequest',
  whenEmpty: 'No payout requested yet',
  rows: payoutRequestRows,
  actions: [
    {
      id: 'request',
      title: 'Request Payout…',
      icon: 'add',
      operation: 'createAffiliatePayoutRequest',
      verb: 'add',
      adds: 'payout',
      asks: ['note'],
      guide: {
        preflight: async (_, read) => {
          const [rows, accounts] = await Promise.all([read(payoutRequests), read(affiliateProgram)]);
          const factOf = (all: typeof rows, label: string) =>
            all[0]?.facts.find(([name]) => name === label)?.[1] ?? '?';
          const args = [factOf(rows, 'Available'), factOf(accounts, 'Payout address')];
          return [{ text: 'All that is available, {0}, is to be sent to {1}.', args }];
        },
        whenLost: 'Look at the payout requests before you ask again: this one may be there.',
      },
    },
  ],
};

/** The affiliate account of the key, with what it earned below it. */
export const affiliateProgram: ResourceList = {
  id: 'affiliate',
  label: 'Affiliate program',
  icon: 'megaphone',
  operation: 'getAffiliateProfile',
  rowKind: 'killatamata.affiliate',
  notFoundIsEmpty: true,
  whenEmpty: 'Not an affiliate: apply to earn from the purchases of others',
  rows: profileRows,
  actions: [
    {
      id: 'apply',
      title: 'Apply for the Program…',
      icon: 'add',
      operation: 'applyForAffiliateProgram',
      verb: 'add',
      adds: 'application',
      asks: ['countryCode', 'payoutAddress'],
    },
    {
      id: 'check',
      title: 'Check Code…',
      icon: 'search',
      operation: 'validateAffiliateCode',
      guide: { answer: { kind: 'document' } },
    },
    {
      id: 'bind',
      title: 'Bind Code…',
      icon: 'link',
      operation: 'bindAffiliateCode',
      guide: {
        target: '{code}',
        preflight: async ({ code }) => [
          { text: 'Whoever has the code {0} earns from your later purchases.', args: [String(code)] },
        ],
      },
    },
    {
      id: 'remember',
      title: 'Get Referral Token…',
      icon: 'tag',
      operation: 'captureAffiliateCode',
      guide: { target: '{code}', answer: { kind: 'document' } },
    },
  ],
  rowActions: [
    {
      id: 'update',
      title: 'Update Profile…',
      icon: 'edit',
      operation: 'updateAffiliateProfile',
      asks: ['displayName', 'contactEmail', 'countryCode', 'payoutAddress'],
      guide: {
        preflight: async ({ payoutAddress }) =>
          typeof payoutAddress === 'string' && payoutAddress !== ''
            ? [{ text: 'From now on payouts go to {0}.', args: [payoutAddress] }]
            : [],
      },
    },
    {
      id: 'code',
      title: 'Show Referral Code and Link',
      icon: 'link',
      operation: 'getAffiliateCode',
      guide: { answer: { kind: 'document' } },
    },
  ],
  rowLists: [figures, commissions, payouts, payoutRequests],
};
