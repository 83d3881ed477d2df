import * as z from 'zod/mini';
import { money } from '../../core/money.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Asset, AssetFile, AssetPlace, AssetsAbility } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import { problemFromAnswer } from '../../net/errors/answer.ts';
import { unsendable } from '../unsendable.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { type AssetAnswer, assetAnswer, assetCreatedAnswer, assetsAnswer } from './answers.ts';
import { crucibleApi } from './api.ts';

/** How long the platform is given to notice an upload, in polls of one second. */
const READY_POLLS = 30;
const PUT_ATTEMPTS = 3;
const PENDING = 'pending_upload';

const createBody = z.object({ mime_type: z.string(), byte_size: z.number(), filename: z.string() });

/** Input images. Creating one charges credits; the bytes go to a pre-signed address without the key. */
export const crucibleAssets: AssetsAbility = {
  operation: 'createAsset',

  async list(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/assets', { signal });
    return parsedAnswer(assetsAnswer, answer, session, 'listAssets').data.assets.map(assetOf);
  },

  prepare: (file) => ({
    operation: 'createAsset',
    params: {},
    body: { mime_type: file.mimeType, byte_size: file.bytes.byteLength, filename: file.name },
  }),

  async create(session, call, signal) {
    const body = createBody.safeParse(call.body);
    if (!body.success) throw unsendable(session, 'createAsset');
    const answer = await crucibleApi(session).POST('/api/v1/assets', { body: body.data, signal });
    const created = parsedAnswer(assetCreatedAnswer, answer, session, 'createAsset').data;
    return {
      id: created.asset_id,
      uploadUrl: created.upload_url,
      charged: money('credits', created.credits_charged),
    };
  },

  async fill(session, place, file, signal) {
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
  session: Session,
  place: AssetPlace,
  file: AssetFile,
  signal: AbortSignal,
): Promise<Problem | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      const stored = await session.upload(place.uploadUrl, file.bytes, file.mimeType, signal);
      if (stored.ok) return null;
      if (stored.status >= 500 || stored.status === 429)
        throw problemFromAnswer(stored, '', about(session), undefined);
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

function about({ account }: Session) {
  return { provider: account.provider, account: account.id, operation: 'createAsset' };
}

async function waitUntilReady(session: Session, id: string, signal: AbortSignal): Promise<Asset> {
  for (let polls = 1; ; polls++) {
    const answer = await crucibleApi(session).GET('/api/v1/assets/{asset_id}', {
      params: { path: { asset_id: id } },
      signal,
    });
    const asset = parsedAnswer(assetAnswer, answer, session, 'getAsset').data;
    // An upload that the platform is slow to notice is listed as pending; that is no failure of the upload.
    if (asset.status !== PENDING || polls === READY_POLLS) return assetOf(asset);
    await session.clock.sleep(1_000, signal);
  }
}

function assetOf(asset: AssetAnswer): Asset {
  return {
    id: asset.asset_id,
    name: asset.original_filename ?? asset.asset_id,
    status: asset.status,
    mimeType: asset.mime_type,
    byteSize: asset.byte_size,
    downloadUrl: asset.download_url ?? null,
  };
}
