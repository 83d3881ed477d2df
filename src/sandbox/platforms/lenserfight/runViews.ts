import type { SandboxClock } from '../../sandboxClock.ts';
import type { Artifacts } from './artifacts.ts';
import type { RunRecord } from './runs.ts';
import { engineWordOf, hasEnded, wordOf } from './runWords.ts';
import type { Settings } from './settings.ts';

/** Runs as the status route shows them. */
export class RunViews {
  readonly #clock: SandboxClock;
  readonly #settings: Settings;
  readonly #artifacts: Artifacts;

  constructor(clock: SandboxClock, settings: Settings, artifacts: Artifacts) {
    this.#clock = clock;
    this.#settings = settings;
    this.#artifacts = artifacts;
  }

  describe(run: RunRecord) {
    const now = this.#clock.now();
    const status = wordOf(run, now);
    const isOver = hasEnded(run, now);
    const failure = isOver ? failureOf(run) : null;
    const { model, artifacts } = run;
    const made = artifacts.filter((artifact) => artifact.made.at <= now);
    // The order of artifacts means nothing: the main one is the last to be made and comes anywhere.
    const shown = [...made].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      id: run.id,
      requestId: run.requestId,
      status,
      modelId: model.id,
      modelKey: model.key,
      providerKey: model.provider,
      startedAt: now >= run.startsAt ? new Date(run.startsAt).toISOString() : null,
      completedAt: isOver ? new Date(run.endsAt).toISOString() : null,
      latencyMs: isOver ? run.endsAt - run.startsAt : null,
      tokenInput: isOver ? run.tokensIn : null,
      tokenOutput: isOver ? run.tokensOut : null,
      creditCost: isOver ? (run.outcome.kind === 'succeeded' ? run.credits : 0) : null,
      billingStatus: billingOf(run, isOver),
      errorCode: failure?.code ?? null,
      errorMessage: failure?.message ?? null,
      artifacts: shown.map((artifact) => this.#artifacts.describe(artifact, this.#settings.now)),
    };
  }

  /** The same with the engine's word for the state of a workflow run. */
  describeInOwnWords(run: RunRecord) {
    return { ...this.describe(run), status: engineWordOf(run, this.#clock.now()) };
  }
}

function billingOf(run: RunRecord, isOver: boolean): string {
  if (run.credits === 0) return 'free';
  if (!isOver) return 'pending';
  return run.outcome.kind === 'succeeded' ? 'charged' : 'failed';
}

function failureOf(run: RunRecord): { readonly code: string; readonly message: string } | null {
  switch (run.outcome.kind) {
    case 'failed':
      return { code: run.outcome.code, message: run.outcome.message };
    case 'timed_out':
      return { code: 'execute.timed_out', message: 'The time limit of the run is over.' };
    case 'succeeded':
    case 'canceled':
      return null;
  }
}
