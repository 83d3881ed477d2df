import type { OutputVariant } from '../../faults/faultRule.ts';
import type { ObjectStore } from '../../media/objectStore.ts';
import { drawPicture } from '../../media/drawPicture.ts';
import type { JobRecord } from './jobs.ts';
import { sizeOf, textOf } from './jobs.ts';
import type { Owner } from './owners.ts';

const BUCKET = 'outputs';
const LINK_MS = 60 * 60_000;
const HUGE_BYTES = 3_000_000_000;

/** Where pictures are kept and how their addresses look, good ones and, on demand, bad ones. */
export class JobOutputs {
  readonly #store: ObjectStore;
  readonly #origin: () => string;
  readonly #otherOrigin: () => string;

  constructor(store: ObjectStore, origin: () => string, otherOrigin: () => string) {
    this.#store = store;
    this.#origin = origin;
    this.#otherOrigin = otherOrigin;
  }

  /** Makes the result of a job available; the picture itself is drawn when it is fetched. */
  store(owner: Owner, job: JobRecord): void {
    const path = pathOf(owner, job);
    this.#store.putLazy(path, () => ({ type: 'image/png', bytes: pictureOf(job) }));
    const page = new TextEncoder().encode(
      '<!DOCTYPE html><title>Sign in</title><h1>Sign in to continue</h1>',
    );
    const side = `${path}-aside`;
    switch (job.variant) {
      case 'html':
        this.#store.put(side, { type: 'text/html; charset=utf-8', bytes: page });
        break;
      case 'htmlAsPng':
        this.#store.put(side, { type: 'image/png', bytes: page });
        break;
      case 'huge':
        this.#store.place(side, { kind: 'huge', type: 'image/png', byteSize: HUGE_BYTES });
        break;
      case 'redirectLoop':
        this.#store.place(side, {
          kind: 'redirect',
          to: this.#store.signedUrl(this.#origin(), side, LINK_MS),
        });
        break;
      case 'redirect':
        this.#store.place(side, {
          kind: 'redirect',
          to: this.#store.signedUrl(this.#origin(), path, LINK_MS),
        });
        break;
      case 'redirectPrivate':
        this.#store.place(side, { kind: 'redirect', to: 'http://169.254.169.254/latest/picture.png' });
        break;
      case 'redirectOtherOrigin':
        this.#store.place(side, {
          kind: 'redirect',
          to: this.#store.signedUrl(this.#otherOrigin(), path, LINK_MS),
        });
        break;
      default:
        break;
    }
  }

  describe(owner: Owner, job: JobRecord) {
    const { width, height } = sizeOf(job.workflow, job.params);
    const path = pathOf(owner, job);
    const url = this.#addressOf(path, job.variant);
    return {
      id: job.outputId,
      job_id: job.id,
      output_index: 0,
      storage_provider: 'sandbox',
      bucket: BUCKET,
      path,
      url,
      mime_type: 'image/png',
      width,
      height,
      metadata: { params: job.params },
      created_at: new Date(job.endsAt).toISOString(),
    };
  }

  #addressOf(path: string, variant: OutputVariant | null): string | null {
    const store = this.#store;
    const aside = `${path}-aside`;
    switch (variant) {
      case null:
        return store.signedUrl(this.#origin(), path, LINK_MS);
      case 'missing':
        return null;
      case 'notFound':
        return store.signedUrl(this.#origin(), `${path}-gone`, LINK_MS);
      case 'expired':
        return store.signedUrl(this.#origin(), path, -1000);
      case 'loopback':
        return 'http://127.0.0.1:9/picture.png';
      case 'privateNetwork':
        return 'http://10.20.30.40/picture.png';
      case 'linkLocal':
        return 'http://169.254.169.254/latest/picture.png';
      case 'html':
      case 'htmlAsPng':
      case 'huge':
      case 'redirect':
      case 'redirectLoop':
      case 'redirectPrivate':
      case 'redirectOtherOrigin':
        return store.signedUrl(this.#origin(), aside, LINK_MS);
    }
  }
}

function pathOf(owner: Owner, job: JobRecord): string {
  return `crucible/${BUCKET}/${owner.id}/${job.id}.png`;
}

function pictureOf(job: JobRecord): Uint8Array {
  const { roles, portrait } = job.workflow;
  const number = (role: string | null, otherwise: number) => {
    const value = role === null ? undefined : job.params[role];
    return typeof value === 'number' ? value : otherwise;
  };
  const strength = job.params['remix.strength'];
  return drawPicture({
    prompt: textOf(job.params, roles.prompt),
    ...sizeOf(job.workflow, job.params),
    seed: number(roles.seed, 0),
    portrait,
    style: textOf(job.params, roles.style),
    source: job.source,
    sourceStrength: typeof strength === 'number' ? strength : 0.7,
  });
}
