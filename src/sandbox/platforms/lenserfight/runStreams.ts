import type { Answer } from '../../server/answer.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { notFound } from './failures.ts';
import type { RunRecord } from './runs.ts';
import { runStream, silentStream } from './runStream.ts';
import type { Settings } from './settings.ts';
import { statusStream } from './statusStream.ts';

/** Opens event streams in the form and the weather that are set. */
export class RunStreams {
  readonly #clock: SandboxClock;
  readonly #settings: Settings;

  constructor(clock: SandboxClock, settings: Settings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /**
   * The stream of a run behind the last id that the client has seen; the query counts more than the header, and what
   * is no number counts as 0. An unknown run (null) gives silence, or throws a `Failure`.
   */
  open(run: RunRecord | null, afterEventId: number | undefined, header: string | undefined): Answer {
    const settings = this.#settings.now;
    if (!run && settings.strangers === 'refused') throw notFound('Run');
    const faults = this.#settings.takeStreamFaults();
    const cursor = afterEventId ?? (/^\d+$/.test(header ?? '') ? Number(header) : 0);
    const wish = { clock: this.#clock, settings, faults, cursor };
    const hasEvents = run !== null && (run.of.kind === 'workflow' || settings.lensEvents);
    if (!hasEvents || faults.silent) return silentStream(wish);
    return settings.dialect === 'status' ? statusStream(run, wish) : runStream(run, wish);
  }
}
