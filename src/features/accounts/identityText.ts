import { l10n } from 'vscode';
import type { Identity } from '../../core/identity.ts';

/** Whose key an account has, as far as the platform says it, and how much the key may do where that has names. */
export function identityText({ name, scopes }: Identity): string {
  const who = name ?? l10n.t('the platform does not say whose key this is');
  return scopes === null ? who : l10n.t('{0} · {1} scopes', who, scopes.length.toString());
}
