import * as vscode from 'vscode';
import { parseStudioPath } from '../../studio/remote/paths.ts';
import type { DocumentState, UnsentReason } from '../../studio/saving/documentState.ts';
import { STUDIO_SCHEME } from './registerStudio.ts';

/** Marks documents whose saved text is not at the server: `N` for not sent, `C` for a conflict. */
export class StudioDecorations implements vscode.FileDecorationProvider {
  readonly #reasons = new Map<string, UnsentReason>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #registered: vscode.Disposable;

  constructor() {
    this.#registered = vscode.window.registerFileDecorationProvider(this);
  }

  readonly onDidChangeFileDecorations = this.#changed.event;

  /** How many documents are not sent. */
  get unsent(): number {
    return this.#reasons.size;
  }

  /** How many of them are sent as soon as the server answers. */
  get waiting(): number {
    return [...this.#reasons.values()].filter((reason) => reason === 'sending' || reason === 'offline')
      .length;
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== STUDIO_SCHEME) return undefined;
    const path = parseStudioPath(uri.path);
    const reason = path?.kind === 'asset' ? this.#reasons.get(keyOf(uri.authority, path.assetId)) : undefined;
    if (reason === undefined || reason === 'sending') return undefined;
    const isConflict = reason === 'conflict';
    return {
      badge: isConflict ? 'C' : 'N',
      tooltip: reasonText(reason),
      color: new vscode.ThemeColor(isConflict ? 'list.errorForeground' : 'list.warningForeground'),
    };
  }

  update({ account, assetId, outbox }: DocumentState): void {
    const key = keyOf(account, assetId);
    if (this.#reasons.get(key) === outbox?.reason) return;
    if (outbox) this.#reasons.set(key, outbox.reason);
    else this.#reasons.delete(key);
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}

const keyOf = (account: string, assetId: string): string => JSON.stringify([account, assetId]);

/** Why a saved text is not sent, as the user reads it. */
export function reasonText(reason: UnsentReason): string {
  switch (reason) {
    case 'sending':
      return vscode.l10n.t('Is being sent');
    case 'offline':
      return vscode.l10n.t('Not sent: the server did not answer. It is tried again by itself.');
    case 'brokenJson':
      return vscode.l10n.t('Not sent: the text is no JSON object.');
    case 'tooLong':
      return vscode.l10n.t('Not sent: the text is longer than the platform takes.');
    case 'refused':
      return vscode.l10n.t('Not sent: the platform does not accept it.');
    case 'conflict':
      return vscode.l10n.t('Not sent: it was also changed elsewhere.');
  }
}
