import { l10n } from 'vscode';
import type { Progress } from '../../../core/actionGuide.ts';
import { toProblem } from '../../../core/problem.ts';
import { withProgress } from '../../shared/progress.ts';
import { joinedLine } from '../../../net/redaction/displayText.ts';

/** How to ask how far something has come. */
export interface ProgressSource {
  readonly everyMs: number;
  /** Asks once; null for an answer that says nothing of it. Errors: Problem. */
  poll(signal: AbortSignal): Promise<Progress | null>;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** So many polls in a row may fail in a way that passes; what goes on for minutes is not given up for one of them. */
const MOST_FAILURES = 5;

/**
 * Shows how far something has come until it is over or the user cancels, which ends only the polling. Null when no answer
 * said anything. Errors: Problem.
 */
export async function followProgress(title: string, source: ProgressSource): Promise<Progress | null> {
  return withProgress(title, async (signal, notice) => {
    let shown = 0;
    let last: Progress | null = null;
    for await (const progress of polledProgress(source, signal)) {
      notice.report({ message: progressText(progress), increment: Math.max(0, progress.percent - shown) });
      shown = Math.max(shown, progress.percent);
      last = progress;
    }
    return last;
  });
}

/**
 * How far something has come, poll by poll, until it is over, an answer says nothing, or the signal ends it. Errors:
 * Problem of a poll that will not be better the next time, or of too many in a row.
 */
export async function* polledProgress(source: ProgressSource, signal: AbortSignal): AsyncGenerator<Progress> {
  let failures = 0;
  while (!signal.aborted) {
    let pause = source.everyMs;
    try {
      const progress = await source.poll(signal);
      failures = 0;
      if (!progress) return;
      yield progress;
      if (progress.end) return;
    } catch (error) {
      if (signal.aborted) return;
      const problem = toProblem(error);
      failures += 1;
      if (problem.details.retryable !== true || failures >= MOST_FAILURES) throw problem;
      pause = Math.max(pause, problem.details.retryAfterMs ?? 0);
    }
    await source.sleep(pause, signal).catch(() => undefined);
  }
}

/** `60 % · starting · Starting the tenant server · 1 min left` */
export function progressText({ percent, stage, message, etaSeconds }: Progress): string {
  const left = etaSeconds ? l10n.t('{0} left', etaText(etaSeconds)) : '';
  return joinedLine([`${percent} %`, stage, message, left], ' · ');
}

function etaText(seconds: number): string {
  return seconds < 90 ? l10n.t('{0} s', seconds) : l10n.t('{0} min', Math.ceil(seconds / 60));
}
