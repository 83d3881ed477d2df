import { money } from '../../core/money.ts';
import { Problem } from '../../core/problem.ts';
import type { Asset, AssetsAbility } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
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

/** Input images. Creating one charges credits; the bytes go to a pre-signed address without the key. */
export const crucibleAssets: AssetsAbility = {
  async list(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/assets', { signal });
    return parsedAnswer(assetsAnswer, answer, session, 'listAssets').data.assets.map(assetOf);
  },

  async upload(session, file, signal) {
    const answer = await crucibleApi(session).POST('/api/v1/assets', {
      body: { mime_type: file.mimeType, byte_size: file.bytes.byteLength, filename: file.name },
      signal,
    });
    const created = parsedAnswer(assetCreatedAnswer, answer, session, 'createAsset').data;
    const stored = await session.upload(created.upload_url, file.bytes, file.mimeType, signal);
    if (!stored.ok) {
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
    }
    const asset = await waitUntilReady(session, created.asset_id, signal);
    return { asset, charged: money('credits', created.credits_charged) };
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
