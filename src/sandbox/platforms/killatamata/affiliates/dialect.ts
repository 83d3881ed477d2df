import type { components } from '../../../../../specs/types/killatamata.gen.ts';
import type { Area } from '../world.ts';

type Schemas = components['schemas'];

/** The answers about affiliates in other spellings that clients of the platform take. */
export const affiliateDialect: NonNullable<Area['observed']> = {
  resolveAffiliateReferral: captured,
  captureAffiliateCode: captured,
  validateAffiliateCode: (answer) => {
    const { valid, code, displayName } = answer as Schemas['AffiliateCodeCheckResponse'];
    return { result: { isValid: valid, affiliateCode: code, displayName } };
  },
  applyForAffiliateProgram: profile,
  getAffiliateProfile: profile,
  updateAffiliateProfile: profile,
  getAffiliateCode: (answer) => {
    const { code, url } = answer as Schemas['AffiliateCodeResponse'];
    return { affiliateCode: code, referralUrl: url };
  },
  // The figures in an object of their own.
  getAffiliateDashboard: (answer) => ({ dashboard: answer }),
  listAffiliateCommissions: (answer) => (answer as Schemas['AffiliateCommissionListResponse']).commissions,
  listAffiliatePayouts: (answer) => ({ items: (answer as Schemas['AffiliatePayoutListResponse']).payouts }),
  listAffiliatePayoutRequests: (answer) => {
    const { payoutRequests, ...eligibility } = answer as Schemas['AffiliatePayoutRequestListResponse'];
    return { requests: payoutRequests, eligibility };
  },
  createAffiliatePayoutRequest: (answer) =>
    (answer as Schemas['AffiliatePayoutRequestResponse']).payoutRequest ?? null,
  bindAffiliateCode: (answer) => {
    const { code } = answer as Schemas['AffiliateBindResponse'];
    return { ok: true, affiliateCode: code };
  },
};

function captured(answer: unknown): unknown {
  const { code, captureToken, expiresAt } = answer as Schemas['AffiliateCaptureResponse'];
  return { affiliateCode: code, token: captureToken, expiresAt };
}

/** The account under another name, its state too. */
function profile(answer: unknown): unknown {
  const { affiliate } = answer as Schemas['AffiliateProfileResponse'];
  if (!affiliate) return { affiliate: null };
  const { id, status, ...rest } = affiliate;
  return { result: { profile: { affiliateId: id, state: status, ...rest } } };
}
