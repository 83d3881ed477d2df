import type { components, operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../../server/call.ts';
import { extraRoute, textParameter } from '../../../server/routeTable.ts';
import { Failure } from '../failures.ts';
import { accountOf, type Area, type World } from '../world.ts';
import type { Affiliate, Affiliates } from './affiliates.ts';
import { affiliateDialect } from './dialect.ts';
import { MINIMUM_MICROS, type Commission, type Earnings, type PayoutRequest } from './earnings.ts';

type Schemas = components['schemas'];

const MOST_ROWS = 500;
const isoTime = (at: number) => new Date(at).toISOString();

/** The affiliate program: application, code, referrals, commissions and payouts. */
export function affiliatesArea(world: World): Area {
  const { affiliates } = world;
  const ownOf = (call: Parameters<typeof accountOf>[1]) => affiliates.require(accountOf(world, call));
  const welcome = (code: string) => `${world.origin()}/killatamata/welcome?ref=${code}`;
  const handlers: TypedHandlers<operations> = {
    resolveAffiliateReferral: ({ query }) => {
      const { code, token, expiresAt } = affiliates.remember(query.code);
      const headers = { 'Set-Cookie': `kt_ref=${token}; Path=/; HttpOnly; SameSite=Lax` };
      if (world.mode() === 'contract')
        return { status: 302, headers: { ...headers, Location: welcome(code) } };
      return {
        ...json(200, { ok: true, code, captureToken: token, expiresAt: isoTime(expiresAt) }),
        headers,
      };
    },

    validateAffiliateCode: ({ body }) => {
      const affiliate = affiliates.byCode(body.code);
      const { displayName } = affiliate;
      const code = affiliate.code ?? '';
      return json(200, { ok: true, valid: affiliates.isActive(affiliate), code, displayName });
    },

    captureAffiliateCode: ({ body }) => {
      const { code, token, expiresAt } = affiliates.remember(body.code);
      return json(200, { ok: true, code, captureToken: token, expiresAt: isoTime(expiresAt) });
    },

    applyForAffiliateProgram: (call) => {
      const affiliate = affiliates.apply(accountOf(world, call), call.body);
      return json(201, { ok: true, affiliate: profileOf(affiliates, affiliate) });
    },

    getAffiliateProfile: (call) => {
      const account = accountOf(world, call);
      // Both are known: an account that is not there, and one that is null.
      if (world.mode() === 'observed' && !affiliates.of(account))
        return json(200, { ok: true, affiliate: null });
      return json(200, { ok: true, affiliate: profileOf(affiliates, affiliates.require(account)) });
    },

    updateAffiliateProfile: (call) => {
      const affiliate = affiliates.update(accountOf(world, call), call.body);
      return json(200, { ok: true, affiliate: profileOf(affiliates, affiliate) });
    },

    getAffiliateCode: (call) => {
      const code = affiliates.codeOf(accountOf(world, call));
      return json(200, {
        ok: true,
        code,
        url: `${world.origin()}/killatamata/api/v1/affiliates/r?code=${code}`,
      });
    },

    getAffiliateDashboard: (call) => {
      const { clicks, earnings } = ownOf(call);
      return json(200, {
        ok: true,
        clicks,
        signups: earnings.signups,
        purchases: earnings.purchases,
        earnedUsdMicros: earnings.sum('pending', 'available', 'requested', 'paid'),
        pendingUsdMicros: earnings.sum('pending'),
        availableUsdMicros: earnings.sum('available'),
        paidUsdMicros: earnings.sum('paid'),
      });
    },

    listAffiliateCommissions: (call) => {
      const { earnings } = ownOf(call);
      const rows = firstOf(earnings.commissions, call.query?.limit, 100);
      return json(200, { ok: true, commissions: rows.map((one) => commissionRow(earnings, one)) });
    },

    listAffiliatePayouts: (call) => {
      const { earnings } = ownOf(call);
      const rows = firstOf(earnings.payouts, call.query?.limit, 20);
      return json(200, { ok: true, payouts: rows.map((one) => payoutRow(one, world.clock.now())) });
    },

    listAffiliatePayoutRequests: (call) => {
      const { earnings, payoutAddress } = ownOf(call);
      const rows = firstOf(earnings.requests, call.query?.limit, 20);
      const obstacle = earnings.obstacle(payoutAddress);
      return json(200, {
        ok: true,
        payoutRequests: rows.map((one) => requestRow(earnings, one, world.clock.now())),
        eligible: obstacle === null,
        reason: obstacle?.[1] ?? null,
        availableUsdMicros: earnings.sum('available'),
        minimumUsdMicros: MINIMUM_MICROS,
      });
    },

    createAffiliatePayoutRequest: (call) => {
      const { earnings, payoutAddress } = ownOf(call);
      const request = earnings.request(payoutAddress, call.body?.note ?? null);
      return json(201, { ok: true, payoutRequest: requestRow(earnings, request, world.clock.now()) });
    },

    bindAffiliateCode: (call) => {
      const { code, captureToken } = call.body;
      const affiliate = affiliates.bind(accountOf(world, call), code, captureToken);
      return json(200, { ok: true, bound: true, code: affiliate.code ?? code });
    },
  };
  return {
    handlers: {
      ...checkedHandlers(handlers),
      pageWelcome: () => ({
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        bytes: new TextEncoder().encode(
          '<!doctype html><title>Welcome</title><p>The referral is remembered.</p>',
        ),
      }),
    },
    routes: [extraRoute('pageWelcome', 'GET', '/welcome', { parameters: [textParameter('query', 'ref')] })],
    observed: affiliateDialect,
    describe: (account) => {
      const affiliate = affiliates.of(account);
      const bound = affiliates.boundTo(account);
      return {
        ...(affiliate && { affiliate: profileOf(affiliates, affiliate) }),
        ...(bound && { boundCode: bound.code }),
      };
    },
    reset: () => affiliates.reset(),
  };
}

function firstOf<Row>(rows: readonly Row[], limit: number | undefined, standard: number): readonly Row[] {
  if (limit !== undefined && limit > MOST_ROWS)
    throw new Failure(400, 'invalid_limit', `At most ${MOST_ROWS} can be listed.`);
  return rows.slice(0, limit ?? standard);
}

function profileOf(affiliates: Affiliates, affiliate: Affiliate): Schemas['AffiliateProfile'] {
  const { id, displayName, contactEmail, countryCode, payoutAddress, termsVersion, code } = affiliate;
  return {
    id,
    status: affiliates.isActive(affiliate) ? 'active' : 'pending',
    ...{ displayName, contactEmail, countryCode, payoutAddress, termsVersion, code },
    createdAt: isoTime(affiliate.createdAt),
    updatedAt: isoTime(affiliate.updatedAt),
  };
}

function commissionRow(earnings: Earnings, commission: Commission): Schemas['AffiliateCommission'] {
  return {
    id: commission.id,
    status: earnings.statusOf(commission),
    amountUsdMicros: commission.amountMicros,
    purchaseUsdMicros: commission.purchaseMicros,
    createdAt: isoTime(commission.createdAt),
    availableAt: isoTime(commission.availableAt),
  };
}

function payoutRow(request: PayoutRequest, now: number): Schemas['AffiliatePayout'] {
  const isPaid = request.paidAt <= now;
  return {
    id: request.payoutId,
    status: isPaid ? 'paid' : 'processing',
    amountUsdMicros: request.amountMicros,
    payoutAddress: request.payoutAddress,
    createdAt: isoTime(request.decidedAt),
    paidAt: isPaid ? isoTime(request.paidAt) : null,
  };
}

function requestRow(
  earnings: Earnings,
  request: PayoutRequest,
  now: number,
): Schemas['AffiliatePayoutRequest'] {
  return {
    id: request.id,
    status: earnings.requestStatus(request),
    amountUsdMicros: request.amountMicros,
    note: request.note,
    createdAt: isoTime(request.createdAt),
    decidedAt: request.decidedAt <= now ? isoTime(request.decidedAt) : null,
  };
}
