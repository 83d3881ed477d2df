import { sandboxModes, type SandboxMode } from '../../platform.ts';
import { readBoolean, readNumber, readObject, readOneOf, readString } from '../../server/readInput.ts';
import { readWeather, type StreamFaults } from './streamWeather.ts';

/** How the platform behaves. The two modes are presets; each member can be changed by itself. */
export interface LenserFightSettings {
  /** `observed`: nearly all errors are 400 `request_failed`, some misleadingly 401, as thrown errors are worded. */
  readonly mode: SandboxMode;
  /**
   * How a frame carries a row: `enveloped` (the contract's eventType, payload, occurredAt), `flat` (the payload beside
   * a timestamp), `status` (a `run_status` frame every two seconds and nothing else), `hosted` (eventId, type,
   * timestamp, correlation, payload).
   */
  readonly dialect: 'enveloped' | 'flat' | 'status' | 'hosted';
  /** Which runs end with a `done` frame; the stream of another run stays open. */
  readonly done: 'always' | 'workflows' | 'never';
  /** Whether lens runs have events at all. */
  readonly lensEvents: boolean;
  /** What the status route says of a workflow run: all, all in the engine's own words, or that there is none. */
  readonly workflowStatus: 'answers' | 'ownWords' | 'notFound';
  /** What an unknown run or a bad bearer leads to on the event stream: an error, or an open stream without events. */
  readonly strangers: 'refused' | 'silence';
  /** Whether a lens or workflow may be named by its slug. */
  readonly slugs: boolean;
  /** Whether `GET /v1/lenses` and `GET /v1/lenses/{slug}` exist, as on the hosted gateway. */
  readonly lensList: boolean;
  /** Whether a repeated idempotency key of a lens is noticed; one server generation drops it. */
  readonly lensKeys: boolean;
  /** 429 with Retry-After, 429 without, or 400 with a message that starts with `rate_limited:`. */
  readonly rateForm: 'retryAfter' | 'bare' | 'message';
  /** Lens starts per minute and user; 0 = no limit. */
  readonly lensRate: number;
  /** Workflow starts per minute and user; 0 = no limit. */
  readonly workflowRate: number;
  /** The renewal of a partner token: 200 with the token, or 204. */
  readonly refreshToken: 'token' | 'empty';
  /** Whether a picture's artifact carries its address as text only, or as JSON too. */
  readonly mediaJson: boolean;
  readonly health: 'ok' | 'degraded';
  readonly healthReason: string;
  /** How many of the last rows a stream can still give when it is opened; 0 = all. */
  readonly retention: number;
  /** How often a stream looks for rows; 0 = each comes when it is due. */
  readonly pollMs: number;
  readonly keepAliveMs: number;
  /** For every stream that has no weather of its own. */
  readonly stream: StreamFaults;
  /** For the next streams, one each, in the order in which they are opened. */
  readonly nextStreams: readonly StreamFaults[];
}

const everywhere = {
  lensKeys: true,
  health: 'ok',
  healthReason: 'db_probe_timeout',
  retention: 0,
  keepAliveMs: 15_000,
  stream: {},
  nextStreams: [],
  workflowRate: 30,
} as const;

export const presets: Readonly<Record<SandboxMode, LenserFightSettings>> = {
  contract: {
    ...everywhere,
    mode: 'contract',
    dialect: 'enveloped',
    done: 'always',
    lensEvents: true,
    workflowStatus: 'answers',
    strangers: 'refused',
    slugs: false,
    lensList: true,
    rateForm: 'retryAfter',
    lensRate: 100,
    refreshToken: 'token',
    mediaJson: true,
    pollMs: 0,
  },
  observed: {
    ...everywhere,
    mode: 'observed',
    dialect: 'flat',
    done: 'workflows',
    lensEvents: false,
    workflowStatus: 'notFound',
    strangers: 'silence',
    slugs: true,
    lensList: false,
    rateForm: 'message',
    lensRate: 0,
    refreshToken: 'empty',
    mediaJson: false,
    pollMs: 2000,
  },
};

type Readers = {
  readonly [Name in keyof LenserFightSettings]: (value: unknown, name: string) => LenserFightSettings[Name];
};

const oneOf =
  <const Word extends string>(...words: readonly Word[]) =>
  (value: unknown, name: string): Word =>
    readOneOf(value, words, name);

const readers: Readers = {
  mode: oneOf(...sandboxModes),
  dialect: oneOf('enveloped', 'flat', 'status', 'hosted'),
  done: oneOf('always', 'workflows', 'never'),
  lensEvents: readBoolean,
  workflowStatus: oneOf('answers', 'ownWords', 'notFound'),
  strangers: oneOf('refused', 'silence'),
  slugs: readBoolean,
  lensList: readBoolean,
  lensKeys: readBoolean,
  rateForm: oneOf('retryAfter', 'bare', 'message'),
  lensRate: readNumber,
  workflowRate: readNumber,
  refreshToken: oneOf('token', 'empty'),
  mediaJson: readBoolean,
  health: oneOf('ok', 'degraded'),
  healthReason: readString,
  retention: readNumber,
  pollMs: readNumber,
  keepAliveMs: (value, name) => {
    const ms = readNumber(value, name);
    if (ms < 1) throw new TypeError(`${name} is at least 1.`);
    return ms;
  },
  stream: readWeather,
  nextStreams: (value, name) => {
    if (!Array.isArray(value)) throw new TypeError(`${name} is a list.`);
    return value.map((item, index) => readWeather(item, `${name}.${index}`));
  },
};

/**
 * The settings with the changes; a `mode` among them puts all others to its preset first. Throws a `TypeError` that
 * names what is wrong.
 */
export function changedSettings(
  now: LenserFightSettings,
  changes: Readonly<Record<string, unknown>>,
): LenserFightSettings {
  const fields = readObject(changes, 'settings');
  const stranger = Object.keys(fields).find((name) => !Object.hasOwn(readers, name));
  if (stranger !== undefined) {
    throw new TypeError(`${stranger} is not one of ${Object.keys(readers).join(', ')}.`);
  }
  const base = fields['mode'] === undefined ? now : presets[readers.mode(fields['mode'], 'mode')];
  const read = <Name extends keyof LenserFightSettings>(name: Name): LenserFightSettings[Name] =>
    fields[name] === undefined ? base[name] : readers[name](fields[name], name);
  return {
    mode: read('mode'),
    dialect: read('dialect'),
    done: read('done'),
    lensEvents: read('lensEvents'),
    workflowStatus: read('workflowStatus'),
    strangers: read('strangers'),
    slugs: read('slugs'),
    lensList: read('lensList'),
    lensKeys: read('lensKeys'),
    rateForm: read('rateForm'),
    lensRate: read('lensRate'),
    workflowRate: read('workflowRate'),
    refreshToken: read('refreshToken'),
    mediaJson: read('mediaJson'),
    health: read('health'),
    healthReason: read('healthReason'),
    retention: read('retention'),
    pollMs: read('pollMs'),
    keepAliveMs: read('keepAliveMs'),
    stream: read('stream'),
    nextStreams: read('nextStreams'),
  };
}

/** The settings in force, and the weather that waits for the next streams. */
export class SettingsBook {
  readonly #start: LenserFightSettings;
  #now: LenserFightSettings;

  constructor(start: LenserFightSettings) {
    this.#start = start;
    this.#now = start;
  }

  get now(): LenserFightSettings {
    return this.#now;
  }

  change(changes: Readonly<Record<string, unknown>>): LenserFightSettings {
    this.#now = changedSettings(this.#now, changes);
    return this.#now;
  }

  reset(): void {
    this.#now = this.#start;
  }

  /** The weather of the stream that is being opened. */
  takeWeather(): StreamFaults {
    const [own, ...rest] = this.#now.nextStreams;
    this.#now = { ...this.#now, nextStreams: rest };
    return own ?? this.#now.stream;
  }
}
