import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { unpromised } from '../beyondContract.ts';
import type { Organization } from '../organizations.ts';
import { invoiceRow } from '../payments.ts';
import type { World } from '../world.ts';
import { userOf } from './callScope.ts';

const MOST_CREDITS = 1_000_000;

/** Invoices, checkout, portal and top-ups. */
export function billingHandlers(at: () => World): TypedHandlers<operations> {
  /** The named organization of the user, or the first one. */
  const payerOf = (userId: string, slug: string | undefined): Organization | null => {
    const own = at().orgsOf(userId);
    return (slug === undefined ? own[0] : own.find((org) => org.slug === slug)) ?? null;
  };
  const noOrg = () => unpromised(404, 'organization not found');
  return {
    listInvoices: (call) => {
      const world = at();
      const slugs = new Set(world.orgsOf(userOf(call)).map(({ slug }) => slug));
      return json(
        200,
        world.payments.invoicesOf(slugs).map((invoice) => invoiceRow(invoice, world.pages)),
      );
    },

    billingCheckout: (call) => {
      const world = at();
      const org = payerOf(userOf(call), call.body?.org_slug);
      if (!org) return noOrg();
      const payment = world.payments.forPlan(org, call.body?.plan ?? 'starter');
      if (!payment) return unpromised(400, 'plan must be starter or pro');
      return json(200, { url: `${world.pages}/pay/${payment.id}`, id: payment.id });
    },

    billingPortal: (call) => {
      const world = at();
      const org = payerOf(userOf(call), call.body?.org_slug);
      if (!org) return noOrg();
      const session = world.services.ids.token(32);
      return json(200, { url: `${world.pages}/portal/${org.slug}?session=${session}` });
    },

    billingTopup: (call) => {
      const world = at();
      const org = payerOf(userOf(call), call.body?.org_slug);
      if (!org) return noOrg();
      const credits = call.body?.credits ?? 1_000;
      if (credits < 1 || credits > MOST_CREDITS)
        return unpromised(400, `credits must be from 1 to ${MOST_CREDITS}`);
      const payment = world.payments.forCredits(org, credits);
      if (world.observed) return json(200, { url: `${world.pages}/pay/${payment.id}` });
      world.payments.settle(payment, org, world.now);
      return json(200, { credits_balance: org.credits.balance });
    },
  };
}
