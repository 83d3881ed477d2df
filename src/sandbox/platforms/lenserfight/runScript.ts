import { Random } from '../../random.ts';
import { ListedLog, type EventRow } from './eventLog.ts';
import { playStep, type PlayedStep, type Product, type StepRow } from './stepRows.ts';
import type { Outcome, Step } from './steps.ts';

/** What a run will do, fixed when it is accepted; the clock only uncovers it. */
export interface Performance {
  readonly log: ListedLog;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly products: readonly MadeProduct[];
}

export interface MadeProduct {
  readonly nodeId: string;
  readonly product: Product;
  readonly primary: boolean;
  /** Milliseconds since the epoch. */
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
  readonly pace: number;
  readonly outcome: Outcome;
}

const QUEUE_SECONDS = 0.8;
/** The words of the run's own events, which are not those of the status route. */
const RUN_WORDS = {
  succeeded: 'completed',
  failed: 'failed',
  canceled: 'cancelled',
  timed_out: 'timed_out',
} as const;

/** Lets the steps play, each as soon as those before it have ended, up to the end that the run is to have. */
export function perform(wish: RunScriptInput): Performance {
  const { outcome, pace } = wish;
  const startMs = QUEUE_SECONDS * 1000 * pace;
  const played = playAll(wish, startMs + 100 * pace);
  const fullMs = Math.max(startMs, ...played.map((one) => one.endMs)) + 200 * pace;
  const failingStep = failingStepOf(outcome, played);
  const endMs = failingStep ? failingStep.startMs + (failingStep.endMs - failingStep.startMs) * 0.6 : fullMs;
  const rows: StepRow[] = [
    { ms: startMs, type: 'run.started', payload: { status: 'starting' } },
    { ms: startMs, type: 'run.status.changed', payload: { status: 'running' } },
    ...waitingRows(played, startMs),
    ...played.flatMap((one) => one.rows),
  ].filter((row) => row.ms < endMs);
  rows.sort((a, b) => a.ms - b.ms);
  if (outcome.kind !== 'succeeded')
    rows.push(...played.flatMap((one) => brokenOff(one, outcome, endMs, one === failingStep)));
  const word = RUN_WORDS[outcome.kind];
  rows.push(
    {
      ms: endMs,
      type: `run.${word}`,
      payload: {
        status: word,
        ...(outcome.kind === 'failed' && { errorMessage: outcome.message, errorCode: outcome.code }),
      },
    },
    { ms: endMs, type: 'run.status.changed', payload: { status: word } },
  );
  const at = (ms: number) => wish.acceptedAt + Math.round(ms);
  return {
    log: new ListedLog(
      rows.map((row): Omit<EventRow, 'id'> => ({
        at: at(row.ms),
        type: row.type,
        payload: { runId: wish.runId, ...row.payload },
      })),
    ),
    startsAt: at(startMs),
    endsAt: at(endMs),
    products: played.flatMap(({ step, product, endMs: doneMs }) =>
      product && doneMs < endMs
        ? [{ nodeId: step.id, product, primary: step.primary ?? false, at: at(doneMs) }]
        : [],
    ),
  };
}

function playAll(wish: RunScriptInput, firstMs: number): readonly PlayedStep[] {
  const played = new Map<string, PlayedStep>();
  for (const step of wish.steps) {
    const readyMs = Math.max(
      firstMs,
      ...step.after.map((id) => (played.get(id)?.endMs ?? firstMs) + 150 * wish.pace),
    );
    const random = new Random(`${wish.subject}\n${step.id}\n${JSON.stringify(wish.inputs)}`);
    const { subject, inputs } = wish;
    played.set(step.id, playStep(step, readyMs, { subject, inputs, random }, wish.pace));
  }
  return [...played.values()];
}

/** Steps that wait for others say so when the run begins. */
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
function failingStepOf(outcome: Outcome, played: readonly PlayedStep[]): PlayedStep | undefined {
  if (outcome.kind === 'succeeded') return undefined;
  const named = outcome.kind === 'failed' ? outcome.stepId : undefined;
  return played.find(({ step }) => step.id === named) ?? played[Math.floor(played.length * 0.6)];
}

/** How a step ends that the end of its run overtakes. */
function brokenOff(
  one: PlayedStep,
  outcome: Outcome,
  ms: number,
  isFailingStep: boolean,
): readonly StepRow[] {
  if (one.endMs < ms) return [];
  const row = (type: string, more: Readonly<Record<string, unknown>> = {}): readonly StepRow[] => [
    { ms, type, payload: { nodeId: one.step.id, ...more } },
  ];
  if (one.startMs >= ms) return row('node.skipped', { reason: 'The run has ended before.' });
  switch (outcome.kind) {
    case 'failed':
      return isFailingStep
        ? row('node.failed', { error: outcome.message, errorCode: outcome.code })
        : row('node.cancelled');
    case 'timed_out':
      return row('node.timed_out', { errorMessage: 'The time limit of the run is over.' });
    default:
      return row('node.cancelled');
  }
}
