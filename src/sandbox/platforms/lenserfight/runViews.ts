import type { ObjectStore } from '../../media/objectStore.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { engineStatusOf, hasEnded, PICTURE, statusOf, type Artifact, type RunRecord } from './runs.ts';
import type { Settings } from './settings.ts';

const LINK_MS = 60 * 60_000;

/** Runs as the status route shows them. */
export class RunViews {
  readonly #clock: SandboxClock;
  readonly #settings: Settings;
  readonly #store: ObjectStore;
  readonly #origin: () => string;

  constructor(clock: SandboxClock, settings: Settings, store: ObjectStore, origin: () => string) {
    this.#clock = clock;
    this.#settings = settings;
    this.#store = store;
    this.#origin = origin;
  }

  describe(run: RunRecord) {
    const now = this.#clock.now();
    const isOver = hasEnded(run, now);
    const failure = isOver ? failureOf(run) : null;
    const { model } = run;
    const { artifactDelayMs } = this.#settings.now;
    const isShown = artifactDelayMs === 0 || now >= run.endsAt + artifactDelayMs;
    const made = isShown ? run.artifacts.filter(({ at }) => at <= now) : [];
    // The order of artifacts means nothing: the main one is the last to be made and comes anywhere.
    const shown = [...made].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      id: run.id,
      requestId: run.requestId,
      status: statusOf(run, now),
      modelId: model.id,
      modelKey: model.key,
      providerKey: model.provider,
      startedAt: now >= run.startsAt ? new Date(run.startsAt).toISOString() : null,
      completedAt: isOver ? new Date(run.endsAt).toISOString() : null,
      latencyMs: isOver ? run.endsAt - run.startsAt : null,
      tokenInput: isOver ? run.tokensIn : null,
      tokenOutput: isOver ? run.tokensOut : null,
      // Real servers name the price of a run whose charge failed, too.
      creditCost: isOver ? run.credits : null,
      billingStatus: billingOf(run, isOver),
      errorCode: failure?.code ?? null,
      errorMessage: failure?.message ?? null,
      artifacts: shown.map((artifact) => this.#artifact(artifact)),
    };
  }

  /** The same with the engine's word for the state of a workflow run. */
  describeAsEngine(run: RunRecord) {
    return { ...this.describe(run), status: engineStatusOf(run, this.#clock.now()) };
  }

  #artifact(artifact: Artifact) {
    const { id, product, primary, at } = artifact;
    return {
      id,
      artifactKind: product.kind,
      ...this.#contentOf(artifact),
      isPrimaryOutput: primary,
      visibility: 'private',
      createdAt: new Date(at).toISOString(),
    };
  }

  #contentOf({ product, path }: Artifact) {
    switch (product.kind) {
      case 'text':
        return { contentText: product.text, contentJson: null };
      case 'json':
        return { contentText: null, contentJson: product.value };
      case 'image': {
        const url = this.#store.signedUrl(this.#origin(), path, LINK_MS);
        const contentJson = { url, mime: 'image/png', ...PICTURE, prompt: product.prompt };
        return { contentText: url, contentJson: this.#settings.now.mediaJson ? contentJson : null };
      }
    }
  }
}

function billingOf(run: RunRecord, isOver: boolean): string {
  if (run.credits === 0) return 'free';
  if (!isOver) return 'pending';
  return run.outcome.kind === 'succeeded' ? 'charged' : 'failed';
}

function failureOf({ outcome }: RunRecord): { readonly code: string; readonly message: string } | null {
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind !== 'timed_out') return null;
  return { code: 'execute.timed_out', message: 'The time limit of the run is over.' };
}
