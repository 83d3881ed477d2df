import * as z from 'zod/mini';
import { money } from '../../core/money.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Asset, AssetFile, AssetPlace, AssetsAbility } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import { unsendable } from '../unsendable.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import {
  type AssetAnswer,
  assetAnswer,
  assetCreatedAnswer,
  assetDeletedAnswer,
  assetsAnswer,
} from './answers.ts';
import { crucibleApi } from './api.ts';

/** How long the platform is given to notice an upload, in polls of one second. */
const READY_POLLS = 30;
const PUT_ATTEMPTS = 3;

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
    await putBytes(session, place, file, signal);
    return waitUntilReady(session, place.id, signal);
  },

  async delete(session, id, signal) {
    const answer = await crucibleApi(session).DELETE('/api/v1/assets/{asset_id}', {
      params: { path: { asset_id: id } },
      signal,
    });
    const deleted = parsedAnswer(assetDeletedAnswer, answer, session, 'deleteAsset').data;
    return { rebate: money('credits', deleted.credit_rebate) };
  },
};

/** The bytes are paid for with the place: a connection that broke is tried again, a refusal is final. */
async function putBytes(
  session: Session,
  place: AssetPlace,
  file: AssetFile,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const stored = await session.upload(place.uploadUrl, file.bytes, file.mimeType, signal);
      if (stored.ok) return;
      throw new Problem({
        kind: 'server',
        code: 'upload.refused',
        provider: session.account.provider,
        account: session.account.id,
        operation: 'createAsset',
        status: stored.status,
        args: { name: file.name },
        mayHaveActed: true,
      });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind !== 'network' || attempt === PUT_ATTEMPTS) throw problem;
      await session.clock.sleep(attempt * 1_000, signal);
    }
  }
}

async function waitUntilReady(session: Session, id: string, signal: AbortSignal): Promise<Asset> {
  for (let polls = 1; ; polls++) {
    const answer = await crucibleApi(session).GET('/api/v1/assets/{asset_id}', {
      params: { path: { asset_id: id } },
      signal,
    });
    const asset = parsedAnswer(assetAnswer, answer, session, 'getAsset').data;
    // An upload that the platform is slow to notice is listed as pending; that is no failure of the upload.
    if (asset.status !== 'pending_upload' || polls === READY_POLLS) return assetOf(asset);
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
