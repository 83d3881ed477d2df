import type { ResourceAction, ResourceList } from '../../core/resource.ts';
import { headOf } from '../../net/redaction/displayText.ts';
import { listRows } from '../resourceRows.ts';
import { invoicesAnswer } from './answers.ts';
import { factsOf } from '../facts.ts';

const forOrg = { 'body.org_slug': 'slug' } as const;

/** What is paid on pages in the browser; the calls give their addresses. */
export const billingActions: readonly ResourceAction[] = [
  {
    id: 'checkout',
    title: 'Subscribe…',
    icon: 'credit-card',
    operation: 'billingCheckout',
    inputs: forOrg,
    guide: {
      asks: [
        {
          kind: 'choice',
          input: 'body.plan',
          title: 'Plan',
          // The two words that servers were seen to take.
          options: [
            { label: 'Starter', value: 'starter' },
            { label: 'Pro', value: 'pro' },
          ],
        },
      ],
      answer: { kind: 'page', member: 'url' },
    },
  },
  {
    id: 'portal',
    title: 'Manage Payments…',
    icon: 'link-external',
    operation: 'billingPortal',
    inputs: forOrg,
    guide: { answer: { kind: 'page', member: 'url' } },
  },
  {
    id: 'topup',
    title: 'Buy Credits…',
    icon: 'add',
    operation: 'billingTopup',
    inputs: forOrg,
    asks: ['credits'],
    guide: { answer: { kind: 'page', member: 'url' } },
  },
];

export const invoices: ResourceList = {
  id: 'invoices',
  label: 'Invoices',
  icon: 'list-ordered',
  operation: 'listInvoices',
  rowKind: 'molecule.invoice',
  rows: listRows(invoicesAnswer, (row) => {
    const amount = amountOf(row.amount_due, row.currency);
    const link = row.hosted_invoice_url ?? row.invoice_pdf;
    return {
      id: row.id,
      label: row.number ?? row.id,
      description: [amount, row.created && headOf(row.created, 10)].filter(Boolean).join(' · ') || null,
      facts: factsOf({
        Status: row.status,
        Amount: amount,
        Paid: amountOf(row.amount_paid, row.currency),
        Date: row.created,
      }),
      icon: 'list-ordered',
      ...(row.status !== undefined && { status: row.status }),
      ...(link !== undefined && { link }),
      params: {},
    };
  }),
};

/** Payment providers count in the hundredth of a currency. */
function amountOf(hundredths: number | undefined, currency: string | undefined): string | undefined {
  if (hundredths === undefined) return undefined;
  return `${(hundredths / 100).toFixed(2)} ${(currency ?? '').toUpperCase()}`.trim();
}
