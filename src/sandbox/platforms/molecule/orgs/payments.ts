import type { components } from '../../../../../specs/types/molecule.gen.ts';
import type { Charge } from '../../../platform.ts';
import type { SeededIds } from '../../../seededIds.ts';
import { type Organization, workspaceLimitOf } from './organizations.ts';

type Invoice = components['schemas']['Invoice'];

/** Something to pay on a page of the payment provider. */
export interface Payment {
  readonly id: string;
  readonly slug: string;
  readonly what: { readonly plan: string } | { readonly credits: number };
  readonly cents: number;
  paid: boolean;
}

export interface InvoiceRecord {
  readonly id: string;
  readonly number: string;
  readonly slug: string;
  readonly status: 'paid' | 'open';
  readonly cents: number;
  readonly createdAt: number;
}

const PLAN_CENTS: Readonly<Record<string, number>> = { starter: 2_900, pro: 19_900 };
const CENTS_PER_CREDIT = 1;

/** What is to be paid and what was, for all organizations. */
export class Payments {
  readonly #ids: SeededIds;
  readonly #payments = new Map<string, Payment>();
  readonly #invoices: InvoiceRecord[] = [];

  constructor(ids: SeededIds) {
    this.#ids = ids;
  }

  /** A page on which the plan can be paid; null for a plan that is not on offer. */
  forPlan(org: Organization, plan: string): Payment | null {
    const cents = PLAN_CENTS[plan];
    return cents === undefined ? null : this.#add(org, { plan }, cents, 'cs_');
  }

  forCredits(org: Organization, credits: number): Payment {
    return this.#add(org, { credits }, credits * CENTS_PER_CREDIT, 'tu_');
  }

  find(id: string): Payment | null {
    return this.#payments.get(id) ?? null;
  }

  /** Takes the money; a second time changes nothing. */
  settle(payment: Payment, org: Organization, now: number): void {
    if (payment.paid) return;
    payment.paid = true;
    org.updatedAt = now;
    if ('credits' in payment.what) {
      org.credits.balance += payment.what.credits;
    } else {
      org.plan = payment.what.plan;
      if (org.tenant) org.tenant.workspaceLimit = workspaceLimitOf(org.plan);
      if (org.status === 'awaiting_payment') {
        org.status = 'provisioning';
        org.setup = { startedAt: now, failing: org.setup?.failing ?? false };
      }
    }
    this.invoice(org.slug, payment.cents, 'paid', now);
  }

  /** Purchases of credits that were paid: each is one submission. */
  topUpCharges(): readonly Charge[] {
    const paid = [...this.#payments.values()].filter((payment) => payment.paid && 'credits' in payment.what);
    return paid.map(({ id, cents }) => ({
      ...{ key: null, jobIds: [id], times: 1, amount: cents, refunded: 0, unit: 'usd cents' },
    }));
  }

  invoice(slug: string, cents: number, status: InvoiceRecord['status'], createdAt: number): void {
    const number = `ML-${String(this.#invoices.length + 1041).padStart(5, '0')}`;
    this.#invoices.push({ id: `in_${this.#ids.token(16)}`, number, slug, status, cents, createdAt });
  }

  /** Newest first. */
  invoicesOf(slugs: ReadonlySet<string>): readonly InvoiceRecord[] {
    return this.#invoices.filter(({ slug }) => slugs.has(slug)).sort((a, b) => b.createdAt - a.createdAt);
  }

  #add(org: Organization, what: Payment['what'], cents: number, prefix: string): Payment {
    const payment = { id: `${prefix}${this.#ids.token(20)}`, slug: org.slug, what, cents, paid: false };
    this.#payments.set(payment.id, payment);
    return payment;
  }
}

/** An invoice as the list shows it; `pages` is where the payment provider's pages stand. */
export function invoiceRow(invoice: InvoiceRecord, pages: string): Invoice {
  const { id, number, status, cents, createdAt } = invoice;
  return {
    id,
    number,
    status,
    currency: 'usd',
    amount_due: cents,
    amount_paid: status === 'paid' ? cents : 0,
    created: new Date(createdAt).toISOString(),
    hosted_invoice_url: `${pages}/invoices/${id}`,
    invoice_pdf: null,
  };
}
