import type { Account } from '../core/account.ts';
import type { ProviderId } from '../core/ids.ts';

const MAX_LABEL_LENGTH = 60;

/** Line ends and controls, and the marks that turn the direction of the text around them. */
const UNWANTED = /[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** The label as it is kept: one line, single blanks, at most 60 characters. Empty when nothing is left. */
export function tidyLabel(typed: string): string {
  const line = typed.replace(UNWANTED, ' ').trim();
  return [...line].slice(0, MAX_LABEL_LENGTH).join('').trim();
}

/** True when another account of the provider has this label; upper and lower case are the same. */
export function isLabelTaken(
  accounts: readonly Account[],
  provider: ProviderId,
  label: string,
  except?: Account['id'],
): boolean {
  const wanted = folded(label);
  return accounts.some(
    (account) => account.provider === provider && account.id !== except && folded(account.label) === wanted,
  );
}

/** The label itself, or with the first free number behind it: "work", "work 2", "work 3". */
export function uniqueLabel(accounts: readonly Account[], provider: ProviderId, wanted: string): string {
  const label = tidyLabel(wanted) || provider;
  let candidate = label;
  for (let number = 2; isLabelTaken(accounts, provider, candidate); number += 1) {
    const suffix = ` ${number}`;
    candidate =
      [...label]
        .slice(0, MAX_LABEL_LENGTH - suffix.length)
        .join('')
        .trimEnd() + suffix;
  }
  return candidate;
}

function folded(label: string): string {
  return label.normalize('NFKC').toLowerCase();
}
