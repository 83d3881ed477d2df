import type { Account } from '../core/account.ts';
import type { ProviderId } from '../core/ids.ts';
import { headOf, withoutUnseen } from '../net/redaction/displayText.ts';

const MAX_LABEL_LENGTH = 60;

/** More than this of what was typed or pasted is not read. */
const READ_CHARACTERS = 1_000;

const LINE_ENDS_AND_CONTROLS = /[\s\p{Cc}]+/gu;

/** The label as it is kept: one line, single blanks, at most 60 characters. Empty when nothing is left. */
export function tidyLabel(typed: string): string {
  const line = withoutUnseen(headOf(typed, READ_CHARACTERS).toWellFormed())
    .replace(LINE_ENDS_AND_CONTROLS, ' ')
    .trim();
  return firstCharacters(line, MAX_LABEL_LENGTH);
}

/** The beginning of a text: so many characters, and none that the user sees in halves. */
function firstCharacters(text: string, count: number): string {
  return headOf(text, [...text].slice(0, count).join('').length).trim();
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
    candidate = firstCharacters(label, MAX_LABEL_LENGTH - suffix.length) + suffix;
  }
  return candidate;
}

function folded(label: string): string {
  return label.normalize('NFKC').toLowerCase();
}
