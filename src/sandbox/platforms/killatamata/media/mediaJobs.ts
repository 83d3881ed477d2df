import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Film } from '../../../media/film/film.ts';
import type { StoredObject } from '../../../media/objectStore.ts';
import type { Pixels } from '../../../media/png.ts';
import type { Account } from '../accounts.ts';
import { Failure, notFound } from '../failures.ts';
import type { World } from '../world.ts';
import { effectiveInput, type EffectiveInput } from './effectiveInput.ts';
import { requireFitting, requireTaken } from './inputRules.ts';
import { filmOf } from './films.ts';
import { filesOf, type MediaFile, type Work } from './mediaFiles.ts';
import { priceOf, type Price } from './prices.ts';
import { inlineInputs, wordsOf, type MediaRequest, type MediaTask } from './requests.ts';

/** What the platform does with a key that it has seen: which of these, no source says. */
export const REPLAYS = ['same-result', 'conflict', 'charged-again'] as const;

export interface MediaSettings {
  readonly replay: (typeof REPLAYS)[number];
  /** The output that never comes, counted from 1; 0 = all come. */
  readonly missingOutput: number;
  /** So many seconds after its end a job names its outputs. */
  readonly outputsLateSeconds: number;
  /** When finished outputs are deleted: 48 is the earliest, 72 the latest by the contract. */
  readonly sweepAfterHours: number;
  /** What all inline inputs of a request may have together; assumed. */
  readonly inlineLimitBytes: number;
  /** The name of an input of which no value is taken, whatever the contract says; empty = all are taken. */
  readonly refusedInput: string;
}

export const DEFAULT_SETTINGS: MediaSettings = {
  replay: 'same-result',
  missingOutput: 0,
  outputsLateSeconds: 0,
  sweepAfterHours: 72,
  inlineLimitBytes: 20 * 1024 * 1024,
  refusedInput: '',
};

export interface MediaJob {
  readonly id: string;
  readonly account: Account;
  readonly request: MediaRequest;
  readonly key: string | null;
  readonly effective: EffectiveInput;
  readonly price: Price;
  readonly estimatedSeconds: number;
  readonly stagedInputs: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** True for a job of an order whose one charge is told elsewhere. */
  readonly isOrdered: boolean;
  /** How often money was taken or held for it. */
  charges: number;
  state: 'queued' | 'running' | 'succeeded' | 'failed';
}

/** The form of its ids is the sandbox's own. */
const JOB_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const QUEUE_MS = 1_500;
const HOUR_MS = 3_600_000;
const SECONDS: Readonly<Record<MediaTask, number>> = {
  'image.generate': 8,
  'image.edit': 9,
  'video.generate': 40,
  'video.combine': 6,
  'video.resize': 8,
  'audio.speak': 4,
  'audio.annotation.reference': 6,
  'ace.step.create': 25,
  'moss.sound.effect': 5,
  'trellis.generate': 45,
};

const FAILURES: Readonly<Record<string, string>> = {
  NSFW_BLOCKED: 'The prompt was stopped by the content filter.',
  OUT_OF_MEMORY: 'The generator ran out of memory.',
  AUDIO_NOT_APPLIED: 'The reference audio could not be applied.',
};

/** The jobs of all accounts: they move on with the clock, are paid, and lose their outputs. */
export class MediaJobs {
  readonly #world: World;
  readonly #jobs = new Map<string, MediaJob>();
  readonly #works = new Map<string, Work>();
  /** What pictures show that were made here, by the hash of their files. */
  readonly #pictures = new Map<string, () => Pixels>();
  settings: MediaSettings = DEFAULT_SETTINGS;

  constructor(world: World) {
    this.#world = world;
  }

  reset(): void {
    this.#jobs.clear();
    this.#works.clear();
    this.#pictures.clear();
    this.settings = DEFAULT_SETTINGS;
  }

  all(): readonly MediaJob[] {
    return [...this.#jobs.values()];
  }

  /** Takes or holds the price and queues the job. Throws a `Failure`: 400, 402, 409, 413, 422. */
  submit(account: Account, request: MediaRequest, key: string | null): MediaJob {
    requireFitting(request);
    requireTaken(request, this.settings.refusedInput);
    const staged = inlineInputs(request);
    const bytes = staged.reduce((sum, one) => sum + one.byteLength, 0);
    if (bytes > this.settings.inlineLimitBytes)
      throw new Failure(413, 'payload_too_large', 'The inline inputs are too large.');
    const earlier = this.#withKey(account, key);
    if (earlier) return this.#replayed(earlier, request);
    return this.#accept(account, request, { key, staged, isOrdered: false });
  }

  /** The same for a job of an order. Throws a `Failure`: 400, 402. */
  order(account: Account, request: MediaRequest): MediaJob {
    requireFitting(request);
    return this.#accept(account, request, { key: null, staged: [], isOrdered: true });
  }

  /** The account's job. Throws a `Failure`: 400 for what is no id, 404. */
  find(account: Account, id: string): MediaJob {
    if (!JOB_ID.test(id)) throw new Failure(400, 'invalid_job_id', 'This is no id of a job.');
    const job = this.#jobs.get(id);
    if (!job || job.account !== account) throw notFound('job');
    return job;
  }

  /** Brings the account's jobs to where the clock says they are. */
  settle(account: Account): void {
    for (const job of this.#jobs.values()) if (job.account === account) this.#settle(job);
  }

  /** Where outputs will be, from the submission on. */
  expectedUrls(job: MediaJob): readonly string[] {
    return this.#files(job).map(({ url }) => url);
  }

  /** The files of a job and where they are in the object store. */
  stored(job: MediaJob): readonly (Pick<MediaFile, 'name' | 'type'> & { readonly path: string })[] {
    const work = this.#works.get(job.id);
    const files = work ? filesOf(work) : [];
    return files.map(({ name, type }, at) => ({ name, type, path: pathOf(job, at, name) }));
  }

  /** The outputs that can be fetched now. */
  outputs(job: MediaJob): readonly { readonly url: string; readonly type: string; readonly name: string }[] {
    const now = this.#world.clock.now();
    const { missingOutput, outputsLateSeconds } = this.settings;
    if (job.state !== 'succeeded' || now >= this.#sweptAt(job)) return [];
    if (now < job.endsAt + outputsLateSeconds * 1000) return [];
    return this.#files(job).filter((_, at) => at !== missingOutput - 1);
  }

  #accept(
    account: Account,
    request: MediaRequest,
    how: Pick<MediaJob, 'key' | 'isOrdered'> & { readonly staged: readonly Uint8Array[] },
  ): MediaJob {
    const { key, staged, isOrdered } = how;
    const { clock, ids, speed } = this.#world;
    const now = clock.now();
    const effective = effectiveInput(request);
    const seconds = SECONDS[request.task] + (effective.frames ?? 0) / 60;
    const job: MediaJob = {
      ...{ id: ids.uuid(), account, request, key, effective, isOrdered, charges: 0, state: 'queued' },
      price: priceOf(request, effective),
      estimatedSeconds: Math.round(seconds * 10) / 10 / speed,
      stagedInputs: staged.length,
      createdAt: now,
      startsAt: now + QUEUE_MS / speed,
      endsAt: now + (seconds * 1000) / speed,
      failure: failureIn(request),
    };
    this.#take(job);
    this.#jobs.set(job.id, job);
    const work = {
      request,
      effective,
      picture: this.#pictureIn(staged[0]),
      clips: (url: string) => this.#filmAt(url),
    };
    this.#works.set(job.id, work);
    for (const [at, file] of filesOf(work).entries())
      this.#world.store.putLazy(pathOf(job, at, file.name), () => this.#made(file));
    return job;
  }

  #made({ type, bytes, pixels }: MediaFile): StoredObject {
    const made = bytes();
    if (pixels) this.#pictures.set(hashOf(made), pixels);
    return { type, bytes: made };
  }

  /** A file that was made here is known by its bytes, since not every format can be read here. */
  #pictureIn(file: Uint8Array | undefined): Work['picture'] {
    return file ? (this.#pictures.get(hashOf(file))?.() ?? file) : null;
  }

  #take(job: MediaJob): void {
    const { account, price, request } = job;
    const expense = { micros: price.micros, reference: job.id, description: request.task };
    if (price.isHeld) account.wallet.hold(expense);
    else account.wallet.charge(expense);
    job.charges += 1;
  }

  #withKey(account: Account, key: string | null): MediaJob | undefined {
    if (key === null) return undefined;
    return this.all().find((job) => job.account === account && job.key === key);
  }

  #replayed(earlier: MediaJob, request: MediaRequest): MediaJob {
    const { replay } = this.settings;
    if (replay === 'conflict' || !isDeepStrictEqual(bare(request), bare(earlier.request)))
      throw new Failure(409, 'idempotency_conflict', 'The idempotency key was used before.');
    if (replay === 'same-result') return earlier;
    earlier.account.wallet.charge({
      micros: earlier.price.micros,
      reference: earlier.id,
      description: `${request.task} again`,
    });
    earlier.charges += 1;
    return earlier;
  }

  #settle(job: MediaJob): void {
    const now = this.#world.clock.now();
    if (job.state === 'succeeded' || job.state === 'failed') return;
    if (now >= job.startsAt) job.state = 'running';
    if (now < job.endsAt) return;
    job.state = job.failure ? 'failed' : 'succeeded';
    const { wallet } = job.account;
    const { price, request, id } = job;
    if (job.failure && price.isHeld) wallet.release(id, `${request.task} failed`);
    else if (job.failure)
      wallet.refund({ micros: price.micros, reference: id, description: `${request.task} failed` });
    else if (price.isHeld)
      wallet.settle({ micros: price.finalMicros, reference: id, description: request.task });
  }

  #files(job: MediaJob) {
    const { store, origin, clock } = this.#world;
    // To the end of the sweep, so that the address stays the same while the job is looked at.
    const ttl = this.#sweptAt(job) - clock.now();
    return this.stored(job).map(({ name, type, path }) => ({
      name,
      type,
      url: store.signedUrl(origin(), path, ttl),
    }));
  }

  /** What the job at an address of this sandbox has rendered. */
  #filmAt(url: string): Film | null {
    const [id = ''] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(url) ?? [];
    const work = this.#works.get(id);
    return work ? filmOf(work) : null;
  }

  #sweptAt({ endsAt }: MediaJob): number {
    return endsAt + this.settings.sweepAfterHours * HOUR_MS;
  }
}

/** What the job costs as far as that is known: a failed one nothing, which is assumed. */
export function costOf({ price, state }: MediaJob): number {
  if (state === 'failed') return 0;
  return state === 'succeeded' ? price.finalMicros : price.micros;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pathOf({ id, account }: MediaJob, at: number, name: string): string {
  return `killatamata/${account.id}/${id}/${at}-${name}`;
}

function bare({ task, input }: MediaRequest): unknown {
  return { task, input };
}

/** `fail:CODE` anywhere in the words of a request makes its job fail with that code. */
function failureIn(request: MediaRequest): MediaJob['failure'] {
  const code = /\bfail:([A-Z][A-Z0-9_]{1,60})\b/.exec(wordsOf(request))?.[1];
  if (code === undefined) return null;
  return { code, message: FAILURES[code] ?? 'The job failed as its request asked for.' };
}
