import type { JobFacts, JobSnapshot, JobState } from '../../core/job.ts';
import { isTerminal } from '../../core/job.ts';
import { money } from '../../core/money.ts';
import { runAnswer, type RunAnswer } from './answers.ts';
import { PLATFORM, type LenserFightSession } from './api.ts';
import { artifactOutputs } from './artifacts.ts';
import { isRunStatus, runStateOf } from './events.ts';

/**
 * What the status route says of a run, the platform's own word beside our state.
 * Errors: Problem; of a workflow run's they prove nothing, since real servers look for lens runs only.
 */
export async function readRun(
  session: LenserFightSession,
  runId: string,
  signal: AbortSignal,
): Promise<JobSnapshot> {
  const params = { runId };
  const { data: run } = await session.call('getRunStatus', { params, answer: runAnswer }, signal);
  const state = runStateOf(run.status);
  return {
    state,
    platformStatus: run.status,
    isUnknownWord: !isRunStatus(run.status),
    cost: costOf(run),
    failure: failureOf(run, state),
    // While it goes on, further results may sort before those that are there.
    outputs: isTerminal(state) ? await artifactOutputs(run.artifacts, session.base(PLATFORM)) : [],
    facts: factsOf(run),
  };
}

/** Runs that were free, or whose charge failed for lack of balance, still name their price. */
function costOf({ creditCost, billingStatus }: RunAnswer): JobSnapshot['cost'] {
  if (billingStatus === 'free' || billingStatus === 'failed') return money('cr', 0);
  return typeof creditCost === 'number' ? money('cr', creditCost) : null;
}

function failureOf(run: RunAnswer, state: JobState): JobSnapshot['failure'] {
  if (state !== 'failed' && state !== 'timedOut') return null;
  return { code: run.errorCode ?? null, message: run.errorMessage ?? null };
}

function factsOf(run: RunAnswer): JobFacts {
  const tokens = [
    typeof run.tokenInput === 'number' ? `${run.tokenInput} in` : null,
    typeof run.tokenOutput === 'number' ? `${run.tokenOutput} out` : null,
  ].filter((part) => part !== null);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Model', run.modelKey],
    ['Model provider', run.providerKey],
    ['Latency', typeof run.latencyMs === 'number' ? `${(run.latencyMs / 1000).toFixed(1)} s` : null],
    ['Tokens', tokens.join(', ')],
    ['Billing', run.billingStatus],
    [
      'Results',
      run.artifacts.map((one) => (one.artifactKind ?? '?') + (one.isPrimaryOutput ? '*' : '')).join(', '),
    ],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
