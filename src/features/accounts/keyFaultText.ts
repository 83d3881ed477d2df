import { l10n } from 'vscode';
import type { KeyFault } from '../../accounts/keyInput.ts';

/** What is wrong with a typed key, without quoting any of it. */
export function keyFaultText(fault: KeyFault): string {
  switch (fault) {
    case 'empty':
      return l10n.t('Paste the key here.');
    case 'tooLong':
      return l10n.t('This is longer than any key.');
    case 'whitespace':
      return l10n.t('There is a space or a line break inside the key.');
    case 'control':
      return l10n.t('There is an invisible character inside the key.');
    case 'notAscii':
      return l10n.t('There is a character in it that no key has.');
  }
}
