import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { TopUpAbility } from '../../core/payment/topUp.ts';
import type { CheckoutKey, OpenCheckout } from '../../jobs/money/checkoutTable.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { allowedUrl } from '../../net/address/address.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { rawText } from '../../core/foreignText.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { agreedPage, openInBrowser } from '../shared/openPage.ts';
import { cancellable } from '../shared/progress.ts';
import { askMethod, askPackage, priceText } from './askTopUp.ts';
import { payBySignature } from './payBySignature.ts';
import type { TopUps } from './topUps.ts';

export interface TopUpDeps {
  readonly accounts: Accounts;
  readonly open: OpenAccount;
  readonly topUps: Pick<TopUps, 'credited'>;
  readonly jobs: () => Promise<Pick<Jobs, 'claims' | 'submission'>>;
}

const checkoutNode = z.looseObject({
  kind: z.literal('checkout'),
  checkout: z.looseObject({ account: z.string(), method: z.string(), id: z.string(), label: z.string() }),
});

/** Buying credit: the pages to pay on, what is claimed of them, and payments that are signed. */
export function topUpCommands(
  deps: TopUpDeps,
): Handlers<'backlot.topUp' | 'backlot.claimCheckout' | 'backlot.giveUpCheckout'> {
  return {
    'backlot.topUp': async ([target]) => {
      const named = accountArgumentOf(target)?.account;
      const title = vscode.l10n.t('Top Up');
      const id = named ?? (await pickAccount(deps.accounts, ({ balance }) => !!balance?.topUp, title))?.id;
      const opened = id === undefined ? undefined : await deps.open(id);
      const ability = opened?.provider.balance?.topUp;
      if (opened && ability) await topUp(deps, opened, ability);
    },

    'backlot.claimCheckout': async ([target]) => {
      const checkout = checkoutOf(target);
      if (!checkout) return;
      const { claims } = await deps.jobs();
      const claim = await cancellable(vscode.l10n.t('Asking for the credit…'), () =>
        claims.claimNow(checkout),
      );
      if (claim.state !== 'unpaid') return;
      const text = vscode.l10n.t(
        'The payment for "{0}" is not there yet. Backlot goes on asking for it.',
        oneLine(checkout.label),
      );
      void showInformationMessage(text);
    },

    'backlot.giveUpCheckout': async ([target]) => {
      const checkout = checkoutOf(target);
      if (!checkout) return;
      const giveUp = vscode.l10n.t('Stop Waiting');
      const text = vscode.l10n.t('Stop waiting for the payment of "{0}"?', oneLine(checkout.label));
      const detail = vscode.l10n.t(
        'What is paid on that page all the same is not claimed by Backlot any more. Its id is {0}.',
        oneLine(checkout.id),
      );
      const chosen = await showWarningMessage(text, { modal: true, detail }, giveUp);
      if (chosen === giveUp) await (await deps.jobs()).claims.giveUp(checkout);
    },
  };
}

function checkoutOf(target: unknown): (CheckoutKey & Pick<OpenCheckout, 'label'>) | undefined {
  return z.safeParse(checkoutNode, target).data?.checkout;
}

async function topUp(deps: TopUpDeps, opened: OpenedAccount, ability: TopUpAbility): Promise<void> {
  const { account, provider, session } = opened;
  const title = vscode.l10n.t('Top up "{0} · {1}"', provider.label, account.label);
  const packages = await cancellable(vscode.l10n.t('Reading what {0} sells…', provider.label), (signal) =>
    ability.packages(session, signal),
  );
  const bought = await askPackage(opened, ability, packages, title);
  if (bought === 'signed' && ability.signed) {
    const said = await payBySignature(deps, opened, ability.signed, ability.code);
    if (said !== null) await deps.topUps.credited(account.id, said);
    return;
  }
  if (!bought || bought === 'signed') return;
  const way = await askMethod(ability, priceText(opened, bought), title);
  if (!way) return;
  const order = { package: bought.id, ...(way.code !== undefined && { code: way.code }) };
  const checkout = await cancellable(vscode.l10n.t('Asking for the page to pay on…'), (signal) =>
    way.method.open(session, order, signal),
  );
  // A page of another scheme would be opened by another program; nothing is waited for then.
  allowedUrl(checkout.url);
  const { claims } = await deps.jobs();
  const label = rawText(bought.label);
  const { price } = bought;
  const { id, expiresAt } = checkout;
  // Before the page is opened: what is paid there must be found again, whatever happens to this window.
  const open = await claims.add({ account: account.id, method: way.method.id, id, label, price, expiresAt });
  const why = vscode.l10n.t(
    'Pay for "{0}" in the browser?',
    `${oneLine(label)}, ${priceText(opened, bought)}`,
  );
  const more = vscode.l10n.t(
    'Backlot looks for the payment by itself, also after a restart, and tells you when the credit is there.',
  );
  const page = await agreedPage(checkout.url, why, more);
  if (!page) return claims.giveUp(open);
  // Also where nothing was opened: the editor's own question lets the address be copied, and it can be paid there.
  await openInBrowser(page);
}
