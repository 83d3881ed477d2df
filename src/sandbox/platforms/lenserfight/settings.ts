import * as z from 'zod/mini';
import { sandboxModes, type SandboxMode } from '../../platform.ts';
import { readInput } from '../../server/readInput.ts';
import { streamFaults, type StreamFaults } from './streamFaults.ts';

/** How the platform behaves. The two modes are presets; each member can be changed by itself. */
const settingsSchema = z.strictObject({
  /** `observed`: nearly all errors are 400 `request_failed`, some misleadingly 401, as thrown errors are worded. */
  mode: z.enum(sandboxModes),
  /**
   * How a frame carries a row: `enveloped` (the contract's eventType, payload, occurredAt), `flat` (the payload beside
   * a timestamp), `status` (a `run_status` frame every two seconds and nothing else), `hosted` (eventId, type,
   * timestamp, correlation, payload).
   */
  dialect: z.enum(['enveloped', 'flat', 'status', 'hosted']),
  /** Which runs end with a `done` frame; the stream of another run stays open. */
  done: z.enum(['always', 'workflows', 'never']),
  /** Whether lens runs have events at all. */
  lensEvents: z.boolean(),
  /** What the status route says of a workflow run: all, all in the engine's status words, or that there is none. */
  workflowStatus: z.enum(['answers', 'ownWords', 'notFound']),
  /** What an unknown run or a bad bearer leads to on the event stream: an error, or an open stream without events. */
  unknownRuns: z.enum(['refused', 'silence']),
  /** Whether a lens or workflow may be named by its slug. */
  slugs: z.boolean(),
  /** Whether `GET /v1/lenses` and `GET /v1/lenses/{slug}` exist, as on the hosted gateway. */
  lensList: z.boolean(),
  /** Whether a repeated idempotency key of a lens is noticed; one server generation drops it. */
  lensKeys: z.boolean(),
  /** 429 with Retry-After, 429 without, or 400 with a message that starts with `rate_limited:`. */
  rateForm: z.enum(['retryAfter', 'bare', 'message']),
  /** Lens starts per minute and user; 0 = no limit. */
  lensRate: z.number(),
  /** Workflow starts per minute and user; 0 = no limit. */
  workflowRate: z.number(),
  /** The renewal of a partner token: 200 with the token, or 204. */
  refreshToken: z.enum(['token', 'empty']),
  /** Whether a picture's artifact carries its address as text only, or as JSON too. */
  mediaJson: z.boolean(),
  /** How much later than the end of its run, in milliseconds, an artifact can be seen at the earliest. */
  artifactDelayMs: z.number(),
  health: z.enum(['ok', 'degraded']),
  healthReason: z.string(),
  /** `down`: the partner behind the platform fails; servers pass on its words with the status of any thrown error. */
  partner: z.enum(['ok', 'down']),
  /** How many of the last rows a stream can still give when it is opened; 0 = all. */
  retention: z.number(),
  /** The polling interval for rows; 0 = each row is sent when it is due. */
  pollMs: z.number(),
  keepAliveMs: z.number().check(z.gte(1)),
  /** For every stream that has no faults of its own. */
  stream: streamFaults,
  /** For the next streams, one each, in the order in which they are opened. */
  nextStreams: z.array(streamFaults),
});

export type LenserFightSettings = z.infer<typeof settingsSchema>;

const contract: LenserFightSettings = {
  mode: 'contract',
  dialect: 'enveloped',
  done: 'always',
  lensEvents: true,
  workflowStatus: 'answers',
  unknownRuns: 'refused',
  slugs: false,
  lensList: true,
  lensKeys: true,
  rateForm: 'retryAfter',
  lensRate: 100,
  workflowRate: 30,
  refreshToken: 'token',
  mediaJson: true,
  artifactDelayMs: 0,
  health: 'ok',
  healthReason: 'db_probe_timeout',
  partner: 'ok',
  retention: 0,
  pollMs: 0,
  keepAliveMs: 15_000,
  stream: {},
  nextStreams: [],
};

const presets: Readonly<Record<SandboxMode, LenserFightSettings>> = {
  contract,
  observed: {
    ...contract,
    mode: 'observed',
    dialect: 'flat',
    done: 'workflows',
    lensEvents: false,
    workflowStatus: 'notFound',
    unknownRuns: 'silence',
    slugs: true,
    lensList: false,
    rateForm: 'message',
    lensRate: 0,
    refreshToken: 'empty',
    mediaJson: false,
    pollMs: 2000,
  },
};

/** The settings in force, and the faults that wait for the next streams. */
export class Settings {
  readonly #start: LenserFightSettings;
  #now: LenserFightSettings;

  /** @throws TypeError that names a setting which is wrong. */
  constructor(mode: SandboxMode, changes: unknown) {
    this.#now = presets[mode];
    this.#start = this.change(changes);
  }

  get now(): LenserFightSettings {
    return this.#now;
  }

  /** A `mode` among the changes puts all others to its preset first. Throws a `TypeError` that names what is wrong. */
  change(changes: unknown): LenserFightSettings {
    const read = readInput(z.partial(settingsSchema), changes, 'settings');
    this.#now = { ...(read.mode ? presets[read.mode] : this.#now), ...read };
    return this.#now;
  }

  reset(): void {
    this.#now = this.#start;
  }

  /** The faults of the stream that is being opened. */
  takeStreamFaults(): StreamFaults {
    const [own, ...rest] = this.#now.nextStreams;
    this.#now = { ...this.#now, nextStreams: rest };
    return own ?? this.#now.stream;
  }
}
