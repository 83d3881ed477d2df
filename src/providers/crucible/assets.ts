import * as z from 'zod/mini';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Asset, AssetFile, AssetPlace, AssetsAbility, CostInputs } from '../../core/provider.ts';
import { dialogFact, type ActionDialogs } from '../../core/operation.ts';
import { type AssetAnswer, assetAnswer, assetPlaceAnswer, assetsAnswer } from './answers.ts';
import { listed } from '../tolerant.ts';
import type { CrucibleSession } from './api.ts';

/** How long the platform is given to notice an upload, in polls of one second. */
const READY_POLLS = 30;
const PUT_ATTEMPTS = 3;
const PENDING = 'pending_upload';

const announced = z.object({ mime_type: z.string(), byte_size: z.int().check(z.gte(0)) });

/**
 * What a place costs is paid for storage (the contract's createAsset), so by its bytes; its name and notes cost
 * nothing. Null for a body that announces no size.
 */
export function assetCostInputs(body: unknown): CostInputs | null {
  const { data } = announced.safeParse(body);
  return data ? { same: data.mime_type, quantity: data.byte_size } : null;
}

/** Input images. Creating one charges credits; the bytes go to a pre-signed address without the key. */
export const crucibleAssets: AssetsAbility = {
  operation: 'createAsset',

  async list(session: CrucibleSession, signal) {
    return listed(await session.call('listAssets', { answer: assetsAnswer }, signal), assetOf);
  },

  prepare: (file) => ({ mime_type: file.mimeType, byte_size: file.bytes.byteLength, filename: file.name }),
  created: assetPlaceAnswer,

  async fill(session: CrucibleSession, place, file, signal) {
    const refusal = await putBytes(session, place, file, signal);
    const asset = await waitUntilReady(session, place.id, signal);
    // The place takes bytes once. When the answer to an earlier try was lost, they are there all the same.
    if (refusal && asset.status === PENDING) throw refusal;
    return asset;
  },
};

/**
 * The bytes are paid for with the place: what passes by itself is tried again, a refusal is final. Returned is the
 * refusal of a place that has taken bytes already.
 */
async function putBytes(
  session: CrucibleSession,
  place: AssetPlace,
  file: AssetFile,
  signal: AbortSignal,
): Promise<Problem | null> {
  const { uploadUrl } = place;
  if (uploadUrl === null) {
    const args = { where: 'data.upload_url' };
    throw new Problem({
      ...about(session),
      kind: 'unexpected',
      code: 'answer.wrongShape',
      args,
      // It was answered by "created", and is paid for.
      ...{ status: 201, mayHaveActed: true },
    });
  }
  for (let attempt = 1; ; attempt++) {
    try {
      const stored = await session.upload(uploadUrl, file.bytes, file.mimeType, signal);
      if (!stored.problem) return null;
      if (passes(stored.problem)) throw stored.problem.with(about(session));
      const refusal = new Problem({
        ...about(session),
        kind: 'server',
        code: 'upload.refused',
        status: stored.status,
        args: { name: file.name },
        mayHaveActed: true,
      });
      if (stored.status === 409) return refusal;
      throw refusal;
    } catch (error) {
      const problem = toProblem(error);
      if (!passes(problem) || attempt === PUT_ATTEMPTS) throw problem;
      await session.clock.sleep(attempt * 1_000, signal);
    }
  }
}

function passes({ kind, code }: Problem): boolean {
  return code !== 'upload.refused' && (kind === 'network' || kind === 'server' || kind === 'rate');
}

function about({ account }: CrucibleSession) {
  return { provider: account.provider, account: account.id, operation: 'createAsset' };
}

async function waitUntilReady(session: CrucibleSession, id: string, signal: AbortSignal): Promise<Asset> {
  for (let polls = 1; ; polls++) {
    const params = { asset_id: id };
    const { data: asset } = await session.call('getAsset', { params, answer: assetAnswer }, signal);
    // An upload that the platform is slow to notice is listed as pending; that is no failure of the upload.
    if (asset.status !== PENDING || polls === READY_POLLS) return assetOf(asset);
    await session.clock.sleep(1_000, signal);
  }
}

function assetOf(asset: AssetAnswer): Asset {
  return {
    id: asset.asset_id,
    name: asset.original_filename ?? asset.asset_id,
    status: asset.status ?? '',
    mimeType: asset.mime_type ?? '',
    byteSize: asset.byte_size ?? 0,
    downloadUrl: asset.download_url ?? null,
  };
}

/** What is asked before an upload is paid for, and before a picture is deleted. */
export const crucibleDialogs: ActionDialogs = {
  createAsset: {
    question: 'Upload a picture to Crucible?',
    effect: 'Storing it costs credits.',
    button: 'Upload',
    type: 'Upload',
    facts: ({ byte_size: size }) => dialogFact('Size: {0} bytes', size),
  },
  deleteAsset: {
    question: 'Delete picture {0}?',
    effect: 'Jobs can no longer use it. Crucible may give credits back.',
    button: 'Delete',
  },
};
