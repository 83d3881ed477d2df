import { Random } from '../../random.ts';
import { ListedLog } from './eventLog.ts';
import { playStep, type PlayedStep, type StepRow } from './stepRows.ts';
import type { Outcome, Product, Step } from './steps.ts';

/** What a run will do, fixed when it is accepted. Times are in milliseconds since the epoch. */
export interface RunScript {
  readonly log: ListedLog;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly products: readonly MadeProduct[];
}

export interface MadeProduct {
  readonly product: Product;
  readonly primary: boolean;
  readonly at: number;
}

export interface RunScriptInput {
  readonly runId: string;
  readonly steps: readonly Step[];
  readonly subject: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
  /** How much longer than usual it takes. */
  readonly stretch: number;
  readonly outcome: Outcome;
}

const QUEUE_SECONDS = 0.8;
/** The status words of the run's own events, which are not those of the status route. */
const RUN_WORDS = {
  succeeded: 'completed',
  failed: 'failed',
  canceled: 'cancelled',
  timed_out: 'timed_out',
} as const;

/** Lets the steps play, each as soon as those before it have ended, up to the end that the run is to have. */
export function scriptOf(input: RunScriptInput): RunScript {
  const { outcome, stretch } = input;
  const startMs = QUEUE_SECONDS * 1000 * stretch;
  const played = playAll(input, startMs + 100 * stretch);
  const fullMs = Math.max(startMs, ...played.map((one) => one.endMs)) + 200 * stretch;
  const failing = failingStep(outcome, played);
  const endMs = failing ? failing.startMs + (failing.endMs - failing.startMs) * 0.6 : fullMs;
  const rows: StepRow[] = [
    { ms: startMs, type: 'run.started', payload: { status: 'starting' } },
    { ms: startMs, type: 'run.status.changed', payload: { status: 'running' } },
    ...waitingRows(played, startMs),
    ...played.flatMap((one) => one.rows),
  ].filter((row) => row.ms < endMs);
  rows.sort((a, b) => a.ms - b.ms);
  if (outcome.kind !== 'succeeded')
    rows.push(...played.flatMap((one) => interruptedRows(one, outcome, endMs, one === failing)));
  const status = RUN_WORDS[outcome.kind];
  const error = outcome.kind === 'failed' ? { errorMessage: outcome.message, errorCode: outcome.code } : {};
  rows.push(
    { ms: endMs, type: `run.${status}`, payload: { status, ...error } },
    { ms: endMs, type: 'run.status.changed', payload: { status } },
  );
  const at = (ms: number) => input.acceptedAt + Math.round(ms);
  return {
    log: new ListedLog(
      rows.map(({ ms, type, payload }) => ({
        at: at(ms),
        type,
        payload: { runId: input.runId, ...payload },
      })),
    ),
    startsAt: at(startMs),
    endsAt: at(endMs),
    products: played.flatMap(({ step, product, endMs: doneMs }) =>
      product && doneMs < endMs ? [{ product, primary: step.primary ?? false, at: at(doneMs) }] : [],
    ),
  };
}

function playAll(input: RunScriptInput, firstMs: number): readonly PlayedStep[] {
  const { subject, inputs, stretch } = input;
  const played = new Map<string, PlayedStep>();
  for (const step of input.steps) {
    const ends = step.after.map((id) => (played.get(id)?.endMs ?? firstMs) + 150 * stretch);
    const random = new Random(`${subject}\n${step.id}\n${JSON.stringify(inputs)}`);
    played.set(step.id, playStep(step, Math.max(firstMs, ...ends), { subject, random }, stretch));
  }
  return [...played.values()];
}

/** Steps that wait for others tell so when the run begins. */
function waitingRows(played: readonly PlayedStep[], ms: number): readonly StepRow[] {
  return played
    .filter(({ step }) => step.after.length > 0)
    .map(({ step }) => ({
      ms: ms + 20,
      type: 'node.waiting',
      payload: { nodeId: step.id, waitingReason: 'dependency' },
    }));
}

/** The step in whose middle a run ends that does not succeed. */
function failingStep(outcome: Outcome, played: readonly PlayedStep[]): PlayedStep | undefined {
  if (outcome.kind === 'succeeded') return undefined;
  const named = outcome.kind === 'failed' ? outcome.stepId : undefined;
  return played.find(({ step }) => step.id === named) ?? played[Math.floor(played.length * 0.6)];
}

/** How a step ends that the end of its run overtakes. */
function interruptedRows(
  one: PlayedStep,
  outcome: Outcome,
  ms: number,
  isFailing: boolean,
): readonly StepRow[] {
  if (one.endMs < ms) return [];
  const row = (type: string, more: Readonly<Record<string, unknown>> = {}): readonly StepRow[] => [
    { ms, type, payload: { nodeId: one.step.id, ...more } },
  ];
  if (one.startMs >= ms) return row('node.skipped', { reason: 'The run has ended before.' });
  if (outcome.kind === 'failed' && isFailing)
    return row('node.failed', { error: outcome.message, errorCode: outcome.code });
  if (outcome.kind === 'timed_out')
    return row('node.timed_out', { errorMessage: 'The time limit of the run is over.' });
  return row('node.cancelled');
}
