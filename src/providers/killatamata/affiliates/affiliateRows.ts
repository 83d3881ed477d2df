import { formatMoney } from '../../../core/money.ts';
import type { ResourceRow, ResourceRows, ResourceTone } from '../../../core/resource.ts';
import { headOf } from '../../../net/redaction/displayText.ts';
import { factsOf, paramsOf } from '../../facts.ts';
import { listRows, resourceRows } from '../../resourceRows.ts';
import { microsOf } from '../dollars.ts';
import {
  commissionsAnswer,
  dashboardAnswer,
  eligibilityAnswer,
  payoutRequestsAnswer,
  payoutsAnswer,
  profileAnswer,
  type CommissionAnswer,
  type EligibilityAnswer,
  type PayoutAnswer,
  type PayoutRequestAnswer,
  type ProfileAnswer,
} from './answers.ts';

const TONES: Readonly<Record<string, ResourceTone>> = {
  active: 'good',
  approved: 'good',
  available: 'good',
  paid: 'good',
  pending: 'busy',
  processing: 'busy',
  requested: 'busy',
  suspended: 'warning',
  rejected: 'bad',
  failed: 'bad',
  reversed: 'off',
};

const amountOf = (micros: number | undefined): string | undefined =>
  micros === undefined ? undefined : formatMoney(microsOf(micros));

/** The status in the platform's word, with its color. */
function statusOf(status: string | undefined): Pick<ResourceRow, 'status' | 'tone'> {
  if (status === undefined) return {};
  const tone = TONES[status];
  return { status, ...(tone && { tone }) };
}

/** The affiliate account as the one row of its list; none before an application. */
export const profileRows: (answer: unknown) => ResourceRows = resourceRows(profileAnswer, (profile) =>
  profile === null ? [] : [profileRow(profile)],
);

function profileRow(profile: ProfileAnswer): ResourceRow {
  const name = profile.displayName ?? profile.name;
  const code = profile.code ?? profile.affiliateCode;
  const email = profile.contactEmail ?? profile.email;
  return {
    id: 'affiliate',
    label: name || 'Affiliate account',
    description: code ?? null,
    facts: factsOf({
      Code: code,
      'Contact address': email,
      'Payout address': profile.payoutAddress ?? 'None: no payout can be requested',
      Country: profile.countryCode,
      'Accepted terms': profile.termsVersion,
      Applied: profile.createdAt,
      Changed: profile.updatedAt,
      ID: profile.id ?? profile.affiliateId,
    }),
    icon: 'account',
    ...statusOf(profile.status ?? profile.state),
    details: profile,
    params: paramsOf({ code }),
  };
}

/** One row for each figure that the platform tells. */
export const figureRows: (answer: unknown) => ResourceRows = resourceRows(dashboardAnswer, (told) => {
  const figure = (id: string, label: string, icon: string, value: string | number | undefined) =>
    value === undefined
      ? []
      : [
          {
            ...{ id, label, description: String(value), facts: [], icon, params: {} },
            details: told.said,
          } satisfies ResourceRow,
        ];
  return [
    ...figure('clicks', 'Visits through the link', 'link', told.clicks),
    ...figure('signups', 'Accounts with the code', 'person-add', told.signups),
    ...figure('purchases', 'Their purchases', 'package', told.purchases),
    ...figure('earned', 'Earned', 'graph', amountOf(told.earned)),
    ...figure('pending', 'Not yet payable', 'watch', amountOf(told.pending)),
    ...figure('available', 'Available for payout', 'credit-card', amountOf(told.available)),
    ...figure('paid', 'Paid out', 'check', amountOf(told.paid)),
  ];
});

export const commissionRows = listRows(commissionsAnswer, (row: CommissionAnswer): ResourceRow => {
  const purchase = amountOf(row.purchaseUsdMicros);
  return {
    id: row.id,
    label: amountOf(row.amountUsdMicros) ?? '?',
    description: [purchase && `of a purchase of ${purchase}`, row.createdAt && headOf(row.createdAt, 10)]
      .filter(Boolean)
      .join(' · '),
    facts: factsOf({
      Purchase: purchase,
      Earned: row.createdAt,
      'Can be paid out from': row.availableAt,
      ID: row.id,
    }),
    icon: 'graph',
    ...statusOf(row.status),
    details: row,
    params: {},
  };
});

export const payoutRows = listRows(payoutsAnswer, (row: PayoutAnswer): ResourceRow => ({
  id: row.id,
  label: amountOf(row.amountUsdMicros) ?? '?',
  description: row.payoutAddress === undefined ? null : `to ${row.payoutAddress}`,
  facts: factsOf({ To: row.payoutAddress, Began: row.createdAt, Sent: row.paidAt, ID: row.id }),
  icon: 'arrow-up',
  ...statusOf(row.status),
  details: row,
  params: {},
}));

const requestRows = listRows(payoutRequestsAnswer, (row: PayoutRequestAnswer): ResourceRow => ({
  id: row.id,
  label: amountOf(row.amountUsdMicros) ?? '?',
  description: row.note ?? null,
  facts: factsOf({ Note: row.note, Requested: row.createdAt, Decided: row.decidedAt, ID: row.id }),
  icon: 'mail',
  ...statusOf(row.status),
  details: row,
  params: {},
}));

/** Above the requests, whether another one is possible now. */
export function payoutRequestRows(answer: unknown): ResourceRows {
  const read = requestRows(answer);
  if (read.wrongAt !== undefined) return read;
  const first = eligibilityRow(eligibilityAnswer.parse(answer));
  const all = function* (): Generator<ResourceRow, void, undefined> {
    yield* first;
    yield* read.rows;
  };
  return { ...read, rows: { [Symbol.iterator]: all } };
}

function eligibilityRow(told: EligibilityAnswer): readonly ResourceRow[] {
  const { eligible, reason } = told;
  if (eligible === undefined) return [];
  const available = amountOf(told.availableUsdMicros);
  const words = eligible
    ? [available && `${available} available`]
    : [reason, available && `${available} available`];
  return [
    {
      id: 'eligibility',
      label: eligible ? 'A payout can be requested' : 'No payout can be requested now',
      description: words.filter(Boolean).join(' · ') || null,
      facts: factsOf({
        Available: available,
        'Least amount': amountOf(told.minimumUsdMicros),
        Reason: reason,
      }),
      icon: eligible ? 'pass' : 'info',
      tone: eligible ? 'good' : 'off',
      // The requests themselves are rows of their own.
      details: Object.fromEntries(Object.entries(told).filter(([, value]) => !Array.isArray(value))),
      params: {},
    },
  ];
}
