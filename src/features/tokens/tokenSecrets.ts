import * as vscode from 'vscode';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { toProblem } from '../../core/problem.ts';
import { problemText, type ProblemPlace } from '../problems/problemText.ts';
import { copyOnce } from './oneTimeSecrets.ts';

/** A token that was just minted, with its secret, which exists nowhere else. */
export interface TokenSecret {
  /** The user's own name for the token. */
  readonly name: string;
  readonly secret: string;
  /** Labels of the accounts that use it already. */
  readonly keptIn: readonly string[];
  readonly place: ProblemPlace;
  /** Puts it into the vault; gives the label of the account that has it then. Errors: Problem. */
  keep(): Promise<string>;
}

/**
 * Asks what to do with a secret until it is kept, copied, or explicitly discarded: closing a window by mistake
 * must not lose it. It is in no text that is shown.
 */
export async function offerToken(token: TokenSecret): Promise<void> {
  const keep = vscode.l10n.t('Keep in Backlot');
  const copy = vscode.l10n.t('Copy Once');
  const buttons = token.keptIn.length > 0 ? [copy] : [keep, copy];
  let failed = '';
  for (;;) {
    const options = { modal: true, detail: [failed, detailOf(token)].filter(Boolean).join('\n\n') };
    const text = vscode.l10n.t('The platform shows the secret of "{0}" only once.', token.name);
    const chosen = await showInformationMessage(text, options, ...buttons);
    if (chosen === copy) return copyOnce(token.secret);
    if (chosen === keep) {
      try {
        const label = await token.keep();
        const said = vscode.l10n.t('"{0}" is kept as the key of the account "{1}".', token.name, label);
        void showInformationMessage(said);
        return;
      } catch (error) {
        failed = problemText(toProblem(error).details, token.place);
      }
    } else if (token.keptIn.length > 0 || (await confirmDiscard(token.name))) return;
  }
}

function detailOf({ keptIn }: TokenSecret): string {
  const clipboard = vscode.l10n.t('A copied secret is taken out of the clipboard after a minute.');
  return keptIn.length > 0
    ? vscode.l10n.t(
        'Backlot keeps it in place of the old one: {0}. Copy it if others use the token too. {1}',
        keptIn.join(', '),
        clipboard,
      )
    : vscode.l10n.t(
        'Keep it in the secret storage of the editor, or copy it for somewhere else. {0}',
        clipboard,
      );
}

async function confirmDiscard(name: string): Promise<boolean> {
  const drop = vscode.l10n.t('Discard');
  const chosen = await showWarningMessage(
    vscode.l10n.t('Discard the secret of "{0}"?', name),
    {
      modal: true,
      detail: vscode.l10n.t(
        'It cannot be shown again. The token stays in the list, where it can be revoked.',
      ),
    },
    drop,
  );
  return chosen === drop;
}
