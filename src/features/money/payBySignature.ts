import * as vscode from 'vscode';
import type { Money } from '../../core/money.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type {
  PaymentRequirements,
  SignedReceipt,
  SignedTopUp,
  TopUpAbility,
} from '../../core/payment/topUp.ts';
import type { Reply } from '../../core/session.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { resourceText } from '../resources/resourceText.ts';
import { showInformationMessage, showInputBox, showWarningMessage } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { askCode } from './askTopUp.ts';
import { moneyText } from './moneyText.ts';

export interface SignatureDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'submission'>>;
}

const WHOLE_CENTS = /^(\d{1,9})(?:[.,](\d{1,2}))?$/;

/**
 * Buys credit with a payment that the user signs in a wallet: the amount, what the platform wants signed, the signature,
 * the question of every paid call. What is sent is sent once. The sentence to tell of it; null when the user backs out.
 * Errors: Problem.
 */
export async function payBySignature(
  deps: SignatureDeps,
  opened: OpenedAccount,
  signed: SignedTopUp,
  code: TopUpAbility['code'],
): Promise<string | null> {
  const { account, provider, session } = opened;
  const title = resourceText(signed.label);
  const amount = await askAmount(signed.least, title, opened);
  if (!amount) return null;
  const bound = code && (await askCode(code, title, undefined));
  if (code && bound === undefined) return null;
  const referral = bound === '' ? undefined : bound;
  const asked = await cancellable(vscode.l10n.t('Asking what is to be signed…'), (signal) =>
    signed.requirements(session, amount, referral, signal),
  );
  if (!(await showRequirements(asked, moneyText(amount, provider.moneyUnit), opened))) return null;
  const signature = await showInputBox({
    title,
    prompt: vscode.l10n.t('The signed payment, as your wallet gave it'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^\S+$/.test(text.trim()) ? undefined : vscode.l10n.t('Paste the signed payment: one word.'),
  });
  if (signature === undefined) return null;
  const call = {
    params: { [signed.parameter]: signature.trim() },
    body: signed.body(amount, referral),
  };
  const prepared = await session.prepare(signed.operation, call);
  const { submission } = await deps.jobs();
  const { reply } = await cancellable(vscode.l10n.t('Sending the signed payment…'), (signal) =>
    submission.pay({ session, provider, prepared, label: title, title, quoted: amount }, signal),
  );
  const receipt = receiptIn(reply, signed);
  if (receipt?.isReplay) {
    return vscode.l10n.t('This payment had been taken before. Nothing was charged again.');
  }
  const added = moneyText(amount, provider.moneyUnit);
  return receipt?.transaction
    ? vscode.l10n.t(
        '{0} were added to the account "{1}" by the transaction {2}.',
        added,
        account.label,
        oneLine(receipt.transaction, 80),
      )
    : vscode.l10n.t('{0} were added to the account "{1}".', added, account.label);
}

/** The payment was taken: a receipt that cannot be read takes nothing of that away. */
function receiptIn(reply: Reply, signed: SignedTopUp): SignedReceipt | null {
  try {
    return signed.receipt(reply);
  } catch {
    return null;
  }
}

/** An amount in whole cents, counted without fractions. */
async function askAmount(
  least: Money,
  title: string,
  { provider }: OpenedAccount,
): Promise<Money | undefined> {
  const lowest = moneyText(least, provider.moneyUnit);
  const microsOf = (text: string): number => {
    const [, whole, cents = ''] = WHOLE_CENTS.exec(text.trim()) ?? [];
    return whole === undefined ? NaN : Number(whole) * 1_000_000 + Number(cents.padEnd(2, '0')) * 10_000;
  };
  const typed = await showInputBox({
    title,
    prompt: vscode.l10n.t('How much to buy, at least {0}', lowest),
    ignoreFocusOut: true,
    validateInput: (text) =>
      microsOf(text) >= least.micros ? undefined : vscode.l10n.t('Enter an amount of at least {0}.', lowest),
  });
  return typed === undefined ? undefined : { unit: least.unit, micros: microsOf(typed) };
}

/** What is to be signed, in words. True when the user has a signature. */
async function showRequirements(
  { options, text, lifetimeMs, isOtherAmount }: PaymentRequirements,
  amount: string,
  { provider }: OpenedAccount,
): Promise<boolean> {
  const enter = vscode.l10n.t('Enter Signature…');
  const copy = vscode.l10n.t('Copy for the Wallet');
  const ways = options.map((facts) =>
    facts.map(([label, value]) => `${resourceText(label)}: ${oneLine(value, 200)}`).join('\n'),
  );
  const detail = [
    ...ways,
    lifetimeMs === null
      ? vscode.l10n.t('{0} does not say how long this holds.', provider.label)
      : lifetimeText(Math.max(1, Math.floor(lifetimeMs / 60_000))),
    vscode.l10n.t('Backlot cannot sign. Give this to your wallet, and paste the signed payment afterwards.'),
  ].join('\n\n');
  const title = isOtherAmount
    ? vscode.l10n.t('{0} asks for another amount than {1}', provider.label, amount)
    : vscode.l10n.t('Sign a payment of {0} to {1}', amount, provider.label);
  const show = isOtherAmount ? showWarningMessage : showInformationMessage;
  for (;;) {
    const chosen = await show(title, { modal: true, detail }, enter, copy);
    if (chosen === copy) await vscode.env.clipboard.writeText(text);
    else return chosen === enter;
  }
}

function lifetimeText(minutes: number): string {
  return minutes === 1
    ? vscode.l10n.t('Sign and send it within 1 minute.')
    : vscode.l10n.t('Sign and send it within {0} minutes.', minutes);
}
