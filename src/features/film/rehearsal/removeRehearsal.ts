import * as vscode from 'vscode';
import { rehearsalOf } from '../../../core/job.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { showWarningMessage } from '../../shared/messages.ts';
import { cancellable } from '../../shared/progress.ts';
import type { StoryboardEditors } from '../../storyboard/storyboardEditors.ts';
import { isUnderWay } from '../boardFilm.ts';
import { jobsOf } from '../openBoard.ts';

interface RemovalJobs extends Pick<Jobs, 'journal' | 'plans' | 'history'> {
  readonly watcher: Pick<Jobs['watcher'], 'refresh'>;
}

interface RemovalDeps {
  readonly jobs: () => Promise<RemovalJobs>;
  readonly startSandbox: () => Promise<unknown>;
  readonly boards: () => Promise<Pick<StoryboardEditors, 'showRehearsalProblems'>>;
}

/**
 * Removes the rehearsal of a board: its plans, its jobs with their placeholders, and what it has found. Nothing more of it is
 * started; what is under way on the sandbox, which is started for it, is waited for, as no job can go before it has ended.
 * Where the sandbox does not start, that stays, which is said. Errors: Problem storage.
 */
export async function removeRehearsal(deps: RemovalDeps, board: vscode.Uri): Promise<void> {
  const jobs = await deps.jobs();
  const { journal, plans, history } = jobs;
  const document = rehearsalOf(board.toString());
  (await deps.boards()).showRehearsalProblems(board, new Map());
  const own = (await journal.plans.all()).filter(({ steps }) =>
    steps.some(({ origin }) => origin?.document === document),
  );
  for (const { id } of own) await plans.cancel(id);
  await cancellable(vscode.l10n.t('Waiting for what the sandbox is still making…'), (signal) =>
    waitForSandbox(deps, jobs, document, signal),
  );
  const ended = (await jobsOf(journal, document)).filter((job) => !isUnderWay(job));
  // The sandbox charges nothing, so that nothing is given up with a job of unknown outcome.
  await history.remove(
    ended.map(({ id }) => id),
    () => Promise.resolve(true),
  );
  for (const { id } of own) await journal.plans.remove(id);
}

/** Resolves when nothing is under way any more; at once where the sandbox, which alone can end it, does not start. */
async function waitForSandbox(
  { startSandbox }: Pick<RemovalDeps, 'startSandbox'>,
  { journal, watcher }: RemovalJobs,
  document: string,
  signal: AbortSignal,
): Promise<void> {
  const underWay = (await jobsOf(journal, document)).filter(isUnderWay);
  if (underWay.length === 0) return;
  try {
    await startSandbox();
  } catch {
    void showWarningMessage(
      vscode.l10n.t('The sandbox is not running, so that what it was still making is not removed.'),
    );
    return;
  }
  // While it did not run, the times of the next polls have moved far away.
  for (const { id } of underWay) watcher.refresh(id).catch(() => undefined);
  await untilEnded(journal, document, signal);
}

/** Resolves when no job of a document is under way, or the user does not wait for it. */
async function untilEnded(journal: Jobs['journal'], document: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const change = nextChange(journal, signal);
    if (!(await jobsOf(journal, document)).some(isUnderWay)) return change.stop();
    await change.happened;
  }
}

function nextChange(
  { changes }: Jobs['journal'],
  signal: AbortSignal,
): { readonly happened: Promise<void>; stop(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const listening = [changes.onDidChange(() => resolve()), changes.onDidChangeElsewhere(() => resolve())];
  const onAbort = () => resolve();
  signal.addEventListener('abort', onAbort, { once: true });
  const stop = () => {
    for (const one of listening) one.dispose();
    signal.removeEventListener('abort', onAbort);
  };
  return { happened: promise.finally(stop), stop };
}
