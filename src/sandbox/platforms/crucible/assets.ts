import type { ObjectStore } from '../../media/objectStore.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { newSecret } from '../../secrets.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { Owner } from './jobs.ts';

export interface AssetRecord {
  readonly id: string;
  readonly mimeType: string;
  readonly byteSize: number;
  readonly filename: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly createdAt: number;
  readonly uploadExpiresAt: number;
  /** When the uploaded bytes have been looked through and the asset is ready; null = not uploaded. */
  readyAt: number | null;
}

const ASSET_CREDITS = 1;
export const ASSET_LIMIT_BYTES = 20 * 1024 * 1024;
const REBATE = 0.5;
const UPLOAD_MS = 15 * 60_000;
const DOWNLOAD_MS = 60 * 60_000;
const CHECK_MS = 400;
const BUCKET = 'assets';

export interface AssetServices {
  readonly clock: SandboxClock;
  readonly ids: SeededIds;
  readonly store: ObjectStore;
  readonly origin: () => string;
  /** How much faster than usual things happen. */
  readonly speed: number;
}

/** The pictures that owners upload: announced and paid first, then put at a pre-signed address. */
export class Assets {
  readonly #services: AssetServices;

  constructor(services: AssetServices) {
    this.#services = services;
  }

  /** Charges the owner (throws `InsufficientCredits`) and allows one upload. */
  announce(
    owner: Owner,
    input: {
      readonly mimeType: string;
      readonly byteSize: number;
      readonly filename: string | null;
      readonly metadata: Readonly<Record<string, unknown>>;
    },
  ) {
    const { clock, ids, store, origin, speed } = this.#services;
    const now = clock.now();
    owner.credits.charge(ASSET_CREDITS, `Storage of ${input.filename ?? 'an asset'}`, now);
    const id = ids.uuid();
    const asset: AssetRecord = {
      id,
      ...input,
      path: `crucible/${BUCKET}/${owner.id}/${id}`,
      createdAt: now,
      uploadExpiresAt: now + UPLOAD_MS,
      readyAt: null,
    };
    owner.assets.set(id, asset);
    const permit = {
      token: newSecret(32),
      type: asset.mimeType,
      byteSize: asset.byteSize,
      expiresAt: asset.uploadExpiresAt,
      onReceived: () => {
        asset.readyAt = clock.now() + CHECK_MS / speed;
      },
    };
    store.permit(asset.path, permit);
    return {
      asset_id: id,
      bucket: BUCKET,
      object_path: asset.path,
      upload_url: store.uploadUrl(origin(), asset.path, permit),
      upload_token: permit.token,
      upload_expires_at: new Date(asset.uploadExpiresAt).toISOString(),
      credits_charged: ASSET_CREDITS,
    };
  }

  /** Removes the asset and its bytes; half of the charge comes back. */
  delete(owner: Owner, asset: AssetRecord): number {
    owner.assets.delete(asset.id);
    this.#services.store.delete(asset.path);
    owner.credits.rebate(REBATE, `Deleted ${asset.filename ?? 'an asset'}`, this.#services.clock.now());
    return REBATE;
  }

  isReady(asset: AssetRecord): boolean {
    return asset.readyAt !== null && asset.readyAt <= this.#services.clock.now();
  }

  /** The uploaded bytes; null before they have come. */
  bytesOf(asset: AssetRecord): Uint8Array | null {
    const object = this.#services.store.get(asset.path);
    return object && 'bytes' in object ? object.bytes : null;
  }

  describe(asset: AssetRecord) {
    const { store, origin } = this.#services;
    const ready = this.isReady(asset);
    return {
      asset_id: asset.id,
      status: ready ? ('ready' as const) : ('pending_upload' as const),
      mime_type: asset.mimeType,
      byte_size: asset.byteSize,
      bucket: BUCKET,
      object_path: asset.path,
      original_filename: asset.filename,
      metadata: asset.metadata,
      created_at: new Date(asset.createdAt).toISOString(),
      upload_expires_at: new Date(asset.uploadExpiresAt).toISOString(),
      download_url: ready ? store.signedUrl(origin(), asset.path, DOWNLOAD_MS) : null,
    };
  }
}
