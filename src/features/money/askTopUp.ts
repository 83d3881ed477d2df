import * as vscode from 'vscode';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { TopUpAbility, TopUpMethod, TopUpPackage } from '../../core/payment/topUp.ts';
import { resourceText } from '../resources/resourceText.ts';
import { showInputBox, showQuickPick, type PickRow } from '../shared/messages.ts';
import { moneyText } from './moneyText.ts';

interface PackageRow extends PickRow {
  readonly bought?: TopUpPackage | 'signed';
}

/** A package, or the payment of any amount that the user signs; undefined when the user backs out. */
export async function askPackage(
  opened: OpenedAccount,
  { signed }: TopUpAbility,
  packages: readonly TopUpPackage[],
  title: string,
): Promise<TopUpPackage | 'signed' | undefined> {
  const rows: PackageRow[] = packages.map((bought) => ({
    label: bought.label,
    description: priceText(opened, bought),
    ...(bought.detail !== null && { detail: bought.detail }),
    bought,
  }));
  if (signed) {
    rows.push(
      { label: vscode.l10n.t('Any amount'), kind: vscode.QuickPickItemKind.Separator },
      {
        label: vscode.l10n.t('{0}…', resourceText(signed.label)),
        iconPath: new vscode.ThemeIcon('key'),
        bought: 'signed',
      },
    );
  }
  const placeHolder = vscode.l10n.t('Choose what to buy');
  return (await showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true }))?.bought;
}

/** "$25.00 + $1.50 bonus". */
export function priceText({ provider }: OpenedAccount, { price, bonus }: TopUpPackage): string {
  if (!price) return vscode.l10n.t('the page names the price');
  const amount = moneyText(price, provider.moneyUnit);
  return bonus ? vscode.l10n.t('{0} + {1} bonus', amount, moneyText(bonus, provider.moneyUnit)) : amount;
}

interface Way {
  readonly method: TopUpMethod;
  readonly code: string | undefined;
}

/** How to pay, and the code to give along; undefined when the user backs out. */
export async function askMethod(
  ability: TopUpAbility,
  price: string,
  title: string,
): Promise<Way | undefined> {
  let code: string | undefined;
  for (;;) {
    const rows: (PickRow & { readonly method?: TopUpMethod })[] = ability.methods.map((method) => ({
      label: resourceText(method.label),
      iconPath: new vscode.ThemeIcon(method.icon),
      method,
    }));
    if (ability.code) {
      rows.push({
        label: vscode.l10n.t('{0}…', resourceText(ability.code.label)),
        description: code ?? vscode.l10n.t('optional'),
        iconPath: new vscode.ThemeIcon('tag'),
      });
    }
    const picked = await showQuickPick(rows, { title, placeHolder: price, ignoreFocusOut: true });
    if (!picked) return undefined;
    if (picked.method) return { method: picked.method, code };
    const typed = ability.code && (await askCode(ability.code, title, code));
    if (typed !== undefined) code = typed === '' ? undefined : typed;
  }
}

/** The code of whoever recommended the platform; empty for none. Undefined when the user backs out. */
export async function askCode(
  { label, pattern }: NonNullable<TopUpAbility['code']>,
  title: string,
  current: string | undefined,
): Promise<string | undefined> {
  const typed = await showInputBox({
    title,
    prompt: resourceText(label),
    value: current ?? '',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || pattern.test(text.trim()) ? undefined : vscode.l10n.t('This is no such code.'),
  });
  return typed?.trim();
}
