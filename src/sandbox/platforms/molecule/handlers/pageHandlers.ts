import type { Answer } from '../../../server/answer.ts';
import type { Call, Handler } from '../../../server/call.ts';
import type { World } from '../world.ts';

/** The payment provider's pages, for browsers. Opening a payment page pays: the sandbox takes no real money. */
export function pageHandlers(at: () => World): Readonly<Record<string, Handler>> {
  return {
    pagePay: (call) => {
      const world = at();
      const payment = world.payments.find(idOf(call));
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

    pagePortal: (call) => {
      const world = at();
      const org = world.orgs.get(idOf(call));
      if (!org) return page(404, 'No such account', 'This organization is not known.');
      const invoices = world.payments.invoicesOf(new Set([org.slug]));
      const list = invoices.map(({ number, cents, status }) => `${number}: ${dollars(cents)}, ${status}`);
      return page(200, `Payments of ${org.name}`, `Plan ${org.plan}. ${list.join('. ')}`);
    },

    pageInvoice: (call) => {
      const world = at();
      const all = world.payments.invoicesOf(new Set(world.orgs.keys()));
      const invoice = all.find(({ id }) => id === idOf(call));
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

function idOf({ path }: Call): string {
  return typeof path === 'object' && path !== null && 'id' in path ? String(path.id) : '';
}
