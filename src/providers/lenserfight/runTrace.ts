import * as z from 'zod/mini';
import { isTerminal, type JobSnapshot, type JobState } from '../../core/job.ts';
import { money } from '../../core/money.ts';
import type { OutputRef } from '../../core/output.ts';
import type { WireEvent } from '../../core/stream.ts';
import { price } from '../tolerant.ts';
import { addressIn, mediaIn } from './artifacts.ts';
import { normalizeEvent, runStateOf } from './events.ts';
import { jsonOutput, remoteOutput, textOutput } from './inlineOutput.ts';

const fields = z.record(z.string(), z.unknown());
const carrier = z.looseObject({ payload: z.optional(fields) });
const said = z.looseObject({
  status: z.catch(z.optional(z.string()), undefined),
  errorCode: z.catch(z.optional(z.string()), undefined),
  errorMessage: z.catch(z.optional(z.string()), undefined),
  error: z.catch(z.optional(z.string()), undefined),
  envelope: z.catch(z.optional(fields), undefined),
  creditsCharged: price,
});

const STATUS_TYPES: ReadonlySet<string> = new Set(['run.started', 'run.status.changed', 'run_status']);

/** What the events of a workflow run have told so far, for servers whose status route does not know such runs. */
export class RunTrace {
  readonly #base: string;
  #lastId: string | null = null;
  #state: JobState | null = null;
  #platformStatus: string | null = null;
  #failure: JobSnapshot['failure'] = null;
  readonly #nodes: Record<string, unknown>[] = [];
  /** What the nodes say that they were charged; null while none has said so. */
  #credits: number | null = null;

  /** @param base the account's base URL. */
  constructor(base: string) {
    this.#base = base;
  }

  get lastId(): string | null {
    return this.#lastId;
  }

  get isOver(): boolean {
    return this.#state !== null && isTerminal(this.#state);
  }

  /** Takes in an event; false when it is a sign of life only. */
  hear(wire: WireEvent): boolean {
    const event = normalizeEvent(wire);
    if (event.tone === 'heartbeat') return false;
    // A server that starts too early tells again what has been heard.
    if (event.id !== null && Number(event.id) <= Number(this.#lastId ?? 0)) return true;
    this.#lastId = event.id ?? this.#lastId;
    const body = bodyOf(wire.data);
    if (event.type === 'run.failed' || event.type === 'run.timed_out') {
      const message = body.errorMessage ?? body.error ?? null;
      this.#failure = { code: body.errorCode ?? null, message };
    }
    if (event.type === 'node.completed') {
      if (body.envelope) this.#nodes.push(body.envelope);
      if (body.creditsCharged !== undefined) this.#credits = (this.#credits ?? 0) + body.creditsCharged;
    }
    if (event.end) this.#enter(event.end.state, event.end.platformStatus);
    else if (STATUS_TYPES.has(event.type) && body.status) this.#enter(runStateOf(body.status), body.status);
    else if (this.#state === null || this.#state === 'queued') this.#enter('running', 'running');
    return true;
  }

  /** Null before anything was told. What a run that failed costs in the end, only the status route would know. */
  snapshot(): JobSnapshot | null {
    if (this.#state === null || this.#platformStatus === null) return null;
    const cost = this.#state === 'succeeded' && this.#credits !== null ? money('cr', this.#credits) : null;
    return {
      state: this.#state,
      platformStatus: this.#platformStatus,
      cost,
      failure: this.#failure,
      outputs: this.isOver ? this.#outputs() : [],
      ...(this.isOver && cost === null ? { facts: [['Cost', this.#unknownCost()]] } : {}),
    };
  }

  /** Silence about the cost must not look like a run that was free. */
  #unknownCost(): string {
    return this.#credits === null ? 'not known' : `not known (completed nodes: ${this.#credits} cr)`;
  }

  /** The first event that tells of the end counts: what follows it repeats it. */
  #enter(state: JobState, platformStatus: string): void {
    if (this.isOver) return;
    this.#state = state;
    this.#platformStatus = platformStatus;
  }

  /** What the nodes made, the last one's first: it is what the others worked for. */
  #outputs(): readonly OutputRef[] {
    const made = this.#nodes.toReversed().filter((envelope) => nodeOutput(envelope, 0, this.#base) !== null);
    return made.flatMap((envelope, index) => nodeOutput(envelope, index, this.#base) ?? []);
  }
}

/** A node hands on `{kind, artifactKind, output, data?, media?}`; media without an address are not shown. */
function nodeOutput(envelope: Record<string, unknown>, index: number, base: string): OutputRef | null {
  const facts = mediaIn({ media: envelope['media'] });
  const url = addressIn(facts.url, base);
  if (url !== null) return remoteOutput(index, url, facts);
  const { data, output } = envelope;
  if (typeof data === 'object' && data !== null) return jsonOutput(index, data);
  if (typeof output === 'string' && output !== '') return textOutput(index, output);
  return null;
}

function bodyOf(data: string): z.infer<typeof said> {
  try {
    const value: unknown = JSON.parse(data);
    const inner = carrier.safeParse(value).data?.payload;
    return said.safeParse(inner ?? value).data ?? {};
  } catch {
    return {};
  }
}
