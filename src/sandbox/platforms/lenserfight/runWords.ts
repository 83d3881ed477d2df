import type { RunRecord } from './runs.ts';

/** The state of a run at a time, in the words of the status route. */
export type RunWord = 'queued' | 'running' | 'succeeded' | 'failed' | 'canceled' | 'timed_out';

export function hasEnded(run: RunRecord, now: number): boolean {
  return now >= run.endsAt;
}

export function wordOf(run: RunRecord, now: number): RunWord {
  if (hasEnded(run, now)) return run.outcome.kind;
  return now >= run.startsAt ? 'running' : 'queued';
}

const STREAMING_AFTER_MS = 2000;

/** The state in the words of the workflow engine, which spells some of them otherwise and knows more. */
export function engineWordOf(run: RunRecord, now: number): string {
  const word = wordOf(run, now);
  switch (word) {
    case 'queued':
      return 'pending';
    case 'running':
      return now >= run.startsAt + STREAMING_AFTER_MS ? 'streaming' : 'running';
    case 'succeeded':
      return 'completed';
    case 'canceled':
      return 'cancelled';
    case 'failed':
    case 'timed_out':
      return word;
  }
}

/** The word of a run in a stream: real servers speak of workflow runs as the engine does. */
export function streamWordOf(run: RunRecord, now: number, mode: 'contract' | 'observed'): string {
  return mode === 'observed' && run.of.kind === 'workflow' ? engineWordOf(run, now) : wordOf(run, now);
}
