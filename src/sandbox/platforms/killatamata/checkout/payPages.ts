import type { Answer } from '../../../server/answer.ts';
import { textIn, type Handler } from '../../../server/call.ts';
import { extraRoute, type RouteRow } from '../../../server/routeTable.ts';
import type { Checkout, Checkouts } from './checkouts.ts';

const FORM = 'application/x-www-form-urlencoded';

/** The pages of the payment providers, for browsers. */
export const pageRoutes: readonly RouteRow[] = [
  extraRoute('pageShowCheckout', 'GET', '/pay/{id}'),
  extraRoute('pageDecideCheckout', 'POST', '/pay/{id}', { body: { required: true, media: [FORM] } }),
];

/** A page with *Pay* and *Cancel*. What is decided there goes to the address that the checkout was made with. */
export function payPages(checkouts: Checkouts): Readonly<Record<string, Handler>> {
  return {
    pageShowCheckout: (call) => {
      const checkout = checkouts.find(textIn(call.path, 'id') ?? '');
      if (!checkout) return unknownPage();
      if (checkout.paidAt !== null) return noticePage(200, 'Paid already', 'Go back to the client.');
      if (checkouts.isOver(checkout)) return latePage();
      return payPage(checkout);
    },

    pageDecideCheckout: (call) => {
      const checkout = checkouts.find(textIn(call.path, 'id') ?? '');
      if (!checkout) return unknownPage();
      switch (textIn(call.body, 'decision')) {
        case 'pay':
          if (!checkouts.pay(checkout)) return latePage();
          return goOn(checkout.paidUrl, 'Paid', 'Go back to the client and claim the payment.');
        case 'cancel':
          return goOn(checkout.canceledUrl, 'Canceled', 'Nothing was paid. The page can be opened again.');
        default:
          return noticePage(400, 'No decision', 'The form has to say pay or cancel.');
      }
    },
  };
}

const unknownPage = () => noticePage(404, 'Nothing to pay', 'This checkout is not known.');
const latePage = () => noticePage(410, 'Too late', 'This checkout has expired. Make another one.');

/** To the page that the client has named, or to one that says it. */
function goOn(target: string | null, title: string, text: string): Answer {
  const url = target === null ? null : URL.parse(target);
  if (!url || !/^https?:$/.test(url.protocol)) return noticePage(200, title, text);
  return { status: 303, headers: { location: url.href, 'cache-control': 'no-store' } };
}

function payPage({ bought, method, paidUrl, canceledUrl }: Checkout): Answer {
  const how = method === 'stripe' ? 'by card' : 'in crypto';
  const bonus = bought.bonusCents > 0 ? ` and ${dollarsOf(bought.bonusCents)} on top` : '';
  // A form whose answer leads elsewhere needs the leave of the page.
  const targets = [paidUrl, canceledUrl].flatMap((target) => (target && URL.parse(target)?.origin) ?? []);
  return page(
    200,
    `Pay ${dollarsOf(bought.usdCents)} ${how}`,
    `<p>Package ${escaped(bought.name)}: ${dollarsOf(bought.usdCents)} of credit${bonus}.</p>
<form method="post">
<p><button name="decision" value="pay">Pay</button> <button name="decision" value="cancel">Cancel</button></p>
</form>`,
    targets,
  );
}

/** A page that only says something. */
function noticePage(status: number, title: string, text: string): Answer {
  return page(status, title, `<p>${escaped(text)}</p>`);
}

function page(status: number, title: string, content: string, targets: readonly string[] = []): Answer {
  const formAction = ["'self'", ...new Set(targets)].join(' ');
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action ${formAction}`,
    },
    bytes: Buffer.from(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}</style>
</head><body><h1>${escaped(title)}</h1>
${content}
<p><small>This is the sandbox: no real money moves.</small></p>
</body></html>
`),
  };
}

function dollarsOf(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
