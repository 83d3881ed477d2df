import * as z from 'zod/mini';
import { id, list, optional, text } from '../../tolerant.ts';
import { micros } from '../dollars.ts';
import { allMembers, objectUnder } from '../members.ts';

/**
 * What we read of each answer about affiliates. No source shows the bodies, so each is read in all the spellings that
 * clients of the platform are known to take; everything else passes through.
 */

const profile = z.looseObject({
  id: text,
  affiliateId: text,
  status: text,
  state: text,
  displayName: text,
  name: text,
  contactEmail: text,
  email: text,
  countryCode: text,
  payoutAddress: text,
  termsVersion: text,
  code: text,
  affiliateCode: text,
  createdAt: text,
  updatedAt: text,
});

const PROFILE_NAMES = ['affiliate', 'profile', 'affiliateProfile', 'account'];
/** One of these tells an affiliate account that stands in no member of its own. */
const TELLING = ['affiliateId', 'displayName', 'payoutAddress', 'contactEmail'];

/** The affiliate account, in a member of its own or bare; null before an application. */
export const profileAnswer = z.pipe(
  z.unknown(),
  z.transform((answer, context): z.infer<typeof profile> | null => {
    const under = objectUnder(answer, PROFILE_NAMES);
    if (under === null) return null;
    const members = under ?? allMembers(answer);
    if (under || TELLING.some((name) => typeof members[name] === 'string')) return profile.parse(members);
    context.issues.push({ code: 'custom', message: 'no account', input: answer, path: ['affiliate'] });
    return z.NEVER;
  }),
);

const count = optional(z.int().check(z.gte(0)));

const figures = z.looseObject({
  clicks: count,
  visits: count,
  signups: count,
  signUps: count,
  referrals: count,
  purchases: count,
  conversions: count,
  earnedUsdMicros: micros,
  totalUsdMicros: micros,
  pendingUsdMicros: micros,
  availableUsdMicros: micros,
  paidUsdMicros: micros,
});

/** The figures, bare or in a member of their own, without those that the platform does not tell, and all that it says. */
export const dashboardAnswer = z.pipe(
  z.unknown(),
  z.transform((answer, context) => {
    const read = figures.parse(allMembers(answer, 'dashboard', 'stats', 'figures', 'totals'));
    const told = {
      clicks: read.clicks ?? read.visits,
      signups: read.signups ?? read.signUps ?? read.referrals,
      purchases: read.purchases ?? read.conversions,
      earned: read.earnedUsdMicros ?? read.totalUsdMicros,
      pending: read.pendingUsdMicros,
      available: read.availableUsdMicros,
      paid: read.paidUsdMicros,
    };
    if (Object.values(told).some((figure) => figure !== undefined)) return { ...told, said: read };
    context.issues.push({ code: 'custom', message: 'no figures', input: answer, path: ['clicks'] });
    return z.NEVER;
  }),
);

const commission = z.looseObject({
  id,
  status: text,
  amountUsdMicros: micros,
  purchaseUsdMicros: micros,
  createdAt: text,
  availableAt: text,
});

export const commissionsAnswer = list(commission, 'commissions');

const payout = z.looseObject({
  id,
  status: text,
  amountUsdMicros: micros,
  payoutAddress: text,
  createdAt: text,
  paidAt: text,
});

export const payoutsAnswer = list(payout, 'payouts');

const payoutRequest = z.looseObject({
  id,
  status: text,
  amountUsdMicros: micros,
  note: text,
  createdAt: text,
  decidedAt: text,
});

export const payoutRequestsAnswer = list(payoutRequest, 'payoutRequests', 'requests');

const eligibility = z.looseObject({
  eligible: optional(z.boolean()),
  reason: text,
  availableUsdMicros: micros,
  minimumUsdMicros: micros,
});

/** Whether a payout can be requested, where the answer says so. */
export const eligibilityAnswer = z.pipe(
  z.unknown(),
  z.transform((answer) => eligibility.parse(allMembers(answer, 'eligibility'))),
);

export type ProfileAnswer = NonNullable<z.infer<typeof profileAnswer>>;
export type CommissionAnswer = z.infer<typeof commission>;
export type PayoutAnswer = z.infer<typeof payout>;
export type PayoutRequestAnswer = z.infer<typeof payoutRequest>;
export type EligibilityAnswer = z.infer<typeof eligibilityAnswer>;
