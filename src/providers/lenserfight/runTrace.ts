import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { isTerminal, type JobFacts, type JobSnapshot, type JobState } from '../../core/job.ts';
import { money } from '../../core/money.ts';
import type { OutputRef } from '../../core/output.ts';
import type { WireEvent } from '../../core/stream.ts';
import { EventDeduplicator, type StreamGap } from '../../net/events/eventDeduplicator.ts';
import { price } from '../tolerant.ts';
import { addressAmong, isMediaKind, mediaIn } from './artifacts.ts';
import { isRunStatus, readEvent, runStateOf } from './events.ts';
import { jsonOutput, remoteOutput, textOutput } from './inlineOutput.ts';
import { rawText } from '../../core/foreignText.ts';

const record = z.record(z.string(), z.unknown());
const said = z.looseObject({
  status: z.catch(z.optional(z.string()), undefined),
  errorCode: z.catch(z.optional(z.string()), undefined),
  errorMessage: z.catch(z.optional(z.string()), undefined),
  error: z.catch(z.optional(z.string()), undefined),
  envelope: z.catch(z.optional(record), undefined),
  nodeId: z.catch(z.optional(z.string()), undefined),
  creditsCharged: price,
});

/** The last frame may end in a word of tomorrow: it is shown, and ends nothing. */
const STATUS_TYPES: ReadonlySet<string> = new Set([
  'run.started',
  'run.status.changed',
  'run_status',
  'done',
]);

/** Far above any picture that stands in an event; one that is larger is told of and not taken. */
export const INLINE_CHARS = 8 * 1024 * 1024;
/** What the outputs of one run may hold in memory. */
const ALL_INLINE_CHARS = 8 * INLINE_CHARS;

/** What an event was to the trace: `hole` when one before it is missing, and the stream is to be read again. */
export type Heard = 'news' | 'nothing' | 'hole';

interface NodeResult {
  readonly nodeId?: string | undefined;
  readonly envelope: Record<string, unknown>;
  /** False where texts in the envelope end early: their event was too large. */
  readonly isWhole: boolean;
}

/** What the events of a workflow run have told so far, for servers whose status route does not know such runs. */
export class RunTrace {
  readonly #base: string;
  readonly #seen: EventDeduplicator;
  #state: JobState | null = null;
  #platformStatus: string | null = null;
  /** False while only a last frame without an id has told of the end: it may have overtaken other events. */
  #isEndFinal = false;
  #failure: JobSnapshot['failure'] = null;
  readonly #results: NodeResult[] = [];
  #inlineChars = 0;
  /** What the nodes say that they were charged; null while none has said so. */
  #credits: number | null = null;
  #lostEvents = 0;
  /** True when the server numbered anew: what it told before that and was not read is lost. */
  #isRenumbered = false;

  /**
   * @param base the account's base URL.
   * @param consecutive as in `StreamAbility`.
   */
  constructor(base: string, consecutive: boolean) {
    this.#base = base;
    this.#seen = new EventDeduplicator(consecutive, null);
  }

  get lastId(): string | null {
    return this.#seen.lastId;
  }

  get isOver(): boolean {
    return this.#state !== null && isTerminal(this.#state);
  }

  /** True when an event of the run's own history told of the end: nothing that matters is behind it. */
  get isEndFinal(): boolean {
    return this.#isEndFinal;
  }

  /** A new connection begins, opened behind `lastId` or from the start. */
  connected(): void {
    this.#seen.connected();
  }

  /** Takes in an event, unless it came before. An end is believed from wherever it comes. */
  hear(wire: WireEvent): Heard {
    const { event, body: fields } = readEvent(wire);
    const verdict = this.#seen.see(event.id, wire.data);
    if (verdict === 'hole') return 'hole';
    if (event.end && event.id !== null) this.#isEndFinal = true;
    if (event.tone === 'heartbeat') return 'nothing';
    if (verdict === 'repeated') {
      if (event.end) this.#enter(event.end.state, rawText(event.end.platformStatus));
      return 'nothing';
    }
    if (typeof verdict === 'object') this.#noteGap(verdict);
    const body = said.safeParse(fields).data ?? {};
    if (event.type === 'run.failed' || event.type === 'run.timed_out') {
      const message = body.errorMessage ?? body.error ?? null;
      this.#failure = { code: body.errorCode ?? null, message };
    }
    if (event.type === 'node.completed') this.#noteResult(body, wire, verdict === 'doubted');
    if (event.end) this.#enter(event.end.state, rawText(event.end.platformStatus));
    else if (STATUS_TYPES.has(event.type) && body.status) this.#enter(runStateOf(body.status), body.status);
    else if (this.#state === null || this.#state === 'queued') this.#enter('running', 'running');
    return 'news';
  }

  #noteGap(gap: StreamGap): void {
    if (gap.reason === 'ids') this.#lostEvents += gap.to - gap.from + 1;
    if (gap.reason === 'renumbered') this.#isRenumbered = true;
  }

  /**
   * A result that may have come before counts once: one that cannot be told from an earlier one, or, since the server
   * numbered anew, the same one of the same node.
   */
  #noteResult(body: z.infer<typeof said>, wire: WireEvent, isDoubted: boolean): void {
    const { envelope, creditsCharged, nodeId } = body;
    const isAgain = isDoubted || (this.#isRenumbered && nodeId !== undefined);
    const isKnown =
      isAgain &&
      this.#results.some((one) => one.nodeId === nodeId && isDeepStrictEqual(one.envelope, envelope));
    if (isKnown) return;
    if (envelope) {
      const fits = this.#inlineChars + wire.data.length <= ALL_INLINE_CHARS;
      if (fits) this.#inlineChars += wire.data.length;
      const kept = fits ? envelope : { ...envelope, output: undefined, data: undefined, media: undefined };
      this.#results.push({ nodeId, envelope: kept, isWhole: fits && !wire.oversized });
    } else if (wire.oversized) this.#results.push({ envelope: {}, isWhole: false });
    if (creditsCharged !== undefined) this.#credits = (this.#credits ?? 0) + creditsCharged;
  }

  /** Null before anything was told. What a run that failed costs in the end, only the status route would know. */
  snapshot(): JobSnapshot | null {
    if (this.#state === null || this.#platformStatus === null) return null;
    const cost = this.#state === 'succeeded' && this.#credits !== null ? money('cr', this.#credits) : null;
    const facts = this.isOver ? [...this.#costFacts(cost), ...this.#lossFacts()] : [];
    return {
      state: this.#state,
      platformStatus: this.#platformStatus,
      isUnknownWord: !isRunStatus(this.#platformStatus),
      cost,
      failure: this.#failure,
      outputs: this.isOver ? this.#outputs() : [],
      ...(facts.length > 0 ? { facts } : {}),
    };
  }

  /** Silence about the cost must not look like a run that was free. */
  #costFacts(cost: JobSnapshot['cost']): JobFacts {
    if (cost !== null) return [];
    const known = this.#credits === null ? '' : ` (completed nodes: ${this.#credits} cr)`;
    return [['Cost', `not known${known}`]];
  }

  /** What was not received must not look like what the run did not make. */
  #lossFacts(): JobFacts {
    const lost: string[] = [];
    const cut = this.#results.filter(({ isWhole }) => !isWhole).length;
    const limit = `${INLINE_CHARS / 1024 / 1024} MB`;
    if (cut === 1) lost.push(`an output whose event has more than ${limit}`);
    if (cut > 1) lost.push(`${cut} outputs whose events have more than ${limit}`);
    if (this.#lostEvents > 0) lost.push(`${this.#lostEvents} events that never came`);
    if (this.#isRenumbered) lost.push('perhaps events from before the server numbered them anew');
    return lost.length === 0 ? [] : [['Not received', lost.join('; ')]];
  }

  /** The first event that tells of the end counts: what follows it repeats it. */
  #enter(state: JobState, platformStatus: string): void {
    if (this.isOver) return;
    this.#state = state;
    this.#platformStatus = platformStatus;
  }

  /** What the nodes made, the last one's first: it is what the others worked for. */
  #outputs(): readonly OutputRef[] {
    return this.#results
      .toReversed()
      .flatMap((result) => {
        const made = nodeOutput(result, this.#base);
        return made ? [made] : [];
      })
      .map((made, index) => ({ ...made, index }));
  }
}

/**
 * A node hands on `{kind, artifactKind, output, data?, media?}`; media without an address are not shown. What was not
 * received in full is an output without an address.
 */
function nodeOutput({ envelope, isWhole }: NodeResult, base: string): OutputRef | null {
  const { data, output, artifactKind } = envelope;
  const facts = mediaIn({ media: envelope['media'] });
  const inText = isMediaKind(artifactKind) && typeof output === 'string' ? output : null;
  const url = addressAmong([facts.url, inText], base);
  if (!isWhole && (url === null || /^data:/i.test(url))) return { ...remoteOutput(0, '', facts), url: null };
  if (url !== null) return remoteOutput(0, url, facts);
  if (typeof data === 'object' && data !== null) return jsonOutput(0, data);
  if (typeof output === 'string' && output !== '') return textOutput(0, output);
  return null;
}
