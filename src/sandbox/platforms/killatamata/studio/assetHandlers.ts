import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { Asset } from './records.ts';
import { plant } from './planting.ts';
import type { Studio } from './studio.ts';
import { assetView } from './views.ts';
import { assetIn, invalid, projectIn, tooLarge } from './workspaces.ts';

const PAGE = 50;
const MOST_PER_PAGE = 200;
const METADATA_CHARACTERS = 16_384;

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  glb: 'model/gltf-binary',
  obj: 'model/obj',
};

/** Files of projects. */
export function assetHandlers({ world, workspaces, otherEditor, limits }: Studio): TypedHandlers<operations> {
  return {
    listStudioAssets: (call) => {
      const { projectId, scope = 'active', searchQuery = '', offset = 0, limit = PAGE } = call.query;
      if (limit > MOST_PER_PAGE) throw invalid(`A page has at most ${MOST_PER_PAGE} assets.`);
      const workspace = workspaces.ofCaller(call);
      const { id } = projectIn(workspace, projectId);
      const searched = searchQuery.trim().toLowerCase();
      const isListed = (asset: Asset) =>
        asset.projectId === id &&
        (asset.deletedAt === null) === (scope === 'active') &&
        asset.title.toLowerCase().includes(searched);
      const all = [...workspace.assets.values()].filter(isListed);
      const page = all.slice(offset, offset + limit);
      return json(200, {
        ok: true,
        assets: page.map((asset) => assetView(world, asset)),
        total: all.length,
        offset,
        limit,
        hasMore: offset + page.length < all.length,
      });
    },

    uploadStudioAsset: (call) => {
      const { projectId, filename } = call.query;
      const workspace = workspaces.ofCaller(call);
      const project = projectIn(workspace, projectId);
      const bytes = call.files[0]?.bytes ?? Buffer.alloc(0);
      if (bytes.length === 0) throw invalid('The file is empty.');
      if (filename.trim() === '') throw invalid('The file has no name.');
      if (bytes.length > limits.uploadBytes)
        throw tooLarge(`A file has at most ${limits.uploadBytes} bytes.`);
      const ending = /\.(\w{1,8})$/.exec(filename)?.[1]?.toLowerCase() ?? '';
      const mimeType = TYPES[ending] ?? 'application/octet-stream';
      const path = `killatamata/studio/${workspace.owner}/${world.ids.uuid()}`;
      world.store.put(path, { type: mimeType, bytes });
      const asset = plant({ world, stamp: () => workspaces.stamp(), workspace }, project, filename, {
        ...{ kind: 'file', mimeType, sizeBytes: bytes.length, path },
        thumbnailPath: mimeType.startsWith('image/') ? path : null,
      });
      return json(201, { ok: true, asset: assetView(world, asset) });
    },

    updateStudioAssetMetadata: (call) => {
      const { assetId, userMetadata } = call.body;
      otherEditor.actBefore('write', assetId);
      const asset = assetIn(workspaces.ofCaller(call), assetId);
      if (JSON.stringify(userMetadata).length > METADATA_CHARACTERS)
        throw invalid(`Metadata has at most ${METADATA_CHARACTERS} characters.`);
      asset.userMetadata = userMetadata;
      asset.updatedAt = workspaces.stamp();
      return json(200, { ok: true, asset: assetView(world, asset) });
    },
  };
}
