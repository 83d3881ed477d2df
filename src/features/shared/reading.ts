import * as vscode from 'vscode';

/** How long a read may take before it is said: quick answers must not flash a notice. */
const SAY_AFTER_MS = 600;

/** Runs a read that the user waits for. When it takes long, a notice says so and offers to cancel it. */
export async function reading<T>(title: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const result = run(abort.signal);
  const late = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => abort.abort());
      return result.catch(() => undefined);
    });
  }, SAY_AFTER_MS);
  try {
    return await result;
  } finally {
    clearTimeout(late);
  }
}
