import * as vscode from 'vscode';
import type { OnReceived } from '../../net/http/httpCall.ts';
import { byteText } from './byteText.ts';
import { showProgress, type Report } from './messages.ts';

/** How long a call may take before a notice says so: quick answers must not flash one. */
const NOTICE_AFTER_MS = 600;

/** Whether the user is being asked something: a notice that offers to cancel waits for the answer. */
export class OpenQuestions {
  #open = 0;

  get any(): boolean {
    return this.#open > 0;
  }

  async during<T>(ask: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await ask();
    } finally {
      this.#open -= 1;
    }
  }
}

/** The editor's cancellation as the signal that calls take. */
export function signalOf(token: vscode.CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) abort.abort();
  else token.onCancellationRequested(() => abort.abort());
  return abort.signal;
}

/** Runs with a progress notice whose Cancel aborts the call down to the socket. */
export async function withProgress<T>(
  title: string,
  run: (signal: AbortSignal, progress: Report) => Promise<T>,
): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return showProgress(options, (progress, token) => run(signalOf(token), progress));
}

/** How far a call has come. */
export interface Told {
  /** From 0 to 1. */
  readonly part: number;
  readonly message: string;
}

export type Tell = (told: Told) => void;

const MEGABYTE = 1024 * 1024;
/** What is smaller has left before anybody could read how much of it has. */
const TOLD_FROM = MEGABYTE;

/** Says how much of a large body has left. */
export function sentTeller(tell: Tell): (sent: number, total: number) => void {
  let last = '';
  return (sent, total) => {
    if (total < TOLD_FROM) return;
    const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
    const message = vscode.l10n.t('{0} of {1} MB sent', megabytes(sent), megabytes(total));
    if (message === last) return;
    last = message;
    tell({ part: sent / total, message });
  };
}

/** Says how much of a file has come. */
export function receivedTeller(tell: Tell): OnReceived {
  let last = '';
  return (received, total) => {
    const come = byteText(received);
    const message = total === null ? come : vscode.l10n.t('{0} of {1}', come, byteText(total));
    if (message === last) return;
    last = message;
    tell({ part: total === null || total === 0 ? 0 : Math.min(1, received / total), message });
  };
}

/**
 * Runs a call that the user waits for. When it takes long, a notice says so and offers to cancel it.
 *
 * @param questions what the call itself asks the user: no notice comes before the answer
 */
export async function cancellable<T>(
  title: string,
  run: (signal: AbortSignal, tell: Tell) => Promise<T>,
  questions?: OpenQuestions,
): Promise<T> {
  const abort = new AbortController();
  let report: Report | undefined;
  let told: Told = { part: 0, message: '' };
  let shown = 0;
  const show = (): void => {
    report?.report({ message: told.message, increment: Math.max(0, told.part * 100 - shown) });
    if (report) shown = Math.max(shown, told.part * 100);
  };
  const result = run(abort.signal, (next) => {
    told = next;
    show();
  });
  let timer: NodeJS.Timeout;
  const showOrWait = (): void => {
    if (questions?.any) {
      timer = setTimeout(showOrWait, NOTICE_AFTER_MS);
      return;
    }
    void withProgress(title, (signal, progress) => {
      signal.addEventListener('abort', () => abort.abort());
      report = progress;
      if (told.message !== '') show();
      return result.catch(() => undefined);
    });
  };
  timer = setTimeout(showOrWait, NOTICE_AFTER_MS);
  try {
    return await result;
  } finally {
    clearTimeout(timer);
  }
}
