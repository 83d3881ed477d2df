import { l10n } from 'vscode';
import type { Disposable } from '../../../core/disposable.ts';
import { toProblem } from '../../../core/problem.ts';
import type { OnReceived } from '../../../net/http/httpCall.ts';
import { problemText } from '../../problems/problemText.ts';
import type { TimedWord } from '../../shared/pages/mediaMessages.ts';
import { FetchQueue } from './fetchQueue.ts';
import { parseOutputId } from '../galleryIds.ts';
import type { MessageToPage } from '../galleryMessages.ts';
import type { OutputOnDisk, OutputRepository } from '../outputRepository.ts';
import { readableOutput } from '../readableOutput.ts';

/** So much more has to come before the page is told again: the fiftieth part, and no trifles. */
const TOLD_PART = 1 / 50;
const TOLD_BYTES = 100_000;

interface ContentDeps {
  readonly repository: Pick<OutputRepository, 'changes' | 'onDisk' | 'mediaOf'>;
  readonly panel: {
    post(message: MessageToPage): void;
    /** True in the desktop editor, which plays fewer kinds of media than browsers do. */
    readonly isDesktop: boolean;
  };
  /** Aborted when the page is closed. */
  readonly closing: AbortSignal;
  /** Posts the current state of outputs. */
  readonly postOutputs: (ids: readonly string[]) => Promise<void>;
}

/** Gives a gallery page the contents of outputs, and what is in them. */
export class OutputContents {
  readonly #deps: ContentDeps;
  readonly #fetches: FetchQueue;
  /** Of what the page wants to look into: content that has left the cache is fetched for that too. */
  readonly #reads = new Set<{ readonly id: string; readonly stop: AbortController }>();

  constructor(deps: ContentDeps) {
    this.#deps = deps;
    this.#fetches = new FetchQueue((id, signal) => this.#fetch(id, signal), deps.closing);
  }

  /** Fetches these outputs, in place of those that wait. */
  fetch(ids: readonly string[]): void {
    this.#fetches.replace(ids);
  }

  /** Stops the fetch of one output, down to the socket; the page offers to try again. One that has ended stays. */
  cancel(id: string): void {
    const reads = [...this.#reads].filter((read) => read.id === id);
    for (const read of reads) {
      this.#reads.delete(read);
      read.stop.abort();
    }
    if (!this.#fetches.cancel(id) && reads.length === 0) return;
    this.#deps.panel.post({ type: 'unavailable', id, reason: l10n.t('The download was canceled.') });
  }

  async postText(id: string): Promise<void> {
    const { repository, panel } = this.#deps;
    await this.#read(id, async (output) => {
      // A JSON text may be a transcript: then the page shows it as one, and as text only where it is not.
      const words = output.content.kind === 'json' ? await wordsIn(output.path) : null;
      if (words) panel.post({ type: 'transcript', id, words, media: await repository.mediaOf(output) });
      panel.post({ type: 'text', id, ...(await readableOutput(output.path, output.content)) });
    });
  }

  async postMedia(id: string): Promise<void> {
    const { panel } = this.#deps;
    await this.#read(id, async (output) => {
      const { toldOf } = await import('../filmFacts.ts');
      const told = await toldOf(output.path, output.content.kind === 'model', panel.isDesktop);
      panel.post({ id, ...told });
    });
  }

  /** Looks into an output as soon as it is on the disk. */
  async #read(id: string, look: (output: OutputOnDisk) => Promise<void>): Promise<void> {
    const { repository, closing } = this.#deps;
    const ref = parseOutputId(id);
    if (!ref) return;
    const read = { id, stop: new AbortController() };
    const signal = AbortSignal.any([closing, read.stop.signal]);
    this.#reads.add(read);
    try {
      const output = await repository.onDisk(ref, signal).finally(() => this.#reads.delete(read));
      if (output) await look(output);
    } catch (error) {
      if (!signal.aborted) this.#postUnavailable(id, error);
    }
  }

  /** The journal reports the content that was fetched; content that was in the cache already is posted here. */
  async #fetch(id: string, signal: AbortSignal): Promise<void> {
    const { repository, postOutputs } = this.#deps;
    const ref = parseOutputId(id);
    if (!ref) return;
    let reported = false;
    let subscription: Disposable | undefined;
    try {
      const onDidChange = await repository.changes();
      subscription = onDidChange((change) => (reported ||= 'id' in change && change.id === ref.job));
      await repository.onDisk(ref, signal, { onBytes: this.#progressOf(id) });
      // Canceled a moment too late, it is there all the same.
      if (!reported || signal.aborted) await postOutputs([id]);
    } catch (error) {
      if (!signal.aborted) this.#postUnavailable(id, error);
    } finally {
      subscription?.dispose();
    }
  }

  #progressOf(id: string): OnReceived {
    let told = 0;
    return (received, total) => {
      const step = Math.max(TOLD_BYTES, (total ?? 0) * TOLD_PART);
      // Fetched again, it begins anew.
      if (received >= told && received - told < step) return;
      told = received;
      this.#deps.panel.post({ type: 'fetchProgress', id, received, total });
    };
  }

  #postUnavailable(id: string, error: unknown): void {
    this.#deps.panel.post({ type: 'unavailable', id, reason: problemText(toProblem(error).details) });
  }
}

async function wordsIn(path: string): Promise<readonly TimedWord[] | null> {
  const { transcriptAt } = await import('../transcript/transcriptFile.ts');
  return transcriptAt(path);
}
