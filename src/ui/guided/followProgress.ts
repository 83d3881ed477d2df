import * as vscode from 'vscode';
import type { Progress } from '../../core/actionGuide.ts';

export interface Followed {
  readonly title: string;
  readonly everyMs: number;
  /** Looks once; null for an answer that tells nothing. Errors: Problem. */
  look(signal: AbortSignal): Promise<Progress | null>;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Shows how far something has come until it is over or the user has seen enough; cancelling stops nothing but the looking. */
export async function followProgress(followed: Followed): Promise<Progress | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: followed.title,
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (notice, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let shown = 0;
    let last: Progress | null = null;
    while (!abort.signal.aborted) {
      last = await followed.look(abort.signal);
      if (!last) return null;
      notice.report({ message: progressText(last), increment: Math.max(0, last.percent - shown) });
      shown = Math.max(shown, last.percent);
      if (last.end) return last;
      await followed.sleep(followed.everyMs, abort.signal).catch(() => undefined);
    }
    return last;
  });
}

/** `60 % · starting · Starting the tenant server · 1 min left` */
function progressText({ percent, stage, message, etaSeconds }: Progress): string {
  const left = etaSeconds ? vscode.l10n.t('{0} left', etaText(etaSeconds)) : '';
  return [`${percent} %`, stage, message, left].filter(Boolean).join(' · ');
}

function etaText(seconds: number): string {
  return seconds < 90 ? vscode.l10n.t('{0} s', seconds) : vscode.l10n.t('{0} min', Math.ceil(seconds / 60));
}
