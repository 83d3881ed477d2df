import type { OutputVariant } from '../../faults/faultRule.ts';
import { drawPicture } from '../../media/drawPicture.ts';
import type { ObjectStore, Placeholder, StoredObject } from '../../media/objectStore.ts';
import { sizeOf, textOf, type JobRecord, type Owner } from './jobs.ts';

const BUCKET = 'outputs';
const LINK_MS = 60 * 60_000;
const HUGE_BYTES = 3_000_000_000;
const PAGE = new TextEncoder().encode('<!DOCTYPE html><title>Sign in</title><h1>Sign in to continue</h1>');

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
    const instead = this.#insteadOf(path, job.variant);
    if (!instead) return;
    if ('kind' in instead) this.#store.place(asideOf(path), instead);
    else this.#store.put(asideOf(path), instead);
  }

  describe(owner: Owner, job: JobRecord) {
    const path = pathOf(owner, job);
    return {
      id: job.outputId,
      job_id: job.id,
      output_index: 0,
      storage_provider: 'sandbox',
      bucket: BUCKET,
      path,
      url: this.#addressOf(path, job.variant),
      mime_type: 'image/png',
      ...sizeOf(job.workflow, job.params),
      metadata: { params: job.params },
      created_at: new Date(job.endsAt).toISOString(),
    };
  }

  /** What stands at the address beside the picture that a fault leads to. */
  #insteadOf(path: string, variant: OutputVariant | null): StoredObject | Placeholder | null {
    const redirect = (to: string): Placeholder => ({ kind: 'redirect', to });
    switch (variant) {
      case 'html':
        return { type: 'text/html; charset=utf-8', bytes: PAGE };
      case 'htmlAsPng':
        return { type: 'image/png', bytes: PAGE };
      case 'huge':
        return { kind: 'huge', type: 'image/png', byteSize: HUGE_BYTES };
      case 'redirectLoop':
        return redirect(this.#signed(asideOf(path)));
      case 'redirect':
        return redirect(this.#signed(path));
      case 'redirectPrivate':
        return redirect('http://169.254.169.254/latest/picture.png');
      case 'redirectOtherOrigin':
        return redirect(this.#store.signedUrl(this.#otherOrigin(), path, LINK_MS));
      default:
        return null;
    }
  }

  #addressOf(path: string, variant: OutputVariant | null): string | null {
    switch (variant) {
      case null:
        return this.#signed(path);
      case 'missing':
        return null;
      case 'emptyAddress':
        return '';
      case 'relativeAddress': {
        const { pathname, search } = new URL(this.#signed(path));
        return `${pathname}${search}`;
      }
      case 'otherScheme':
        return `s3://pictures/${path}`;
      case 'notFound':
        return this.#signed(`${path}-gone`);
      case 'expired':
        return this.#store.signedUrl(this.#origin(), path, -1000);
      case 'loopback':
        return 'http://127.0.0.1:9/picture.png';
      case 'privateNetwork':
        return 'http://10.20.30.40/picture.png';
      case 'linkLocal':
        return 'http://169.254.169.254/latest/picture.png';
      default:
        return this.#signed(asideOf(path));
    }
  }

  #signed(path: string): string {
    return this.#store.signedUrl(this.#origin(), path, LINK_MS);
  }
}

function pathOf(owner: Owner, job: JobRecord): string {
  return `crucible/${BUCKET}/${owner.id}/${job.id}.png`;
}

function asideOf(path: string): string {
  return `${path}-aside`;
}

function pictureOf({ workflow, params, source }: JobRecord): Uint8Array {
  const { roles, portrait } = workflow;
  const seed = params[roles.seed ?? ''];
  const strength = params['remix.strength'];
  return drawPicture({
    prompt: textOf(params, roles.prompt),
    ...sizeOf(workflow, params),
    seed: typeof seed === 'number' ? seed : 0,
    portrait,
    style: textOf(params, roles.style),
    source,
    sourceStrength: typeof strength === 'number' ? strength : 0.7,
  });
}
