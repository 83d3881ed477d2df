import { newSecret } from '../../../secrets.ts';
import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { type Answer, json } from '../../../server/answer.ts';
import { type Handler, type TypedHandlers, textIn } from '../../../server/call.ts';
import { MoleculeFailure } from '../failures.ts';
import type { Organization } from '../orgs/organizations.ts';
import { invoiceRow } from '../orgs/payments.ts';
import { type World, userOf } from '../world.ts';

const MOST_CREDITS = 1_000_000;

/** Invoices, checkout, portal and top-ups. */
export function billingHandlers(world: World): TypedHandlers<operations> {
  /** The named organization of the user, or the first one. */
  const payerOf = (userId: string, slug: string | undefined): Organization => {
    const own = world.orgsOf(userId);
    const org = slug === undefined ? own[0] : own.find((one) => one.slug === slug);
    if (!org) throw new MoleculeFailure(404, 'organization not found');
    return org;
  };
  return {
    listInvoices: (call) => {
      const slugs = new Set(world.orgsOf(userOf(call)).map(({ slug }) => slug));
      return json(
        200,
        world.payments.invoicesOf(slugs).map((invoice) => invoiceRow(invoice, world.pages)),
      );
    },

    billingCheckout: (call) => {
      const org = payerOf(userOf(call), call.body?.org_slug);
      const payment = world.payments.forPlan(org, call.body?.plan ?? 'starter');
      if (!payment) throw new MoleculeFailure(400, 'plan must be starter or pro');
      return json(200, { url: `${world.pages}/pay/${payment.id}`, id: payment.id });
    },

    billingPortal: (call) => {
      const org = payerOf(userOf(call), call.body?.org_slug);
      const session = newSecret(32);
      return json(200, { url: `${world.pages}/portal/${org.slug}?session=${session}` });
    },

    billingTopup: (call) => {
      const org = payerOf(userOf(call), call.body?.org_slug);
      const credits = call.body?.credits ?? 1_000;
      if (credits < 1 || credits > MOST_CREDITS)
        throw new MoleculeFailure(400, `credits must be from 1 to ${MOST_CREDITS}`);
      const payment = world.payments.forCredits(org, credits);
      if (world.observed) return json(200, { url: `${world.pages}/pay/${payment.id}` });
      world.payments.settle(payment, org, world.now);
      return json(200, { credits_balance: org.credits.balance });
    },
  };
}

/** The payment provider's pages, for browsers. Opening a payment page pays: the sandbox takes no real money. */
export function pageHandlers(world: World): Readonly<Record<string, Handler>> {
  return {
    pagePay: (call) => {
      const payment = world.payments.find(textIn(call.path, 'id') ?? '');
      const org = payment && world.orgs.get(payment.slug);
      if (!payment || !org) return page(404, 'Nothing to pay', 'This payment is not known.');
      world.payments.settle(payment, org, world.now);
      const what =
        'plan' in payment.what ? `the plan ${payment.what.plan}` : `${payment.what.credits} credits`;
      return page(
        200,
        'Paid',
        `${dollars(payment.cents)} for ${what} of ${org.name}. No real money was taken.`,
      );
    },

    tenantHealth: () => ({ status: 200, json: { status: 'ok' } }),

    pagePortal: (call) => {
      const org = world.orgs.get(textIn(call.path, 'id') ?? '');
      if (!org) return page(404, 'No such account', 'This organization is not known.');
      const invoices = world.payments.invoicesOf(new Set([org.slug]));
      const list = invoices.map(({ number, cents, status }) => `${number}: ${dollars(cents)}, ${status}`);
      return page(200, `Payments of ${org.name}`, `Plan ${org.plan}. ${list.join('. ')}`);
    },

    pageInvoice: (call) => {
      const all = world.payments.invoicesOf(new Set(world.orgs.keys()));
      const invoice = all.find(({ id }) => id === textIn(call.path, 'id'));
      if (!invoice) return page(404, 'No such invoice', 'This invoice is not known.');
      return page(200, `Invoice ${invoice.number}`, `${dollars(invoice.cents)}, ${invoice.status}.`);
    },
  };
}

function page(status: number, title: string, text: string): Answer {
  const body = `<h1>${escaped(title)}</h1><p>${escaped(text)}</p>`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body}</body></html>\n`;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    bytes: Buffer.from(html),
  };
}

function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
