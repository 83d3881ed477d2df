import * as vscode from 'vscode';
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

/**
 * Runs a call that the user waits for. When it takes long, a notice says so and offers to cancel it.
 *
 * @param questions what the call itself asks the user: no notice comes before the answer
 */
export async function cancellable<T>(
  title: string,
  run: (signal: AbortSignal) => Promise<T>,
  questions?: OpenQuestions,
): Promise<T> {
  const abort = new AbortController();
  const result = run(abort.signal);
  let timer: NodeJS.Timeout;
  const showOrWait = (): void => {
    if (questions?.any) {
      timer = setTimeout(showOrWait, NOTICE_AFTER_MS);
      return;
    }
    void withProgress(title, (signal) => {
      signal.addEventListener('abort', () => abort.abort());
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
